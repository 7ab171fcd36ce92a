package import Diagnostics

extension SourceFile {
  /// Puts a text that begins beside its key, or beside the dash of a list, below `>-`.
  ///
  /// - Parameters:
  ///   - start: where its first word stands.
  ///   - remark: whether what stands behind ` #` belongs to the text; without it, such a text is left alone.
  /// - Returns: the edits; `nil` where it cannot be told how far the text goes.
  package func folding(textAt start: Position, withRemark remark: Bool = false) -> [Fix.Edit]? {
    let line = AuthorLine(self, start.line)
    let before = line.startOfColon.map { $0 < start } ?? false ? line.startOfColon : nil
    guard before != nil || (line.isEntry && line.startOfKeyOrText == start) else { return nil }
    let depth = depthOfParent(of: start)
    let indentation = String(repeating: " ", count: depth + 2)
    guard remark || !text(from: start).contains(" #") else { return nil }

    let sign = before.map { offset(of: $0) + 1 } ?? offset(of: start)
    let opening = (before == nil ? ">-" : " >-") + lineBreak(start.line) + indentation
    var edits = [Fix.Edit(sign..<offset(of: start), opening)]
    // The deeper lines below go on with the text.
    var next = start.line + 1
    while next <= lineCount {
      let scalars = self.scalars(ofLine: next)
      let spaces = scalars.prefix { $0 == " " }.count
      guard spaces > depth, let first = scalars.dropFirst(spaces).first else { break }
      guard first != "#", remark || !String(scalars).contains(" #"), let lineStart = startOfLine(next) else {
        return nil
      }
      edits.append(Fix.Edit(lineStart..<lineStart + spaces, indentation))
      next += 1
    }
    return edits
  }

  /// How many spaces stand before the key or the dash to which a text belongs.
  func depthOfParent(of place: Position) -> Int {
    let line = AuthorLine(self, place.line)
    if let colon = line.startOfColon, colon < place { return line.startOfKeyOrText.column - 1 }
    // Of several dashes the last one.
    let dashes = scalars(ofLine: place.line).prefix(max(0, line.startOfKeyOrText.column - 1))
    return dashes.lastIndex(of: "-").map { dashes.distance(from: dashes.startIndex, to: $0) } ?? 0
  }

  /// The place behind the last word of a line.
  func endOfWords(inLine number: Int) -> Int? {
    guard let start = startOfLine(number) else { return nil }
    let words = Array(line(number).utf8)
    return words.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { start + $0 + 1 }
  }
}
