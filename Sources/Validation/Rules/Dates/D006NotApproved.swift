import Diagnostics

/// A checklist that nobody else approved.
struct NotApproved: LoaderRule {
  let code = Code.notApproved

  let explanation = """
    `status: approved` says that somebody else than its makers has read the checklist and answers for it. Name them in
    `approved by`, or write `status: pilot`.
    """

  let examples: [RuleExample] = [
    """
    status: approved
    approved by: Example council
    """,
    """
    ⟦status: approved
    """,
    """
    status: approved
    ⟦approved by: Example training unit
    """,
  ]
}
