import Checklists
import Proofs

/// The report for a pull request.
extension EditionReport {
  package var markdown: String {
    var lines = ["## \(title)", "", "### Who gets another result", ""]
    lines += (summary + remarks).flatMap { [$0, ""] }
    for group in groups { lines += table(group.heading, group.differences) }
    lines += ["### What changed", ""]
    if changes.list.isEmpty { lines += ["Nothing.", ""] }
    for kind in ChangeKind.allCases {
      let changes = changes.all(kind)
      if changes.isEmpty { continue }
      lines += ["#### \(kind.heading)", ""]
      for change in changes { lines += block(change) }
    }
    lines += ["### Next edition", ""] + next.advice.flatMap { [$0, ""] }
    lines.removeLast()
    return lines.joined(separator: "\n")
  }

  private func table(_ heading: String, _ differences: [ResultComparison.Difference]) -> [String] {
    var lines = ["#### \(heading)", "", "| What differs | Patterns |", "|---|---|"]
    for difference in differences {
      let words = DifferenceWords(difference, old, new)
      let share = difference.person == nil ? "not decided" : words.share(of: results.patterns)
      lines.append("| \(words.sentence.replacing("->", with: "→")) | \(share) |")
    }
    let cases = differences.compactMap { DifferenceWords($0, old, new).caseText }
    if !cases.isEmpty {
      lines += [
        "", "<details><summary>The smallest example of each, as cases of the new edition</summary>", "",
      ]
      lines += fenced("yaml", cases.joined(separator: "\n"))
      lines += ["", "</details>"]
    }
    let reaches = differences.compactMap { DifferenceWords($0, old, new).reach(results)?.text }
    if let reach = reaches.first { lines += ["", "Not decided; \(reach)."] }
    return lines + [""]
  }

  private func block(_ change: EditionChange) -> [String] {
    func marked(_ mark: String, _ text: String?) -> [String] {
      (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).map { "\(mark) \($0)" }
    }
    let before = change.before.map { marked("-", $0) } ?? []
    let after = change.after.map { marked("+", $0) } ?? []
    return ["\(change.sentence.replacing("_", with: "\\_"))", ""]
      + fenced("diff", (before + after).joined(separator: "\n")) + [""]
  }

  /// Author's words in a fence that they cannot close.
  private func fenced(_ language: String, _ text: String) -> [String] {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ["\(fence)\(language)", text, fence]
  }
}
