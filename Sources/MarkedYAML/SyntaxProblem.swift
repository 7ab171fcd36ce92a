import Diagnostics
import Display

/// Turns what the YAML library says into what the author can use.
struct SyntaxProblem {
  let failure: SyntaxFailure
  let builder: TreeBuilder
  init(_ failure: SyntaxFailure, _ builder: TreeBuilder) {
    self.failure = failure
    self.builder = builder
  }
  var diagnostic: Diagnostic {
    Diagnostic(.notYAML, at: .one(failure.place.line, failure.place.column), "\(failure.problem).")
  }
}

/// The beginning of a text, short enough for a message.
func excerpt(_ text: String, upTo limit: Int = 30) -> String {
  let words = legible(text)
  return words.count <= limit ? words : words.prefix(limit) + " ..."
}
