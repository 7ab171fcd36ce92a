import Checklists
import Diagnostics
import Expressions

/// What is to be so of everybody: children, and the order of questions.
extension Prover {
  mutating func proveChild() {
    let child = circuits.child()
    let written = graph.checklist.child.treatAsChildIf.span
    let path = "child/treat as child if"
    let age = circuits.question(graph.child.ageItem, .compared(.less, graph.child.under))
    let lost = circuits.circuit.all([age.isNotNo, child.isNotYes])
    claim(.missingAgeMakesAChild, isImpossible: lost, written, path)
    proveDoubt(child, written, path)
    proveMeans(child)
  }

  /// A doubt can be noted: an item that, once it is yes, makes everybody a child.
  private mutating func proveDoubt(_ child: Signal, _ span: SourceSpan, _ path: String) {
    var outcome = Proof.Outcome.refuted(nil)
    for item in items(in: graph.child.treatAsChildIf) where graph.items[item].kind == .yesOrNo {
      let missed = circuits.circuit.all([circuits.question(item, .isPresent).isYes, child.isNotYes])
      let found = self.outcome(search(missed, isExpected: false))
      if case .proved = found {
        outcome = found
        break
      }
      // What was not reached may be the one.
      if case .notReached = found { outcome = found } else if case .refuted(nil) = outcome { outcome = found }
    }
    add(.doubtMakesAChild, outcome, span, path)
  }

  /// For a child the level is the same as if no means had been shown.
  private mutating func proveMeans(_ child: Signal) {
    let list = graph.checklist
    guard
      list.dimensions.contains(where: { $0.element == .means })
        || list.findings.contains(where: { $0.element == .means })
    else { return }
    let real = levels()
    let without = levels(Variation(withoutMeans: true))
    let differs = graph.levels.indices.map { level in
      circuits.circuit.all([isLevel(level, real), !isLevel(level, without)])
    }
    let signal = circuits.circuit.all([child.isYes, circuits.circuit.any(differs)])
    let span = list.levels.first?.id.span ?? list.id.span
    claim(.meansDoNotMatterForAChild, isImpossible: signal, span, "levels")
  }

  /// The items that a condition names, itself or through findings.
  func items(in condition: Condition) -> [Int] {
    var found: Set<Int> = []
    var open = [condition]
    while let condition = open.popLast() {
      for step in condition.first...condition.root {
        switch graph.pool.nodes[step] {
        case .isYes(let item), .isNo(let item), .isOption(let item, _), .isAmong(let item, _),
          .isRecorded(let item, _), .couldBeYes(let item), .couldBeNo(let item), .couldBeOption(let item, _),
          .couldBeUnder(let item, _), .couldBeOver(let item, _), .said(let item), .seen(let item),
          .number(let item):
          found.insert(Int(item))
        case .finding(let finding): open.append(graph.findings[Int(finding)])
        default: break
        }
      }
    }
    return found.sorted()
  }

  mutating func proveOrder() {
    let consents = graph.items.indices.filter { graph.items[$0].source.consentFor == .talking }
    proveConsent(consents)
    if let first = consents.first { proveRefusal(first) }
    proveDanger()
  }

  /// Whatever is asked about the person's life comes after the question for consent.
  private mutating func proveConsent(_ consents: [Int]) {
    let aboutLife = graph.items.indices.filter { item in
      graph.items[item].source.ask != nil && graph.items[item].source.consentFor == nil
    }
    let early = aboutLife.map { item in
      let asked = consents.filter { $0 < item }.map { isAsked($0) }
      return circuits.circuit.all([isAsked(item), isNotEnded(before: item), !circuits.circuit.any(asked)])
    }
    // The first item of whom it is true is the one to look at.
    let first = aboutLife.first { item in !consents.contains { $0 < item } }
    let subject = first ?? consents.first ?? aboutLife.first
    let span = subject.map { graph.items[$0].source.id.span } ?? graph.checklist.id.span
    claim(
      .consentComesFirst,
      isImpossible: circuits.circuit.any(early),
      span,
      subject.map(path(ofItem:)) ?? "sections"
    )
  }

  /// Who says no to the question for consent is asked nothing more.
  private mutating func proveRefusal(_ consent: Int) {
    let refused = circuits.question(consent, .isAbsent, Variation(pendingFrom: consent + 1)).isYes
    let goesOn = circuits.circuit.all([isAsked(consent), refused, isNotEnded(before: consent + 1)])
    claim(.refusalEnds, isImpossible: goesOn, graph.items[consent].source.id.span, path(ofItem: consent))
  }

  /// How many items may come before the question about danger.
  private static let itemsBeforeDanger = 7

  /// A question about danger, known by its stop rule that calls for help at once, is among the first eight.
  private mutating func proveDanger() {
    let rules = graph.stopRules.filter { rule in
      rule.refer.contains { graph.checklist.referrals[$0].service == .emergency }
    }
    let dangers = Set(rules.flatMap { items(in: $0.condition) }).sorted()
    let late = dangers.map { item -> Signal in
      let before = (0..<item).map { isAsked($0) }
      let terms = before.map { Term(source: .signal($0), low: [0, 0, 1], high: [0, 0, 1]) }
      let isLate = circuits.circuit.atLeast(-Prover.itemsBeforeDanger - 1, terms)
      let isMissed = circuits.circuit.any([!isAsked(item), isLate])
      return circuits.circuit.all([isNotEnded(before: item), isMissed])
    }
    let span = dangers.first.map { graph.items[$0].source.id.span } ?? graph.checklist.id.span
    let place = dangers.first.map(path(ofItem:)) ?? "stop rules"
    claim(.dangerComesEarly, isImpossible: circuits.circuit.all(late), span, place)
  }
}
