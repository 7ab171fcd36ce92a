import Checklists
import Diagnostics
import Foundation
import Testing
import Translations

@testable import Exports

/// All texts of a checklist that the officer reads.
private func texts(_ list: Checklist) -> [String] {
  let items = list.sections.flatMap(\.items)
  var texts = items.flatMap { [$0.ask, $0.askChild, $0.lookFor, $0.makeSure, $0.tell, $0.how, $0.name] }
    .compactMap { $0?.text }
  texts += items.flatMap(\.options).map(\.words.text)
  texts += list.stopRules.map(\.say.text) + list.levels.flatMap { [$0.title.text, $0.say.text] }
  texts += list.referrals.compactMap { $0.caution?.text }
  texts += list.dimensions.map(\.title.text) + list.findings.map(\.title.text)
  return texts + list.sections.map(\.title.text) + list.sections.compactMap { $0.how?.text }
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
}

@Test(arguments: Sample.shipped)
func `the form holds every text that an officer needs`(_ id: String) throws {
  let graph = try Sample(shipped: id).graph
  let page = try PrintedPage(graph).form(.html)
  for text in texts(graph.checklist) { #expect(page.localizedCaseInsensitiveContains(escaped(text))) }
  let boxes = page.ranges(of: "<article>").count
  #expect(boxes == graph.items.count)
}

@Test(arguments: Sample.shipped)
func `so does the form in Markdown`(_ id: String) throws {
  let graph = try Sample(shipped: id).graph
  let page = try PrintedPage(graph).form(.markdown).replacing("\\", with: "")
  // The lines of words that are told stand by themselves.
  for text in texts(graph.checklist).flatMap({ $0.split(separator: "\n") }) {
    #expect(page.localizedCaseInsensitiveContains(text))
  }
}

@Test(arguments: Sample.shipped, PrintedPage.Format.allCases)
func `the dossier says of every sign what it counts and where it comes from`(
  _ id: String,
  _ format: PrintedPage.Format
) throws {
  let graph = try Sample(shipped: id).graph
  let page = try PrintedPage(graph).dossier(format)
  let counts = page.ranges(of: format == .html ? "<dt>Counts</dt>" : "- **Counts:**").count
  let sources = page.ranges(of: format == .html ? "<dt>Source</dt>" : "- **Source:**").count
  #expect(counts == graph.items.count { $0.isSign })
  #expect(sources >= counts)
}

@Test func `a question has a box for each answer that can be recorded`() throws {
  let form = try FormMaker(Sample().graph, contacts: nil).form()
  let questions = form.sections.flatMap(\.questions)
  func ticks(_ number: Int) -> [String] {
    questions[number - 1].ticks.map { $0.boxes.joined(separator: " / ") }
  }
  #expect(ticks(1) == ["yes / no / not asked"])
  #expect(ticks(2) == ["said"])
  #expect(ticks(3) == ["seen / not seen / unsure / not looked for"])
  #expect(ticks(4) == ["yes / no / unsure / declined / not asked"])
  #expect(
    ticks(7) == ["yes / no / unsure / declined / not asked", "seen / not seen / unsure / not looked for"]
  )
  #expect(ticks(8) == ["unsure / declined / not asked"])
  #expect(questions[7].options == ["The person", "The family", "An employer or agent"])
  #expect(questions[7].optionHint == "One only:")
  #expect(questions[8].optionHint == "All that apply; “Nobody” only alone:")
  #expect(questions[9].blank?.hasPrefix("Number, 0 to 240: ") == true)
  #expect(questions[9].weight == "yes if the answer is more than 12: strong, 2 points")
  #expect(questions[7].weight == "yes if the answer is “An employer or agent”: medium, 1 point")
  #expect(questions[11].gate == "Only if not (question 8 is “The person”)")
  #expect(questions[12].blank?.hasPrefix("Words, without names") == true)
}

@Test(arguments: ["shared_with", "own_words", "alone"])
func `there is nothing to write on where nothing may be written down`(_ id: String) throws {
  let sample = try Sample(
    laying: """
      sections:
        - id: \(id == "alone" ? "start" : "journey")
          items:
            - id: \(id)
              keep: no
      """
  )
  let place = try #require(sample.graph.items.firstIndex { $0.id == id })
  let question = FormMaker(sample.graph, contacts: nil).form().sections.flatMap(\.questions)[place]
  #expect(question.ticks.isEmpty && question.options.isEmpty && question.blank == nil)
  #expect(question.optionHint == nil)
  #expect(question.lines.last?.text == "Never write the answer down.")
}

