import Diagnostics
import Display

/// Turns what the YAML library says about a file into what its author can use.
struct SyntaxProblem {
  let file: SourceFile
  let failure: SyntaxFailure
  /// What was read before the library gave up.
  let builder: TreeBuilder

  init(_ failure: SyntaxFailure, _ builder: TreeBuilder) {
    file = builder.file
    self.failure = failure
    self.builder = builder
  }

  /// Where that began which could not be finished.
  var beginning: Position { failure.contextPlace ?? failure.place }

  /// The words of the library are those of its version 0.2.5; words we do not know are shown as they are.
  var diagnostic: Diagnostic {
    switch failure.problem {
    case "mapping values are not allowed in this context": unexpectedColon
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      outOfPlace
    case "could not find expected ':'": noColon(at: beginning)
    case "did not find expected node content": nothingThere
    case "block sequence entries are not allowed in this context",
      "mapping keys are not allowed in this context":
      specialFirst(at: failure.place)
    case "found character that cannot start any token":
      character(at: failure.place) == "\t" ? .tab(at: .one(failure.place)) : specialFirst(at: failure.place)
    case "did not find expected comment or line break": textBesideSign(at: beginning)
    case "found unexpected end of stream", "found unexpected document indicator":
      quoteNotClosed(at: beginning)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      .tab(at: .one(failure.place))
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": brackets
    case "did not find expected alphabetic or numeric character", "found undefined tag handle",
      "did not find expected '!'", "did not find expected tag URI", "did not find the expected '>'",
      "did not find expected whitespace or line break", "did not find URI escaped octet",
      "found an incorrect leading UTF-8 octet", "found an incorrect trailing UTF-8 octet":
      specialFirst(at: beginning)
    default: other
    }
  }

  /// A problem that authors meet rarely; the library's own words stand in brackets, to be looked up.
  func notYAML(at place: Position, _ message: String, help: String) -> Diagnostic {
    Diagnostic(.notYAML, at: .one(place), "\(message) (\(failure.problem)).", help: help)
  }

  /// What stands at a place, short enough for a message.
  func words(at place: Position) -> String {
    excerpt(file.text(from: place))
  }

  func character(at place: Position) -> Unicode.Scalar? {
    file.text(from: place).unicodeScalars.first
  }
}
