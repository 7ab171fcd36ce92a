import Display
import Files

/// Says something in whole words at a terminal, however narrow it is; elsewhere as it stands.
func tell(_ text: String) throws { try say(fitted(text, to: 1)) }

/// The same on standard error.
func warn(_ text: String) { complain(fitted(text, to: 2)) }

/// Breaks lines between words where a terminal would break them anywhere; lines that are set in stay set in.
private func fitted(_ text: String, to descriptor: Int32) -> String {
  guard Files.isTerminal(descriptor) else { return text }
  return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let margin = String(line.prefix { $0 == " " })
    let lines = wrap(String(line.dropFirst(margin.count)), width: max(20, terminalWidth() - margin.count))
    return margin + lines.joined(separator: "\n\(margin)")
  }
  .joined(separator: "\n")
}
