/// How easy a text is to understand, by the length of its sentences and the syllables of its words.
///
/// Syllables are counted by their vowels, which is right for most words.
///
/// Source: Flesch (1948) for English; Fernández Huerta (1959) for Spanish; Kandel and Moles (1958) for French; Martins
/// and others (1996) for Portuguese; Amstad (1978) for German.
struct ReadingEase {
  /// What plain talk has in common in all of these languages: 60 and more.
  let value: Double
  private let words: [String]
  private let language: Substring

  /// On shorter texts a single word decides.
  private static let fewestWords = 10

  /// Weights by language: what is given, and what is taken off for words a sentence and for syllables a word.
  private static let formulas: [Substring: (given: Double, sentence: Double, word: Double)] = [
    "en": (206.835, 1.015, 84.6), "es": (206.84, 1.02, 60), "fr": (207, 1.015, 73.6),
    "pt": (248.835, 1.015, 84.6), "de": (180, 1, 58.5),
  ]

  /// Gives `nil` where the text is too short, or no formula is known for its language.
  init?(_ sentences: [Sentence], in tag: String) {
    language = tag.prefix { $0 != "-" }
    words = sentences.flatMap(\.words)
    guard let formula = Self.formulas[language], words.count >= Self.fewestWords else { return nil }
    let all = words.reduce(0) { [language] in $0 + Self.syllables(of: $1, language) }
    value =
      formula.given - formula.sentence * Double(words.count) / Double(sentences.count)
      - formula.word * Double(all) / Double(words.count)
  }

  /// The words that weigh most, the longest first.
  var heavyWords: [String] {
    var seen: Set<String> = []
    return words.map { (word: $0, syllables: Self.syllables(of: $0, language)) }
      .filter { $0.syllables >= 3 && seen.insert($0.word).inserted }
      .sorted { $0.syllables > $1.syllables }.map(\.word)
  }

  /// Groups of vowels, at least one; an `e` at the end is silent in English and French.
  private static func syllables(of word: String, _ language: Substring) -> Int {
    var groups = 0
    var isInGroup = false
    for scalar in word.unicodeScalars {
      if isVowel(scalar) {
        if !isInGroup { groups += 1 }
        isInGroup = true
      } else if ("a"..."z").contains(scalar) || (!scalar.isASCII && scalar.properties.isAlphabetic) {
        isInGroup = false
      }
    }
    guard groups > 1 else { return 1 }
    let silent = language == "en" ? ["e", "es", "ed"] : language == "fr" ? ["e", "es", "ent"] : []
    let sounds = ["le", "ted", "ded", "ses", "ces", "ges", "ches", "shes", "xes", "zes"]
    let isSilent = silent.contains(where: word.hasSuffix) && !sounds.contains(where: word.hasSuffix)
    return groups - (isSilent ? 1 : 0)
  }

  private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a", "e", "i", "o", "u", "y", "à"..."ä", "æ", "è"..."ï", "ò"..."ö", "ù"..."ü", "œ": true
    default: false
    }
  }
}
