import Display

/// What a fix changes, line by line, with two lines before and after each change.
///
/// For people: everything in it has passed the output filter.
package struct Patch: Sendable {
  /// Lines of the file, and what stands there instead.
  private struct Hunk {
    /// Counted from 0.
    var first: Int
    var old: [String]
    var new: [String]

    /// Without the lines at both ends that stay.
    var trimmed: Hunk {
      let start = zip(old, new).prefix { $0 == $1 }.count
      let rest = min(old.count, new.count) - start
      let end = min(rest, zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count)
      return Hunk(
        first: first + start,
        old: Array(old[start..<old.count - end]),
        new: Array(new[start..<new.count - end])
      )
    }
  }

  private let name: String
  private let before: [String]
  private let hunks: [Hunk]
  private let newFile: Fix.NewFile?

  private static let context = 2

  package init(_ fix: Fix, to file: SourceFile) {
    name = file.name
    before = Self.lines(of: file)
    newFile = fix.newFile
    var groups: [(lines: ClosedRange<Int>, edits: [Fix.Edit])] = []
    for edit in fix.edits.sorted(by: { $0.start < $1.start }) {
      let lines = file.line(at: edit.start)...file.line(at: edit.end)
      if let last = groups.last, lines.lowerBound <= last.lines.upperBound + 2 * Self.context {
        let all = last.lines.lowerBound...max(last.lines.upperBound, lines.upperBound)
        groups[groups.count - 1] = (all, last.edits + [edit])
      } else {
        groups.append((lines, [edit]))
      }
    }
    hunks = groups.map { Self.hunk($0.lines, $0.edits, in: file).trimmed }
      .filter { !$0.old.isEmpty || !$0.new.isEmpty }
  }

  private static func hunk(_ lines: ClosedRange<Int>, _ edits: [Fix.Edit], in file: SourceFile) -> Hunk {
    let range = file.byteRange(ofLines: lines)
    let part = SourceFile(name: file.name, bytes: Array(file.bytes[range]))
    let own = edits.map { edit in
      Fix.Edit(edit.start - range.lowerBound..<edit.end - range.lowerBound, edit.text)
    }
    let changed = part.applying([Fix(.offer, own)]).file
    return Hunk(first: lines.lowerBound - 1, old: self.lines(of: part), new: self.lines(of: changed))
  }

  private static func lines(of file: SourceFile) -> [String] {
    file.bytes.isEmpty
      ? [] : (1...file.lineCount).map { legible(file.line($0).replacing("\t", with: "    ")) }
  }

  /// The lines of the patch, without breaks.
  ///
  /// - Parameter hasColor: whether what goes is red and what comes is green.
  /// - Returns: none where only what nobody can see is changed.
  package func lines(hasColor: Bool) -> [String] {
    func styled(_ lines: some Sequence<String>, _ sign: String, _ style: Style) -> [String] {
      lines.map { style.applied(to: "\(sign) \($0)", isEnabled: hasColor) }
    }
    func head(_ text: String) -> [String] { [Style.cyan.applied(to: "@@ \(text) @@", isEnabled: hasColor)] }
    let changes = hunks.flatMap { hunk in
      let end = hunk.first + hunk.old.count
      return head("\(legible(name)), line \(hunk.first + 1)")
        + styled(before[max(0, hunk.first - Self.context)..<min(hunk.first, before.count)], " ", .plain)
        + styled(hunk.old, "-", .red) + styled(hunk.new, "+", .green)
        + styled(before.dropFirst(end).prefix(Self.context), " ", .plain)
    }
    guard let newFile else { return changes }
    let text = SourceFile(name: newFile.path, bytes: Array(newFile.text.utf8))
    return changes + head("\(legible(newFile.path)), a new file") + styled(Self.lines(of: text), "+", .green)
  }
}
