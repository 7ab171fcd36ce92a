package import Expressions

/// One small mistake that somebody could make in a checklist.
package enum GraphChange: Hashable, Sendable {
  /// The strength of a sign; where it has none of its own for a child, for a child as well.
  case strength(item: Int, Strength)
  case strengthForChild(item: Int, Item.ChildStrength)
  /// One point more for a sign, or for one of its options.
  case onePointMore(item: Int, option: Int?)
  case onePointMoreForChild(item: Int, option: Int?)
  /// A condition holds for everybody, or for nobody.
  case always(Condition, Bool)
  /// `only if` instead of `unless`, or the other way round.
  case otherGate(Condition)
  /// A line of the rule that these dimensions have is missing.
  case withoutLine(Int, dimensions: [Int])
  case levelWithout(referral: Int, level: Int)
  case stopRuleWithout(referral: Int, stopRule: Int)
}

extension DecisionGraph {
  /// The same checklist with a mistake in it.
  package func changed(by change: GraphChange) -> DecisionGraph {
    switch change {
    case .strength(let item, let strength):
      let source = items[item].source
      var child = items[item].child
      if source.strengthChild == nil { child = child.with(strength) }
      return replacing(item, adult: items[item].adult.with(strength), child: child)
    case .strengthForChild(let item, .strength(let strength)):
      let source = items[item].source
      let child = Weight(isSign: true, strength: strength, points: source.pointsChild ?? source.points)
      return replacing(item, adult: items[item].adult, child: child)
    case .strengthForChild(let item, .none): return replacing(item, adult: items[item].adult, child: .none)
    case .onePointMore(let item, let option):
      var child = items[item].child
      if items[item].source.pointsChild == nil { child = child.withOnePointMore(option) }
      return replacing(item, adult: items[item].adult.withOnePointMore(option), child: child)
    case .onePointMoreForChild(let item, let option):
      return replacing(item, adult: items[item].adult, child: items[item].child.withOnePointMore(option))
    case .always(let condition, let truth): return replacing(condition, by: truth)
    case .otherGate(let condition):
      return copy(
        items: items.map { item in
          item.with(item.gates.map { $0.condition == condition ? $0.turnedRound : $0 })
        }
      )
    case .withoutLine(let line, let places):
      return copy(
        dimensions: dimensions.enumerated().map { index, dimension in
          guard places.contains(index) else { return dimension }
          let lines = dimension.lines.enumerated().filter { $0.offset != line }.map(\.element)
          return GraphDimension(scope: dimension.scope, lines: lines)
        }
      )
    case .levelWithout(let referral, let place):
      var levels = levels
      levels[place] = levels[place].without(referral)
      return copy(levels: levels)
    case .stopRuleWithout(let referral, let place):
      var stopRules = stopRules
      let rule = stopRules[place]
      stopRules[place] = GraphStopRule(
        condition: rule.condition,
        ends: rule.ends,
        refer: rule.refer.filter { $0 != referral }
      )
      return copy(stopRules: stopRules)
    }
  }

  private func replacing(_ item: Int, adult: Weight, child: Weight) -> DecisionGraph {
    var items = items
    items[item] = items[item].weighing(adult: adult, child: child)
    return copy(items: items)
  }

  /// Puts "always" or "never" wherever a condition stands.
  private func replacing(_ old: Condition, by truth: Bool) -> DecisionGraph {
    var pool = pool
    let new = pool.append(always: truth)
    func replaced(_ condition: Condition) -> Condition { condition == old ? new : condition }
    return copy(
      items: items.map { item in
        item.with(item.gates.map { .init(condition: replaced($0.condition), isOnlyIf: $0.isOnlyIf) })
          .with(yesIf: item.yesIf.map(replaced))
      },
      pool: pool,
      child: GraphChild(
        ageItem: child.ageItem,
        under: child.under,
        treatAsChildIf: replaced(child.treatAsChildIf)
      ),
      findings: findings.map(replaced),
      stopRules: stopRules.map {
        GraphStopRule(condition: replaced($0.condition), ends: $0.ends, refer: $0.refer)
      },
      levels: levels.map {
        GraphLevel(condition: $0.condition.map(replaced), refer: $0.refer, parts: $0.parts)
      },
      referrals: referrals.map {
        GraphReferral(
          onlyIf: $0.onlyIf.map(replaced),
          consent: $0.consent,
          consentNotNeededIf: $0.consentNotNeededIf.map(replaced),
          rank: $0.rank
        )
      }
    )
  }

  /// The order of working out stays: a change names nothing that was not named before.
  private func copy(
    items: [GraphItem]? = nil,
    pool: ConditionPool? = nil,
    child: GraphChild? = nil,
    dimensions: [GraphDimension]? = nil,
    findings: [Condition]? = nil,
    stopRules: [GraphStopRule]? = nil,
    levels: [GraphLevel]? = nil,
    referrals: [GraphReferral]? = nil
  ) -> DecisionGraph {
    DecisionGraph(
      checklist: checklist,
      digest: digest,
      items: items ?? self.items,
      pool: pool ?? self.pool,
      child: child ?? self.child,
      scopes: scopes,
      dimensions: dimensions ?? self.dimensions,
      findings: findings ?? self.findings,
      stopRules: stopRules ?? self.stopRules,
      levels: levels ?? self.levels,
      referrals: referrals ?? self.referrals,
      promises: promises,
      order: order,
      needs: needs
    )
  }
}

extension GraphItem {
  fileprivate func with(_ gates: [Gate]) -> GraphItem {
    copy(gates: gates, yesIf: yesIf, adult: adult, child: child)
  }

  fileprivate func with(yesIf: Condition?) -> GraphItem {
    copy(gates: gates, yesIf: yesIf, adult: adult, child: child)
  }

  fileprivate func weighing(adult: Weight, child: Weight) -> GraphItem {
    copy(gates: gates, yesIf: yesIf, adult: adult, child: child)
  }

  private func copy(gates: [Gate], yesIf: Condition?, adult: Weight, child: Weight) -> GraphItem {
    GraphItem(
      source: source,
      section: section,
      kind: kind,
      hasSaid: hasSaid,
      hasSeen: hasSeen,
      isMakeSure: isMakeSure,
      gates: gates,
      domain: domain,
      optionCount: optionCount,
      noneOfThese: noneOfThese,
      yesIf: yesIf,
      adult: adult,
      child: child,
      dimension: dimension
    )
  }
}

extension GraphItem.Gate {
  fileprivate var turnedRound: GraphItem.Gate { .init(condition: condition, isOnlyIf: !isOnlyIf) }
}

extension GraphLevel {
  fileprivate func without(_ referral: Int) -> GraphLevel {
    GraphLevel(condition: condition, refer: refer.filter { $0 != referral }, parts: parts)
  }
}

extension Weight {
  fileprivate func with(_ strength: Strength) -> Weight {
    Weight(isSign: isSign, strength: strength, points: points)
  }

  fileprivate func withOnePointMore(_ option: Int?) -> Weight {
    if case .byOption(var points)? = points, let option {
      points[option] += 1
      return Weight(isSign: isSign, strength: strength, points: .byOption(points))
    }
    guard case .number(let points)? = points else { return self }
    return Weight(isSign: isSign, strength: strength, points: .number(points + 1))
  }
}
