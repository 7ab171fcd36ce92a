package import Checklists
package import Diagnostics
import Expressions

/// A mistake that somebody could make in a checklist, in words.
package struct Mistake: Sendable {
  package let change: GraphChange
  /// As in "The strength of pay_differs".
  package let subject: String
  /// What it could be instead, as in "strong".
  package let instead: String
  package let span: SourceSpan
  /// Items whose answers bear on what is changed.
  package let items: [Int]
  /// What a case has to come to before it can notice, where that is one thing.
  var need: CoverageTarget?

  /// All mistakes that are looked at, in the order of the file.
  package static func all(in graph: DecisionGraph) -> [Mistake] {
    let lists = Mistakes(graph)
    return (lists.weights + lists.conditions + lists.lines + lists.referrals).enumerated()
      .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }.map(\.element)
  }
}

private struct Mistakes {
  let graph: DecisionGraph

  init(_ graph: DecisionGraph) { self.graph = graph }

  /// Every strength one step up and down, and one point more.
  var weights: [Mistake] {
    graph.items.indices.flatMap { item -> [Mistake] in
      let source = graph.items[item].source
      var found: [Mistake] = []
      func add(_ change: GraphChange, _ subject: String, _ instead: String) {
        found.append(
          Mistake(
            change: change,
            subject: "\(subject) of \(source.id.text)",
            instead: instead,
            span: source.id.span,
            items: [item]
          )
        )
      }
      for strength in source.strength.map(neighbours) ?? [] {
        add(.strength(item: item, strength), "The strength", strength.word)
      }
      switch source.strengthChild {
      case .strength(let strength)?:
        for other in neighbours(strength) {
          add(.strengthForChild(item: item, .strength(other)), "The strength for a child", other.word)
        }
        if strength == .weak { add(.strengthForChild(item: item, .none), "The strength for a child", "none") }
      case Item.ChildStrength.none?:
        add(.strengthForChild(item: item, .strength(.weak)), "The strength for a child", "weak")
      case nil: break
      }
      for option in options(source.points) {
        add(.onePointMore(item: item, option: option), points(option, source), "one more")
      }
      for option in options(source.pointsChild) where graph.items[item].child.isSign {
        add(
          .onePointMoreForChild(item: item, option: option),
          points(option, source) + " for a child",
          "one more"
        )
      }
      return found
    }
  }

  private func neighbours(_ strength: Strength) -> [Strength] {
    Strength.allCases.filter { abs(Int($0.rawValue) - Int(strength.rawValue)) == 1 }
  }

  /// One entry for a single number, otherwise the options that have points.
  private func options(_ points: Item.Points?) -> [Int?] {
    switch points {
    case .number?: [nil]
    case .byOption(let list)?: list.indices.filter { list[$0] > 0 }
    case nil: []
    }
  }

  private func points(_ option: Int?, _ item: Item) -> String {
    option.map { "The points for \(item.options[$0].id.text)" } ?? "The points"
  }

  /// Every condition forced, and every gate turned round.
  var conditions: [Mistake] {
    StatedCondition.all(of: graph).flatMap { stated -> [Mistake] in
      if case .promise = stated.place { return [] }
      let words = stated.place.words(graph)
      let subject = words.prefix(1).uppercased() + words.dropFirst()
      func mistake(_ change: GraphChange, _ instead: String) -> Mistake {
        Mistake(
          change: change,
          subject: subject,
          instead: instead,
          span: stated.when.span,
          items: items(stated)
        )
      }
      let forced = [
        mistake(.always(stated.condition, true), "always true"),
        mistake(.always(stated.condition, false), "never true"),
      ]
      switch stated.place {
      case .itemOnlyIf, .sectionOnlyIf: return forced + [mistake(.otherGate(stated.condition), "`unless`")]
      case .itemUnless, .sectionUnless: return forced + [mistake(.otherGate(stated.condition), "`only if`")]
      default: return forced
      }
    }
  }

  /// The items that a condition names, and those whose gate it is.
  private func items(_ stated: StatedCondition) -> [Int] {
    var found = graph.items.indices.filter { item in
      graph.items[item].gates.contains { $0.condition == stated.condition }
    }
    for node in graph.pool.nodes[stated.condition.first...stated.condition.root] {
      switch node {
      case .isYes(let item), .isNo(let item), .isOption(let item, _), .isAmong(let item, _),
        .isRecorded(let item, _), .couldBeYes(let item), .couldBeNo(let item), .couldBeOption(let item, _),
        .couldBeUnder(let item, _), .couldBeOver(let item, _), .said(let item), .seen(let item),
        .number(let item):
        found.append(Int(item))
      case .child, .knownChild: found.append(graph.child.ageItem)
      default: break
      }
    }
    return Set(found).sorted()
  }

  /// Every line of a dimension rule missing.
  var lines: [Mistake] {
    let list = graph.checklist
    let common = list.dimensions.indices.filter { list.dimensions[$0].rule == nil }
    func mistakes(_ rule: DimensionRule?, _ places: [Int], _ name: String) -> [Mistake] {
      (rule?.lines ?? []).enumerated().map { line, written in
        Mistake(
          change: .withoutLine(line, dimensions: places),
          subject: "The line \(written.words.text) of \(name)",
          instead: "missing",
          span: written.words.span,
          items: places.flatMap { graph.scopes[graph.dimensions[$0].scope].signs }
        )
      }
    }
    return mistakes(list.dimensionRule, common, "the dimension rule")
      + list.dimensions.enumerated().flatMap { mistakes($1.rule, [$0], $1.id.text) }
  }

  /// Every referral missing where a level or a stop rule names it.
  var referrals: [Mistake] {
    let list = graph.checklist
    func mistakes(
      _ refer: WordList,
      _ places: [Int],
      _ name: String,
      _ target: CoverageTarget,
      _ change: (Int) -> GraphChange
    ) -> [Mistake] {
      zip(places, refer.words).map { place, word in
        Mistake(
          change: change(place),
          subject: "\(word.text) in `refer` of \(name)",
          instead: "missing",
          span: word.span,
          items: graph.referrals[place].consent.map { [$0] } ?? [],
          need: target
        )
      }
    }
    return list.levels.enumerated().flatMap { place, level in
      mistakes(level.refer, graph.levels[place].refer, "the level \(level.id.text)", .level(place)) {
        .levelWithout(referral: $0, level: place)
      }
    }
      + list.stopRules.enumerated().flatMap { place, rule in
        mistakes(rule.refer, graph.stopRules[place].refer, "the stop rule \(rule.id.text)", .stopRule(place))
        {
          .stopRuleWithout(referral: $0, stopRule: place)
        }
      }
  }
}

extension Strength {
  fileprivate var word: String {
    switch self {
    case .weak: "weak"
    case .medium: "medium"
    case .strong: "strong"
    }
  }
}
