extension POEntry {
  /// The entry as it stands in a file, in the order that gettext gives it.
  var lines: [String] {
    let mark = isObsolete ? "#~ " : ""
    var lines = remarks.map { "#\($0)" }
    lines += notes.map { $0.isEmpty ? "#." : "#. \($0)" }
    lines += places.map { "#: \($0)" }
    if !flags.isEmpty { lines.append("#, " + flags.joined(separator: ", ")) }
    let previous = isObsolete ? "#~| " : "#| "
    lines += POEntry.written("msgctxt", previousContext, behind: previous)
    lines += POEntry.written("msgid", previousSource, behind: previous)
    lines += POEntry.written("msgid_plural", previousPlural, behind: previous)
    lines += POEntry.written("msgctxt", context, behind: mark)
    lines += POEntry.written("msgid", source, behind: mark)
    guard let plural else {
      return lines + POEntry.written("msgstr", texts.first ?? "", behind: mark)
    }
    lines += POEntry.written("msgid_plural", plural, behind: mark)
    for (index, text) in texts.enumerated() {
      lines += POEntry.written("msgstr[\(index)]", text, behind: mark)
    }
    return lines
  }

  /// A keyword and its text: on one line, or a line for each line of the text.
  private static func written(_ keyword: String, _ text: String?, behind mark: String) -> [String] {
    guard let text else { return [] }
    var pieces = text.split(separator: "\n", omittingEmptySubsequences: false).map(escaped)
    for index in pieces.indices.dropLast() { pieces[index] += "\\n" }
    if pieces.last == "", pieces.count > 1 { pieces.removeLast() }
    guard pieces.count > 1 else { return ["\(mark)\(keyword) \"\(pieces[0])\""] }
    return ["\(mark)\(keyword) \"\""] + pieces.map { "\(mark)\"\($0)\"" }
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    String(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
