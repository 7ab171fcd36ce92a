import Diagnostics
import MarkedYAML

/// Reads a text as if it were a file.
func parse(_ text: String) -> (root: Node?, problems: [Diagnostic]) {
  parse(file(text))
}

func file(_ text: String) -> SourceFile {
  SourceFile(name: "test.yaml", bytes: Array(text.utf8))
}

/// Line, column and the place after the end, which names its line only where that is another one.
func render(_ span: SourceSpan) -> String {
  let (start, end) = (span.start, span.end)
  let tail = start.line == end.line ? "\(end.column)" : "\(end.line):\(end.column)"
  return "\(start.line):\(start.column)-\(tail)"
}

/// Every text of a tree, keys included, in the order of the file.
func texts(in node: Node) -> [Node] {
  switch node.content {
  case .text: [node]
  case .list(let entries): entries.flatMap(texts)
  case .map(let pairs): pairs.flatMap { texts(in: $0.key) + texts(in: $0.value) }
  }
}
