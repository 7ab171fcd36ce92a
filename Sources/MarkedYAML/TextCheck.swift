import Diagnostics

/// Looks for hidden characters in the words of a text, where they may come from an escape such as `"\e"`.
struct TextCheck {
  private(set) var hits: [(offset: Int, byte: Int, character: HiddenCharacter)] = []
  private(set) var hasIsolates = false

  private let node: Node
  private let bytes: [UInt8]

  /// - Parameter isKey: no invisible character is ordinary in a key.
  init(_ node: Node, _ text: Text, isKey: Bool) {
    self.node = node
    bytes = Array(text.string.utf8)
    var openIsolates: [(offset: Int, byte: Int, character: HiddenCharacter)] = []
    var byte = 0
    for (offset, scalar) in text.string.unicodeScalars.enumerated() {
      defer { byte += scalar.utf8.count }
      if scalar == "\n" {
        hits += openIsolates
        openIsolates.removeAll()
      }
      guard let character = HiddenCharacter(scalar) else { continue }
      switch character.kind {
      case .isolate:
        hasIsolates = true
        if scalar.value != 0x2069 {
          openIsolates.append((offset, byte, character))
        } else if openIsolates.popLast() == nil {
          hits.append((offset, byte, character))
        }
      case .zeroWidth where !isKey && character.isOrdinary(at: byte, in: bytes): break
      default: hits.append((offset, byte, character))
      }
    }
    hits += openIsolates
  }

  func problems(in file: SourceFile) -> [Diagnostic] {
    let map = node.sourceMap(in: file)
    return hits.prefix(Limits.reports).map { hit in
      let span = map.span(of: hit.offset..<(hit.offset + 1))
      let source = file.text(from: span.start).unicodeScalars.prefix(max(0, span.end.column - span.start.column))
      return hit.character.diagnostic(
        at: span,
        written: source.first == "\\" ? String(source) : "",
        before: bytes.word(before: hit.byte),
        after: bytes.word(after: hit.byte + hit.character.scalar.utf8.count)
      )
    }
  }
}
