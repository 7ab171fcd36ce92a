import Checklists
import Diagnostics
import MarkedYAML

/// A comment with which an author lets a problem stand: `# allow Q003: agreed with the shelter team`.
///
/// It stands on the line before what it is about, and holds until the end of that item.
struct Allowance {
  /// The codes as they are written: ids or names.
  let codes: [String]
  let hasReason: Bool
  /// The last day on which it holds; `nil` where it has no end.
  let until: CalendarDay?
  /// Words that stand where only codes and `until` with a date may stand.
  let unreadable: String?
  /// The comment itself.
  let span: SourceSpan
  /// From the comment to the end of what it is about.
  let lines: ClosedRange<Int>

  func covers(_ problem: Diagnostic) -> Bool {
    lines.contains(problem.span.start.line)
      && (codes.contains(problem.code.id) || codes.contains(problem.code.name))
  }

  /// All in a PO file, in order: each stands in front of an entry and holds to its end, or in front of the header and
  /// holds for the whole file.
  static func all(inTranslation file: SourceFile, names: Set<String>) -> [Allowance] {
    guard mentionsAllowances(file) else { return [] }
    var list: [Allowance] = []
    var isInHeader = true
    var number = 1
    while number <= file.lineCount {
      let end = lastLine(ofEntryAt: number, in: file)
      for line in number...end where file.line(line).hasPrefix("# ") {
        let words = file.line(line)
        let span = SourceSpan(
          Position(line: line, column: 1),
          Position(line: line, column: words.unicodeScalars.count + 1)
        )
        let lines = isInHeader ? 1...file.lineCount : line...end
        if let allowance = Allowance(words.dropFirst(), at: span, lines: lines, names: names) {
          list.append(allowance)
        }
      }
      isInHeader = false
      number = end + 1
    }
    return list
  }

  /// The last line of an entry of a PO file: the one before an empty line, or before a line that can only begin another.
  private static func lastLine(ofEntryAt number: Int, in file: SourceFile) -> Int {
    var hasTranslation = false
    for next in number..<file.lineCount + 1 {
      let line = file.line(next).drop { $0 == " " }
      if hasTranslation, line.isEmpty || !(line.hasPrefix("\"") || line.hasPrefix("msgstr")),
        !line.hasPrefix("#~")
      {
        return max(number, next - 1)
      }
      if line.hasPrefix("msgstr") || line.hasPrefix("#~ msgstr") { hasTranslation = true }
    }
    return file.lineCount
  }

  /// All in a file, in order.
  ///
  /// - Parameters:
  ///   - file: the one in which comments are looked for.
  ///   - names: how rules are called; a comment that begins with another word is no allowance.
  /// - Returns: none where the file cannot be read as YAML.
  static func all(in file: SourceFile, names: Set<String>) -> [Allowance] {
    // Most files have none, and then are not read a second time.
    guard mentionsAllowances(file), let root = parse(file).root else { return [] }
    let outline = Outline(root)
    return (1...file.lineCount).compactMap { number in
      let line = file.line(number)
      let indentation = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indentation)
      guard words.hasPrefix("#"), !outline.isInText(line: number) else { return nil }
      let end = Position(line: number, column: line.unicodeScalars.count + 1)
      let span = SourceSpan(Position(line: number, column: indentation + 1), end)
      let next = (number + 1..<file.lineCount + 1).first { following in
        let text = file.line(following).drop { $0 == " " }
        return !text.isEmpty && !text.hasPrefix("#")
      }
      let last = next.flatMap(outline.lastLine) ?? number
      return Allowance(words.dropFirst(), at: span, lines: number...max(number, last), names: names)
    }
  }

  /// Whether a `#` stands somewhere before "allow".
  private static func mentionsAllowances(_ file: SourceFile) -> Bool {
    let word = Array("allow".utf8)
    return file.bytes.indices.contains { index in
      guard file.bytes[index] == UInt8(ascii: "#") else { return false }
      return file.bytes[(index + 1)...].drop { $0 == UInt8(ascii: " ") }.starts(with: word)
    }
  }

  private init?(
    _ comment: Substring,
    at span: SourceSpan,
    lines: ClosedRange<Int>,
    names: Set<String>
  ) {
    let parts = comment.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var words = parts[0].split { $0 == " " || $0 == "," }[...]
    guard words.popFirst() == "allow", let first = words.first, Self.isCode(first, names) else { return nil }
    let codes = words.prefix { Self.isCode($0, names) }
    words = words.dropFirst(codes.count)
    var until: CalendarDay?
    if words.first == "until", let day = words.dropFirst().first.flatMap({ CalendarDay($0) }) {
      until = day
      words = words.dropFirst(2)
    }
    self.codes = codes.map(String.init)
    hasReason = parts.count > 1 && parts[1].contains { $0 != " " }
    self.until = until
    unreadable = words.isEmpty ? nil : words.joined(separator: " ")
    self.span = span
    self.lines = lines
  }

  private static func isCode(_ word: Substring, _ names: Set<String>) -> Bool {
    let letters = Array(word.utf8)
    let isID =
      letters.count == 4 && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letters[0])
      && letters[1...].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isID || names.contains(String(word))
  }
}
