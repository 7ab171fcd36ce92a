import Diagnostics
import Expressions
import MarkedYAML

/// Turns a checklist into its decision graph, or says why that cannot be done.
struct GraphBuilder {
  let checklist: Checklist
  let problems: Problems
  let links: Links
  private var pool = ConditionPool()

  init(_ checklist: Checklist, problems: Problems) {
    self.checklist = checklist
    self.problems = problems
    links = Links(checklist, problems: problems)
  }

  /// - Parameter digest: of the file's bytes, as it stands in results.
  /// - Returns: the graph; `nil` where an error was reported.
  mutating func build(digest: String) -> DecisionGraph? {
    let sectionGates = checklist.sections.map { section in
      gates(section.onlyIf, section.unless, path: "sections/\(section.id.text)")
    }
    let ownGates = links.items.map { gates($0.item.onlyIf, $0.item.unless, path: $0.path) }
    let yesIfs = links.items.map { entry -> Condition? in
      guard let yesIf = entry.item.yesIf, entry.item.takesYesIf else { return nil }
      return compile(yesIf, path: "\(entry.path)/yes if", yesIfOf: entry.item.id.text)
    }
    let findings = checklist.findings.map { compile($0.when, path: "findings/\($0.id.text)/when") }
    let presumption = compile(checklist.child.treatAsChildIf, path: "child/treat as child if")
    let stopRules = checklist.stopRules.map { compile($0.when, path: "stop rules/\($0.id.text)/when") }
    let levels = checklist.levels.map { level -> Condition? in
      guard case .when(let when) = level.condition else { return nil }
      return compile(when, path: "levels/\(level.id.text)/when")
    }
    let referralGates = checklist.referrals.map { referral in
      let path = "referrals/\(referral.id.text)"
      return (
        onlyIf: referral.onlyIf.flatMap { compile($0, path: "\(path)/only if") },
        notNeeded: referral.consentNotNeededIf.flatMap { compile($0, path: "\(path)/consent not needed if") }
      )
    }
    let promises = checklist.promises.enumerated().map { index, promise in
      compile(promise.when, path: "always/\(index + 1)/when")
    }
    links.check()
    let refer = referLists()
    let promised = promisedLevels()
    checkLevels()
    let age = links.names.items[checklist.child.ageFrom.text].map { Int($0.index) }
    let scopes = signScopes()
    let dependencies = Dependencies(
      gates: links.items.indices.map { index in
        (sectionGates[links.items[index].section] + ownGates[index]).map(\.condition)
      },
      findings: findings,
      treatAsChildIf: presumption,
      ageItem: age,
      scopes: scopes,
      sectionCount: checklist.sections.count,
      pool: pool
    )
    let order = checkOrder(dependencies, sectionGates, ownGates)
    links.checkUnused(usedFindings())
    guard !problems.hasErrors, let presumption, let age else { return nil }
    let ranks = referralRanks()
    let places = dependencies.places(in: order)
    return DecisionGraph(
      checklist: checklist,
      digest: digest,
      items: links.items.indices.map { index in
        graphItem(index, sectionGates[links.items[index].section] + ownGates[index], yesIfs[index])
      },
      pool: pool,
      child: GraphChild(ageItem: age, under: checklist.child.under, treatAsChildIf: presumption),
      scopes: scopes,
      dimensions: checklist.dimensions.enumerated().map { index, dimension in
        let lines = (dimension.rule ?? checklist.dimensionRule)?.lines ?? []
        return GraphDimension(
          scope: 1 + checklist.sections.count + index,
          lines: lines.map { GraphRuleLine($0.terms) }
        )
      },
      findings: findings.compactMap { $0 },
      stopRules: zip(checklist.stopRules, stopRules).enumerated().compactMap { index, rule in
        rule.1.map { GraphStopRule(condition: $0, ends: rule.0.then == .end, refer: refer.stopRules[index]) }
      },
      levels: levels.enumerated().map { index, condition in
        GraphLevel(
          condition: condition,
          refer: refer.levels[index],
          parts: condition.map { dependencies.closure(of: $0, places: places) } ?? []
        )
      },
      referrals: referralGates.enumerated().map { index, gate in
        GraphReferral(
          onlyIf: gate.onlyIf,
          consent: checklist.referrals[index].consent.flatMap { links.names.items[$0.text] }.map {
            Int($0.index)
          },
          consentNotNeededIf: gate.notNeeded,
          rank: ranks[index]
        )
      },
      promises: zip(promises, promised).compactMap { condition, level in
        condition.flatMap { condition in level.map { GraphPromise(condition: condition, level: $0) } }
      },
      order: order.map(dependencies.part),
      needs: order.map { number in dependencies.needs[number].map { places[$0] } }
    )
  }

  mutating func gates(_ onlyIf: When?, _ unless: When?, path: String) -> [GraphItem.Gate] {
    var result: [GraphItem.Gate] = []
    if let onlyIf, let condition = compile(onlyIf, path: "\(path)/only if") {
      result.append(GraphItem.Gate(condition: condition, isOnlyIf: true))
    }
    if let unless, let condition = compile(unless, path: "\(path)/unless") {
      result.append(GraphItem.Gate(condition: condition, isOnlyIf: false))
    }
    return result
  }

