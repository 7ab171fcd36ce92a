package import Diagnostics
import Expressions
import MarkedYAML

/// Another id for something, everywhere in a checklist and its test cases.
package struct Renaming: Sendable {
  /// Why it cannot be done, as a sentence for the author.
  package struct Refusal: Error {
    package let sentence: String
    /// The file that stands in the way; `nil` where it is the id.
    package var file: String?
  }

  package let kind: IDKind
  package let old: String
  package let new: String

  /// Looks whether an id can be given.
  ///
  /// `kind`: needed where the old id belongs to several things.
  package init(
    _ old: String,
    to new: String,
    kind: IDKind?,
    in checklist: Checklist
  ) throws(Refusal) {
    let found = IDKind.allCases.filter { candidate in
      (kind ?? candidate) == candidate && checklist.ids(candidate).contains { $0.text == old }
    }
    guard let only = found.first else {
      let known = IDKind.allCases.filter { (kind ?? $0) == $0 }.flatMap { checklist.ids($0) }.map(\.text)
      throw Refusal(
        sentence: "`\(old)` does not exist. \(Suggestion.sentence(for: old, among: known, kind: "id"))"
      )
    }
    guard found.count == 1 else {
      let kinds = found.map { "`\($0.rawValue)`" }.joined(separator: " and ")
      throw Refusal(sentence: "`\(old)` is the id of several things: say which with `--kind`, \(kinds).")
    }
    (self.kind, self.old, self.new) = (only, old, new)
    if let problem = formProblem { throw Refusal(sentence: problem) }
    let taken = Checklist.kinds(besides: only).first { candidate in
      checklist.ids(candidate).contains { $0.text == new }
    }
    if let taken {
      throw Refusal(
        sentence: "`\(new)` is already the id of \(taken == .item ? "an" : "a") \(taken.rawValue)."
      )
    }
    if only == .item, let item = checklist.formerOwner(of: new) {
      throw Refusal(sentence: "`\(new)` was once the id of \(item): old records would be misread.")
    }
  }

  private var formProblem: String? {
    guard kind == .source else { return idProblem(new) }
    return Vocabulary.isID(new.replacing("-", with: "_"))
      ? nil : "The id \"\(new)\" may only have small letters, digits, - and _, and starts with a letter."
  }
}

extension Checklist {
  fileprivate func formerOwner(of id: String) -> String? {
    sections.flatMap(\.items).first { item in item.was.contains { $0.text == id } }?.id.text
  }
}

/// The changes in the files.
extension Renaming {
  /// The changes in a checklist.
  ///
  /// `loaded`: the one in which the id was looked up; nothing in it may be broken, or places would be missed.
  /// Gives one fix with all changes, in the order of the file.
  package func changes(in checklist: Checklist, _ file: SourceFile) -> [Fix.Edit] {
    var places = Places(old: old, file: file)
    for id in checklist.ids(kind) where id.text == old { places.add(id.span) }
    for citation in checklist.allCitations where kind == .source && citation.source.text == old {
      places.add(citation.source.span)
    }
    for when in checklist.allConditions {
      for extent in when.expression.names(old, as: kind, in: checklist) {
        places.add(when.node.span(of: extent, in: file))
      }
    }
    for words in checklist.links(to: kind) where words.text == old { places.add(words.span) }
    var edits = places.ranges.map { Fix.Edit($0, new) }
    if kind == .item, let item = checklist.sections.flatMap(\.items).first(where: { $0.id.text == old }) {
      if let note = formerID(of: item, file) { edits.append(note) }
    }
    return edits.sorted { $0.start < $1.start }
  }

  /// The changes in the test cases of the checklist.
  package func changes(in cases: CaseFile, _ file: SourceFile) -> [Fix.Edit] {
    var places = Places(old: old, file: file)
    for test in cases.cases {
      if kind == .item {
        for answer in test.said + test.seen where answer.item.text == old { places.add(answer.item.span) }
      }
      for value in test.expect.values where keys.contains(value.key) {
        for words in value.words where words.text == old { places.add(words.span) }
      }
      for dimension in test.expect.dimensions where kind == .dimension && dimension.id.text == old {
        places.add(dimension.id.span)
      }
    }
    return places.ranges.map { Fix.Edit($0, new) }.sorted { $0.start < $1.start }
  }

  /// The expectations that name an id of this kind.
  private var keys: [String] {
    switch kind {
    case .item: [Key.shown.rawValue, Key.notShown.rawValue]
    case .level: [Key.level.rawValue, Key.couldBe.rawValue]
    case .stopRule: [Key.stoppedBy.rawValue]
    case .referral: [Key.refer.rawValue, Key.referAfterAsking.rawValue, Key.notAgreed.rawValue]
    case .finding, .section, .dimension, .source: []
    }
  }

  /// Adds the old id to `was`, or a line with it at the end of the item.
  private func formerID(of item: Item, _ file: SourceFile) -> Fix.Edit? {
    guard let root = parse(file).root, let node = root.item(item.id.text), let pairs = node.map,
      let first = pairs.first, let last = pairs.last
    else { return nil }
    if let was = pairs.first(where: { Key(spelled: $0.key.text?.string ?? "") == .was }) {
      let range = file.byteRange(of: was.value.span)
      let ids = (item.was.map(\.text) + [old]).joined(separator: ", ")
      return Fix.Edit(range, "[\(ids)]")
    }
    let end = last.value.span.end
    let place = file.endOfLine(end.line)
    let indentation = String(repeating: " ", count: first.key.span.start.column - 1)
    return Fix.Edit(place..<place, "\(file.lineBreak(first.key.span.start.line))\(indentation)was: \(old)")
  }
}

/// The places of an id in a file, each once.
private struct Places {
  let old: String
  let file: SourceFile
  private(set) var ranges: Set<Range<Int>> = []

  init(old: String, file: SourceFile) {
    self.old = old
    self.file = file
  }

  /// Finds the id within a span, which may have brackets, quotes or a page number around it.
  mutating func add(_ span: SourceSpan) {
    let range = file.byteRange(of: span)
    let letters = Array(old.utf8)
    guard range.count >= letters.count else { return }
    for start in range.lowerBound...(range.upperBound - letters.count)
    where file.bytes[start...].starts(with: letters) {
      ranges.insert(start..<start + letters.count)
      return
    }
  }
}

extension Node {
  /// The entry of an item.
  fileprivate func item(_ id: String) -> Node? {
    (self[Key.sections.rawValue]?.list ?? []).lazy.flatMap { $0[Key.items.rawValue]?.list ?? [] }
      .first { $0[Key.id.rawValue]?.text?.string == id }
  }
}

extension SourceFile {
  /// The place behind the last character of a line, before its break.
  fileprivate func endOfLine(_ number: Int) -> Int {
    (startOfLine(number) ?? 0) + line(number).utf8.count
  }
}
