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
  package let digest: Digest

  /// How such a remark begins.
  package static let word = "reviewed by"
  private static let second = "checked by "

  package init(by: String, checkedBy: String?, day: CalendarDay, digest: Digest) {
    self.by = by
    self.checkedBy = checkedBy
    self.day = day
    self.digest = digest
  }

  /// Reads a remark such as `A. Silva; checked by M. Costa; 2026-12-01; 0f1e2d3c4b5a6978`.
  ///
  /// - Returns: `nil` where it is written otherwise.
  init?(_ words: String) {
    // Every text has such a mark, so that this is read in bytes, from the end on.
    var rest = Substring(words).utf8
    guard let digest = Self.lastPart(&rest).flatMap({ Digest(hex: $0) }),
      let day = Self.lastPart(&rest).flatMap({ CalendarDay(Substring($0)) })
    else { return nil }
    var checkedBy: String?
    if let part = Self.lastPart(&rest) {
      guard part.starts(with: Self.second.utf8),
        let name = Self.name(Self.trimmed(part.dropFirst(Self.second.utf8.count)))
      else { return nil }
      checkedBy = name
    }
    guard let by = Self.name(Self.trimmed(rest)) else { return nil }
    self.init(by: by, checkedBy: checkedBy, day: day, digest: digest)
  }

  /// Takes what stands behind the last semicolon; `nil` where there is none.
  private static func lastPart(_ rest: inout Substring.UTF8View) -> Substring.UTF8View? {
    guard let sign = rest.lastIndex(of: UInt8(ascii: ";")) else { return nil }
    defer { rest = rest[..<sign] }
    return trimmed(rest[rest.index(after: sign)...])
  }

  var words: String {
    ([by] + (checkedBy.map { [Self.second + $0] } ?? []) + [day.text, digest.text]).joined(separator: "; ")
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

  /// What source, translation, id and language were when the mark was made, in 64 bits.
  package struct Digest: Hashable, Sendable {
    private let bits: UInt64

    init(_ bytes: some Sequence<UInt8>) { bits = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// Reads 16 digits as `text` writes them.
    init?(hex: Substring.UTF8View) {
      guard hex.count == 16 else { return nil }
      var bits: UInt64 = 0
      for byte in hex {
        let digit: UInt8
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
        default: return nil
        }
        bits = bits << 4 | UInt64(digit)
      }
      self.bits = bits
    }

    package var text: String {
      let digits = String(bits, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
  }

  /// The digest of a text as it is now, in one language.
  package static func digest(of entry: POEntry, in language: String) -> Digest {
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
    return Digest(SHA256.hash(data: bytes))
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
