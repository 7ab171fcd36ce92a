import Diagnostics
import MarkedYAML

/// The keys in which a line stands, as its indentation says; the file need not be readable.
struct Around {
  /// A key with what is written behind its colon.
  struct Key {
    let name: String
    let value: String
    let line: Int
    /// Whether the line stands in an entry of a list under this key.
    let holdsEntry: Bool
  }

  /// From the top of the file inwards.
  private(set) var keys: [Key] = []
  /// The first line of the innermost map.
  private(set) var firstLine: Int
  /// Where the keys of the innermost map begin.
  let column: Int

  /// Looks upwards from a line.
  ///
  /// `column`: where the keys beside it begin; of an empty line, where somebody is about to write.
  init(_ file: SourceFile, line own: AuthorLine, column: Int) {
    self.column = column
    firstLine = own.number
    var isInEntry = own.isEntry
    var limit = isInEntry ? own.startOfText.column : column
    var isInnermost = !isInEntry
    for number in stride(from: own.number - 1, through: 1, by: -1) where limit > 1 || isInEntry {
      guard let indentation = file.indentation(ofLine: number), indentation < limit else { continue }
      let line = AuthorLine(file, number)
      guard !line.words.isEmpty, !line.words.hasPrefix("#") else { continue }
      let start = line.startOfKeyOrText.column
      if !isInEntry, start == limit, line.isEntry {
        if isInnermost { firstLine = number }
        (limit, isInEntry, isInnermost) = (line.startOfText.column, true, false)
        continue
      }
      guard let key = line.key, isInEntry ? start <= limit : start < limit else { continue }
      if isInnermost { firstLine = number + 1 }
      keys.append(Key(name: key, value: line.value ?? "", line: number, holdsEntry: isInEntry))
      isInnermost = false
      isInEntry = line.isEntry
      limit = isInEntry ? line.startOfText.column : start
    }
    keys.reverse()
    if isInnermost { firstLine = 1 }
  }

  /// The other keys of the same map with what is written behind them.
  func keysBeside(_ own: Int, in file: SourceFile) -> [String: String] {
    var result: [String: String] = [:]
    for number in stride(from: firstLine, through: file.lineCount, by: 1) {
      guard let indentation = file.indentation(ofLine: number), indentation < column else { continue }
      let line = AuthorLine(file, number)
      guard !line.words.isEmpty, !line.words.hasPrefix("#") else { continue }
      let start = line.startOfKeyOrText.column
      let isOther = start != column || line.isEntry && number != firstLine
      // An empty line on which somebody begins to write may stand less deep than its entry.
      if isOther, number != own { break }
      if number != own, let key = line.key { result[key] = line.value ?? "" }
    }
    return result
  }
}

extension SourceFile {
  /// How many spaces a line begins with; `nil` where it has nothing else.
  func indentation(ofLine number: Int) -> Int? {
    guard let start = startOfLine(number) else { return nil }
    let end = startOfLine(number + 1) ?? bytes.count
    guard let first = bytes[start..<end].firstIndex(where: { $0 != 0x20 }), bytes[first] > 0x20 else {
      return nil
    }
    return first - start
  }
}
