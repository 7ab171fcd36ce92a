import Checklists
import Proofs

/// The report for a screen.
extension EditionReport {
  package var text: String {
    var lines = [title, "  old: \(names.old)", "  new: \(names.new)", "", "WHAT CHANGED"]
    for kind in ChangeKind.allCases {
      let changes = changes.all(kind)
      if changes.isEmpty { continue }
      lines.append("  \(kind.heading)")
      lines += changes.flatMap(written)
    }
    if changes.list.isEmpty { lines.append("  Nothing.") }
    lines += ["", "WHO GETS ANOTHER RESULT"]
    lines += (summary + remarks).map { "  \($0)" }
    for group in groups {
      lines += ["", "  \(group.heading)"]
      lines += group.differences.flatMap(written)
    }
    lines += ["", "NEXT EDITION"] + next.advice.map { "  \($0)" }
    return lines.joined(separator: "\n")
  }

  private func written(_ change: EditionChange) -> [String] {
    let head = "    \(change.sentence)"
    func inner(_ label: String, _ text: String?) -> [String] {
      guard let text else { return [] }
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
      return parts.enumerated().map { "      \($0 == 0 ? label : "       ") \($1)" }
    }
    return [head] + inner("before:", change.before) + inner("now:   ", change.after)
  }

  private func written(_ difference: ResultComparison.Difference) -> [String] {
    let words = DifferenceWords(difference, old, new)
    guard let text = words.caseText else {
      let reach = words.reach(results).map { ["      \($0.text)"] } ?? []
      return ["    not decided: \(words.sentence)"] + reach
    }
    let share = "\(words.share(of: results.patterns)) of the patterns"
    let example = text.split(separator: "\n").map { "    \($0)" }
    return ["    \(words.sentence): \(share); the smallest example"] + example
  }
}
