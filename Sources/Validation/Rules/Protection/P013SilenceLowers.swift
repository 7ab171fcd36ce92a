import Diagnostics
import Proofs

/// A missing answer that counts less than a no.
struct SilenceLowers: ProofRule {
  let code = Code.silenceLowers

  let explanation = """
    Declining to answer must never make the result less serious than a no would: people who are threatened decline.
    When an answer "no" turns into declined or unsure, the result never becomes the level `otherwise`, and a more serious
    level is never lost unless it stays in "could be".
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: old_person
        title: Old
        when: age > 60
        say: Offer a chair.
        refer: [hotline]
    """,
    """
    sections:
      - id: control
        items:
          - id: ⟦papers_kept
            name: Someone else keeps the identity papers
    levels:
      - id: old_person
        title: Old
        when: age > 60 and papers_kept is answered
        say: Offer a chair.
        refer: [hotline]
    """,
    """
    sections:
      - id: start
        items:
          - id: ⟦danger_now
            name: Is afraid of somebody nearby
    levels:
      - id: spoke_freely
        title: Spoke freely
        when: age > 30 and danger_now is not missing
        say: Offer to meet a specialist.
        refer: [hotline]
    """,
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    let (before, after) = refuted.levels
    return ProofProblem(
      message:
        "When \(refuted.changed) is not answered instead of no, the result falls from \(before) to \(after) "
        + "(\(refuted.others)).",
      help: "do not ask for an answer in the condition of \(before), or name what is to happen without one"
    )
  }
}
