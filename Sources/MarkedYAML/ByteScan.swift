import Diagnostics
import Display

/// One pass over the bytes of a file before anything is read.
///
/// Is it UTF-8, and can everything in it be seen? Also finds what would make the places of the YAML library
/// wrong (line breaks that editors do not show) or its work long (thousands of directives).
struct ByteScan {
  /// In the order of the file.
  private(set) var problems: [Diagnostic] = []
  /// Whether the texts must be looked at again after reading, because what counts is what stands in one text.
  private(set) var needsTextCheck = false
  /// Direction isolates without a counterpart on their line.
  ///
  /// The other one may stand on the next line of the text.
  private(set) var looseIsolates: [Diagnostic] = []
  /// Whether the file can be read on: `readable` is then its content with a space for each hidden character.
  private(set) var isReadable = true

  private let bytes: [UInt8]
  private let first: Int
  private let isYAML: Bool
  private var hiddenRanges: [Range<Int>] = []
  private var line = 1
  private var lineStart = 0
  /// Opening isolates of this line that are not closed yet, and the number that is closed too often.
  private var openIsolates: [Int] = []

  /// `isYAML`: whether lines begin with indentation, and `%` at their beginning speaks to programs.
  init(_ file: SourceFile, isYAML: Bool = true) {
    bytes = file.bytes
    self.isYAML = isYAML
    first = file.startOfText
    run()
  }

  /// The bytes to give to the YAML library, without a byte order mark: told that this is UTF-8, it takes the mark
  /// for a letter.
  var readable: [UInt8] {
    guard !hiddenRanges.isEmpty || first > 0 else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var done = first
    for range in hiddenRanges {
      result += bytes[done..<range.lowerBound]
      result.append(UInt8(ascii: " "))
      done = range.upperBound
    }
    return result + bytes[done...]
  }

  private mutating func run() {
    var at = first
    lineStart = first
    at = lookAtIndentation(from: at)
    while at < bytes.count, problems.count < Limits.reports {
      let byte = bytes[at]
      if byte >= 0x20, byte < 0x7F {
        at += 1
      } else if byte == 0x0A {
        closeLine()
        line += 1
        lineStart = at + 1
        at = lookAtIndentation(from: at + 1)
      } else if byte == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A {
        at += 1
      } else if byte < 0x80 {
        meet(Unicode.Scalar(byte), at: at)
        at += 1
      } else if let (scalar, length) = bytes.scalar(at: at) {
        meet(scalar, at: at)
        at += length
      } else {
        return reportBrokenByte(at: at)
      }
    }
    closeLine()
  }

  /// Looks at what stands before the first character of a line, and returns the place of that.
  private mutating func lookAtIndentation(from start: Int) -> Int {
    guard isYAML else { return start }
    var at = start
    var tab: Int?
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 {
      if tab == nil, bytes[at] == 0x09 { tab = at }
      at += 1
    }
    guard at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D else { return at }
    if let tab {
      isReadable = false
      problems.append(.tab(at: place(of: tab), isFirst: tab == start))
    }
    if at == start, bytes[at] == UInt8(ascii: "%") {
      isReadable = false
      problems.append(.directive(at: place(of: at), words: bytes.word(after: at)))
    }
    return at
  }

  private mutating func meet(_ scalar: Unicode.Scalar, at offset: Int) {
    guard let character = HiddenCharacter(scalar) else { return }
    switch character.kind {
    case .tab:
      needsTextCheck = true
    case .isolate:
      needsTextCheck = true
      if scalar.value != 0x2069 {
        openIsolates.append(offset)
      } else if openIsolates.popLast() == nil {
        noteLooseIsolate(at: offset)
      }
    case .zeroWidth where character.isOrdinary(at: offset, in: bytes):
      needsTextCheck = true
    default:
      let length = scalar.utf8.count
      hiddenRanges.append(offset..<(offset + length))
      problems.append(diagnostic(for: character, at: offset))
    }
  }

  private mutating func closeLine() {
    for offset in openIsolates { noteLooseIsolate(at: offset) }
    openIsolates.removeAll(keepingCapacity: true)
  }

  private mutating func noteLooseIsolate(at offset: Int) {
    guard looseIsolates.count < Limits.reports, let (scalar, _) = bytes.scalar(at: offset) else { return }
    guard let character = HiddenCharacter(scalar) else { return }
    looseIsolates.append(diagnostic(for: character, at: offset))
  }

  private func diagnostic(for character: HiddenCharacter, at offset: Int) -> Diagnostic {
    character.diagnostic(
      at: place(of: offset),
      written: "",
      before: bytes.word(before: offset),
      after: bytes.word(after: offset + character.scalar.utf8.count)
    )
  }

  private mutating func reportBrokenByte(at offset: Int) {
    isReadable = false
    let start = place(of: offset).start
    let word = bytes.word(before: offset)
    let letter = word.isEmpty ? "a letter" : "the letter after \"\(legible(word))\""
    problems.append(.notUTF8(at: start, "\(letter) on line \(line) is not readable"))
  }

  private func place(of offset: Int) -> SourceSpan {
    let column = bytes.scalarCount(in: lineStart..<offset) + 1
    return SourceSpan(Position(line: line, column: column), Position(line: line, column: column + 1))
  }
}
