import Foundation
import TestSupport
import Testing

/// Words of the smallest checklist of which an explanation is asked, with the place in them.
private let places = [
  "papers_kept‸\n        name", "source: ilo‸-2009", "points‸: 1", "treat as‸ child if",
  "age‸ is not answered",
  "is not answered‸ or", "may_be_under_18 = yes‸", "consent for: talk‸ing", "signs‸ >= 1",
  "refer: [emer‸gency]",
  "when: otherwise‸", "age from: age‸", "fo‸r: [police]",
]

@Test func `explanations read as they did`() throws {
  let (editor, uri) = try smallestEditor()
  let pages = try places.map { place in
    let start = try editor.find(place.replacing("‸", with: ""), in: uri).location
    let hover = try editor.hover(uri, start + (place as NSString).range(of: "‸").location)
    return
      "== \(place.replacing("\n", with: " "))\n\(hover.map { "[\($0.about)]\n\($0.text)" } ?? "nothing")\n"
  }
  try expectGolden(pages.joined(separator: "\n"), "explanations.txt")
}

@Test func `an id in a condition is explained by its question and its strength`() throws {
  let text = try SmallestFile.checklist.text().replacing("when: signs >= 1", with: "when: papers_kept = yes")
  let (editor, uri) = try smallestEditor(text)
  let hover = try #require(try editor.hover(uri, editor.find("papers_kept = yes", in: uri).location))
  #expect(hover.about == "papers_kept")
  for words in ["Where is your passport at the moment?", "Someone else keeps", "1 point", "item of control"] {
    #expect(hover.text.contains(words), "\(hover.text)")
  }
}

@Test func `a problem is explained where it is shown, and a code where it is allowed`() throws {
  let text = try SmallestFile.checklist.text().replacing(
    "        ask: Where is your passport at the moment?",
    with: "        # allow Q003: agreed\n        ask: You were beaten, weren't you?"
  )
  let (editor, uri) = try smallestEditor(text)
  let code = try #require(try editor.hover(uri, editor.find("Q003", in: uri).location + 1))
  #expect(code.about == "Q003")
  #expect(code.text.contains("leading"))

  let (other, file) = try smallestEditor(text.replacing("        # allow Q003: agreed\n", with: ""))
  let problem = try #require(try other.firstProblems(file).first { $0["code"] as? String == "Q003" })
  let place = try other.stretch(problem["range"], in: try #require(other.texts[file])).location
  let hover = try #require(try other.hover(file, place))
  #expect(hover.text.contains("Q003 leading"))
}

@Test(arguments: [
  ("refer: [emer‸gency]", "- id: emergency"), ("age from: ag‸e", "- id: age"),
  ("source: ilo-20‸09", "  ilo-2009:"),
  ("or consent_ta‸lk is missing", "- id: consent_talk"), ("consent_talk‸ = no", "- id: consent_talk"),
])
func `an id leads to where it is given`(_ place: String, _ line: String) throws {
  let (editor, uri) = try smallestEditor()
  let start = try editor.find(place.replacing("‸", with: ""), in: uri).location
  let found = try #require(try editor.definition(uri, start + (place as NSString).range(of: "‸").location))
  #expect(found.uri == uri)
  let text = try #require(editor.texts[uri])
  let expected = try editor.find(line, in: uri)
  let range = try editor.stretch(found.range, in: text)
  #expect(expected.location <= range.location && NSMaxRange(range) <= NSMaxRange(expected))
}

@Test func `cases lead to the checklist, also where it is not open`() throws {
  let editor = try Editor(InProcess(files: smallestFiles(in: "/wo rk")))
  let uri = "file:///wo%20rk/smallest.cases.yaml"
  try editor.open(uri, try SmallestFile.cases.text())
  let item = try #require(try editor.definition(uri, editor.find("papers_kept", in: uri).location))
  #expect(item.uri == "file:///wo%20rk/smallest.yaml")
  let range = try editor.stretch(item.range, in: try SmallestFile.checklist.text())
  #expect((try SmallestFile.checklist.text() as NSString).substring(with: range) == "papers_kept")
  let file = try #require(try editor.definition(uri, editor.find("smallest", in: uri).location))
  #expect(file.uri == "file:///wo%20rk/smallest.yaml")
  #expect(
    try editor.hover(uri, editor.find("some_signs", in: uri).location)?.text.contains(
      "Offer the hotline card"
    ) ?? false
  )
}
