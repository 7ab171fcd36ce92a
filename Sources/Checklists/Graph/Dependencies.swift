import Expressions

/// What depends on what in a checklist, and in which order everything can be worked out.
struct Dependencies {
  let itemCount: Int
  let findingCount: Int
  let scopeCount: Int
  let needs: [[Int]]

  ///
  /// Collects what everything needs.
  ///
  /// `gates`: the conditions on which an item is asked, by item.
  /// `findings`: their conditions; `nil` for a faulty one, which depends on nothing.
  init(
    gates: [[Condition]],
    findings: [Condition?],
    treatAsChildIf: Condition?,
    ageItem: Int?,
    scopes: [SignScope],
    sectionCount: Int,
    pool: ConditionPool
  ) {
    itemCount = gates.count
    findingCount = findings.count
    scopeCount = scopes.count
    let layout = Layout(items: gates.count, findings: findings.count)
    var needs: [[Int]] = []
    func parts(of condition: Condition) -> [Int] {
      var result: [Int] = []
      for node in pool.nodes[condition.first...condition.root] {
        switch node {
        case .isYes(let item), .isNo(let item), .isOption(let item, _), .isAmong(let item, _),
          .isRecorded(let item, _), .couldBeYes(let item), .couldBeNo(let item), .couldBeOption(let item, _),
          .couldBeUnder(let item, _), .couldBeOver(let item, _), .said(let item), .seen(let item),
          .number(let item):
          result.append(Int(item))
        case .positive(let dimension), .assessed(let dimension):
          result.append(layout.scope(1 + sectionCount + Int(dimension)))
        case .points(let scope), .signs(let scope), .strength(_, let scope):
          result.append(layout.scope(Int(scope)))
        case .finding(let finding): result.append(layout.finding(Int(finding)))
        case .child: result.append(layout.child)
        case .knownChild: if let ageItem { result.append(ageItem) }
        case .all, .any, .not, .compare, .constant, .count, .sum, .difference, .product: break
        }
      }
      return result
    }
    for conditions in gates { needs.append(conditions.flatMap(parts)) }
    for finding in findings { needs.append(finding.map(parts) ?? []) }
    needs.append((ageItem.map { [$0] } ?? []) + (treatAsChildIf.map(parts) ?? []))
    for scope in scopes { needs.append(scope.signs + (scope.dependsOnChild ? [layout.child] : [])) }
    self.needs = needs
    self.layout = layout
    self.parts = parts
  }

  private let layout: Layout
  private let parts: (Condition) -> [Int]

  /// Numbers for parts: items, findings, child, scopes.
  private struct Layout {
    let items: Int
    let findings: Int
    var child: Int { items + findings }
    func finding(_ index: Int) -> Int { items + index }
    func scope(_ index: Int) -> Int { items + findings + 1 + index }
  }

  func part(_ number: Int) -> Part {
    if number < itemCount { return .item(number) }
    if number < layout.child { return .finding(number - itemCount) }
    return number == layout.child ? .child : .scope(number - layout.child - 1)
  }

  /// All parts, each after those it needs, and what is left over because it goes round in a circle.
  func sorted() -> (order: [Int], circular: Set<Int>) {
    var waitsFor = needs.map { Set($0).count }
    var neededBy: [[Int]] = Array(repeating: [], count: needs.count)
    for (number, parts) in needs.enumerated() {
      for part in Set(parts) { neededBy[part].append(number) }
    }
    var order = needs.indices.filter { waitsFor[$0] == 0 }
    var next = 0
    while next < order.count {
      for number in neededBy[order[next]].sorted() {
        waitsFor[number] -= 1
        if waitsFor[number] == 0 { order.append(number) }
      }
      next += 1
    }
    return (order, Set(needs.indices.filter { waitsFor[$0] > 0 }))
  }

  /// The circles among parts that cannot be ordered, each as the parts in turn; every part stands in one at most.
  func circles(among circular: Set<Int>) -> [[Int]] {
    var found: [[Int]] = []
    var seen: Set<Int> = []
    for start in circular.sorted() where !seen.contains(start) {
      var path: [Int] = []
      var place: [Int: Int] = [:]
      var current = start
      while !seen.contains(current) {
        if let first = place[current] {
          found.append(Array(path[first...]))
          break
        }
        place[current] = path.count
        path.append(current)
        // Every part left over needs another one that is left over.
        guard let next = needs[current].first(where: circular.contains) else { break }
        current = next
      }
      seen.formUnion(path)
    }
    return found
  }

  /// The last item in the file on which a condition depends, through whatever it names; `nil` for none.
  func lastItem(of condition: Condition) -> Int? {
    var seen: Set<Int> = []
    var open = parts(condition)
    var last: Int?
    while let number = open.popLast() {
      guard seen.insert(number).inserted else { continue }
      if number < itemCount {
        last = max(last ?? number, number)
      } else {
        open += needs[number]
      }
    }
    return last
  }

  /// What a condition depends on, as places in the order of working out, ascending.
  ///
  /// `places`: of each part in that order, as `places(in:)` gives them.
  func closure(of condition: Condition, places: [Int]) -> [Int] {
    var isReached = Array(repeating: false, count: needs.count)
    var reached: [Int] = []
    var open = parts(condition)
    while let number = open.popLast() {
      if isReached[number] { continue }
      isReached[number] = true
      reached.append(places[number])
      open += needs[number]
    }
    return reached.sorted()
  }

  /// Where each part stands in an order of all parts.
  func places(in order: [Int]) -> [Int] {
    var places = Array(repeating: 0, count: needs.count)
    for (place, number) in order.enumerated() { places[number] = place }
    return places
  }
}
