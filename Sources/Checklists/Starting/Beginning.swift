package import Diagnostics
import MarkedYAML

/// A checklist to begin with, and test cases for it.
package struct Beginning: Sendable {
  package let checklist: SourceFile
  package let cases: SourceFile

  /// The smallest whole one: consent, a child, stop rules, one sign, the two closing levels and three cases.
  ///
  /// `id`: of the new checklist; `today`: the day on which it begins.
  package init(_ id: String, today: CalendarDay) {
    func file(_ text: String, _ name: String) -> SourceFile {
      let words = text.replacing("(id)", with: id).replacing("(today)", with: today.text)
        .replacing("(in half a year)", with: today.halfAYearLater.text)
      return SourceFile(name: name, bytes: Array(words.utf8))
    }
    checklist = file(Self.smallestChecklist, "\(id).yaml")
    cases = file(Self.smallestCases, "\(id).cases.yaml")
  }

  /// A copy of another one, as a first edition and a draft.
  ///
  /// `model`: a checklist without errors; `modelCases`: its cases.
  package init(_ id: String, today: CalendarDay, like model: SourceFile, _ modelCases: SourceFile) {
    checklist = model.copied(as: "\(id).yaml", without: [.approvedBy, .translations]) { key in
      switch key {
      case .checklist: id
      case .version: "1"
      case .status: "draft"
      case .reviewed: today.text
      case .reviewAgainBy: today.halfAYearLater.text
      default: nil
      }
    }
    cases = modelCases.copied(as: "\(id).cases.yaml", without: []) { key in
      switch key {
      case .casesFor: id
      case .asOf: today.text
      default: nil
      }
    }
  }
}

extension SourceFile {
  /// The file with other values for some keys of its top; everything else stays byte for byte.
  fileprivate func copied(as name: String, without gone: [Key], _ value: (Key) -> String?) -> SourceFile {
    var edits: [Fix.Edit] = []
    for pair in parse(self).root?.map ?? [] {
      guard let key = Key(spelled: pair.key.text?.string ?? "") else { continue }
      if gone.contains(key) {
        let end = startOfLine(pair.value.span.end.line + 1) ?? bytes.count
        edits.append(Fix.Edit(offset(of: pair.key.span.start)..<end, ""))
      } else if let value = value(key) {
        edits.append(Fix.Edit(byteRange(of: pair.value.span), value))
      }
    }
    let changed = edits.isEmpty ? self : applying([Fix(.safe, edits)]).file
    return SourceFile(name: name, bytes: changed.bytes)
  }
}

extension CalendarDay {
  /// The same day of the month half a year later, or the 28th where that month may be shorter.
  fileprivate var halfAYearLater: CalendarDay {
    let months = month + 6
    let later = CalendarDay(
      year: year + (months > 12 ? 1 : 0),
      month: (months - 1) % 12 + 1,
      day: min(day, 28)
    )
    return later ?? self
  }
}
