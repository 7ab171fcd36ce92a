import Checklists
import Diagnostics

/// A checklist that nobody has tried.
struct NoCases: LoaderRule {
  let code = Code.noCases
  let looksAtEntries = true

  let explanation = """
    Test cases show what a checklist does with people, and stop a later change that does something else. They lie beside
    it in `<checklist>.cases.yaml`: an invented person, what was answered, and what must come of it. Three cases are a
    beginning: somebody with many signs, somebody without any, and a child.
    """

  let examples: [RuleExample] = [
    "version: 2",
    RuleExample("checklist: ⟦smallest", without: [.cases]),
    RuleExample("⟦cases: []", in: .cases),
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    guard !subject.hasCases else { return }
    report(
      Diagnostic(
        code,
        at: subject.checklist.id.span,
        "\(subject.checklist.id.text) has no test cases.",
        help: "write some into \(subject.checklist.id.text).cases.yaml beside it",
        path: "checklist"
      )
    )
  }
}
