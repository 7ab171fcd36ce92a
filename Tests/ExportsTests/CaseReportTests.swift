import Checklists
import Foundation
import Reports
import Screening
import TestSupport
import Testing
import Translations

@testable import Exports

/// An interview on the checklist of every kind, with some answers, as a case.
private struct Told {
  let graph: DecisionGraph
  var interview: Interview

  /// `laying`: other words for some lines of the checklist.
  init(_ answers: [String: Answer], seen: [String: Answer] = [:], laying example: String = "") throws {
    graph = try Sample(laying: example).graph
    interview = Interview(graph)
    for (item, facts) in graph.items.enumerated() {
      var recorded: [Side: Answer] = [:]
      recorded[.said] = answers[facts.id]
      recorded[.seen] = seen[facts.id]
      interview.record(recorded, for: item)
    }
  }

  var wording: InterviewWords {
    let texts = LanguageTexts(source: LanguageTag("en"), of: graph.checklist.sourceTexts)
    return InterviewWords(interview, texts, .english)
  }

  func recorded(
    _ origin: RecordedCase.Origin = .known("some words"),
    showsIdentity: Bool = false
  ) -> RecordedCase {
    RecordedCase("0123456789abcdefghjkmnpqrs", origin, wording, showsIdentity: showsIdentity)
  }

  /// The note for the first service to which the person agreed.
  var note: ServiceNote {
    var finished = interview
    finished.finish()
    let wording = InterviewWords(finished, self.wording.texts, .english)
    return ServiceNote(
      for: wording.agreedReferrals.first,
      wording,
      contacts: Contacts(nil, today: nil),
      spoken: LanguageTag("vi"),
      day: CalendarDay("2026-11-25")
    )
  }
}

private let strong: [String: Answer] = [
  "consent_talk": .yes, "danger_now": .no, "age": .number(22...22), "papers_kept": .yes,
  "brought_by": .option(2),
  "shared_with": .unsure, "debt_months": .declined, "own_words": .text("My name is Example <b>Person</b>"),
]

private func html(_ recorded: RecordedCase) throws -> String {
  try CaseReports([recorded], refused: [], .english).document(.html)
}

@Test(arguments: CaseReports.Format.allCases)
func `T17: own words are in no report, whatever its form`(_ format: CaseReports.Format) throws {
  var recorded = try Told(strong).recorded()
  recorded.ownWordCount = 1
  // Even where somebody hands them over, they are not what was asked for.
  let text = try CaseReports([recorded], refused: [], .english).document(format)
  #expect(!text.contains("Example"))
}

@Test(arguments: [CaseReports.Format.html, .markdown, .json])
func `own words that may be shown are only words`(_ format: CaseReports.Format) throws {
  var recorded = try Told(strong).recorded(showsIdentity: true)
  recorded.ownWordCount = 1
  recorded.ownWords = [
    .init(item: nil, isNote: true, text: "</td><script>alert(1)</script>\n# *x* {{title}}")
  ]
  let text = try CaseReports([recorded], refused: [], .english).document(format)
  switch format {
  case .html:
    #expect(text.contains("&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!text.contains("<script"))
  case .markdown:
    #expect(text.contains("\\</td\\>\\<script\\>alert(1)\\</script\\>  \n\u{A0}\\# \\*x\\* {{title}}"))
  default: #expect(text.contains(#""words":"</td><script>alert(1)</script>\n# *x* {{title}}""#))
  }
}

@Test func `a report loads nothing and runs nothing`() throws {
  let page = try html(Told(strong).recorded())
  #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
  for word in ["<script", "<img", "<link", "http:", "https:", "javascript:", "onload"] {
    #expect(!page.contains(word))
  }
}

@Test func `sensitive answers are kept back unless they are asked for`() throws {
  let laid = """
    sections:
      - id: journey
        items:
          - id: papers_kept
            sensitive: yes
          - id: debt_months
            sensitive: yes
    """
  let told = try Told(strong, seen: ["papers_kept": .no], laying: laid)
  let hidden = CaseReports([told.recorded()], refused: [], .english)
  let shown = CaseReports([told.recorded(showsIdentity: true)], refused: [], .english)
  let page = try hidden.document(.markdown)
  #expect(page.contains("- **Someone else keeps the identity papers:** not shown here"))
  #expect(!page.contains("Differs"))
  #expect(page.contains("- **Not shown here:** 1 sensitive answer"))
  #expect(!page.contains("- **Declined:**"))
  let open = try shown.document(.markdown)
  #expect(open.contains("- **Someone else keeps the identity papers:** said: yes, seen: not seen") == false)
  #expect(open.contains("said: yes, seen: no"))
  #expect(open.contains("- **Declined:** Owes more than a year of work"))
  let json = try hidden.document(.json)
  #expect(
    json.contains(#"{"item":"papers_kept","title":"Someone else keeps the identity papers","hidden":true"#)
  )
  #expect(json.contains(#""declined":[]"#))
  #expect(json.contains(#""contradictions":[]"#))
}

