/// The sizes beyond which a file is refused, so that no file can keep the reader busy.
enum Limits {
  /// 4 MB of file.
  static let bytes = 4 << 20
  static let lines = 100_000
  /// Lists and maps inside each other.
  static let levels = 64
  /// 64 KB of one text.
  static let textBytes = 64 << 10
  /// Keys, texts, lists and maps of a file, each begun and ended; 4 MB of ordinary lines need a fifth of it.
  static let steps = 1_000_000
  /// Among how many keys of a map its `id` is looked for, to name it in a message.
  static let keysToName = 100
  /// How often the same kind of problem is reported for one file.
  static let reports = 50
}
