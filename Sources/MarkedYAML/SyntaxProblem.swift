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

  /// The words of the library are known to us as they stand in its version 0.2.5; others are shown as they are.
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

  /// What needs no look at more than the place itself.
  private var other: Diagnostic {
    let place = failure.place
    let words = excerpt(file.text(from: place))
    switch failure.problem {
    case "found unknown escape character":
      return notYAML(
        at: place,
        "`\(firstLetters(of: file.text(from: place), upTo: 2))` has no meaning between double quotes",
        help: "write `\\\\` for a backslash, or use `>-` and a new line"
      )
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      return notYAML(
        at: beginning,
        "The number of a character after a backslash cannot be read: `\(words)`",
        help: "write the character itself"
      )
    case "found an indentation indicator equal to 0":
      return notYAML(at: beginning, "`>` and `|` cannot be followed by 0", help: "use `>-` alone")
    case "found unexpected ':'":
      let word = excerpt(file.text(from: beginning), upTo: 20)
      return notYAML(
        at: place,
        "Between brackets a colon needs a space behind it: `\(word)`",
        help: "write a space after the colon, or use `>-` and a new line if this is a text"
      )
    case "not enough memory", "input is too long":
      return .tooBig(at: .fileStart, "This file takes more memory than there is.")
    default:
      return notYAML(
        at: place,
        "This cannot be read from here on: `\(words)`",
        help: "compare it with the lines above"
      )
    }
  }

  private var nothingThere: Diagnostic {
    guard let sign = character(at: failure.place) else {
      return notYAML(
        at: failure.place,
        "Something is missing at the end of this file",
        help: "write what was begun"
      )
    }
    let line = AuthorLine(file, failure.place.line)
    if failure.place.column == 1, line.words.hasPrefix("...") {
      return notYAML(
        at: failure.place,
        "`...` ends the file before there is anything in it",
        help: "delete that line"
      )
    }
    guard let brackets = builder.open.last, brackets.inBrackets else {
      return specialFirst(at: failure.place)
    }
    return notYAML(
      at: failure.place,
      sign == ","
        ? "There is nothing before this comma"
        : "An entry between brackets cannot begin with `\(legible(String(sign)))`",
      help: "write the entry, or delete what stands in its place"
    )
  }

  private var brackets: Diagnostic {
    let closing = failure.problem.hasSuffix("']'") ? "]" : "}"
    let opening = closing == "]" ? "[" : "{"
    guard let next = character(at: failure.place), failure.place.line == beginning.line else {
      return notYAML(
        at: beginning,
        "The `\(opening)` that opens here is never closed: `\(excerpt(file.text(from: beginning)))`",
        help: "write `\(closing)` at the end of the list, or use `>-` and a new line if this is a text"
      )
    }
    if next == "]" || next == "}" {
      return notYAML(
        at: failure.place,
        "`\(next)` closes what `\(opening)` opened",
        help: "write `\(closing)` in its place"
      )
    }
    if next == ":" {
      return notYAML(
        at: failure.place,
        "An entry between brackets has one colon at most: `\(excerpt(file.text(from: beginning)))`",
        help: "write a comma between two entries, or use `>-` and a new line if this is a text"
      )
    }
    return notYAML(
      at: failure.place,
      "Between two entries in brackets there must be a comma, before `\(excerpt(file.text(from: failure.place)))`",
      help: "write a comma, or use `>-` and a new line if this is a text"
    )
  }

  /// A problem that authors meet rarely; the library's own words stand in brackets, to be looked up.
  func notYAML(at place: Position, _ message: String, help: String) -> Diagnostic {
    Diagnostic(.notYAML, at: .one(place), "\(message) (\(failure.problem)).", help: help)
  }

  func character(at place: Position) -> Unicode.Scalar? {
    file.text(from: place).unicodeScalars.first
  }
}

/// The beginning of a text, short enough for a message.
func excerpt(_ text: some StringProtocol, upTo limit: Int = 30) -> String {
  let words = text.unicodeScalars.prefix(limit + 1)
  return words.count <= limit ? legible(string(words)) : legible(string(words.prefix(limit))) + " ..."
}

/// The first characters of a text.
func firstLetters(of text: String, upTo limit: Int) -> String {
  legible(string(text.unicodeScalars.prefix(limit)))
}
