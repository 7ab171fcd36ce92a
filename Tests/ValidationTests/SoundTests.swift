import Checklists
import Diagnostics
import Screening
import TestSupport
import Testing
import Validation

@Test func `there are twenty sound checklists`() {
  #expect(SoundFiles.checklists.count == 20)
}

@Test(arguments: SoundFiles.names)
func `nothing is said of a sound file`(_ name: String) throws {
  let problems = SoundFiles.problems(in: try SoundFiles.file(name), of: try SoundFiles.table())
  let found = problems.map { "\($0.span.start.line):\($0.span.start.column) \($0.code.id) \($0.message)" }
  #expect(found == [])
}

@Test(arguments: SoundFiles.checklists)
func `the cases of a sound checklist pass`(_ name: String) throws {
  let graph = try #require(loadChecklist(try SoundFiles.file(name)).value)
  let cases = loadFile(try SoundFiles.file(name.replacing(".yaml", with: ".cases.yaml")))
  guard case .cases(let loaded) = cases else { return #expect(Bool(false), "no file of cases") }
  let bound = try #require(bind(loaded, to: graph).value)
  let differences = bound.flatMap { CaseRun($0, on: graph).differences }
  #expect(bound.count == 3)
  #expect(differences == [])
}
