import Checklists
import Expressions

/// The signs of all scopes, scope after scope, as they count for one kind of person; last those in no dimension.
struct ScopeSigns {
  let signs: Column<Sign>
  /// Where the signs of a scope begin; one more than there are scopes.
  private let starts: Column<Int32>
  /// Whether a sign of the scope scores by option.
  let hasOptionPoints: Column<Bool>

  /// One sign in one scope.
  struct Sign {
    let item: Int32
    let weight: SignWeight
  }

  init(_ graph: DecisionGraph, _ weights: [SignWeight?]) {
    let undimensioned = graph.scopes[0].signs.filter { graph.items[$0].dimension == nil }
    let signs = (graph.scopes.map(\.signs) + [undimensioned]).map { items in
      items.compactMap { item in weights[item].map { Sign(item: Int32(item), weight: $0) } }
    }
    self.signs = Column(signs.flatMap { $0 })
    starts = Column(Tables.starts(signs.map(\.count)))
    hasOptionPoints = Column(signs.map { $0.contains(where: \.weight.hasOptionPoints) })
  }

  /// Where the signs of a scope stand.
  @inline(__always)
  func places(_ scope: Int) -> Range<Int> { Int(starts[scope])..<Int(starts[scope + 1]) }

  func free() {
    signs.free()
    starts.free()
    hasOptionPoints.free()
  }
}

/// What a sign counts for one kind of person.
struct SignWeight {
  /// For a yes: its tally and its points; no points where they hang on the option.
  let worth: ScopeCount.Worth
  /// Where the points of its options stand; -1 for a sign that scores by yes.
  let optionPoints: Int32

  var tally: Tally { Tally(counts: worth[0]) }
  var points: UInt64 { worth[1] }
  var hasOptionPoints: Bool { optionPoints >= 0 }

  /// Gives `nil` for what is no sign.
  ///
  /// `lists`: the points of options, to which those of this sign are added.
  init?(_ weight: Weight, _ item: GraphItem, _ lists: inout [[Int]]) {
    guard weight.isSign else { return nil }
    // Points by option count without `yes if`; then the item is no sign for `signs`.
    let tally = Tally(weight.strength, countsAsSign: item.source.options.isEmpty || item.yesIf != nil)
    let points: Int
    switch weight.points {
    case .number(let number)?: (points, optionPoints) = (number, -1)
    case .byOption(let list)?:
      (points, optionPoints) = (0, Int32(lists.count))
      lists.append(list)
    case nil: (points, optionPoints) = (0, -1)
    }
    worth = [tally.counts, UInt64(points)]
  }
}