@Test func `a stop rule stands at each question that it names, with whom to call`() throws {
  let form = try FormMaker(Sample().graph, contacts: nil).form()
  let stops = form.sections.flatMap(\.questions).map(\.stops)
  #expect(stops[3].map(\.when) == ["question 4 is no"])
  #expect(stops[3].first?.then == "Then the talk is over. Nothing more is asked.")
  #expect(stops[3].first?.refer == ["Hotline, before they leave"])
  #expect(stops.count { !$0.isEmpty } == 2)
  #expect(form.stopsAtAnyTime.isEmpty)
}

@Test func `a stop rule that names no question stands before all of them`() throws {
  let sample = try Sample(
    laying: """
      stop rules:
        - id: danger
          when: points >= 6
      """
  )
  let form = FormMaker(sample.graph, contacts: nil).form()
  #expect(form.stopsAtAnyTime.map(\.when) == ["the sum of points is at least 6"])
}

private let hostile = """
  title: <script>alert("1")</script> {{about}} [x](javascript:1) *b* `c`
  sections:
    - id: start
      items:
        - id: welcome
          tell: |
            First line
            # <img src=x onerror=alert(1)>
            - {{{title}}}
  """

@Test func `T34: words of the author are only words, in HTML`() throws {
  let graph = try Sample(laying: hostile).graph
  for page in [try PrintedPage(graph).form(.html), try PrintedPage(graph).dossier(.html)] {
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; {{about}}"))
    #expect(page.contains("- {{{title}}}"))
    #expect(page.contains("default-src 'none'"))
  }
}

@Test func `T34: no template puts words in without escaping them`() {
  let templates = [
    PageStyle.head, PageStyle.html, FormTemplates.html, FormTemplates.stop, FormTemplates.decision,
    FormTemplates.markdown, FormTemplates.markdownStop, FormTemplates.markdownDecision, DossierTemplates.html,
    DossierTemplates.entry, DossierTemplates.rows, DossierTemplates.markdown, DossierTemplates.markdownRows,
    ReportTemplates.html, ReportTemplates.single, ReportTemplates.markdown, ReportTemplates.markdownCase,
    ReportTemplates.note, ReportTemplates.markdownNote,
  ]
  for template in templates {
    #expect(!template.contains("{{{"))
    #expect(!template.contains("{{&"))
    // Such a text has no escaping at all.
    #expect(!template.contains("CONTENT_TYPE:TEXT"))
  }
}

@Test func `words of the author are only words, in Markdown`() throws {
  let graph = try Sample(laying: hostile).graph
  for page in [try PrintedPage(graph).form(.markdown), try PrintedPage(graph).dossier(.markdown)] {
    #expect(
      page.hasPrefix(
        "# \\<script\\>alert(\"1\")\\</script\\> {{about}} \\[x\\](javascript:1) \\*b\\* \\`c\\`"
      )
    )
    for line in page.split(separator: "\n") {
      #expect(!line.hasPrefix("# \\<img"))
      #expect(!line.hasPrefix("- {"))
    }
  }
}

@Test func `only confirmed numbers are printed, with the day on which they were checked`() throws {
  let text = """
    directory: xa
    format: 1
    jurisdiction: XA
    title: Services of nowhere
    check again after: 180 days
    services:
      - id: line
        service: hotline
        name: Example line
        phone: +000 0000 0102
        open: always
        verified: 2026-08-20
        verified by: its own page
        grade: A
      - id: team
        service: identification_team
        name: Example team
        phone: +000 0000 0999
        grade: C
    """
  let directory = try #require(loadDirectory(SourceFile(name: "xa.yaml", bytes: Array(text.utf8))).value)
  let contacts = Contacts(directory, today: CalendarDay("2026-11-25"))
  let page = try PrintedPage(try Sample().graph, contacts: contacts).form(.html)
  #expect(page.contains("Example line · +000 0000 0102 · always · checked 2026-08-20"))
  #expect(!page.contains("0999"))
  #expect(page.contains("no confirmed number: ask your supervisor"))
}

@Test func `without a place there are blanks for numbers`() throws {
  let page = try PrintedPage(try Sample().graph).form(.markdown)
  #expect(page.contains("number: \\_\\_\\_"))
}

@Test func `the dossier says what hangs on a question`() throws {
  let graph = try Sample().graph
  func sentences(_ id: String) throws -> [String] {
    let item = try #require(graph.items.first { $0.id == id })
    return Uses(of: item.source.id, in: graph.checklist).sentences
  }
  #expect(try sentences("danger_now") == ["the stop rule “danger”", "the level “Act now”"])
  #expect(
    try sentences("brought_by") == [
      "whether “Cannot leave the place of work” is asked", "the finding “Tied by a debt”",
    ]
  )
  #expect(try sentences("consent_share") == ["the referral to identification team, within 1 day"])
  #expect(try sentences("age") == ["the age of the person", "whether the person is treated as a child"])
  #expect(try sentences("welcome") == [])
}
