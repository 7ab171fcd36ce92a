import Checklists
import Diagnostics
import Proofs

/// Somebody for whom the checklist does not do what it promises.
struct PromiseBroken: ProofRule {
  let code = Code.promiseBroken

  let explanation = """
    Under `always` an author says what must come out whatever else is answered: "a child whose papers are kept gets at
    least some_signs". Each promise is decided over all answers; the smallest person for whom it is broken is shown.
    `screener prove` writes that person as a test case.
    """

  let examples: [RuleExample] = [
    """
    always:
      - when: papers_kept = yes and age < 18
        level at least: some_signs
    """,
    """
    always:
      - when: ⟦danger_now = yes
        level at least: some_signs
    """,
    """
    levels:
      - id: act_now
        title: Act now
        when: danger_now = yes and age >= 18
        say: Stay with the person and call for help.
        refer: [hotline]
    always:
      - when: ⟦danger_now = yes
        level at least: act_now
    """,
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    guard case .promiseIsKept(let place) = refuted.claim else { return nil }
    let promise = refuted.graph.checklist.promises[place]
    return ProofProblem(
      message:
        "The checklist promises `level at least: \(promise.levelAtLeast.text)` here, but this person gets "
        + "\(refuted.levels.after): \(refuted.person).",
      help: "mend the levels, or the promise"
    )
  }
}
