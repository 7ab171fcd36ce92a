import Display

/// What a fix changes, line by line, with two lines before and after it.
///
/// For people: everything in it has passed the output filter.
package struct Patch: Sendable {
  private let before: [String]
  private let after: [String]
  private let name: String

  private static let context = 2

  package init(_ fix: Fix, to file: SourceFile) {
    let changed = file.applying([fix]).file
    name = file.name
    before = Self.lines(of: file)
    after = Self.lines(of: changed)
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
    let common = zip(before, after).prefix { $0 == $1 }.count
    let rest = min(before.count, after.count) - common
    let commonAtEnd = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let tail = min(commonAtEnd, rest)
    let old = common..<(before.count - tail)
    let new = common..<(after.count - tail)
    guard !old.isEmpty || !new.isEmpty else { return [] }
    let start = max(0, common - Self.context)
    let end = min(before.count, old.upperBound + Self.context)
    let head = "@@ \(legible(name)), line \(common + 1) @@"
    func styled(_ lines: ArraySlice<String>, _ sign: String, _ style: Style) -> [String] {
      lines.map { style.applied(to: "\(sign) \($0)", isEnabled: hasColor) }
    }
    return [Style.cyan.applied(to: head, isEnabled: hasColor)]
      + styled(before[start..<common], " ", .plain) + styled(before[old], "-", .red)
      + styled(after[new], "+", .green) + styled(before[old.upperBound..<end], " ", .plain)
  }
}
