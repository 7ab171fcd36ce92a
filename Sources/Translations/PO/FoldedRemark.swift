/// Remarks that other programs broke into lines.
///
/// polib breaks a remark of more than 78 letters between two words and marks the lines after the first in no way. So a
/// line belongs to the one before it where its first word had no room there.
///
/// Source: polib 1.1.1 and 1.2.0, `POEntry.__unicode__`; Python 3, `textwrap.wrap`.
extension String {
  private static let width = 78
  private static let ourWords = [
    POEntry.back, POEntry.draftBy, ReviewMark.word, AgreedTerm.rejectedWord, POEntry.allow,
  ]

  /// Whether a remark, as it stands behind its `#`, begins as one that we write.
  var isOurRemark: Bool {
    let text = utf8.drop { $0 == UInt8(ascii: " ") }
    return Self.ourWords.contains { word in
      text.starts(with: word.utf8) && text.dropFirst(word.utf8.count).first == UInt8(ascii: " ")
    }
  }

  /// What a line adds to the one before it; `nil` where it is a remark of its own.
  func following(_ before: String) -> String? {
    let words = drop { $0 == " " }
    let first = words.prefix { $0 != " " }
    let isInWord = before.hasSuffix("-") && before.dropLast().last.map { $0 != " " } ?? false
    let blank = isInWord ? "" : " "
    let length = before.unicodeScalars.count + 1
    guard length <= Self.width, !first.isEmpty,
      length + blank.utf8.count + first.unicodeScalars.count > Self.width
    else { return nil }
    return blank + words
  }
}
