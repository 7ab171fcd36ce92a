import Diagnostics

extension TreeBuilder {
  /// Looks for hidden characters in the words of a text, where an escape may have put them.
  mutating func check(_ node: Node, _ text: Text, isKey: Bool) {
    guard !text.string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) else { return }
    let check = TextCheck(text, isKey: isKey)
    if check.hasIsolates { textsWithIsolates.append(node.span) }
    guard !check.hits.isEmpty, !reportsAreFull(for: .hiddenCharacter) else { return }
    let map = SourceMap(of: text, at: node.span, source: cursor.bytes(in: node.span))
    for hit in check.hits.prefix(Limits.reports) {
      let span = map.span(of: hit.offset..<(hit.offset + 1))
      report(check.diagnostic(for: hit, at: span, written: cursor.text(from: span.start, upTo: 10)))
    }
  }

  /// Reports an anchor, an alias or a tag.
  mutating func reportShortcut(at span: SourceSpan) {
    guard !reportsAreFull(for: .anchors) else { return }
    report(.shortcut(at: span.start, cursor.text(from: span.start, upTo: 100)))
  }
}
