import Checklists
import Diagnostics
import Expressions
import Proofs
import Screening

/// A rule that is decided over all answers that can be recorded.
protocol ProofRule: Rule {
  /// What to say of a claim that does not hold; `nil` where that follows from something else that is said.
  ///
  /// - Parameters:
  ///   - refuted: a claim with the code of this rule, and who shows that it does not hold.
  ///   - subject: the checklist.
  /// - Returns: a message, what to do and, where it is not the place of the proof, the place.
  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem?
}

/// What a rule says of a claim that does not hold.
struct ProofProblem {
  let message: String
  let help: String
  var labels: [Diagnostic.Label] = []
  var span: SourceSpan?
  /// `nil` where it is the path of the proof.
  var path: String?
}

/// A claim that does not hold, and the smallest person who shows it.
struct RefutedClaim {
  let proof: Proof
  let witness: Witness?
  let graph: DecisionGraph

  var claim: Claim { proof.claim }

  /// The answers of the person, as in "age: 34, papers_kept: yes, and all else no".
  var person: String {
    guard let witness else { return "" }
    let answers = witness.lines.map { line in
      let item = graph.items[line.item]
      let side = item.hasSaid && item.hasSeen ? (line.side == .said ? " said" : " seen") : ""
      return "\(item.id)\(side): \(item.words(line.answer))"
    }
    return answers.isEmpty ? "all no" : answers.joined(separator: ", ") + ", and all else no"
  }

  /// The level at which the person ends, and the one before the change where two people are compared.
  var levels: (before: String, after: String) {
    guard let witness else { return ("", "") }
    let levels = graph.checklist.levels
    let after = levels[witness.assessment(graph).level].id.text
    guard witness.change != nil else { return (after, after) }
    return (levels[witness.assessment(graph, beforeChange: true).level].id.text, after)
  }

  /// The level at which the person ends.
  var level: Level? {
    witness.map { graph.checklist.levels[$0.assessment(graph).level] }
  }

  /// The item in which two people differ.
  var changed: String { witness?.change.map { graph.items[$0.item].id } ?? "" }

  /// The answers of the person but for the one that changes.
  var others: String {
    guard let witness, let change = witness.change else { return person }
    let lines = witness.lines.filter { $0.item != change.item }
    let answers = lines.map { "\(graph.items[$0.item].id): \(graph.items[$0.item].words($0.answer))" }
    return answers.isEmpty ? "all else no" : answers.joined(separator: ", ") + ", and all else no"
  }
}

extension ProofRule {
  package var needsProofs: Bool { true }

  package func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    guard let graph = subject.graph else { return }
    for proof in subject.proofs where proof.claim.code == code.id {
      guard case .refuted(let witness) = proof.outcome else { continue }
      let refuted = RefutedClaim(proof: proof, witness: witness, graph: graph)
      guard let problem = problem(refuted, subject) else { continue }
      report(
        Diagnostic(
          code,
          at: problem.span ?? subject.span(of: proof),
          problem.message,
          labels: problem.labels,
          help: problem.help,
          path: problem.path ?? proof.path
        )
      )
    }
  }
}

extension ChecklistSubject {
  /// Where the words stand of which a proof speaks.
  func span(of proof: Proof) -> SourceSpan {
    let condition = checklist.conditions.first { $0.path == proof.path }
    guard let condition else { return proof.span }
    if let extent = proof.extent { return condition.when.span(of: extent, in: file) }
    return condition.span(of: condition.when.expression, in: file)
  }

  /// Whether a claim that fits was refuted.
  func isRefuted(_ fits: (Claim) -> Bool) -> Bool {
    proofs.contains { proof in
      if case .refuted = proof.outcome { fits(proof.claim) } else { false }
    }
  }

  /// Whether a condition at a place can never be true.
  func isNeverTrue(_ place: ConditionPlace) -> Bool {
    isRefuted { claim in
      switch claim {
      case .canBeTrue(place): true
      case .limitIsInReach(let other, _): other == place
      default: false
      }
    }
  }

  /// Whether a condition names something else that is reported already: a finding that never happens, or a dimension
  /// that can never be positive.
  func restsOnSomethingImpossible(_ condition: PlacedCondition?) -> Bool {
    guard let names = condition?.when.expression.names, let graph else { return false }
    let list = graph.checklist
    return isRefuted { claim in
      switch claim {
      case .canBeTrue(.finding(let place)): names.contains(list.findings[place].id.text)
      case .limitIsInReach(.finding(let place), _): names.contains(list.findings[place].id.text)
      case .canBePositive(let place, .adult): names.contains(list.dimensions[place].id.text)
      default: false
      }
    }
  }

  /// The condition that stands at the place of a proof.
  func condition(of proof: Proof) -> PlacedCondition? { checklist.conditions.first { $0.path == proof.path } }
}
