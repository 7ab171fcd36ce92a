import Diagnostics

/// What libyaml says about a file it cannot read, copied out of its hands.
struct SyntaxFailure: Error {
  /// Such as "did not find expected key".
  let problem: String
  let place: Position
  /// Where that began which could not be finished, such as the opening quote.
  let contextPlace: Position?
}
