package import Checklists
import Diagnostics
import Expressions
import Screening

/// Proves or refutes everything that the checker claims of a checklist, over all answers that can be recorded.
///
/// `steps`: how many steps of the search may be taken for one claim; a claim for which that is too few is not reached.
/// `inAll`: how many for all claims together; `nil` for eight times as many.
/// Of a checklist with more than 400 items no claim is reached.
package func prove(_ graph: DecisionGraph, steps: Int = 4_000_000, inAll: Int? = nil) -> [Proof] {
  guard graph.items.count <= DecisionGraph.mostProvedItems else { return graph.undecided }
  var prover = Prover(graph, steps: steps, inAll: inAll)
  prover.proveWhatCanHappen()
  prover.proveConditions()
  prover.proveDimensions()
  prover.proveLevels()
  prover.proveChild()
  prover.proveOrder()
  return prover.proofs
}

/// Makes the claims about one checklist and decides them.
struct Prover {
  let graph: DecisionGraph
  let circuits: Circuits
  private(set) var proofs: [Proof] = []
  private let steps: Int
  private var total: Int
  private var known: [Signal: Search.Result] = [:]

  init(_ graph: DecisionGraph, steps: Int, inAll total: Int? = nil, usage: Usage? = nil) {
    self.graph = graph
    self.steps = steps
    self.total = total ?? steps * 8
    circuits = Circuits(graph, usage: usage)
  }

  /// The cheapest answers that make a signal true.
  mutating func search(_ signal: Signal, moves: Moves? = nil, isExpected: Bool) -> Search.Result {
    if moves == nil, let result = known[signal] { return result }
    let limit = min(steps, total)
    let effort = Effort(limit)
    let space = OneChecklist(circuits, moves: moves)
    let result = Search.cheapest(space, signal, isExpected: isExpected, effort)
    total -= limit - max(0, effort.left)
    if moves == nil { known[signal] = result }
    return result
  }

  /// Claims that something can be.
  ///
  /// - Returns: whether it can; true where that was not reached.
  @discardableResult
  mutating func claim(
    _ claim: Claim,
    isPossible signal: Signal,
    _ span: SourceSpan,
    _ path: String,
    extent: Extent? = nil
  ) -> Bool {
    let result = search(signal.isYes, isExpected: true)
    let outcome: Proof.Outcome =
      switch result {
      case .never: .refuted(nil)
      case .found(let sheet): .proved(Witness(sheet, graph))
      case .tooLarge(let lookedAt, let all): .notReached(lookedAt: lookedAt, of: all)
      }
    add(claim, outcome, span, path, extent: extent)
    if case .never = result { return false }
    return true
  }

  /// Claims that something is never so.
  mutating func claim(_ claim: Claim, isImpossible signal: Signal, _ span: SourceSpan, _ path: String) {
    add(claim, outcome(search(signal.isYes, isExpected: false)), span, path)
  }

  func outcome(_ result: Search.Result) -> Proof.Outcome {
    switch result {
    case .never: .proved(nil)
    case .found(let sheet): .refuted(Witness(sheet, graph))
    case .tooLarge(let lookedAt, let all): .notReached(lookedAt: lookedAt, of: all)
    }
  }

  mutating func add(
    _ claim: Claim,
    _ outcome: Proof.Outcome,
    _ span: SourceSpan,
    _ path: String,
    extent: Extent? = nil
  ) {
    proofs.append(Proof(claim: claim, outcome: outcome, span: span, extent: extent, path: path))
  }

  /// Adds to the latest proof how far a number can reach.
  mutating func note(reach: Int?) { proofs[proofs.count - 1].reach = reach }

  func path(ofItem item: Int) -> String { graph.path(ofItem: item) }
}

extension DecisionGraph {
  func path(ofItem item: Int) -> String {
    let section = checklist.sections[items[item].section]
    return "sections/\(section.id.text)/items/\(items[item].id)"
  }
}

/// The result as signals.
extension Prover {
  /// The conditions of the levels.
  func levels(_ variation: Variation = Variation()) -> [Signal] {
    graph.levels.compactMap(\.condition).map { circuits.truth($0, variation) }
  }

  /// Whether a level is the result.
  func isLevel(_ level: Int, _ conditions: [Signal]) -> Signal {
    if level == graph.otherwise { return circuits.circuit.all(conditions.map(\.isNo)) }
    if level == graph.unclear {
      return circuits.circuit.all(
        conditions.map(\.isNotYes) + [circuits.circuit.any(conditions.map(\.isOpen))]
      )
    }
    return circuits.circuit.all([conditions[level].isYes] + conditions[..<level].map(\.isNotYes))
  }

  /// Whether no stop rule has ended the interview before an item's turn.
  func isNotEnded(before item: Int) -> Signal {
    let variation = Variation(pendingFrom: item)
    let ends = graph.stopRules.filter(\.ends).map { circuits.truth($0.condition, variation) }
    return circuits.circuit.all(ends.map(\.isNotYes))
  }

  /// Whether an item has its turn and is asked.
  func isAsked(_ item: Int) -> Signal { circuits.standing(item, Variation(pendingFrom: item)).isNo }
}
