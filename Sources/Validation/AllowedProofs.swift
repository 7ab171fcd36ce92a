package import Checklists
package import Diagnostics
package import Proofs

/// Claims that do not hold, where the checklist allows that with a reason: `# allow L005: …`.
package struct AllowedProofs {
  private let allowances: Allowances
  private let today: CalendarDay?

  /// - Parameters:
  ///   - file: the checklist.
  ///   - today: an allowance with an end holds until then.
  package init(in file: SourceFile, today: CalendarDay?) {
    allowances = Allowances(in: file, catalog: .all)
    self.today = today
  }

  /// Whether a claim does not hold and is allowed not to; never one that protects the person.
  package func allow(_ proof: Proof) -> Bool {
    guard case .refuted = proof.outcome, let rule = RuleCatalog.all.rule(proof.claim.code) else {
      return false
    }
    let problem = Diagnostic(rule.code, at: proof.span, proof.path, path: proof.path)
    return !allowances.applied(to: [problem], looked: [], today: today).contains { $0.code == rule.code }
  }
}
