import Checklists
import Diagnostics

/// Words that are said to the person, cut into sentences.
package struct SpokenText: Sendable {
  /// Where the words stand in an item or a stop rule.
  enum Key: String, Sendable {
    case ask
    case askChild = "ask child"
    case tell, say
  }

  let words: Words
  let key: Key
  /// `nil` for the words of a stop rule.
  let item: Item?
  let path: String
  let sentences: [Sentence]

  fileprivate init(_ words: Words, _ key: Key, _ item: Item?, path: String) {
    self.words = words
    self.key = key
    self.item = item
    self.path = "\(path)/\(key.rawValue)"
    sentences = Sentence.all(in: words.text)
  }
}

extension Checklist {
  /// Everything that is said to the person, in the order of the file.
  var spokenTexts: [SpokenText] {
    var texts: [SpokenText] = []
    for section in sections {
      for item in section.items {
        let path = "sections/\(section.id.text)/items/\(item.id.text)"
        if let words = item.ask { texts.append(SpokenText(words, .ask, item, path: path)) }
        if let words = item.askChild { texts.append(SpokenText(words, .askChild, item, path: path)) }
        if let words = item.tell { texts.append(SpokenText(words, .tell, item, path: path)) }
      }
    }
    for rule in stopRules {
      texts.append(SpokenText(rule.say, .say, nil, path: "stop rules/\(rule.id.text)"))
    }
    return texts
  }
}

/// A sentence as a list of words.
struct Sentence: Sendable {
  /// As they are written.
  let written: [Substring]
  /// In small letters, with straight apostrophes.
  let words: [String]
  let isQuestion: Bool
  /// Whether a comma stands after the word at the same place.
  let commas: [Bool]

  /// The words with single spaces and the commas between them.
  var text: String {
    zip(written, commas).map { $0.1 ? "\($0.0)," : String($0.0) }.joined(separator: " ")
  }

  /// Cuts a text after `.`, `?`, `!`, their like in other scripts, and line breaks.
  static func all(in text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var written: [Substring] = []
    var commas: [Bool] = []
    var wordStart: Substring.Index?
    func close(_ isQuestion: Bool) {
      guard !written.isEmpty else { return }
      let words = written.map { word in
        let small = word.lowercased()
        return small.unicodeScalars.contains("’") ? small.replacing("’", with: "'") : small
      }
      sentences.append(Sentence(written: written, words: words, isQuestion: isQuestion, commas: commas))
      written = []
      commas = []
    }
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if isPartOfWord(scalar) {
        if wordStart == nil { wordStart = index }
      } else if let start = wordStart {
        written.append(text[start..<index])
        commas.append(false)
        wordStart = nil
      }
      switch scalar {
      case "?", "？", "؟", "፧": close(true)
      case ".", "!", "\n", "…", "。", "！", "۔", "។", "။", "।": close(false)
      case ",", "،", "、", "，": if let last = commas.indices.last { commas[last] = true }
      default: break
      }
      index = scalars.index(after: index)
    }
    if let start = wordStart {
      written.append(text[start...])
      commas.append(false)
    }
    close(false)
    return sentences
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || scalar == "'" || scalar == "-"
    }
    return scalar == "’" || scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.generalCategory == .spacingMark
  }

  /// The words of the text in which one of some phrases stands, as they are written.
  ///
  /// - Parameter phrases: in small letters.
  /// - Returns: the first one in the sentence; `nil` where none stands here.
  func first(of phrases: Phrases) -> String? { matches(of: phrases).first }

  func has(_ phrases: Phrases) -> Bool { words.indices.contains { phrases.length(in: words, at: $0) != nil } }

  /// All places at which one of some phrases stands, as they are written.
  func matches(of phrases: Phrases) -> [String] {
    words.indices.compactMap { start in
      phrases.length(in: words, at: start).map { written[start..<start + $0].joined(separator: " ") }
    }
  }

  func begins(with phrases: Phrases) -> Bool { !words.isEmpty && phrases.length(in: words, at: 0) != nil }

  /// Whether the words from a place on are one of some phrases.
  func ends(with phrases: Phrases, from start: Int) -> Bool {
    phrases.length(in: words, at: start).map { start + $0 == words.count } ?? false
  }
}
