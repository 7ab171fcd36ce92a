import Diagnostics

/// Texts that the YAML library takes for something else.
extension SyntaxProblem {
  /// A colon and a space inside of a text, or a key that stands too deep below one.
  var unexpectedColon: Diagnostic {
    let line = AuthorLine(file, failure.place.line)
    if line.words.hasPrefix("--- ") {
      return notYAML(
        at: line.startOfText,
        "`---` must stand alone on its line",
        help: "begin a new line after it"
      )
    }
    guard line.startOfColon == failure.place else {
      return colonInText(after: line, words: line.value ?? line.words)
    }
    // The colon is the first one of its line: it belongs to a text above, or its line stands too deep.
    guard let above = line.lineAbove() else { return colonInText(after: line, words: line.words) }
    if above.key == nil, above.startOfText.column == line.startOfText.column {
      return noColon(at: above.startOfText)
    }
    if line.looksLikeKey, let problem = wrongIndentation(of: line, isMaybeText: true) { return problem }
    let orKey =
      line.looksLikeKey ? ", or line `\(excerpt(line.key ?? "")):` up with the keys above if it is one" : ""
    return colonInText(after: line.nearestKeyAbove() ?? line, words: line.words, otherHelp: orKey)
  }

  private func colonInText(after line: AuthorLine, words: String, otherHelp: String = "") -> Diagnostic {
    let key = line.key.map { "`\(excerpt($0)):`" }
    return Diagnostic(
      .colonInText,
      at: .one(failure.place),
      "The text\(key.map { " after \($0)" } ?? "") has a second colon followed by a space, so it is taken for a key:"
        + " \"\(excerpt(words))\".",
      help: helpToFold(after: line.key) + otherHelp
    )
  }

  /// A text whose first letter has another meaning.
  func specialFirst(at place: Position) -> Diagnostic {
    let words = file.text(from: place)
    let sign = words.unicodeScalars.first ?? " "
    let isQuote = sign == "\"" || sign == "'"
    return Diagnostic(
      .specialFirstLetter,
      at: .one(place),
      sign == "`"
        ? "A text cannot begin with a back quote here (\"\(excerpt(words))\")."
        : isQuote
          ? "A text cannot begin with `\(sign)` and go on after the closing one (`\(excerpt(words))`)."
          : "A text cannot begin with `\(firstLetters(of: words, upTo: 1))` here (`\(excerpt(words))`).",
      help: helpToFold(after: AuthorLine.key(before: place, in: file))
        + (isQuote ? ", or write curly quotes" : "")
    )
  }

  /// Words that stand beside `>` or `|` instead of below.
  func textBesideSign(at place: Position) -> Diagnostic {
    let words = file.text(from: place)
    let sign = firstLetters(of: String(words.prefix { $0 != " " }), upTo: 5)
    return Diagnostic(
      .specialFirstLetter,
      at: .one(place),
      "A text cannot begin with `\(sign)` here (`\(excerpt(words))`).",
      help: "begin the text on the next line, two spaces deeper"
    )
  }

  func quoteNotClosed(at place: Position) -> Diagnostic {
    let key = AuthorLine.key(before: place, in: file)
    let sign = character(at: place) ?? "\""
    return Diagnostic(
      .quoteNotClosed,
      at: .one(place),
      "The quote that opens here is never closed.",
      help: "write `\(sign)` at the end of the text, or " + helpToFold(after: key)
    )
  }

  /// A quote that ran on until the next one, which was meant to open.
  func quoteClosedLate(_ text: SourceSpan) -> Diagnostic {
    Diagnostic(
      .quoteNotClosed,
      at: .one(text.start),
      "The quote that opens here is closed by the one on line \(text.end.line), and words follow there.",
      labels: [.init(.one(text.end.line, max(1, text.end.column - 1)), "closed here")],
      help: "write the closing quote where this text ends"
    )
  }

  func helpToFold(after key: String?) -> String {
    let place = key.map { "after `\(excerpt($0)):`" } ?? "there"
    return "put `>-` \(place) and the text on the next line, two spaces deeper"
  }
}
