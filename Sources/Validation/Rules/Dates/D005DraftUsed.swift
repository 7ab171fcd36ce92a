import Checklists
import Diagnostics

/// A draft.
struct DraftUsed: Rule {
  let code = Code.draftUsed
  let looksAtEntries = true

  let explanation = """
    Nobody has approved a draft for use with a person. It can be tried out: `screener interview` shows a banner that says
    so. When it has been read by specialists, write `status: pilot`, and after a trial `status: approved`.
    """

  let examples: [RuleExample] = [
    """
    status: pilot
    """,
    """
    status: ⟦draft
    """,
    """
    version: 12
    status: ⟦draft
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    guard subject.checklist.status == .draft else { return }
    report(
      Diagnostic(
        code,
        at: subject.file.place(ofTopKey: "status"),
        "status: draft. `screener interview` will show a banner.",
        path: "status"
      )
    )
  }
}
