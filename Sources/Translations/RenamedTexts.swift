package import Checklists
package import Diagnostics

/// A translation after something in its checklist got another id: the words are as they were, under the new ids.
package struct RenamedTexts: Sendable {
  /// The file as it is to be written.
  package let changed: SourceFile
  /// How many entries have another id.
  package let count: Int

  /// Finds what changes in a file; `nil` where it cannot be read, or would not say the same afterwards.
  ///
  /// Everything but ids, the lines of the checklist that are named beside them, and the digests of reviews that hold
  /// stays byte for byte.
  ///
  /// - Parameters:
  ///   - file: a PO file.
  ///   - language: the tag by which it is named.
  ///   - before: the checklist as it was.
  ///   - after: the same with the new id.
  package init?(_ file: SourceFile, language: String, before: Checklist, after: Checklist) {
    guard let found = readPO(file).file, let ids = RenamedIDs(before, after) else { return nil }
    var edits: [Fix.Edit] = []
    var count = 0
    var lastLine = 0
    for block in found.blocks {
      guard let place = block.place else { continue }
      let comments = (lastLine + 1)..<max(lastLine + 1, place.source.start.line)
      lastLine = place.texts.last?.end.line ?? place.source.end.line
      guard let id = block.entry.context, let span = place.context else { continue }
      if let lines = ids.lines(of: id) { edits += file.references(comments, from: lines.old, to: lines.new) }
      guard let newID = ids.newID(of: id, isObsolete: block.entry.isObsolete), newID != id else { continue }
      count += 1
      edits.append(Fix.Edit(file.byteRange(of: span), newID))
      edits += file.mark(comments, of: block.entry, as: newID, in: language)
    }
    let result = file.applying([Fix(.safe, edits.sorted { $0.start < $1.start })])
    guard edits.isEmpty || !result.applied.isEmpty, let again = readPO(result.file).file else { return nil }
    let old = Translation(found, language: language, of: before, path: "")
    let new = Translation(again, language: language, of: after, path: "")
    guard old.states.map(\.state) == new.states.map(\.state), old.orphans.count == new.orphans.count else {
      return nil
    }
    changed = result.file
    self.count = count
  }
}

/// The ids of all texts of a checklist, before and after one of its parts got another id.
private struct RenamedIDs {
  private let texts: [String: (old: SourceText, new: SourceText)]
  /// What all ids that change begin with.
  private let beginning: (old: String, new: String)?

  /// - Returns: `nil` where the two do not have the same texts.
  init?(_ before: Checklist, _ after: Checklist) {
    let pairs = Array(zip(before.sourceTexts, after.sourceTexts))
    guard before.sourceTexts.count == after.sourceTexts.count, pairs.allSatisfy({ $0.text == $1.text }) else {
      return nil
    }
    texts = Dictionary(pairs.map { ($0.id, (old: $0, new: $1)) }, uniquingKeysWith: { first, _ in first })
    beginning = pairs.first { $0.id != $1.id }.map { old, new in
      let parts = (old.id.split(separator: "."), new.id.split(separator: "."))
      let same = zip(parts.0, parts.1).prefix { $0 == $1 }.count
      func begin(_ parts: [Substring]) -> String { parts.prefix(same + 1).map { "\($0)." }.joined() }
      return (begin(parts.0), begin(parts.1))
    }
  }

  /// The new id of a text or of one of its forms; of an obsolete entry, whose text is gone, by its beginning.
  func newID(of id: String, isObsolete: Bool) -> String? {
    let base = SourceText.base(of: id)
    if let pair = texts[base] { return pair.new.id + id.dropFirst(base.count) }
    guard isObsolete, let beginning, id.hasPrefix(beginning.old) else { return nil }
    return beginning.new + id.dropFirst(beginning.old.count)
  }

  /// The lines of the checklist on which a text stands; `nil` where it is not one of its texts.
  func lines(of id: String) -> (old: Int, new: Int)? {
    guard let pair = texts[SourceText.base(of: id)], let old = pair.old.line, let new = pair.new.line else {
      return nil
    }
    return (old, new)
  }
}

extension SourceFile {
  /// The changes of `#: Checklists/a.yaml:12` in some lines, where the text has moved to another line.
  fileprivate func references(_ lines: Range<Int>, from old: Int, to new: Int) -> [Fix.Edit] {
    guard old != new else { return [] }
    return lines.flatMap { number -> [Fix.Edit] in
      let line = Array(line(number).utf8)
      guard line.starts(with: "#:".utf8), let start = startOfLine(number) else { return [] }
      let ending = Array(":\(old)".utf8)
      return line.indices.filter { at in
        let after = at + ending.count
        return line[at...].starts(with: ending) && (after == line.count || line[after] == UInt8(ascii: " "))
      }
      .map { Fix.Edit(start + $0 + 1..<start + $0 + ending.count, "\(new)") }
    }
  }

  /// The change of the digest in the mark of a review that holds, since it is made of the id, too.
  fileprivate func mark(
    _ lines: Range<Int>,
    of entry: POEntry,
    as id: String,
    in language: String
  ) -> [Fix.Edit] {
    guard let mark = entry.review, mark.digest == ReviewMark.digest(of: entry, in: language) else {
      return []
    }
    var renamed = entry
    renamed.context = id
    let digest = ReviewMark.digest(of: renamed, in: language)
    let place = lines.lazy.compactMap { [self] number -> Range<Int>? in
      guard let start = startOfLine(number) else { return nil }
      let range = start..<start + line(number).utf8.count
      guard bytes[range].first == UInt8(ascii: "#") else { return nil }
      return bytes[range].firstRange(of: Array(mark.digest.text.utf8))
    }.first
    return place.map { [Fix.Edit($0, digest.text)] } ?? []
  }
}
