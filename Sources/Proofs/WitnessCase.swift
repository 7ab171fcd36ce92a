package import Checklists
import Expressions
import Screening

/// A person of a proof as a test case of the format, ready to paste below `cases:`.
///
/// It expects what happens today, so that it passes until the checklist is mended.
package struct WitnessCase {
  private let witness: Witness
  private let title: String
  /// Lines that it expects beside the level.
  private let more: [String]
  /// What happened before; `nil` where the change of one answer says it, or nothing is to be said.
  private let told: String?
  private let graph: DecisionGraph

  package init(_ witness: Witness, _ claim: Claim, _ graph: DecisionGraph) {
    self.init(witness, title: claim.title(graph), graph)
  }

  /// `more`: lines that it expects beside the level and the like.
  init(
    _ witness: Witness,
    title: String,
    story: String? = nil,
    expecting more: [String] = [],
    _ graph: DecisionGraph
  ) {
    self.witness = witness
    self.title = title
    self.more = more
    told = story
    self.graph = graph
  }

  package var text: String {
    let after = witness.assessment(graph)
    let list = graph.checklist
    var lines = ["- case: \(title)"]
    if let story = told ?? story(after) { lines.append("  story: \(story)") }
    for side in [Side.said, .seen] {
      let own = witness.lines.filter { $0.side == side }
      if own.isEmpty { continue }
      lines.append("  \(side.rawValue):")
      for line in own {
        lines.append("    \(graph.items[line.item].id): \(graph.items[line.item].written(line.answer))")
      }
    }
    lines.append("  the rest: no")
    lines.append("  expect:")
    lines.append("    level: \(list.levels[after.level].id.text)")
    let higher = after.couldBe.map { list.levels[$0].id.text }
    lines.append("    could be: \(higher.isEmpty ? "nothing higher" : "[\(higher.joined(separator: ", "))]")")
    lines.append("    treated as: \(after.child == .yes ? "child" : "adult")")
    lines += more.map { "    \($0)" }
    return lines.map { "  \($0)\n" }.joined()
  }

  /// What the one answer changes, where two people are compared.
  private func story(_ after: Assessment) -> String? {
    guard let change = witness.change else { return nil }
    let before = witness.assessment(graph, beforeChange: true)
    let item = graph.items[change.item]
    func words(_ record: Record) -> String {
      let sides = [(Side.said, record.said), (.seen, record.seen)].compactMap { side, answer in
        answer.map { "\(side.rawValue) \(item.words($0))" }
      }
      return sides.joined(separator: " and ")
    }
    let levels = graph.checklist.levels
    return "With \(item.id) \(words(change.before)) the level is \(levels[before.level].id.text), "
      + "with \(words(change.after)) it is \(levels[after.level].id.text)."
  }
}
