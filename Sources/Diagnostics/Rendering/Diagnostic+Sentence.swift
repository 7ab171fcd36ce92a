extension Diagnostic {
  /// All that matters on one line: `labour/checklist.yaml:323:9: error Y005 duplicate-key: "ask" is written twice`.
  func sentence(in address: String) -> String {
    let (line, column) = (span.start.line, span.start.column)
    return "\(address):\(line):\(column): \(code.severity) \(code.id) \(code.name): \(flatMessage)"
  }

  /// What is wrong, and on a second line what to do.
  var messageAndHelp: String { help.isEmpty ? message : "\(message)\nhelp: \(help)" }

  /// What is wrong, on one line.
  var flatMessage: String { message.split(whereSeparator: \.isNewline).joined(separator: " ") }
}