@Test func `missing answers are told apart by kind`() throws {
  let page = try CaseReports([Told(strong).recorded()], refused: [], .english).document(.markdown)
  #expect(page.contains("- **Unsure:** shared with\n"))
  #expect(page.contains("- **Declined:** Owes more than a year of work\n"))
  #expect(page.contains("- **Not asked:** alone; May be younger than 18; arrived"))
}

@Test func `a reason stands with what was said and seen, and with its source`() throws {
  let page = try CaseReports([Told(strong).recorded()], refused: [], .english).document(.markdown)
  #expect(
    page.contains(
      "- **Someone else keeps the identity papers:** said: yes, seen: not asked "
        + "(Operational indicators of trafficking in human beings, coercion at destination)"
    )
  )
}

@Test func `T29: a case that no known device signed stands apart, with a warning`() throws {
  let told = try Told(strong)
  let reports = CaseReports(
    [told.recorded(.unknown("other words")), told.recorded(), told.recorded(.unsigned)],
    refused: ["forged.age"],
    .english
  )
  #expect(reports.cases.map(\.origin) == [.known("some words")])
  #expect(reports.apart.map(\.origin) == [.unknown("other words"), .unsigned])
  let page = try reports.document(.html)
  let heading = try #require(page.range(of: "Apart from the others"))
  let warning = try #require(page.range(of: "No device that is known here signed this record"))
  #expect(heading.upperBound < warning.lowerBound)
  #expect(page.contains("<li dir=\"auto\">forged.age</li>"))
  let rows = try reports.document(.csv).split(separator: "\r\n")
  #expect(
    rows.map { $0.split(separator: ",")[1] } == ["\"signature\"", "\"known\"", "\"unknown\"", "\"none\""]
  )
}

@Test func `a result that was shown otherwise, a legal ground and a correction are said before all else`()
  throws
{
  var recorded = try Told(strong).recorded()
  recorded.levelShown = "no_signs"
  recorded.ground = "Act 7, article <3>"
  recorded.correction = .init(former: "abcd", reason: "the age was typed wrong")
  let page = try html(recorded)
  for text in [
    "another result was shown: No signs today.", "on this legal ground: Act 7, article &lt;3&gt;",
    "stands in the place of abcd, because: the age was typed wrong",
  ] {
    #expect(page.contains(text))
  }
}

@Test(arguments: [
  ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@A1", "'@A1"), ("＝1", "'＝1"), ("＋1", "'＋1"),
  ("－1", "'－1"), ("＠A1", "'＠A1"), ("Act 7", "Act 7"), ("a \"b\", c", "a \"\"b\"\", c"),
])
func `T33: no cell of the table is taken for a formula`(_ ground: String, _ cell: String) throws {
  var recorded = try Told(strong).recorded()
  recorded.ground = ground
  let text = try CaseReports([recorded], refused: [], .english).document(.csv)
  #expect(text.contains(",\"\(cell)\","))
}

@Test func `T33: every cell is in quotes, and ids are what they were`() throws {
  let told = try Told(strong)
  let text = try CaseReports([told.recorded(), told.recorded()], refused: [], .english).document(.csv)
  let rows = text.split(separator: "\r\n")
  #expect(rows.count == 3)
  for row in rows {
    #expect(row.hasPrefix("\"") && row.hasSuffix("\""))
    #expect(row.ranges(of: "\",\"").count == rows[0].ranges(of: "\",\"").count)
  }
  #expect(
    rows[1].hasPrefix("\"0123456789abcdefghjkmnpqrs\",\"known\",\"false\",\"all-kinds\",\"1\",\"sha256:")
  )
}

@Test func `texts that may have been heard otherwise are named`() throws {
  var recorded = try Told(strong).recorded()
  recorded.readings = [
    .init(text: "consent_talk.ask", language: "vi", standing: "reviewed"),
    .init(text: "papers_kept.ask", language: "vi", standing: "draft"),
    .init(text: "papers_kept.ask", language: "vi", standing: "draft"),
    .init(text: "stop.danger.say", language: "vi", standing: "missing"),
  ]
  let page = try CaseReports([recorded], refused: [], .english).document(.markdown)
  #expect(page.contains("- **Tiếng Việt:** reviewed: 1 text\n"))
  #expect(
    page.contains("draft, nobody has reviewed it: 1 text; Someone else keeps the identity papers\n")
  )
  #expect(page.contains("missing: 1 text; Stop here\n"))
}

