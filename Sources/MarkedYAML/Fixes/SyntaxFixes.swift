import Diagnostics

/// Ways to mend what keeps a file from being read.
///
/// Each way is tried out: it counts only where fewer problems stand before the end of what it changes.
struct SyntaxFixes {
  let file: SourceFile
  let problems: [Diagnostic]

  init(_ file: SourceFile, _ problems: [Diagnostic]) {
    self.file = file
    self.problems = problems
  }

  /// The problems, with a fix where there is one.
  var added: [Diagnostic] {
    problems.map { problem in
      var problem = problem
      problem.fix = fix(for: problem)
      return problem
    }
  }

  private func fix(for problem: Diagnostic) -> Fix? {
    switch problem.code {
    case .notUTF8: windows1252
    case .tab: tab(at: problem.span)
    case .hiddenCharacter: hiddenCharacter(at: problem.span)
    case .colonInText: proven(colonInText(at: problem.span.start))
    case .specialFirstLetter: proven(specialFirstLetter(at: problem.span.start))
    case .indent: indentation(ofLine: problem.span.start.line)
    case .quoteNotClosed: proven(closedQuote(at: problem.span.start))
    case .anchors: proven(withoutShortcut(at: problem.span.start))
    default: nil
    }
  }

  /// The fix, if the file can be read better with it.
  func proven(_ fix: Fix?) -> Fix? {
    guard let fix, let last = fix.edits.last else { return nil }
    let changed = file.applying([fix]).file
    let lineBefore = file.line(at: last.end)
    let lineAfter = lineBefore + changed.lineCount - file.lineCount
    let before = problems.count { $0.span.start.line <= lineBefore }
    let after = read(changed).problems.count { $0.span.start.line <= lineAfter }
    return after < before ? fix : nil
  }
}

/// Bytes and characters.
extension SyntaxFixes {
  /// The letters that an old word processor wrote; what is UTF-8 already stays.
  private var windows1252: Fix? {
    let bytes = file.bytes
    var edits: [Fix.Edit] = []
    var at = 0
    while at < bytes.count {
      if let (_, length) = bytes.scalar(at: at) {
        at += length
        continue
      }
      guard let letter = Windows1252.letter(bytes[at]) else { return nil }
      edits.append(Fix.Edit(at..<at + 1, String(letter)))
      at += 1
    }
    return edits.isEmpty ? nil : Fix(.offer, edits)
  }

  /// Two spaces for each tab at the beginning of a line, one for a tab behind it.
  private func tab(at span: SourceSpan) -> Fix? {
    guard let start = file.startOfLine(span.start.line) else { return nil }
    let at = file.offset(of: span.start)
    let indentation = file.bytes[start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard indentation.indices.contains(at) else { return Fix(.safe, [.init(at..<at + 1, " ")]) }
    let spaces = indentation.reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 2 : 1) }
    return Fix(.safe, [.init(indentation.indices, String(repeating: " ", count: spaces))])
  }

  /// A space for what parts words, nothing for what nobody can see.
  private func hiddenCharacter(at span: SourceSpan) -> Fix? {
    let range = file.byteRange(of: span)
    guard !range.isEmpty else { return nil }
    let written = String(decoding: file.bytes[range], as: UTF8.self)
    return Fix(.safe, [.init(range, EscapedCharacter(written).partsWords ? " " : "")])
  }
}

/// A character as it stands in a file: itself, or an escape such as `\u2028` between double quotes.
private struct EscapedCharacter {
  let partsWords: Bool

  init(_ written: String) {
    let scalar: Unicode.Scalar?
    if written.hasPrefix("\\") {
      switch written.dropFirst().first {
      case "x", "u", "U": scalar = UInt32(written.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
      case "N": scalar = "\u{85}"
      case "L", "P": scalar = "\u{2028}"
      case "t": scalar = "\t"
      case "r": scalar = "\r"
      default: scalar = nil
      }
    } else {
      scalar = written.unicodeScalars.first
    }
    switch scalar.flatMap({ HiddenCharacter($0) })?.kind {
    case .lineBreak?, .tab?: partsWords = true
    default: partsWords = false
    }
  }
}

/// The letters of Windows-1252 whose bytes are none of UTF-8.
enum Windows1252 {
  /// Source: Unicode Consortium, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT; 0 where the byte has no letter.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E,
    0x0178,
  ]

  static func letter(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
