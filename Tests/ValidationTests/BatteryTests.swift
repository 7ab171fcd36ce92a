import Checklists
import Diagnostics
import TestSupport
import Testing
import Validation

@Test func `the battery has at least eighty mistakes, each of its own`() {
  #expect(Seed.all.count >= 80)
  #expect(Set(Seed.all.map(\.title)).count == Seed.all.count)
}

@Test(arguments: Seed.all)
func `a mistake is found where it is, and nothing that follows from it`(_ seed: Seed) throws {
  let (file, places, table) = try seed.planted(in: SoundFiles.table())
  try #require(!places.isEmpty)
  let problems = SoundFiles.problems(in: file, of: table)
  let found = problems.map { "\($0.span.start.line):\($0.span.start.column) \($0.code.id)" }
  #expect(
    found == places.map { "\($0.line):\($0.column) \(seed.code)" },
    "\(problems.map(\.message).joined(separator: "\n"))"
  )
  // What is offered takes the problem away.
  for problem in problems where problem.fix?.kind == .offer {
    guard let fix = problem.fix, fix.newFile == nil else { continue }
    let after = SoundFiles.problems(in: file.applying([fix]).file, of: table)
    #expect(
      !after.contains { $0.name == problem.name || $0.code.id.hasPrefix("Y") },
      "\(after.map(\.message))"
    )
  }
  // What is mended without asking leaves a file of which nothing is to be said.
  let fixes = problems.compactMap(\.fix).filter { $0.kind == .safe }
  guard !fixes.isEmpty else { return }
  let left = SoundFiles.problems(in: file.applying(fixes).file, of: table)
  #expect(left.map { "\($0.code.id) \($0.message)" } == [])
}

/// What the battery leaves to other tests, and why.
private let elsewhere: [String: String] = [
  "Y012": "needs a file of megabytes",
  "I007": "needs an earlier edition", "I008": "needs an earlier edition", "D004": "needs an earlier edition",
  "V008": "needs an earlier edition", "V009": "needs an earlier edition",
  "X004": "is no mistake in a file",
  "V006": "on request only", "V007": "on request only",
  "L009": "needs a checklist too large to be decided",
]

@Test func `every rule for checklists, directories and cases has a mistake in the battery`() {
  let seeded = Set(Seed.all.map(\.code))
  let codes = RuleCatalog.all.rules.map { $0.code.id }.filter { !$0.hasPrefix("T") }
  #expect(codes.filter { !seeded.contains($0) && elsewhere[$0] == nil } == [])
}
