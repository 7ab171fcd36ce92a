import Checklists
import Diagnostics
import Proofs

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
        path: "checklist",
        fix: subject.graph.flatMap { beginning(of: subject.checklist, $0, beside: subject.file) }
      )
    )
  }

  /// A file with three cases, each the smallest of its kind.
  private func beginning(of list: Checklist, _ graph: DecisionGraph, beside file: SourceFile) -> Fix? {
    let cases = firstCases(of: graph)
    guard file.name.hasSuffix(".yaml"), !cases.isEmpty else { return nil }
    let head = """
      # Written from the checklist as it is today. Look whether what is expected is right, and give everybody a
      # story; all people in it are invented.
      cases for: \(list.id.text)
      format: 1
      cases:

      """
    let path = file.name.dropLast(".yaml".count) + ".cases.yaml"
    return Fix(.offer, [], newFile: Fix.NewFile(String(path), head + cases.joined(separator: "\n")))
  }
}
