import Checklists
import Diagnostics
import Validation

/// Ends the program where a checklist does not protect the person, or can give a wrong level: families P and L.
func refuseUnsafe(_ path: String) throws {
  var checkup = Checkup(CheckedFiles(revision: nil), catalog: RuleCatalog.all.families("LP"), today: nil)
  let file = checkup.check(try readSource(path))
  let errors = file.problems.filter { $0.code.severity == .error }
  guard !errors.isEmpty else { return }
  complain("\(path) cannot be used for an interview: it could harm the person.\n")
  complain(TextRenderer(width: 100, hasColor: false).render(Report([Report.File(file.source, errors)])))
  throw Status.unusable
}
