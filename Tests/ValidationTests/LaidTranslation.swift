import Checklists
import Diagnostics
import Translations

/// Lays entries of a PO file over a whole one: an entry stands in for that of the same id, others are added.
///
/// Entries that are ready get the mark of a review, with which an example need not bother.
func laidTranslation(_ example: String, over file: String) -> String {
  var blocks = file.components
  for block in example.components.map(reviewed) {
    if let index = blocks.firstIndex(where: { key($0) == key(block) }) {
      blocks[index] = block
    } else {
      blocks.append(block)
    }
  }
  return blocks.joined(separator: "\n\n") + "\n"
}

extension String {
  fileprivate var components: [String] {
    split(separator: "\n\n").map { String($0.trimmingPrefix { $0 == "\n" }) }.map { block in
      block.hasSuffix("\n") ? String(block.dropLast()) : block
    }
  }
}

/// The line with the id; of the header there is none.
private func key(_ block: String) -> Substring? {
  block.replacing("⟦", with: "").split(separator: "\n").first { $0.contains("msgctxt ") }
}

private func reviewed(_ block: String) -> String {
  let plain = SourceFile(name: "example.po", bytes: Array(block.replacing("⟦", with: "").utf8))
  guard var entry = readPO(plain).file?.entries.first, let day = CalendarDay("2026-09-01"), !entry.isHeader,
    !entry.isObsolete, !entry.isFuzzy, !entry.claimsReview, entry.isTranslated
  else { return block }
  let digest = ReviewMark.digest(of: entry, in: "fr")
  entry.setReview(ReviewMark(by: "A. Silva", checkedBy: "M. Costa", day: day, digest: digest))
  return entry.remarks.suffix(1).map { "#\($0)\n" }.joined() + block
}
