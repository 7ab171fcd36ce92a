package import Checklists
package import Diagnostics
package import Screening

/// How much of a checklist its test cases come to.
///
/// Only cases that pass count: what a failing one comes to is not what its author meant. What no answers at all come to
/// is not asked for.
package struct Coverage: Sendable {
  package struct Count: Sendable {
    package let kind: CoverageTarget.Kind
    package let reached: Int
    package let possible: Int
    /// What no answers come to.
    package let impossible: Int

    /// Rounded down, so that 100 means all.
    package var percent: Int { possible == 0 ? 100 : reached * 100 / possible }
  }

  /// A target to which no case comes.
  package struct Missing: Sendable {
    package let target: CoverageTarget
    package let span: SourceSpan
    /// Whether it was too much to find somebody who comes to it.
    package let isUndecided: Bool
  }

  package let counts: [Count]
  /// In the order of kinds and of the file.
  package let missing: [Missing]
  /// Cases to paste below `cases:` that together come to what is missing.
  package let cases: [String]

  /// - Parameters:
  ///   - runs: of the cases of the checklist.
  ///   - graph: the checklist.
  ///   - steps: how many steps of the search may be taken for one target.
  package init(_ runs: [CaseRun], on graph: DecisionGraph, steps: Int = 2_000_000) {
    let targets = CoverageTargets(graph)
    var sheet = Worksheet(graph, blank: .notAsked)
    var reached: Set<CoverageTarget> = []
    for run in runs where run.isMet { reached.formUnion(targets.reached(by: run.answers, in: &sheet)) }
    var finder = MissingCases(graph, targets, steps: steps)
    finder.look(for: targets.entries.filter { !reached.contains($0.target) })
    counts = CoverageTarget.Kind.allCases.map { kind in
      let all = targets.entries.filter { $0.target.kind == kind }
      let impossible = all.count { finder.impossible.contains($0.target) }
      return Count(
        kind: kind,
        reached: all.count { reached.contains($0.target) },
        possible: all.count - impossible,
        impossible: impossible
      )
    }
    missing = finder.missing
    cases = finder.cases
  }

  package func count(_ kind: CoverageTarget.Kind) -> Count? { counts.first { $0.kind == kind } }
}

/// Looks for people who come to what is missing.
private struct MissingCases {
  private(set) var missing: [Coverage.Missing] = []
  private(set) var cases: [String] = []
  private(set) var impossible: Set<CoverageTarget> = []

  private let graph: DecisionGraph
  private let targets: CoverageTargets
  private var prover: Prover
  private var sheet: Worksheet
  /// What is missing and not yet found.
  private var wanted: Set<CoverageTarget> = []

  init(_ graph: DecisionGraph, _ targets: CoverageTargets, steps: Int) {
    self.graph = graph
    self.targets = targets
    prover = Prover(graph, steps: steps)
    sheet = Worksheet(graph, blank: .notAsked)
  }

  mutating func look(for entries: [CoverageTargets.Entry]) {
    wanted = Set(entries.map(\.target))
    for entry in entries { look(for: entry) }
  }

  private mutating func look(for entry: CoverageTargets.Entry) {
    var isUndecided = false
    if wanted.contains(entry.target) {
      switch prover.search(entry.target, targets.conditions) {
      case .never:
        impossible.insert(entry.target)
        return
      case .tooLarge: isUndecided = true
      case .found(let answers): isUndecided = !keep(Witness(answers, graph), for: entry.target)
      }
    }
    missing.append(Coverage.Missing(target: entry.target, span: entry.span, isUndecided: isUndecided))
  }

  /// Keeps a person as a case; gives whether the engine agrees that this one comes to the target.
  private mutating func keep(_ witness: Witness, for target: CoverageTarget) -> Bool {
    let reached = targets.reached(by: witness.answers(graph), in: &sheet)
    guard reached.contains(target) else { return false }
    let words = target.words(graph)
    let title = words.prefix(1).uppercased() + words.dropFirst()
    let lines = lines(witness, reached.intersection(wanted))
    wanted.subtract(reached)
    cases.append(WitnessCase(witness, title: title, expecting: lines, graph).text)
    return true
  }

  /// What shows, beside the level, what a person is wanted for.
  private func lines(_ witness: Witness, _ targets: Set<CoverageTarget>) -> [String] {
    let facts = ExpectedFacts(witness.assessment(graph), graph)
    var keys: Set<String> = []
    var hasDimensions = false
    for target in targets {
      switch target {
      case .stopRule: keys.insert("stopped by")
      case .referral: keys.formUnion(CoverageTarget.ReferralList.allCases.map(\.rawValue))
      case .line, .sign: hasDimensions = true
      case .level, .condition: break
      }
    }
    return facts.lines(of: keys) + (hasDimensions ? facts.dimensionLines : [])
  }
}
