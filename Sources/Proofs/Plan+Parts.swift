import Checklists
import Expressions

/// What a plan is made of.
extension Plan {
  enum Kind {
    case all, any, choose, atLeast, equals, positive
    /// Whether an item is asked, for the atoms of one view of it.
    case standing
  }

  /// What becomes of a value in a node that takes it.
  enum Role {
    case input, condition, yesBranch, noBranch
    case term(Int)
    case measure(factor: Int32)
    /// How far the count of its strength stands to the left.
    case sign(Int32)
  }

  struct Edge {
    let target: Int
    let turn: Turn
    let role: Role
  }

  /// A question about an item, or a number that it adds, by answer and standing.
  struct Atom {
    /// The node of its standing; `nil` where the item is always asked.
    let standing: Int?
    let edges: [Edge]
    /// Truths as numbers, or low ends.
    let low: [Int32]
    /// High ends; empty for a truth.
    let high: [Int32]
  }

  /// Answers to an item that come to the same: the cheapest of them, by its number among all.
  struct Choice {
    let cost: Int32
    let number: Int
  }

  struct PlannedItem {
    let item: Int
    let choices: [Choice]
    let atoms: [Atom]
    /// By number: the choice that stands for it.
    let choiceOfNumber: [Int]
  }

  struct Sum {
    let constant: Int32
    /// Nothing is ever taken away.
    let grows: Bool
    /// Nothing is ever added.
    let shrinks: Bool
  }

  struct Rule {
    let lines: [GraphRuleLine.Demands]
    /// More signs than so many of a strength change nothing: weak, medium, strong.
    let caps: [Int32]
  }

  /// Items that follow one another and are worked out together.
  struct Group {
    let positions: Range<Int>
    /// Nodes about nothing else.
    let inner: [Int]
    /// Nodes that take something from the inner ones or the items.
    let border: [Int]
    /// Where the values of both stand.
    let columns: [Int]
  }
}

/// A number that a view of an item adds.
struct MeasurePlace: Hashable {
  let view: Int
  let measure: Measure
}

extension Plan.Kind {
  var slotCount: Int {
    switch self {
    case .all, .any, .choose, .standing: 1
    case .atLeast, .equals, .positive: 2
    }
  }
}

extension Plan.Sum {
  init(_ constant: Int, _ terms: [Term]) {
    self.constant = Int32(constant)
    var grows = true
    var shrinks = true
    for term in terms {
      // A measure may be on either side of 0 only with its factor: answers and points are never negative.
      if term.low.contains(where: { $0 < 0 }) || term.high.contains(where: { $0 < 0 }) { grows = false }
      if term.low.contains(where: { $0 > 0 }) || term.high.contains(where: { $0 > 0 }) { shrinks = false }
    }
    self.grows = grows
    self.shrinks = shrinks
  }
}

extension Plan.Rule {
  init(_ lines: [GraphRuleLine.Demands], _ signs: [SignInput]) {
    self.lines = lines
    caps = Strength.allCases.map { strength in
      let most =
        lines.flatMap { $0 }.filter { $0.strengths & 1 << strength.rawValue != 0 }.map(\.count).max() ?? 0
      return Int32(min(most, signs.count { $0.strength == strength }, 1 << Plan.bitsPerStrength - 1))
    }
  }
}

extension Plan.PlannedItem {
  init(
    _ item: Int,
    _ outline: Outline,
    _ space: some AnswerSpace,
    _ atomEdges: [Int: [Plan.Edge]],
    _ measureEdges: [MeasurePlace: [Plan.Edge]]
  ) {
    self.item = item
    let costs = space.costs(of: item)
    var atoms: [(standing: Int?, edges: [Plan.Edge], values: StandingValues)] = []
    for view in outline.views(of: item) {
      let place = space.circuit.views[view]
      let standing = outline.standings[view]
      for (node, question) in outline.questions[view] ?? [] {
        atoms.append((standing, atomEdges[node] ?? [], space.truths(place, question)))
      }
      for measure in outline.measures[view] ?? [] {
        let edges = measureEdges[MeasurePlace(view: view, measure: measure)] ?? []
        atoms.append((standing, edges, space.ranges(place, measure)))
      }
    }
    // Of answers that come to the same the one that says least is enough.
    var choiceOfRow: [[Int32]: Int] = [:]
    var cheapest: [Int] = []
    var rowOfNumber: [Int] = []
    for number in costs.indices {
      let row = atoms.flatMap { $0.values.row(number) }
      let choice = choiceOfRow[row] ?? cheapest.count
      if choice == cheapest.count {
        choiceOfRow[row] = choice
        cheapest.append(number)
      } else if costs[number] < costs[cheapest[choice]] {
        cheapest[choice] = number
      }
      rowOfNumber.append(choice)
    }
    let order = cheapest.indices.sorted {
      (costs[cheapest[$0]], cheapest[$0]) < (costs[cheapest[$1]], cheapest[$1])
    }
    var places = order
    for (place, row) in order.enumerated() { places[row] = place }
    choiceOfNumber = rowOfNumber.map { places[$0] }
    let chosen = order.map { cheapest[$0] }
    choices = chosen.map { Plan.Choice(cost: costs[$0], number: $0) }
    self.atoms = atoms.map { atom in
      Plan.Atom(
        standing: atom.standing,
        edges: atom.edges,
        low: chosen.flatMap { atom.values.low[$0 * 3..<$0 * 3 + 3] },
        high: atom.values.high.isEmpty ? [] : chosen.flatMap { atom.values.high[$0 * 3..<$0 * 3 + 3] }
      )
    }
  }
}

extension Truth {
  /// 0 no, 1 open, 2 yes.
  var number: Int32 {
    switch self {
    case .no: 0
    case .open, .waiting: 1
    case .yes: 2
    }
  }
}
