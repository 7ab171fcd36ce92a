import Checklists
import Diagnostics

/// A change of what comes out, under the number of the edition before.
struct VersionSame: Rule {
  let code = Code.versionSame
  let needsEarlierEdition = true

  let explanation = """
    A record names the edition by which it was made. If signs, strengths, points, rules, conditions, levels or referrals
    change and `version` stays, two records of the same edition cannot be compared, and nobody can tell which of the two
    made a recommendation. A change of words alone needs no new number.

    Compared with the revision of `--base`.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      version: 2
      sections:
        - id: control
          items:
            - id: papers_kept
              points: 3
      """,
      after: "version: 1"
    ),
    RuleExample(
      """
      version: ⟦1
      sections:
        - id: control
          items:
            - id: papers_kept
              points: 3
      """,
      after: "version: 1"
    ),
    RuleExample(
      """
      version: ⟦4
      levels:
        - id: some_signs
          when: papers_kept = yes or danger_now = yes
      """,
      after: "version: 4"
    ),
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    guard let earlier = subject.earlier, subject.checklist.version <= earlier.version else { return }
    let changes = ScoringChange.all(from: earlier, to: subject.checklist)
    guard !changes.isEmpty else { return }
    let span = subject.file.place(ofTopKey: "version")
    report(
      Diagnostic(
        code,
        at: span,
        "The scoring changed since version \(earlier.version) (\(changes.joined(separator: ", "))), but `version` is still \(subject.checklist.version).",
        help: "write `version: \(earlier.version + 1)`",
        path: "version",
        fix: Fix(.safe, [.init(subject.file.byteRange(of: span), String(earlier.version + 1))])
      )
    )
  }
}
