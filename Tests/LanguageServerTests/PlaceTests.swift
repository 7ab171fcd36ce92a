import Foundation
import TestSupport
import Testing

/// A line that somebody is writing, put behind a line of the smallest checklist.
struct Writing: CustomTestStringConvertible, Sendable {
  /// The line after which it is written.
  let after: String
  /// With `‸` at the cursor.
  let line: String
  let offered: [String]
  let missing: [String]

  init(_ after: String, _ line: String, offers offered: [String], not missing: [String] = []) {
    (self.after, self.line, self.offered, self.missing) = (after, line, offered, missing)
  }

  var testDescription: String { line }
}

private let lastItem = "        source: ilo-2009 / coercion at destination"

private let writings = [
  // Keys, by where the line stands.
  Writing("language: en", "min‸", offers: ["minutes", "dimensions", "always"], not: ["title", "strength"]),
  Writing(
    "    title: Operational indicators of trafficking in human beings",
    "    ‸",
    offers: ["by", "year"]
  ),
  Writing("    title: Control", "    ‸", offers: ["only if", "dimension"], not: ["ask", "id", "items"]),
  Writing(lastItem, "        stren‸", offers: ["strength", "ask child"], not: ["ask", "name", "version"]),
  Writing(lastItem, "        ask‸: Where?", offers: ["ask child"]),
  Writing(lastItem, "      - ‸", offers: ["id", "name", "ask", "source"], not: ["title"]),
  Writing(lastItem, "      ‸", offers: ["- id"]),
  Writing(lastItem, "  - ‸", offers: ["id", "title", "items", "unless"], not: ["ask"]),
  Writing("    refer: [emergency]", "    th‸", offers: []),
  Writing("    within: 1 day", "    ‸", offers: ["caution", "consent not needed if"], not: ["within"]),
  // Values that a key knows.
  Writing(lastItem, "        consent for: ‸", offers: ["talking", "police"]),
  Writing(lastItem, "        strength child: s‸", offers: ["strong", "none"]),
  Writing("language: en", "evidence: ‸", offers: ["published signs", "project"]),
  Writing(lastItem, "        answer: ‸", offers: ["number", "yes or no"]),
  // Ids, by what the key is about.
  Writing(lastItem, "        source: ‸", offers: ["ilo-2009"], not: ["age", "hotline"]),
  Writing("    within: 1 day", "    consent: ‸", offers: ["consent_talk"], not: ["hotline", "some_signs"]),
  Writing("    then: end", "    refer: [emergency, ‸", offers: ["hotline", "emergency"], not: ["age"]),
  Writing(
    "    say: We can stop here.",
    "    refer:\n      - ‸",
    offers: ["hotline", "emergency"],
    not: ["id"]
  ),
  Writing(lastItem, "        dimension: ‸", offers: [], not: ["control"]),
  // Conditions.
  Writing(
    lastItem,
    "        only if: ‸",
    offers: ["danger_now", "age", "said", "child", "not", "count"],
    not: ["papers_kept", "yes", "and", "="]
  ),
  Writing(lastItem, "        only if: dan‸", offers: ["danger_now"]),
  Writing(lastItem, "        only if: danger_now ‸", offers: ["=", "is", "could be"], not: ["<", "in"]),
  Writing(lastItem, "        only if: danger_now = ‸", offers: ["yes", "no"], not: ["danger_now"]),
  Writing(lastItem, "        only if: danger_now = yes ‸", offers: ["and", "or"], not: ["="]),
  Writing(lastItem, "        only if: danger_now = yes and ‸", offers: ["age", "seen"], not: ["and"]),
  Writing(lastItem, "        only if: danger_now is ‸", offers: ["declined", "not asked", "not"]),
  Writing(lastItem, "        only if: danger_now is not ‸", offers: ["declined"], not: ["danger_now"]),
  Writing(lastItem, "        only if: danger_now is not asked ‸", offers: ["and", "or"]),
  Writing(lastItem, "        only if: age ‸", offers: ["<", "between", "is"], not: ["in"]),
  Writing(lastItem, "        only if: age >= ‸", offers: ["age", "signs"], not: ["danger_now", "said"]),
  Writing(lastItem, "        only if: age could be ‸", offers: ["under", "over"], not: ["yes"]),
  Writing(
    lastItem,
    "        only if: seen(‸",
    offers: ["danger_now", "may_be_under_18"],
    not: ["consent_talk"]
  ),
  Writing(
    lastItem,
    "        only if: said(‸",
    offers: ["danger_now", "consent_talk"],
    not: ["may_be_under_18"]
  ),
  Writing(lastItem, "        only if: signs(‸", offers: ["start", "control"], not: ["age"]),
  Writing(lastItem, "        only if: signs(start) ‸", offers: [">=", "="], not: ["and"]),
  Writing(lastItem, "        only if: count(danger_now = yes, ‸", offers: ["consent_talk", "said"]),
  Writing(
    lastItem,
    "        only if: >-\n          danger_now = yes\n          and ‸",
    offers: ["consent_talk"]
  ),
  Writing("    title: Some signs", "    when: ‸", offers: ["papers_kept", "unclear", "otherwise"]),
  Writing("    title: Some signs", "    when: not ‸", offers: ["papers_kept"], not: ["unclear"]),
  // Where only the author knows.
  Writing(lastItem, "        ask child: ‸", offers: [], not: ["yes"]),
  Writing(lastItem, "        how: >-\n          Do not a‸", offers: [], not: ["ask"]),
  Writing(lastItem, "      - id: ‸", offers: [], not: ["papers_kept"]),
  Writing(lastItem, "        # al‸", offers: [], not: ["Q003"]),
  Writing(lastItem, "        # allow Q‸", offers: ["Q003", "leading"]),
  Writing(lastItem, "        # allow Q003: lead‸", offers: [], not: ["Q003"]),
]

