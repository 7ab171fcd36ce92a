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
    var parts = words.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Substring($0).trimmed }
    guard parts.count >= 3, let digest = parts.popLast(),
      let day = parts.popLast().flatMap({ CalendarDay($0) }),
      digest.utf8.count == Self.digestLength, let by = parts.first, Self.isName(by), parts.count <= 2
    else { return nil }
    var checkedBy: String?
    if parts.count == 2 {
      guard parts[1].hasPrefix(Self.second) else { return nil }
      let name = parts[1].dropFirst(Self.second.count).trimmed
      guard Self.isName(name) else { return nil }
      checkedBy = name
    }
    self.init(by: by, checkedBy: checkedBy, day: day, digest: digest)
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
    name.contains(where: \.isLetter) && !name.utf8.contains(UInt8(ascii: ";"))
      && !name.contains(where: \.isNewline)
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let digestLength = 16
  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// The digest of a text as it is now, in one language.
  package static func digest(of entry: POEntry, in language: String) -> String {
    var bytes = Array(language.utf8)
    for part in [entry.context ?? "", entry.source] + (entry.plural.map { [$0] } ?? []) + entry.texts {
      bytes.append(0)
      bytes += part.utf8
    }
    let hex = SHA256.hash(data: bytes).prefix(digestLength / 2).flatMap { byte in
      [hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
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
