import Checklists
import Diagnostics
import Expressions

/// What can happen.
extension Prover {
  mutating func proveWhatCanHappen() {
    let list = graph.checklist
    for item in graph.items.indices {
      let signal = circuits.circuit.all([isAsked(item), isNotEnded(before: item)])
      claim(.itemIsAsked(item), isPossible: signal, graph.items[item].source.id.span, path(ofItem: item))
    }
    for (index, finding) in list.findings.enumerated() {
      let signal = circuits.truth(graph.findings[index])
      claim(.findingHappens(index), isPossible: signal, finding.id.span, "findings/\(finding.id.text)")
    }
    for (index, rule) in list.stopRules.enumerated() {
      let signal = circuits.truth(graph.stopRules[index].condition)
      claim(.stopRuleHappens(index), isPossible: signal, rule.id.span, "stop rules/\(rule.id.text)")
    }
    let conditions = levels()
    for (index, level) in list.levels.enumerated() {
      let signal = isLevel(index, conditions)
      claim(.levelHappens(index), isPossible: signal, level.id.span, "levels/\(level.id.text)")
    }
    for (index, referral) in list.referrals.enumerated() where isNamed(index) {
      let signal = isMade(index, conditions)
      claim(.referralIsMade(index), isPossible: signal, referral.id.span, "referrals/\(referral.id.text)")
    }
  }

  private func isNamed(_ referral: Int) -> Bool {
    graph.levels.contains { $0.refer.contains(referral) }
      || graph.stopRules.contains { $0.refer.contains(referral) }
  }

  /// Whether a result names a referral, and its `only if` is true.
  func stays(_ index: Int, _ conditions: [Signal]) -> Signal {
    let levels = graph.levels.indices.filter { graph.levels[$0].refer.contains(index) }
    let rules = graph.stopRules.filter { $0.refer.contains(index) }
    let isNamed = circuits.circuit.any(
      levels.map { isLevel($0, conditions) } + rules.map { circuits.truth($0.condition).isYes }
    )
    let applies = graph.referrals[index].onlyIf.map { circuits.truth($0).isYes } ?? Circuit.yes
    return circuits.circuit.all([isNamed, applies])
  }

  /// Whether the person agrees to a referral, or need not be asked.
  func isFree(_ index: Int) -> Signal {
    let referral = graph.referrals[index]
    let agreed = referral.consent.map { circuits.question($0, .isPresent).isYes } ?? Circuit.yes
    let notNeeded = referral.consentNotNeededIf.map { circuits.truth($0).isYes } ?? Circuit.no
    return circuits.circuit.any([agreed, notNeeded])
  }

  /// Whether a referral is one to make now.
  func isMade(_ index: Int, _ conditions: [Signal]) -> Signal {
    circuits.circuit.all([stays(index, conditions), isFree(index)])
  }

  mutating func proveConditions() {
    let free = Variation(ignoresGates: true)
    for stated in StatedCondition.all(of: graph) {
      let span = stated.when.span
      proveLimits(stated, free)
      // Each condition by itself: whether its items are ever asked is looked at elsewhere.
      claim(.canBeTrue(stated.place), isPossible: circuits.truth(stated.condition, free), span, stated.path)
      claim(.canBeFalse(stated.place), isPossible: circuits.truth(stated.condition).isNo, span, stated.path)
    }
  }

  /// Numbers of points, signs or true conditions that are asked for.
  private mutating func proveLimits(_ stated: StatedCondition, _ free: Variation) {
    for step in stated.condition.first...stated.condition.root {
      guard case .compare(_, let left, let right) = graph.pool.nodes[step] else { continue }
      let sides = [left, right].map { graph.pool.nodes[Int($0)] }
      guard sides.contains(where: isCount), sides.contains(where: isConstant) else { continue }
      let isReached = claim(
        .limitIsInReach(stated.place, step: step),
        isPossible: circuits.truth(ofStep: step, free),
        stated.when.span,
        stated.path,
        extent: graph.pool.extents[step]
      )
      if !isReached { note(reach: reach(of: isCount(sides[0]) ? Int(left) : Int(right), free)) }
    }
  }

  /// The largest number that a count comes to; `nil` where that was too much to find.
  private mutating func reach(of step: Int, _ variation: Variation) -> Int? {
    var low = 0
    var high = 1
    // Doubled until it is out of reach, then halved.
    while let can = canReach(high, step, variation), can {
      low = high
      high *= 2
      guard high <= 1 << 24 else { return nil }
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      guard let can = canReach(middle, step, variation) else { return nil }
      if can { low = middle } else { high = middle }
    }
    return canReach(high, step, variation) == false ? low : nil
  }

  private mutating func canReach(_ number: Int, _ step: Int, _ variation: Variation) -> Bool? {
    switch search(circuits.number(ofStep: step, isAtLeast: number, variation).isYes, isExpected: true) {
    case .found: true
    case .never: false
    case .tooLarge: nil
    }
  }

  private func isCount(_ node: ConditionNode) -> Bool {
    switch node {
    case .points, .signs, .strength, .count: true
    default: false
    }
  }

  private func isConstant(_ node: ConditionNode) -> Bool {
    if case .constant = node { true } else { false }
  }

  mutating func proveDimensions() {
    let list = graph.checklist
    for (index, dimension) in list.dimensions.enumerated() {
      let positive = circuits.positive(index).isYes
      for person in peopleAssessed(in: index) {
        let signal = circuits.circuit.all([positive] + isPerson(person))
        let path = "dimensions/\(dimension.id.text)"
        claim(.canBePositive(dimension: index, person), isPossible: signal, dimension.id.span, path)
      }
    }
    proveLines()
  }

  /// For whom a dimension can be assessed at all; everybody where it can be for nobody.
  ///
  /// Where every sign is left out for a child, as with `unless: known_child`, that is what the author meant.
  private mutating func peopleAssessed(in dimension: Int) -> [Claim.Person] {
    let assessed = circuits.assessed(dimension)
    let people = Claim.Person.allCases.filter { person in
      let signal = circuits.circuit.all([assessed.isNotNo] + isPerson(person))
      if case .never = search(signal, isExpected: true) { return false }
      return true
    }
    return people.isEmpty ? Claim.Person.allCases : people
  }

  private func isPerson(_ person: Claim.Person) -> [Signal] {
    let child = circuits.child()
    let known = circuits.question(graph.child.ageItem, .compared(.less, graph.child.under))
    return switch person {
    case .adult: [child.isNo]
    case .knownChild: [known.isYes]
    case .presumedChild: [child.isYes, known.isNotYes]
    }
  }

  /// Lines of rules: one of the common rule is used when it can be met in any dimension.
  private mutating func proveLines() {
    let list = graph.checklist
    for (index, dimension) in list.dimensions.enumerated() {
      for (line, written) in (dimension.rule?.lines ?? []).enumerated() {
        let signal = circuits.positive(index, lines: [GraphRuleLine(written.terms)])
        let path = "dimensions/\(dimension.id.text)/rule"
        claim(.lineCanBeMet(dimension: index, line: line), isPossible: signal, written.words.span, path)
      }
    }
    let common = list.dimensions.indices.filter { list.dimensions[$0].rule == nil }
    for (line, written) in (list.dimensionRule?.lines ?? []).enumerated() where !common.isEmpty {
      let met = common.map { circuits.positive($0, lines: [GraphRuleLine(written.terms)]).isYes }
      let signal = circuits.circuit.any(met)
      claim(
        .lineCanBeMet(dimension: nil, line: line),
        isPossible: signal,
        written.words.span,
        "dimension rule"
      )
    }
  }
}
