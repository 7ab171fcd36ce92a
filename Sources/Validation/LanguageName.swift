/// What a language is called in English.
enum LanguageName {
  /// The name of a tag such as `pt-MO`; the tag itself where it is not known.
  static func of(_ tag: String) -> String {
    names[String(tag.prefix { $0 != "-" })] ?? tag
  }

  private static let names = [
    "am": "Amharic", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "de": "German",
    "el": "Greek",
    "en": "English", "es": "Spanish", "fa": "Persian", "fil": "Filipino", "fr": "French", "ha": "Hausa",
    "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "km": "Khmer", "ko": "Korean", "ku": "Kurdish", "lo": "Lao", "mn": "Mongolian", "ms": "Malay",
    "my": "Burmese",
    "ne": "Nepali", "nl": "Dutch", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian", "si": "Sinhala", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sw": "Swahili",
    "ta": "Tamil",
    "te": "Telugu", "th": "Thai", "ti": "Tigrinya", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu",
    "uz": "Uzbek", "vi": "Vietnamese", "yo": "Yoruba", "zh": "Chinese",
  ]
}
