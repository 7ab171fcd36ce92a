import Checklists
import Diagnostics
import Validation

/// Ends the program where a checklist is not to be used with people: it is retired, does not protect the person, or can
/// give a wrong level (families P and L).
func refuseUnusable(_ graph: DecisionGraph, _ path: String) throws {
  guard graph.checklist.status != .retired else {
    complain("\(graph.checklist.id.text) is retired and no longer used. `screener check \(path)` says more.")
    throw Status.unusable
  }
  try refuseUnsafe(path)
}

private func refuseUnsafe(_ path: String) throws {
  var checkup = Checkup(CheckedFiles(revision: nil), catalog: RuleCatalog.all.families("LP"), today: nil)
  let file = checkup.check(try readSource(path))
  let errors = file.problems.filter { $0.code.severity == .error }
  guard !errors.isEmpty else { return }
  complain("\(path) cannot be used for an interview: it could harm the person.\n")
  complain(TextRenderer(width: 100, hasColor: false).render(Report([Report.File(file.source, errors)])))
  throw Status.unusable
}
