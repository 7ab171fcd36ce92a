package import Checklists
import Crypto

/// A person's word that a translation may be used.
///
/// It stands as a remark in front of the text and holds a digest of source and translation, so that a word changed
/// afterwards in any tool ends it.
package struct ReviewMark: Equatable, Sendable {
  package let by: String
  /// A second person; safety texts need one.
  package let checkedBy: String?
  package let day: CalendarDay
  package let digest: String

  /// How such a remark begins.
  package static let word = "reviewed by"
  private static let second = "checked by "

  package init(by: String, checkedBy: String?, day: CalendarDay, digest: String) {
    self.by = by
    self.checkedBy = checkedBy
    self.day = day
    self.digest = digest
  }

  /// Reads a remark such as `A. Silva; checked by M. Costa; 2026-12-01; 0f1e2d3c4b5a6978`.
  ///
  /// - Returns: `nil` where it is written otherwise.
  init?(_ words: String) {
    // Every text has such a mark, so that this is read in bytes.
    let parts = words.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map(Self.trimmed)
    guard (3...4).contains(parts.count), parts[parts.count - 1].count == Self.digestLength,
      let day = CalendarDay(Substring(parts[parts.count - 2])), let by = Self.name(parts[0])
    else { return nil }
    var checkedBy: String?
    if parts.count == 4 {
      guard parts[1].starts(with: Self.second.utf8),
        let name = Self.name(Self.trimmed(parts[1].dropFirst(Self.second.utf8.count)))
      else { return nil }
      checkedBy = name
    }
    self.init(by: by, checkedBy: checkedBy, day: day, digest: String(Substring(parts[parts.count - 1])))
  }

  var words: String {
    ([by] + (checkedBy.map { [Self.second + $0] } ?? []) + [day.text, digest]).joined(separator: "; ")
  }

  /// Whether two people stand behind it.
  package var hasTwoPeople: Bool {
    checkedBy.map { Self.folded($0) != Self.folded(by) } ?? false
  }

  /// Whether a name can stand in a mark.
  package static func isName(_ name: String) -> Bool {
    var hasLetter = false
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: hasLetter = true
      // A semicolon ends it, and so does every kind of line break.
      case 0x3B, 0x0A...0x0D, 0x85, 0x2028, 0x2029: return false
      case 0x80...: hasLetter = hasLetter || scalar.properties.isAlphabetic
      default: break
      }
    }
    return hasLetter
  }

  private static func name(_ bytes: Substring.UTF8View) -> String? {
    let name = String(Substring(bytes))
    return isName(name) ? name : nil
  }

  private static func trimmed(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
    var bytes = bytes.drop { $0 == 0x20 }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let digestLength = 16
  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// The digest of a text as it is now, in one language.
  package static func digest(of entry: POEntry, in language: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 10)
    bytes += language.utf8
    func add(_ part: String) {
      bytes.append(0)
      bytes += part.utf8
    }
    add(entry.context ?? "")
    add(entry.source)
    if let plural = entry.plural { add(plural) }
    for text in entry.texts { add(text) }
    var hex: [UInt8] = []
    hex.reserveCapacity(digestLength)
    for byte in SHA256.hash(data: bytes).prefix(digestLength / 2) {
      hex.append(hexDigits[Int(byte >> 4)])
      hex.append(hexDigits[Int(byte & 15)])
    }
    return String(decoding: hex, as: UTF8.self)
  }
}

extension POEntry {
  /// The mark of a review, if one is written in front of the text and can be read.
  package var review: ReviewMark? { remark(ReviewMark.word).flatMap { ReviewMark($0) } }

  /// Puts a mark in front of the text, in place of the one that is there.
  package mutating func setReview(_ mark: ReviewMark?) { setRemark(ReviewMark.word, mark?.words) }

  /// Whether somebody claims that it was reviewed.
  package var claimsReview: Bool { remark(ReviewMark.word) != nil }
}
