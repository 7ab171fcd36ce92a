import Checklists
import Diagnostics
import Foundation
import TestSupport
import Testing
import Translations

@testable import Validation

extension RuleExample.Kind {
  fileprivate var smallest: SmallestFile {
    switch self {
    case .checklist: .checklist
    case .directory: .directory
    case .cases: .cases
    case .translation: .translation
    }
  }
}

/// An example of a rule, laid over the smallest sound file of its kind.
struct ShownExample: CustomTestStringConvertible, Sendable {
  let rule: any Rule
  let number: Int

  var example: RuleExample { rule.examples[number] }
  var testDescription: String { "\(rule.code.id) \(number + 1)" }

  func marked() throws -> MarkedPlaces {
    let whole = try example.kind.smallest.text()
    var text =
      example.isWhole
      ? example.text
      : example.kind == .translation
        ? laidTranslation(example.text, over: whole) : laid(example.text, over: whole)
    if example.encoding == .windows1252 {
      text = text.replacing("⟦", with: "\u{1}")
      let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      return MarkedPlaces(bytes.flatMap { $0 == 1 ? Array("⟦".utf8) : [$0] })
    }
    return MarkedPlaces(Array(text.utf8))
  }

  /// All that is found in the file of the example.
  func report() throws -> Report.File { try report(on: SourceFile(name: path, bytes: marked().bytes)) }

  var path: String { example.kind.smallest.path }

  /// All that is found in another file that lies where the one of the example does.
  func report(on file: SourceFile, and other: Fix.NewFile? = nil) throws -> Report.File {
    var table = Table()
    for kind in SmallestFile.allCases where !example.lacking.contains(where: { $0.smallest == kind }) {
      var text = try kind.text()
      if kind == .directory, let more = example.directory { text = laid(more, over: text) }
      if kind == .checklist, let more = example.checklist { text = laid(more, over: text) }
      table.files[kind.path] = SourceFile(name: kind.path, bytes: Array(text.utf8))
    }
    table.files[path] = file
    if let glossary = example.glossary, let place = TranslationPath(path) {
      table.files[place.glossary] = SourceFile(name: place.glossary, bytes: Array(glossary.utf8))
    }
    if let other { table.files[other.path] = SourceFile(name: other.path, bytes: Array(other.text.utf8)) }
    // Languages that other examples offer.
    for language in ["ar", "no", "pt", "vn"] {
      let path = "Translations/smallest/\(language).po"
      table.files[path] = SourceFile(name: path, bytes: [])
    }
    if let earlier = example.earlier {
      for kind in SmallestFile.allCases {
        var text = kind.path == path ? laid(earlier, over: try kind.text()) : try kind.text()
        if kind == .checklist, let more = example.earlierChecklist { text = laid(more, over: text) }
        table.earlierFiles[kind.path] = SourceFile(name: kind.path, bytes: Array(text.utf8))
      }
      table.firstDay = CalendarDay("2026-09-01")
    }
    // Every translation that is not reviewed is a draft; only the page of that rule is about it.
    let isAboutDrafts = rule.code == .notReviewed || example.kind != .translation
    let rules = RuleCatalog.all.rules.filter { isAboutDrafts || $0.code != .notReviewed }
    var checkup = Checkup(
      table,
      catalog: rule.isOnRequest
        ? RuleCatalog.all.only([rule.code.id]).catalog : RuleCatalog(rules: rules),
      today: CalendarDay("2026-10-01"),
      comparesEditions: example.earlier != nil,
      effort: example.effort
    )
    return checkup.check(file)
  }

  static let all = RuleCatalog.all.rules.flatMap { rule in
    rule.examples.indices.map { ShownExample(rule: rule, number: $0) }
  }
}

@Test(arguments: ShownExample.all)
func `an example has problems exactly where they are marked`(_ shown: ShownExample) throws {
  let places = try shown.marked().places
  let found = try shown.report().problems.map {
    "\($0.span.start.line):\($0.span.start.column) \($0.code.id)"
  }
  #expect(found == places.map { "\($0.line):\($0.column) \(shown.rule.code.id)" })
}

@Test(arguments: RuleCatalog.all.rules.map(\.code.id))
func `the problems of the wrong examples read as they did`(_ code: String) throws {
  let renderer = TextRenderer(width: 100, hasColor: false)
  var text = ""
  for shown in ShownExample.all where shown.rule.code.id == code && shown.example.isWrong {
    let report = try shown.report()
    text += report.problems.map { renderer.render($0, in: report.source) }.joined(separator: "\n") + "\n"
  }
  guard !text.isEmpty else { return }
  try expectGolden(text, "Rules/\(code).txt")
}

// What no file brings about has no examples.
@Test(arguments: RuleCatalog.all.rules.map(\.code.id).filter { $0 != "X004" })
func `a rule has a right example and two wrong ones`(_ code: String) throws {
  let rule = try #require(RuleCatalog.all.rule(code))
  #expect(rule.examples.contains { !$0.isWrong })
  #expect(rule.examples.count { $0.isWrong } >= 2)
}

@Test func `codes and names are unique, and the list is sorted`() {
  let codes = RuleCatalog.all.rules.map { $0.code.id }
  #expect(codes == Set(codes).sorted())
  #expect(Set(RuleCatalog.all.rules.map { $0.code.name }).count == codes.count)
}

/// The root of the repository.
private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
  .standardizedFileURL

@Test func `every file of a rule is listed, and named after its code`() throws {
  let folder = root.appending(path: "Sources/Validation/Rules")
  let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
  let files = paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    .map { String($0.split(separator: "/").last?.prefix(4) ?? "") }
  #expect(files.sorted() == RuleCatalog.all.rules.map { $0.code.id })
}

@Test func `every code of the program has a page`() throws {
  let source = try String(contentsOf: root.appending(path: "Sources/Diagnostics/Code.swift"), encoding: .utf8)
  let codes = source.matches(of: /= Code\("([A-Z]\d\d\d)"/).map { String($0.1) }
  #expect(codes.sorted() == RuleCatalog.all.rules.map { $0.code.id })
}

@Test func `the list of checks in the documentation is that of the rules`() throws {
  let written = try String(contentsOf: root.appending(path: "Documentation/checks.md"), encoding: .utf8)
  #expect(written == RuleCatalog.all.document)
}
