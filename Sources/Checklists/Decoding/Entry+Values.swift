import Diagnostics
import Expressions
import MarkedYAML

/// Values by kind.
extension Entry {
  /// A text without line breaks or quotes of its own, such as an id or a number.
  func word(_ key: Key) -> Words? {
    guard let node = node(key), let text = plainText(node, key) else { return nil }
    return Words(text.string, node.span)
  }

  /// A text to be read by people; words lost to a comment are reported.
  func words(_ key: Key) -> Words? {
    guard let node = node(key), let text = plainText(node, key) else { return nil }
    if text.style == .literal, key != .tell {
      report(
        .blockStyle,
        key,
        at: node.span,
        "`|` keeps line breaks; only `tell:` needs that.",
        help: "write `>-` instead of `|`",
        fix: problems.foldingLines(of: node.span)
      )
    }
    if text.style == .plain { reportCut(node, key) }
    return Words(text.string.trimmed, node.span)
  }

  private func reportCut(_ node: Node, _ key: Key) {
    let line = problems.file.line(node.span.end.line)
    guard line.utf8.contains(UInt8(ascii: "#")) else { return }
    let rest = line.unicodeScalars.dropFirst(node.span.end.column - 1)
    let lost = String(Substring(rest)).trimmed
    guard lost.hasPrefix("#") else { return }
    report(
      .textCut,
      key,
      at: node.span,
      "Everything after ` #` is a comment, so these words are lost: \"\(lost.dropFirst().trimmed)\".",
      help: "write `>-` and the text on the next line, or put the comment on a line of its own",
      fix: problems.file.folding(textAt: node.span.start, withRemark: true).map { Fix(.offer, $0) }
    )
  }

