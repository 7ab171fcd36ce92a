/// A tag of BCP 47, such as `zh-Hant-MO`, as far as an interview needs to understand it.
///
/// Source: RFC 5646 (2009), sections 2.1 and 2.1.1.
package struct LanguageTag: Hashable, Sendable {
  /// In the usual letters: `zh-Hant-MO`.
  package let text: String
  package let language: String
  /// As it stands in the tag; `nil` where the usual one is meant.
  package let script: String?
  package let region: String?

  package init(_ text: String) {
    var parts = text.replacing("_", with: "-").split(separator: "-").map(String.init)
    language = parts.isEmpty ? "" : parts.removeFirst().lowercased()
    var words = [language]
    var (script, region): (String?, String?) = (nil, nil)
    for part in parts {
      switch (part.utf8.count, part.allSatisfy(\.isNumber)) {
      case (4, false) where script == nil && region == nil && part.allSatisfy(\.isLetter) && language != "xx":
        script = part.prefix(1).uppercased() + part.dropFirst().lowercased()
        words.append(script ?? part)
      case (2, false) where region == nil, (3, true) where region == nil:
        region = part.uppercased()
        words.append(part.uppercased())
      default: words.append(part.lowercased())
      }
    }
    self.script = script
    self.region = region
    self.text = words.joined(separator: "-")
  }

  /// The script in which it is written; `nil` where the tag leaves that open, or we do not know.
  ///
  /// Source: Unicode CLDR 44, likelySubtags.xml, for the languages named here.
  package var writtenScript: String? {
    if let script { return script }
    switch (language, region) {
    case ("zh", "CN"), ("zh", "SG"), ("zh", "MY"), ("yue", "CN"): return "Hans"
    case ("zh", "TW"), ("zh", "HK"), ("zh", "MO"), ("yue", _): return "Hant"
    case ("zh", _), ("sr", _), ("mni", _): return nil
    case ("mn", "CN"): return "Mong"
    case ("kk", "CN"), ("ky", "CN"), ("pa", "PK"), ("uz", "AF"), ("tg", "PK"): return "Arab"
    default: return Self.usualScripts[language]
    }
  }

  /// Whether its letters run from right to left.
  package var isRightToLeft: Bool {
    guard let script = writtenScript else { return text == "xx-rtl" }
    return ["Arab", "Hebr", "Thaa", "Nkoo", "Syrc", "Adlm"].contains(script)
  }

  /// The tags among which one has to be chosen because this one names no script; empty where it is clear.
  package var scripts: [LanguageTag] {
    guard writtenScript == nil else { return [] }
    switch language {
    case "zh": return [LanguageTag("zh-Hans"), LanguageTag("zh-Hant")]
    case "sr": return [LanguageTag("sr-Cyrl"), LanguageTag("sr-Latn")]
    case "mni": return [LanguageTag("mni-Beng"), LanguageTag("mni-Mtei")]
    default: return []
    }
  }

  private static let usualScripts: [String: String] = {
    let groups = [
      "Latn":
        "en fr pt es de nl it sv vi fil tl ceb ilo id ms pl ro cs sk hu tr az uz tk sq sw so ha yo hr bs sl",
      "Cyrl": "ru uk be bg mk mn kk ky tg", "Arab": "ar fa ur ug ps sd ckb", "Hebr": "he yi", "Thaa": "dv",
      "Mymr": "my shn mnw ksw rki", "Thai": "th", "Laoo": "lo", "Khmr": "km", "Deva": "hi ne mr",
      "Guru": "pa", "Beng": "bn as", "Taml": "ta", "Telu": "te", "Sinh": "si", "Ethi": "am ti", "Grek": "el",
      "Kore": "ko", "Jpan": "ja", "Yiii": "ii", "Talu": "khb",
    ]
    var table: [String: String] = [:]
    for (script, languages) in groups {
      for language in languages.split(separator: " ") { table[String(language)] = script }
    }
    return table
  }()
}

/// Other tags in whose texts a language may be read.
extension LanguageTag {
  /// This tag and those whose texts may stand in for its own, the nearest first; all are of one script.
  ///
  /// A part is taken away at the end, as RFC 4647 (2006), section 3.4, does; beside that, what is declared below.
  package var chain: [LanguageTag] {
    var chain: [LanguageTag] = []
    func add(_ tag: LanguageTag) {
      if !chain.contains(tag), tag.writtenScript == writtenScript { chain.append(tag) }
    }
    var parts = text.split(separator: "-").map(String.init)
    while !parts.isEmpty {
      let tag = LanguageTag(parts.joined(separator: "-"))
      add(tag)
      if tag.script == nil, let script = writtenScript {
        var full = parts
        full.insert(script, at: 1)
        add(LanguageTag(full.joined(separator: "-")))
      }
      for other in Self.declared[tag.text, default: []] { add(LanguageTag(other)) }
      parts.removeLast()
    }
    return chain
  }

  /// Names of one language, and the national form that others follow.
  private static let declared: [String: [String]] = [
    "pt-MO": ["pt-PT"], "tl": ["fil"], "fil": ["tl"],
  ]
}

/// What languages are called.
extension LanguageTag {
  /// In its own words, where we know them; otherwise the tag.
  package var ownName: String {
    Self.ownNames[text] ?? chain.lazy.compactMap { Self.ownNames[$0.text] }.first ?? text
  }

  private static let ownNames = [
    "en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文", "yue": "粵語", "pt": "Português", "nl": "Nederlands",
    "fr": "Français", "de": "Deutsch", "el": "Ελληνικά", "tr": "Türkçe", "it": "Italiano", "sv": "Svenska",
    "vi": "Tiếng Việt", "lo": "ລາວ", "my": "မြန်မာဘာသာ", "th": "ไทย", "km": "ខ្មែរ", "mn": "Монгол",
    "ru": "Русский",
    "fil": "Filipino", "tl": "Tagalog", "ceb": "Cebuano", "ilo": "Ilocano", "id": "Bahasa Indonesia",
    "ne": "नेपाली",
    "hi": "हिन्दी", "pa": "ਪੰਜਾਬੀ", "ur": "اردو", "kk": "Қазақша", "ky": "Кыргызча", "uz": "Oʻzbekcha",
    "tg": "Тоҷикӣ", "tk": "Türkmençe", "ug": "ئۇيغۇرچە", "uk": "Українська", "ro": "Română", "sq": "Shqip",
    "pl": "Polski", "es": "Español", "ar": "العربية", "ko": "한국어", "ja": "日本語",
  ]
}
