package import Checklists

/// Why a text cannot be marked as reviewed.
package enum ReviewFault: Equatable, Sendable {
  case unknown
  case missing
  /// The file was not brought up to date since the source changed.
  case outdated
  case needsTwoPeople

  /// What to do, as the end of a sentence that begins with the id.
  package var sentence: String {
    switch self {
    case .unknown: "is not a text of this checklist"
    case .missing: "has no translation yet"
    case .outdated: "was made from other words; run `update`, and look at it again"
    case .needsTwoPeople: "is a safety text: it needs a second person, with `--checked-by`"
    }
  }
}

extension Translation {
  /// Sets a person's mark on texts.
  ///
  /// - Parameters:
  ///   - ids: of the texts; each is marked or refused on its own.
  ///   - reviewer: whose word it is.
  ///   - checker: the second person.
  ///   - day: of the review.
  /// - Returns: the texts that cannot be marked, and why.
  package mutating func review(
    _ ids: [String],
    by reviewer: String,
    checkedBy checker: String?,
    on day: CalendarDay
  ) -> [(id: String, fault: ReviewFault)] {
    var faults: [(String, ReviewFault)] = []
    for id in ids {
      guard let source = text(id) else {
        faults.append((id, .unknown))
        continue
      }
      guard let index = file.index(of: id), file.blocks[index].entry.isTranslated else {
        faults.append((id, .missing))
        continue
      }
      var entry = file.blocks[index].entry
      guard entry.source == source.text else {
        faults.append((id, .outdated))
        continue
      }
      let digest = ReviewMark.digest(of: entry, in: language)
      let mark = ReviewMark(by: reviewer.oneLine, checkedBy: checker?.oneLine, day: day, digest: digest)
      guard !source.isSafety || mark.hasTwoPeople else {
        faults.append((id, .needsTwoPeople))
        continue
      }
      entry.isFuzzy = false
      entry.previousContext = nil
      entry.previousSource = nil
      entry.setReview(mark)
      file.blocks[index].entry = entry
    }
    return faults
  }
}