/// Puts a line behind another one.
///
/// - Returns: the text, and the place of the mark in it.
private func written(
  _ line: String,
  behind other: String,
  in text: String
) throws -> (text: String, place: Int) {
  let start = NSMaxRange((text as NSString).range(of: "\(other)\n"))
  let words = line.replacing("‸", with: "") + "\n"
  let result = (text as NSString).replacingCharacters(in: NSRange(location: start, length: 0), with: words)
  return (result, start + (line as NSString).range(of: "‸").location)
}

@Test(arguments: writings)
func `what may stand at a place is offered, and what may not is not`(_ writing: Writing) throws {
  let (text, place) = try written(writing.line, behind: writing.after, in: SmallestFile.checklist.text())
  let (editor, uri) = try smallestEditor(text)
  let labels = try editor.completion(uri, place).map(\.label)
  for label in writing.offered { #expect(labels.contains(label), "\(labels)") }
  for label in writing.missing { #expect(!labels.contains(label), "\(labels)") }
  if writing.offered.isEmpty { #expect(labels == []) }
}

@Test(arguments: [
  ("      papers_kept: ‸", ["yes", "declined", "not asked"], ["some_signs"]),
  ("      dan‸", ["danger_now", "consent_talk", "age"], ["may_be_under_18"]),
  ("    seen:\n      ‸", ["danger_now", "may_be_under_18"], ["age"]),
  ("    the rest: ‸", ["no", "unsure"], ["yes"]), ("    ‸", ["story", "todo"], ["case", "expect"]),
])
func `cases know the checklist beside them`(_ line: String, _ offered: [String], _ missing: [String]) throws {
  let files = try smallestFiles(in: "/desk")
  let editor = try Editor(InProcess(files: files))
  let uri = "file:///desk/smallest.cases.yaml"
  let (text, place) = try written(line, behind: "      age: 34", in: SmallestFile.cases.text())
  try editor.open(uri, text)
  let labels = try editor.completion(uri, place).map(\.label)
  for label in offered { #expect(labels.contains(label), "\(labels)") }
  for label in missing { #expect(!labels.contains(label), "\(labels)") }
}

@Test func `a checklist that has only begun is helped with as well`() throws {
  let editor = try Editor(InProcess())
  let uri = "untitled:Untitled-1"
  try editor.open(
    uri,
    "sections:\n  - id: start\n    items:\n      - id: debt\n        ask: Owe?\nlevels:\n  - when: "
  )
  let text = try #require(editor.texts[uri])
  let labels = try editor.completion(uri, text.utf16.count).map(\.label)
  #expect(labels.contains("debt"))
}

@Test func `what was named before a line could not be read is still known`() throws {
  let (editor, uri) = try smallestEditor()
  _ = try editor.firstProblems(uri)
  // Two lines that are no YAML: leaving out one of them does not help.
  let place = try editor.find(lastItem, in: uri)
  let words = "\n        ask child: \"\n        only if: "
  try editor.write(words, over: NSRange(location: place.location + place.length, length: 0), in: uri)
  let labels = try editor.completion(uri, place.location + place.length + words.utf16.count).map(\.label)
  #expect(labels.contains("danger_now"))
}
