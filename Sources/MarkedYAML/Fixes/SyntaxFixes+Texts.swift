import Diagnostics

/// Texts that the YAML library takes for something else.
extension SyntaxFixes {
  /// The text that a second colon cuts goes below `>-`.
  func colonInText(at colon: Position) -> Fix? {
    let line = AuthorLine(file, colon.line)
    // The colon is the first one of its line, so the line goes on with a text above.
    let owner = line.startOfColon == colon ? line.nearestKeyAbove() : line
    guard let owner, owner.looksLikeKey, let value = owner.startOfValue else { return nil }
    return file.folding(textAt: value).map { Fix(.safe, $0) }
  }

  func specialFirstLetter(at place: Position) -> Fix? {
    let words = file.text(from: place)
    let sign = words.prefix { ">|-+".contains($0) }
    if words.hasPrefix(">") || words.hasPrefix("|") {
      // Words stand beside the sign instead of below; `> 60` is a comparison, and no such text.
      let gap = words.dropFirst(sign.count).prefix { $0 == " " }
      guard words.dropFirst(sign.count + gap.count).first?.isLetter ?? false, !gap.isEmpty else { return nil }
      let start = file.offset(of: place) + sign.utf8.count
      let depth = file.depthOfParent(of: place) + 2
      let text = file.lineBreak(place.line) + String(repeating: " ", count: depth)
      return Fix(.safe, [.init(start..<start + gap.utf8.count, text)])
    }
    return file.folding(textAt: place).map { Fix(.safe, $0) }
  }

  /// The closing quote, at the end of the line where it was opened.
  func closedQuote(at place: Position) -> Fix? {
    let words = file.text(from: place)
    guard let quote = words.first, !words.contains(" #"),
      let end = file.endOfWords(inLine: place.line), end > file.offset(of: place) + 1
    else { return nil }
    return Fix(.offer, [.init(end..<end, String(quote))])
  }

  /// Writes out what a shortcut stands for, or deletes a mark for programs.
  func withoutShortcut(at place: Position) -> Fix? {
    let words = file.text(from: place)
    let word = words.prefix { !" \t,[]{}".contains($0) }
    if word.hasPrefix("!") {
      let gap = words.dropFirst(word.count).prefix { $0 == " " }
      let start = file.offset(of: place)
      return Fix(.offer, [.init(start..<start + word.utf8.count + gap.utf8.count, "")])
    }
    guard word.hasPrefix("&") || word.hasPrefix("*"), word.count > 1 else { return nil }
    return expansion(of: word.dropFirst())
  }

  /// Writes the text behind `&name` wherever `*name` stands; only where it is a text on one line.
  private func expansion(of name: Substring) -> Fix? {
    var definition: (range: Range<Int>, text: String)?
    var uses: [Range<Int>] = []
    for place in problems where place.code == .anchors {
      let words = file.text(from: place.span.start)
      let start = file.offset(of: place.span.start)
      let word = words.prefix { !" \t,[]{}".contains($0) }
      if word == "*\(name)" {
        uses.append(start..<start + word.utf8.count)
      } else if word == "&\(name)", definition == nil {
        let gap = words.dropFirst(word.count).prefix { $0 == " " }
        let text = words.dropFirst(word.count + gap.count)
        definition = (start..<start + word.utf8.count + gap.utf8.count, String(text))
      }
    }
    guard let definition, !definition.text.isEmpty, !definition.text.contains(" #"),
      !"[{>|&*!".contains(definition.text.first ?? "[")
    else { return nil }
    let edits = [Fix.Edit(definition.range, "")] + uses.map { Fix.Edit($0, definition.text) }
    return Fix(.offer, edits.sorted { $0.start < $1.start })
  }
}

extension AuthorLine {
  /// Where the words after the colon begin; `nil` where there are none.
  fileprivate var startOfValue: Position? {
    guard let startOfColon, let value, !value.isEmpty else { return nil }
    let line = words.unicodeScalars
    let behind = line.dropFirst(startOfColon.column - startOfText.column + 1)
    let gap = behind.prefix { $0 == " " || $0 == "\t" }.count
    return Position(line: number, column: startOfColon.column + 1 + gap)
  }
}
