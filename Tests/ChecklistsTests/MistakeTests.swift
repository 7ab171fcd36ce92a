import Checklists
import Diagnostics
import TestSupport
import Testing

/// A kind of file that trainers write, and the folder of its mistakes.
private enum Kind: String, CaseIterable {
  case checklist, directory, cases

  /// The name under which a file of this kind is read.
  var fileName: String {
    switch self {
    case .checklist: "smallest.yaml"
    case .directory: "xa.yaml"
    case .cases: "smallest.cases.yaml"
    }
  }

  /// All that is wrong with a file of this kind.
  func problems(in bytes: [UInt8]) throws -> [Diagnostic] {
    let file = SourceFile(name: fileName, bytes: bytes)
    switch loadFile(file) {
    case .checklist(let loaded):
      #expect((loaded.graph.value == nil) == loaded.graph.hasErrors)
      return loaded.graph.problems
    case .directory(let loaded):
      #expect((loaded.value == nil) == loaded.hasErrors)
      return loaded.problems
    case .cases(let loaded):
      let checklist = SourceFile(
        name: Kind.checklist.fileName,
        bytes: try fixtures.bytes("Smallest/checklist.yaml")
      )
      return bind(loaded, to: try #require(loadChecklist(checklist).value)).problems
    }
  }
}

/// An example of a mistake: its file in `Fixtures/Mistakes`, which begins with the code, and where problems are marked.
struct Mistake: CustomTestStringConvertible, Sendable {
  fileprivate let kind: Kind
  let name: String

  var code: String { String(name.prefix(4)) }
  var testDescription: String { "\(kind.rawValue)/\(name)" }

  /// The example, laid over the smallest sound file.
  func marked() throws -> MarkedPlaces {
    let smallest = try fixtures.text("Smallest/\(kind.rawValue).yaml")
    let example = try fixtures.text("Mistakes/\(kind.rawValue)/\(name)")
    return MarkedPlaces(Array(laid(example, over: smallest).utf8))
  }

  /// The problems that are found in it, by place.
  func problems() throws -> [Diagnostic] {
    let found = try kind.problems(in: marked().bytes)
    return found.sorted { ($0.span.start, $0.code.id) < ($1.span.start, $1.code.id) }
  }

  static let all = Kind.allCases.flatMap { kind in
    fixtures.names(in: "Mistakes/\(kind.rawValue)").map { Mistake(kind: kind, name: $0) }
  }
}

private let fixtures = Fixtures()

@Test(arguments: Kind.allCases)
private func `the smallest file of each kind is sound`(_ kind: Kind) throws {
  let problems = try kind.problems(in: fixtures.bytes("Smallest/\(kind.rawValue).yaml"))
  #expect(problems.map(\.message) == [])
}

@Test(arguments: Mistake.all)
func `a mistake is reported where its author has to look, and nothing else is`(_ mistake: Mistake) throws {
  let places = try mistake.marked().places
  let found = try mistake.problems().map { "\($0.span.start.line):\($0.span.start.column) \($0.code.id)" }
  #expect(found == places.map { "\($0.line):\($0.column) \(mistake.code)" })
}

@Test func `every code that the loader knows has an example`() {
  let codes = [
    "C001", "C002", "C003", "D001", "D003", "D006", "I001", "I002", "I003", "I004", "I005", "I006", "K001",
    "K002", "K003", "K004", "K005", "K006", "K007", "K008", "K009", "K010", "K011", "L001", "R006", "S001",
    "S002", "V001", "V002", "V003", "Y004", "Y005", "Y013",
  ]
  let shown = Set(Mistake.all.map(\.code)).sorted()
  #expect(shown == codes)
}
