/// Lines that belong together, as their indentation shows it.
extension SourceFile {
  /// How many blanks a line begins with; `nil` where nothing but a remark stands on it.
  package func indentation(ofLine number: Int) -> Int? {
    let line = line(number)
    let blanks = line.prefix { $0 == " " }.count
    let words = line.dropFirst(blanks)
    return words.isEmpty || words.hasPrefix("#") ? nil : blanks
  }

  /// The lines of an entry of a list, or of a key with its value, that begins on a line.
  ///
  /// Lines behind it belong to it as long as they stand deeper; below a key also the entries of a list that stand as
  /// deep. Remarks and empty lines at the end do not.
  package func block(beginningOn first: Int) -> ClosedRange<Int> {
    guard let depth = indentation(ofLine: first) else { return first...first }
    let isEntry = isEntry(first)
    var last = first
    for number in stride(from: first + 1, through: lineCount, by: 1) {
      guard let own = indentation(ofLine: number) else { continue }
      guard own > depth || (own == depth && !isEntry && self.isEntry(number)) else { break }
      last = number
    }
    return first...last
  }

  /// The line on which the entry of a list begins whose first keys stand on a line, or some lines above it.
  ///
  /// - Returns: `nil` where the entry is not written with a dash and keys below one another.
  package func startOfEntry(holding number: Int) -> Int? {
    if isEntry(number) { return number }
    guard let depth = indentation(ofLine: number) else { return nil }
    for above in stride(from: number - 1, through: 1, by: -1) {
      guard let own = indentation(ofLine: above), own < depth else { continue }
      return isEntry(above) && own + 2 == depth ? above : nil
    }
    return nil
  }

  /// The line of the key at the top of the file under which a line stands.
  package func topLine(above number: Int) -> Int? {
    stride(from: number, through: 1, by: -1).first { indentation(ofLine: $0) == 0 && !isEntry($0) }
  }

  /// Whether an entry of a list begins on a line.
  package func isEntry(_ number: Int) -> Bool { line(number).drop { $0 == " " }.hasPrefix("- ") }

  /// From the beginning of the first line to behind the break of the last one.
  package func byteRange(ofLines lines: ClosedRange<Int>) -> Range<Int> {
    let start = startOfLine(lines.lowerBound) ?? bytes.count
    return start..<max(start, startOfLine(lines.upperBound + 1) ?? bytes.count)
  }

  /// The break at the end of a line, or the one that this file has elsewhere.
  package func lineBreak(_ number: Int) -> String {
    guard let start = startOfLine(min(max(number, 1), lineCount)) else { return "\n" }
    let rest = bytes[start...]
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.firstIndex(of: UInt8(ascii: "\n"))
    guard let end, end > 0 else { return "\n" }
    return bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// Puts lines behind a line, each with a break.
  package func inserting(_ lines: [String], behind number: Int) -> Fix.Edit {
    let place = byteRange(ofLines: number...number).upperBound
    let end = lineBreak(number)
    let text = lines.map { $0 + end }.joined()
    // A last line without a break has none behind the new ones either.
    guard place == bytes.count, bytes.last != UInt8(ascii: "\n") else { return .init(place..<place, text) }
    return .init(place..<place, end + text.dropLast())
  }
}
