/// How the words of a language look: its script, and its small words.
///
/// The lists are our own work and have not been reviewed by speakers of each language. They tell languages apart that
/// could stand in each other's place, and keep quiet where a text is too short.
struct LanguageProfile: Sendable {
  private enum Script: String {
    case latin = "Latin", cyrillic = "Cyrillic", arabic = "Arabic", han = "Chinese", thai = "Thai", lao =
      "Lao"
    case burmese = "Burmese", khmer = "Khmer", devanagari = "Devanagari", hangul = "Korean"

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
      case 0x400...0x52F: self = .cyrillic
      case 0x620...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
      case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
      case 0xE01...0xE7F: self = .thai
      case 0xE81...0xEFF: self = .lao
      case 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: self = .burmese
      case 0x1780...0x17FF: self = .khmer
      case 0x900...0x97F: self = .devanagari
      case 0xAC00...0xD7A3: self = .hangul
      default: return nil
      }
    }
  }

  private let tag: String
  private let base: String

  init(_ tag: String) {
    self.tag = tag
    base = String(tag.prefix { $0 != "-" })
  }

  private var script: Script? {
    let parts = tag.split(separator: "-").dropFirst()
    switch base {
    case "zh", "yue": return .han
    case "my", "shn", "mnw": return .burmese
    case "lo": return .lao
    case "th": return .thai
    case "km": return .khmer
    case "ru", "uk", "ky", "tg", "be", "bg": return .cyrillic
    case "mn", "kk": return parts.contains("Mong") || parts.contains("Arab") ? nil : .cyrillic
    case "ar", "ur", "ug", "fa", "ps": return .arabic
    case "hi", "ne": return .devanagari
    case "ko": return .hangul
    case "fr", "pt", "es", "en", "vi", "fil", "tl", "de", "nl", "it", "id", "ms", "pl", "ro", "cs", "tr",
      "ceb",
      "sv":
      return .latin
    default: return nil
    }
  }

  /// What shows that a text is written in another language, in words for a message; `nil` where nothing does.
  func evidence(against text: String) -> String? {
    var counts: [Script: Int] = [:]
    for scalar in text.unicodeScalars {
      if let script = Script(scalar) { counts[script, default: 0] += 1 }
    }
    let letters = counts.values.reduce(0, +)
    // A Chinese character is a word, and a letter is none.
    let weight = script == .han ? 6 : 2
    if let script, letters >= (counts[.han] == nil ? 4 : 2), counts[script, default: 0] * weight < letters,
      let other = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })
    {
      return "the letters are \(other.key.rawValue)"
    }
    return evidenceOfScript(text) ?? evidenceOfWords(text)
  }

  /// Chinese in the other of its two scripts, by characters that stand in one alone.
  private func evidenceOfScript(_ text: String) -> String? {
    guard base == "zh" || base == "yue" else { return nil }
    let parts = tag.split(separator: "-")
    let isHant =
      parts.contains("Hant") || base == "yue" || parts.contains { ["TW", "HK", "MO"].contains($0) }
    let own = isHant ? Self.traditional : Self.simplified
    let other = isHant ? Self.simplified : Self.traditional
    let found = text.filter { other.contains($0) }
    guard !found.isEmpty, found.count > text.filter({ own.contains($0) }).count else { return nil }
    let name = isHant ? "simplified" : "traditional"
    return "\(name) characters: \(found.prefix(3).map(String.init).joined(separator: ", "))"
  }

  private static let simplified = Set("这们说时会来对话谁问吗让护请给为从过还样车钱门开关见认识应该儿妈爱")
  private static let traditional = Set("這們說時會來對話誰問嗎讓護請給為從過還樣車錢門開關見認識應該兒媽愛")

  /// Another language by its small words: at least three that this one lacks, and twice as many as the other way round.
  private func evidenceOfWords(_ text: String) -> String? {
    guard let own = Self.smallWords[base] else { return nil }
    let words = Sentence.all(in: text).flatMap(\.words)
    guard words.count >= 4 else { return nil }
    var best: (name: String, words: [String])?
    for (language, list) in Self.smallWords.sorted(by: { $0.key < $1.key }) where language != base {
      let found = words.filter { list.contains($0) && !own.contains($0) }
      let mine = words.count { own.contains($0) && !list.contains($0) }
      if found.count >= 3, found.count > mine * 2, found.count > best?.words.count ?? 0 {
        best = (language, found)
      }
    }
    guard let best else { return nil }
    var shown: [String] = []
    for word in best.words where !shown.contains(word) && shown.count < 3 { shown.append(word) }
    return "\(LanguageName.of(best.name)) words: \(shown.joined(separator: ", "))"
  }

  private static let smallWords: [String: Set<String>] = [
    "en": """
    the of and to is are was were you your they do does did what where who how have has with from there or not if may
    any that this somebody now see can could would be it in at on
    """,
    "fr": """
    le la les un une des de du et est vous votre vos tu ton ta que qui où ne pas avez avec dans pour sur au ce cette il
    elle se à quelqu'un nous si en sont
    """,
    "pt": """
    o os as um uma de do da dos das e é que não você seu sua tem com para por em no na ao se quem onde está esta a lhe
    são mais
    """,
    "es": """
    el la los las un una de del y es que no usted su tiene con para por en al se quién dónde está lo son más
    """,
    "de": "der die das und ist sie ihr nicht ein eine wer wo was haben mit zu sind bei auf für",
    "vi": """
    là của và có không được anh chị em ai này đó cho với người khi thì ở đi một những các bạn tôi
    """,
    "fil": """
    ang ng mga sa ay na po ba ka mo ninyo kayo si ni kung may wala hindi at para ito siya nila sino saan ninyong
    """,
    "id": "yang dan di ke anda apa siapa tidak ada dengan untuk ini itu dari atau jika",
    "ru": """
    и в на не что это вы вас вам ваш кто где как с по у ли есть если ты тебя тебе или для из от вами
    """,
    "mn": """
    та таны танд бол байна байгаа вэ юу хэн хаана нь энэ тэр хүн уу үү чи чамд юм гэж эсвэл надад би тань
    """,
  ].mapValues { Set($0.split { $0 == " " || $0.isNewline }.map(String.init)) }
}