  private func plainText(_ node: Node, _ key: Key) -> Text? {
    guard let text = node.text else {
      report(
        .wrongValue,
        key,
        at: node.span,
        "`\(key.rawValue)` holds a text, not \(node.list == nil ? "keys of its own" : "a list").",
        help: "write the text behind the colon"
      )
      return nil
    }
    guard text.string.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      report(
        .empty,
        key,
        "`\(key.rawValue):` is empty.",
        help: "write what belongs there, or delete the line"
      )
      return nil
    }
    return text
  }

  /// A whole number from 0 with at most six digits.
  func wholeNumber(_ key: Key, from least: Int = 0) -> Int? {
    guard let word = word(key) else { return nil }
    guard let number = wholeNumberValue(word.text) else {
      report(
        .wholeNumber,
        key,
        at: word.span,
        "`\(key.rawValue): \(word.text)` is not a whole number of at most six digits.",
        help: "write a number such as \(max(least, 1))"
      )
      return nil
    }
    guard number >= least else {
      report(
        .wholeNumber,
        key,
        at: word.span,
        "`\(key.rawValue)` counts from \(least).",
        help: "write \(least) or more"
      )
      return nil
    }
    return number
  }

  /// One of the words that a key knows.
  func choice<Value: RawRepresentable & CaseIterable>(_ key: Key, _ type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let word = word(key) else { return nil }
    return choice(key, word, type)
  }

  /// One of the words that a key knows, for an entry of a list.
  func choice<Value: RawRepresentable & CaseIterable>(_ key: Key, _ word: Words, _ type: Value.Type) -> Value?
  where Value.RawValue == String {
    if let value = Value(rawValue: word.text) { return value }
    let known = Value.allCases.map(\.rawValue)
    report(
      .wrongValue,
      key,
      at: word.span,
      "`\(key.rawValue): \(word.text)` is not known. \(Suggestion.sentence(for: word.text, among: known, kind: "word"))",
      help: "write one of \(known.joined(separator: ", "))"
    )
    return nil
  }

  /// A list of words, `[a, b]` or one a line.
  ///
  /// `takesOne`: whether a single word may stand without brackets.
  func list(_ key: Key, takesOne: Bool = false) -> WordList? {
    guard let node = node(key) else { return nil }
    if takesOne, let text = node.text {
      return WordList(words: [Words(text.string, node.span)], span: node.span)
    }
    guard let entries = node.list else {
      let text = node.text?.string ?? "…"
      report(
        .expectsList,
        key,
        at: node.span,
        "`\(key.rawValue)` needs a list.",
        help: "write `[\(text)]`",
        fix: node.text.flatMap { problems.bracketing($0, at: node.span) }
      )
      return nil
    }
    let words = entries.compactMap { entry -> Words? in
      guard let text = entry.text, !text.string.isEmpty else {
        report(
          .wrongValue,
          key,
          at: entry.span,
          "Each entry of `\(key.rawValue)` is one word or text.",
          help: "write the entries side by side, as in `[one, two]`"
        )
        return nil
      }
      return Words(text.string, entry.span)
    }
    return words.count == entries.count ? WordList(words: words, span: node.span) : nil
  }

  /// The entries of a list of maps.
  func entries(_ key: Key) -> [Node]? {
    guard let node = node(key) else { return nil }
    guard let entries = node.list else {
      report(
        .expectsList,
        key,
        at: node.span,
        "`\(key.rawValue)` needs a list.",
        help: "begin each entry with `- ` on a line of its own"
      )
      return nil
    }
    guard !entries.isEmpty else {
      report(.empty, key, "`\(key.rawValue)` has no entry.", help: "add one, or delete the line")
      return nil
    }
    return entries
  }

  /// A map whose keys are the author's own, such as options.
  func map(_ key: Key) -> [Pair]? {
    guard let node = node(key) else { return nil }
    guard let pairs = node.map, !pairs.isEmpty else {
      report(
        .wrongValue,
        key,
        at: node.span,
        "`\(key.rawValue)` needs a line for each entry, with an id, a colon and its words.",
        help: "write them below `\(key.rawValue):`, two spaces deeper"
      )
      return nil
    }
    return pairs
  }

  func condition(_ key: Key) -> When? {
    guard let node = node(key), let text = plainText(node, key) else { return nil }
    if text.style == .plain { reportCut(node, key) }
    do {
      return When(expression: try Parser.parse(text.string), node: node)
    } catch {
      problems.add(
        error.code,
        at: node.span(of: error.extent, in: problems.file),
        error.message,
        help: error.help,
        path: path(key),
        fix: problems.replacing(error.replacement, in: node, .safe)
      )
      return nil
    }
  }

  /// A day of the calendar.
  func day(_ key: Key) -> CalendarDay? {
    guard let word = word(key) else { return nil }
    guard let day = CalendarDay(word.text) else {
      report(
        .date,
        key,
        at: word.span,
        "\"\(word.text)\" is not a date.",
        help: "write year-month-day, such as 2026-09-01"
      )
      return nil
    }
    return day
  }

  /// `source: ilo-2009 / page or heading`.
  func citation(_ key: Key) -> Citation? {
    guard let word = words(key) else { return nil }
    let parts = word.text.split(separator: "/", maxSplits: 1).map { String($0).trimmed }
    return Citation(source: Words(parts.first ?? "", word.span), place: parts.count > 1 ? parts[1] : "")
  }

  /// A length of time in days: `30 days`.
  func days(_ key: Key) -> Int? {
    guard let word = word(key) else { return nil }
    guard case .days(let days)? = Within(word.text), days > 0 else {
      report(
        .wrongValue,
        key,
        at: word.span,
        "`\(key.rawValue): \(word.text)` is not a number of days.",
        help: "write it as `30 days`"
      )
      return nil
    }
    return days
  }

  /// `yes` or `no`.
  func flag(_ key: Key) -> Bool? {
    enum Flag: String, CaseIterable { case yes, no }
    return choice(key, Flag.self).map { $0 == .yes }
  }
}

/// A whole number as everywhere in a checklist: from 0, at most six digits.
func wholeNumberValue(_ text: some StringProtocol) -> Int? {
  guard (1...ConditionLimit.digits).contains(text.utf8.count),
    text.utf8.allSatisfy({ (48...57).contains($0) })
  else { return nil }
  return Int(text)
}

extension StringProtocol {
  /// Without the blanks at its ends.
  var trimmed: String {
    // Most texts have none, and a visible ASCII sign is no blank.
    let signs = Unicode.Scalar("!")..."~"
    var scalars = Substring(self).unicodeScalars
    if let first = scalars.first, signs.contains(first), let last = scalars.last, signs.contains(last) {
      return String(self)
    }
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}

extension Node {
  /// Where a stretch of this text stands in the file.
  func span(of extent: Extent, in file: SourceFile) -> SourceSpan {
    sourceMap(in: file).span(of: extent.start..<extent.end)
  }
}
