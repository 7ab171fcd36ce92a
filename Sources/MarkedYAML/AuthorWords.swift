import Display

/// The beginning of a text, short enough for a message.
func excerpt(_ text: some StringProtocol, upTo limit: Int = 30) -> String {
  let words = text.unicodeScalars.prefix(limit + 1)
  return words.count <= limit ? legible(string(words)) : legible(string(words.prefix(limit))) + " ..."
}

/// The first characters of a text.
func firstLetters(of text: String, upTo limit: Int) -> String {
  legible(string(text.unicodeScalars.prefix(limit)))
}
