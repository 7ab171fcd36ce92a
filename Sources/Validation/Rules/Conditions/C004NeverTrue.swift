import Checklists
import Diagnostics
import Proofs

/// A condition that no answers make true.
struct NeverTrue: ProofRule {
  let code = Code.neverTrue

  let explanation = """
    Whatever is answered, the condition stays false: a section behind it is never shown, a level with it is never the
    result. Mostly a limit is the wrong way round, or two tests exclude each other. This is decided over all answers, for
    each condition by itself.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: some_doubt
        title: Some doubt
        when: age < 18 or age > 60
        say: Offer to talk another day.
        refer: [hotline]
    """,
    """
    levels:
      - id: some_doubt
        title: Some doubt
        when: ⟦age < 18 and age > 60
        say: Offer to talk another day.
        refer: [hotline]
    """,
    """
    sections:
      - id: control
        items:
          - id: school
            ask: When were you last at school?
            only if: ⟦papers_kept = yes and papers_kept is declined
    """,
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    guard case .canBeTrue(let place) = refuted.claim else { return nil }
    let condition = subject.condition(of: refuted.proof)
    if subject.isRefuted({ if case .limitIsInReach(place, _) = $0 { true } else { false } }) { return nil }
    if subject.restsOnSomethingImpossible(condition) { return nil }
    return ProofProblem(
      message: "`\(condition?.when.text ?? "")` can never be true, so \(consequence(place)).",
      help: "look at the limits and at `and`, or delete what hangs on it"
    )
  }

  private func consequence(_ place: ConditionPlace) -> String {
    switch place {
    case .sectionOnlyIf: "this section is never shown"
    case .itemOnlyIf: "this item is never asked"
    case .sectionUnless, .itemUnless: "nothing is ever left out by it"
    case .yesIf: "this item is never a yes"
    case .treatAsChildIf: "nobody is presumed to be a child"
    case .finding: "this finding never happens"
    case .stopRule: "this stop rule never happens"
    case .level: "this level is never the result"
    case .promise: "this promise says nothing"
    case .referralOnlyIf: "this referral is never made"
    case .consentNotNeededIf: "consent is always needed"
    }
  }
}
