import Diagnostics

/// A file made of lines, the first of which has the given number.
func file(_ name: String = "labour/checklist.yaml", from first: Int = 1, lines: [String]) -> SourceFile {
  let text = String(repeating: "\n", count: first - 1) + lines.map { $0 + "\n" }.joined()
  return SourceFile(name: name, bytes: Array(text.utf8))
}

/// A span within one line, or to a place in a later one.
func span(_ line: Int, _ columns: Range<Int>, through last: Int? = nil) -> SourceSpan {
  SourceSpan(
    Position(line: line, column: columns.lowerBound),
    Position(line: last ?? line, column: columns.upperBound)
  )
}

/// The sample of the catalogue of checks, section "How a message looks".
let duplicateKeySource = file(
  from: 319,
  lines: [
    "    ask: Where are your papers now? Could you have them back today if you asked?",
    "    evidence: said",
    "    points: 2",
    "    # asked again in the second talk",
    "    ask: Who keeps your passport?",
  ]
)

let duplicateKey = Diagnostic(
  .duplicateKey,
  at: span(323, 5..<8),
  "\"ask\" is written twice in the sign papers_kept",
  note: "only this one would have been used",
  labels: [.init(span(319, 5..<8), "the first one")],
  help: "delete one line, or make the second question its own sign with its own id",
  path: "sections/control/items/papers_kept/ask"
)
