import Diagnostics
import Proofs

extension Rule {
  /// What a rule that looks at the checklist as it is written does not see, but a proof over all answers does.
  ///
  /// The first claim with its code that does not hold, if there is one.
  func unproved(_ subject: ChecklistSubject) -> [Diagnostic] {
    guard let graph = subject.graph else { return [] }
    for proof in subject.proofs where proof.claim.code == code.id {
      guard case .refuted(let witness) = proof.outcome else { continue }
      let refuted = RefutedClaim(proof: proof, witness: witness, graph: graph)
      let shown = witness == nil ? "." : ", as this person shows: \(refuted.person)."
      return [
        Diagnostic(
          code,
          at: subject.span(of: proof),
          "It is not so of everybody that \(proof.claim.sentence(graph))\(shown)",
          help:
            "look at `only if`, `unless` and the stop rules; `screener prove` writes this person as a case",
          path: proof.path
        )
      ]
    }
    return []
  }
}