@Test func `a note holds what the person agreed to pass on, and no age`() throws {
  let note = try Told(strong.merging(["consent_share": .yes]) { $1 }).note
  let text = try PrintedNote(note).document(isHTML: false)
  #expect(text.contains("- **For:** Identification team, within 1 day; no number for this place"))
  #expect(text.contains("- **Result:** Strong signs"))
  #expect(text.contains("Someone else keeps the identity papers: said: yes"))
  #expect(text.contains("- **Treated as:** adult"))
  for kept in ["22", "Example", "all-kinds.yaml", "Agrees", "hotline", "0123456789"] {
    #expect(!text.contains(kept), "\(kept)")
  }
}

@Test(arguments: [Answer.no, .declined, .unsure, .notAsked])
func `who agreed to nothing gets an empty note that says so`(_ answer: Answer) throws {
  let note = try Told(strong.merging(["consent_share": answer]) { $1 }).note
  #expect(note.rows.isEmpty)
  for isHTML in [false, true] {
    let text = try PrintedNote(note).document(isHTML: isHTML)
    #expect(text.contains("This note is empty: nothing may be passed on."))
    for word in ["Strong", "papers", "specialist", "adult", "Vi"] { #expect(!text.contains(word)) }
  }
}

@Test func `a referral that needs no agreement is none that the person agreed to`() throws {
  // For a child the referral is made whatever was said.
  let told = try Told(strong.merging(["age": .number(12...12), "consent_share": .no]) { $1 })
  #expect(told.interview.assessment.referrals.makeNow.count == 2)
  #expect(told.note.rows.isEmpty)
  let page = try CaseReports([told.recorded()], refused: [], .english).document(.markdown)
  #expect(page.contains("No agreement is needed for it here"))
}

@Test func `who agreed to a referral alone is referred without a word of the talk`() throws {
  let laid = """
    sections:
      - id: end
        items:
          - id: consent_share
            consent for: police
    """
  let note = try Told(strong.merging(["consent_share": .yes]) { $1 }, laying: laid).note
  let text = try PrintedNote(note).document(isHTML: false)
  #expect(text.contains("did not agree that anything of the talk is passed on"))
  #expect(text.contains("- **For:** Identification team"))
  for word in ["Strong", "papers", "adult", "kind"] { #expect(!text.contains(word), "\(word)") }
}

@Test func `sensitive reasons do not go into a note`() throws {
  let laid = """
    sections:
      - id: journey
        items:
          - id: papers_kept
            sensitive: yes
    """
  let note = try Told(strong.merging(["consent_share": .yes]) { $1 }, laying: laid).note
  let text = try PrintedNote(note).document(isHTML: true)
  #expect(!text.contains("papers"))
  #expect(text.contains("not passed on."))
}

@Test func `words between quotes of a style sheet cannot leave it`() {
  #expect(styleText("a\"; } </style> l'é 中 9") == #"a\22 \3b  \7d  \3c \2f style\3e  l\27 é 中 9"#)
}

/// Every tag of a page as it stands, and the words between tags.
private func parsed(_ page: String) -> (tags: Set<String>, words: String) {
  var tags: Set<String> = []
  var words = ""
  var rest = page[...]
  while let open = rest.firstIndex(of: "<") {
    words += rest[..<open]
    let close = rest[open...].firstIndex(of: ">") ?? rest.endIndex
    tags.insert(String(rest[open...].prefix(upTo: close)))
    rest = close == rest.endIndex ? "" : rest[rest.index(after: close)...]
  }
  return (tags, words + rest)
}

@Test func `T34: whatever is typed, a page has the tags of its template and no other`() throws {
  var dice = Dice(seed: 34)
  var recorded = try Told(strong).recorded(showsIdentity: true)
  recorded.ownWordCount = 1
  func page(_ text: String) throws -> String {
    recorded.ownWords = [.init(item: nil, isNote: true, text: text)]
    recorded.ground = text
    recorded.correction = .init(former: text, reason: text)
    recorded.place = text
    return try html(recorded)
  }
  let expected = try parsed(page("plain")).tags
  let pieces = [
    "<", ">", "&", "\"", "'", "</div>", "<script>", "{{", "}}", "{{{title}}}", "&lt;", "javascript:", "-->",
    "<!--",
    "]]>", "\n", "\u{0}", "\u{202E}", "é", "中", "=", "/", " ", "a",
  ]
  for _ in 0..<100 {
    let text = (0...dice.next(below: 12)).map { _ in dice.pick(pieces) }.joined()
    let (tags, words) = parsed(try page(text))
    #expect(tags == expected, "\(text)")
    #expect(!words.contains("\u{202E}") && !words.contains("\u{0}"))
  }
}
