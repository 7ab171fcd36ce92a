package import Checklists
package import Diagnostics

/// A proof in words: one line, and behind it the person who refutes it, as a test case.
package struct ProofWords {
  private let proof: Proof
  private let graph: DecisionGraph
  private let isAllowed: Bool

  /// `isAllowed`: whether the author says, with a reason, that it need not hold.
  package init(_ proof: Proof, _ graph: DecisionGraph, isAllowed: Bool = false) {
    self.proof = proof
    self.graph = graph
    self.isAllowed = isAllowed
  }

  private var claim: String { proof.claim.sentence(graph) }

  /// The line, and the case where there is one.
  package var text: String {
    switch proof.outcome {
    case .proved: return "proved       \(claim)"
    case .refuted where isAllowed: return "allowed      \(claim) (\(proof.claim.code))"
    case .refuted(let witness):
      let line = "refuted      \(claim) (\(proof.claim.code))"
      guard let witness else { return line }
      return line + "\n\n" + WitnessCase(witness, proof.claim, graph).text
    case .notReached(let lookedAt, let all):
      return "not reached  \(claim) (L009)\n             \(reach(lookedAt, all).text)"
    }
  }

  private func reach(_ lookedAt: [Int], _ all: [Int]) -> Reach {
    Reach(lookedAt, of: all) { graph.items[$0].id }
  }

  package var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("code", .string(proof.claim.code)), ("claim", .string(claim)), ("path", .string(proof.path)),
      ("line", .number(proof.span.start.line)),
    ]
    switch proof.outcome {
    case .proved(let witness):
      members.append(("outcome", .string("proved")))
      if let witness { members.append(("shown_by", ProofWords.json(witness, graph))) }
    case .refuted(let witness):
      members.append(("outcome", .string(isAllowed ? "allowed" : "refuted")))
      if let witness {
        members.append(("refuted_by", ProofWords.json(witness, graph)))
        members.append(("case", .string(WitnessCase(witness, proof.claim, graph).text)))
      }
    case .notReached(let lookedAt, let all):
      members.append(("outcome", .string("not reached")))
      members += reach(lookedAt, all).json
    }
    return .object(members)
  }

  /// The answers that are no plain no.
  static func json(_ witness: Witness, _ graph: DecisionGraph) -> JSONValue {
    func side(_ side: Side) -> JSONValue {
      .object(
        witness.lines.filter { $0.side == side }.map { line in
          (graph.items[line.item].id, .string(graph.items[line.item].words(line.answer)))
        }
      )
    }
    return .object([("said", side(.said)), ("seen", side(.seen))])
  }
}

/// How many claims came out in which way.
package struct ProofCounts {
  package private(set) var proved = 0
  package private(set) var refuted = 0
  package private(set) var notReached = 0
  /// Not so, and allowed by the author.
  package private(set) var allowed = 0

  package init() {}

  package mutating func add(_ proof: Proof, isAllowed: Bool = false) {
    switch proof.outcome {
    case .proved: proved += 1
    case .refuted where isAllowed: allowed += 1
    case .refuted: refuted += 1
    case .notReached: notReached += 1
    }
  }

  package var sentence: String {
    "\(proved) proved, \(refuted) refuted, \(notReached) not reached"
      + (allowed > 0 ? ", \(allowed) allowed" : "")
  }
}
