import Checklists
import Diagnostics
import Proofs

/// A level that is never the result.
struct HiddenLevel: ProofRule {
  let code = Code.hiddenLevel

  let explanation = """
    Levels are tried from the top. Whenever this one is true, one above it is true as well, so nobody ever ends here, and
    what it says is never read. Put it higher, or make the levels above it narrower. Decided over all answers.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: act_now
        title: Act now
        when: danger_now = yes
        say: Stay with the person and call for help.
        refer: [hotline]
    """,
    """
    levels:
      - id: act_now
        title: Act now
        when: danger_now = yes or papers_kept = yes
        say: Stay with the person and call for help.
        refer: [hotline]
      - id: ⟦some_signs
        when: papers_kept = yes
    """,
    """
    levels:
      - id: any_child
        title: A child
        when: child or age < 30
        say: Stay with the child.
        refer: [hotline]
      - id: ⟦small_child
        title: A small child
        when: age < 6
        say: Call child protection.
        refer: [hotline]
    """,
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    guard case .levelHappens(let place) = refuted.claim else { return nil }
    let list = refuted.graph.checklist
    if subject.isNeverTrue(.level(place)) { return nil }
    if subject.restsOnSomethingImpossible(
      subject.checklist.conditions.first { $0.path == "levels/\(list.levels[place].id.text)/when" }
    ) {
      return nil
    }
    // A level that takes everybody is reported itself, and one that needs less and stands before is L004.
    if (0..<place).contains(where: { level in subject.isRefuted { $0 == .canBeFalse(.level(level)) } }) {
      return nil
    }
    if Order().hides(list.levels[place], in: list) { return nil }
    return ProofProblem(
      message:
        "\(list.levels[place].id.text) can never be the result: whenever it is true, a level above it is true too.",
      help: "put it higher, or make the levels above it narrower"
    )
  }
}
