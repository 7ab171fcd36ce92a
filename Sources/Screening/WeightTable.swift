import Checklists

/// What each sign of each scope counts for an adult and for a child, laid out for counting.
struct WeightTable {
  /// One sign in one scope.
  struct Sign {
    let item: Int32
    let adult: SignWeight
    let child: SignWeight
  }

  /// By scope.
  let signs: [[Sign]]
  let dependsOnChild: [Bool]
  /// The points of each option, for signs that score by option.
  let optionPoints: [[Int]]

  init(_ graph: DecisionGraph) {
    var optionPoints: [[Int]] = []
    let weights = graph.items.map { item in
      (SignWeight(item.adult, item, &optionPoints), SignWeight(item.child, item, &optionPoints))
    }
    signs = graph.scopes.map { scope in
      scope.signs.map { Sign(item: Int32($0), adult: weights[$0].0, child: weights[$0].1) }
    }
    dependsOnChild = graph.scopes.map(\.dependsOnChild)
    self.optionPoints = optionPoints
  }
}

/// What a sign counts for one kind of person.
struct SignWeight {
  let isSign: Bool
  let tally: Tally
  /// For a yes; 0 where the points hang on the option.
  let points: Int32
  /// Where the points of its options stand; negative where there are none.
  let optionPoints: Int32

  init(_ weight: Weight, _ item: GraphItem, _ lists: inout [[Int]]) {
    isSign = weight.isSign
    // Points by option count without `yes if`; then the item is no sign for `signs`.
    let countsAsSign = weight.isSign && (item.kind == .yesOrNo || item.yesIf != nil)
    tally = Tally(weight.isSign ? weight.strength : nil, countsAsSign: countsAsSign)
    switch weight.points {
    case .number(let number)?:
      points = Int32(number)
      optionPoints = -1
    case .byOption(let list)?:
      points = 0
      optionPoints = Int32(lists.count)
      lists.append(list)
    case nil:
      points = 0
      optionPoints = -1
    }
  }
}
