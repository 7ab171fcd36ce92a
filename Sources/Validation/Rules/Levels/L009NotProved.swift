import Checklists
import Diagnostics
import Proofs

/// Something that was too large to be decided.
struct NotProved: Rule {
  let code = Code.notProved
  let needsProofs = true

  let explanation = """
    Everything that is said of all answers is decided exactly, within bounded time and memory. Where a checklist is too
    large for that, the check says what it did not decide, and never passes it off as proved. A condition over many items
    of different weight makes it large; a finding that joins them, or a dimension, makes it small again.
    """

  let examples: [RuleExample] = [
    "version: 2",
    RuleExample("checklist: ⟦smallest", effort: 1),
    RuleExample("checklist: ⟦smallest\nversion: 3", effort: 12),
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    guard let graph = subject.graph else { return }
    var open: [String: Int] = [:]
    var lookedAt: Set<Int> = []
    var all: Set<Int> = []
    for proof in subject.proofs {
      guard case .notReached(let seen, let items) = proof.outcome else { continue }
      open[proof.claim.code, default: 0] += 1
      lookedAt.formUnion(seen)
      if all.count < graph.items.count { all.formUnion(items) }
    }
    guard !open.isEmpty else { return }
    func names(_ items: Set<Int>) -> String {
      let ids = items.sorted().map { graph.items[$0].id }
      if ids.isEmpty { return "nothing" }
      return ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " and \(ids.count - 5) more" : "")
    }
    let codes = open.keys.sorted().map { "\($0) (\(open[$0] ?? 0))" }.joined(separator: ", ")
    report(
      Diagnostic(
        code,
        at: subject.checklist.id.span,
        "This checklist is too large to decide it exactly. Not decided: \(codes). Looked at: \(names(lookedAt)); "
          + "not looked at: \(names(all.subtracting(lookedAt))).",
        help: "`screener prove` says more; join items in findings or dimensions to make it smaller",
        path: "checklist"
      )
    )
  }
}
