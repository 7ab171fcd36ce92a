package import Checklists
import Expressions
package import Screening

/// Test cases to begin with, each the smallest person of its kind: the most serious level, nothing at all, a child.
///
/// They expect what happens today, and are ready to stand below `cases:`.
///
/// `steps`: how many steps of the search may be taken for one of them; one that is not found is left out. Of a checklist
/// too large for proofs none is looked for.
package func firstCases(of graph: DecisionGraph, steps: Int = 200_000) -> [String] {
  guard graph.items.count <= DecisionGraph.mostProvedItems else { return [] }
  var prover = Prover(graph, steps: steps)
  let conditions = prover.levels()
  let known = prover.circuits.question(graph.child.ageItem, .compared(.less, graph.child.under))
  let levels = graph.checklist.levels
  let people = [
    ("Comes to the level \(levels[0].id.text)", prover.isLevel(0, conditions)),
    ("Comes to the level \(levels[graph.otherwise].id.text)", prover.isLevel(graph.otherwise, conditions)),
    ("A child who says the age", known.isYes),
  ]
  let consents = graph.items.indices.filter { graph.items[$0].source.consentFor == .talking }
    .map { prover.circuits.question($0, .isPresent).isYes }
  return people.compactMap { title, person in
    // Somebody who agrees to talk makes the better story.
    for signal in [prover.circuits.circuit.all([person] + consents), person] {
      guard case .found(let sheet) = prover.search(signal, isExpected: true) else { continue }
      return WitnessCase(Witness(sheet, graph), title: title, graph).text
    }
    return nil
  }
}

/// What a case would have to expect to pass today, a line each.
package func expectation(of run: CaseRun, on graph: DecisionGraph) -> [String] {
  var sheet = Worksheet(graph, blank: .notAsked)
  sheet.answers = run.answers
  let facts = ExpectedFacts(sheet.assess([.dimensions]), graph)
  return facts.lines(of: ["level", "could be", "treated as"])
}
