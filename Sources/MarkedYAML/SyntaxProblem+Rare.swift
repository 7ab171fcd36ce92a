import Diagnostics
import Display

/// Mistakes that are met rarely: brackets, escapes, and what is not known to us.
extension SyntaxProblem {
  /// What needs no look at more than the place itself.
  var other: Diagnostic {
    let place = failure.place
    let words = self.words(at: place)
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

  var nothingThere: Diagnostic {
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

  var brackets: Diagnostic {
    let closing = failure.problem.hasSuffix("']'") ? "]" : "}"
    let opening = closing == "]" ? "[" : "{"
    guard let next = character(at: failure.place), failure.place.line == beginning.line else {
      return notYAML(
        at: beginning,
        "The `\(opening)` that opens here is never closed: `\(words(at: beginning))`",
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
        "An entry between brackets has one colon at most: `\(words(at: beginning))`",
        help: "write a comma between two entries, or use `>-` and a new line if this is a text"
      )
    }
    return notYAML(
      at: failure.place,
      "Between two entries in brackets there must be a comma, before `\(words(at: failure.place))`",
      help: "write a comma, or use `>-` and a new line if this is a text"
    )
  }
}