  private mutating func compile(_ when: When, path: String, yesIfOf own: String? = nil) -> Condition? {
    let item = own.flatMap { links.names.items[$0] }
    switch Checker.compile(when.expression, yesIfOf: item, names: links.names, into: &pool) {
    case .success(let condition): return condition
    case .failure(let faults):
      for fault in faults.list {
        problems.add(
          fault.code,
          at: when.node.span(of: fault.extent, in: problems.file),
          fault.message,
          help: fault.help,
          path: path,
          fix: problems.replacing(
            fault.replacement,
            in: when.node,
            fault.code == .unreadable ? .safe : .offer
          )
        )
      }
      return nil
    }
  }
}

/// Parts of the graph.
extension GraphBuilder {
  private func usedFindings() -> Set<String> {
    var used: Set<String> = []
    for case .finding(let index) in pool.nodes {
      used.insert(checklist.findings[Int(index)].id.text)
    }
    return used
  }

  private func referLists() -> (levels: [[Int]], stopRules: [[Int]]) {
    let known = checklist.referrals.map(\.id.text)
    let links = links
    func places(_ list: WordList, _ path: String) -> [Int] {
      list.words.compactMap { links.find($0, among: known, kind: "referral", path: path) }
    }
    return (
      checklist.levels.map { places($0.refer, "levels/\($0.id.text)/refer") },
      checklist.stopRules.map { places($0.refer, "stop rules/\($0.id.text)/refer") }
    )
  }

  private func promisedLevels() -> [Int?] {
    let known = checklist.levels.map(\.id.text)
    return checklist.promises.enumerated().map { index, promise in
      links.find(
        promise.levelAtLeast,
        among: known,
        kind: "level",
        path: "always/\(index + 1)/level at least"
      )
    }
  }

  private func checkLevels() {
    let conditions = checklist.levels.suffix(2).map(\.condition)
    if conditions.count == 2, case .unclear = conditions[0], case .otherwise = conditions[1] { return }
    guard !problems.list.contains(where: { $0.path.hasPrefix("levels/") }) else { return }
    problems.add(
      .closingLevels,
      at: checklist.levels.last?.id.span ?? checklist.id.span,
      "The last two levels must be `when: unclear` and `when: otherwise`.",
      help: "end the list with these two, in this order",
      path: "levels"
    )
  }

  private func signScopes() -> [SignScope] {
    var members: [[Int]] = Array(
      repeating: [],
      count: 1 + checklist.sections.count + checklist.dimensions.count
    )
    let dimensions = Dictionary(
      checklist.dimensions.enumerated().map { ($1.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (index, entry) in links.items.enumerated() where entry.item.isSign {
      members[0].append(index)
      members[1 + entry.section].append(index)
      if let dimension = entry.item.dimension.flatMap({ dimensions[$0.text] }) {
        members[1 + checklist.sections.count + dimension].append(index)
      }
    }
    return members.map { signs in
      let dependsOnChild = signs.contains { index in
        links.items[index].item.strengthChild != nil || links.items[index].item.pointsChild != nil
      }
      return SignScope(signs: signs, dependsOnChild: dependsOnChild)
    }
  }

  private func referralRanks() -> [Int] {
    let sorted = checklist.referrals.indices.sorted {
      (checklist.referrals[$0].within.seconds, $0) < (checklist.referrals[$1].within.seconds, $1)
    }
    var ranks = Array(repeating: 0, count: sorted.count)
    for (rank, index) in sorted.enumerated() { ranks[index] = rank }
    return ranks
  }

  private func graphItem(_ index: Int, _ gates: [GraphItem.Gate], _ yesIf: Condition?) -> GraphItem {
    let (item, section, _) = links.items[index]
    let kind: GraphItem.Kind
    var domain: ClosedRange<Int32> = 0...0
    var none: Int?
    switch item.answer {
    case .yesOrNo: kind = .yesOrNo
    case .number(let range):
      kind = .number
      domain = Int32(range.lowerBound)...Int32(range.upperBound)
    case .date(let from, let to):
      kind = .date
      domain = (from?.ordinal ?? 0)...(to?.ordinal ?? .max)
    case .text: kind = .text
    case .chooseOne: kind = .chooseOne
    case .chooseAny(_, let noneOfThese):
      kind = .chooseAny
      none = noneOfThese
    case .nothing: kind = .tell
    }
    return GraphItem(
      source: item,
      section: section,
      kind: kind,
      hasSaid: item.ask != nil || item.makeSure != nil,
      hasSeen: item.lookFor != nil,
      isMakeSure: item.makeSure != nil,
      gates: gates,
      domain: domain,
      optionCount: item.options.count,
      noneOfThese: none,
      yesIf: yesIf,
      adult: item.isSign ? Weight(isSign: true, strength: item.strength, points: item.points) : .none,
      child: weightForChild(item),
      dimension: item.dimension.flatMap { id in checklist.dimensions.firstIndex { $0.id.text == id.text } }
    )
  }

  private func weightForChild(_ item: Item) -> Weight {
    guard item.isSign else { return .none }
    let points = item.pointsChild ?? item.points
    switch item.strengthChild {
    case .none?: return .none
    case .strength(let strength)?: return Weight(isSign: true, strength: strength, points: points)
    case nil: return Weight(isSign: true, strength: item.strength, points: points)
    }
  }
}
