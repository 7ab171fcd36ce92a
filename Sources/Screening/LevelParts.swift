import Checklists
import Expressions

/// What the condition of a level depends on, laid out so that changed answers are followed no further than they reach.
struct LevelParts {
  /// In the order of working out.
  let steps: Column<Tables.Step>
  /// The parts that need each part at once, part after part, and where those of each begin.
  private let dependents: Column<Int32>
  private let starts: Column<Int32>
  /// Which parts have to be worked out again, a bit each.
  let wordCount: Int

  init(_ level: GraphLevel, _ graph: DecisionGraph) {
    var placeOf = Array(repeating: -1, count: graph.order.count)
    for (place, part) in level.parts.enumerated() { placeOf[part] = place }
    var dependents: [[Int32]] = Array(repeating: [], count: level.parts.count)
    for (place, part) in level.parts.enumerated() {
      for need in Set(graph.needs[part]) { dependents[placeOf[need]].append(Int32(place)) }
    }
    steps = Column(level.parts.map { Tables.Step(graph.order[$0]) })
    self.dependents = Column(dependents.flatMap { $0 })
    starts = Column(Tables.starts(dependents.map(\.count)))
    wordCount = (level.parts.count + 63) / 64
  }

  /// The places of the parts that need a part.
  func dependents(of place: Int, _ body: (Int) -> Void) {
    for index in Int(starts[place])..<Int(starts[place + 1]) { body(Int(dependents[index])) }
  }

  func free() {
    steps.free()
    dependents.free()
    starts.free()
  }
}

extension Worksheet {
  /// Works out again what depends on changed parts.
  ///
  /// `stale`: a bit for each part that changed, or may have; all are cleared.
  func update(_ parts: LevelParts, stale: inout [UInt64]) {
    beginRound()
    for word in 0..<parts.wordCount {
      // What depends on a part stands after it, in this word or a later one.
      while stale[word] != 0 {
        let place = word &* 64 &+ stale[word].trailingZeroBitCount
        stale[word] &= stale[word] &- 1
        workOut(parts.steps[place])
        parts.dependents(of: place) { stale[$0 / 64] |= 1 << UInt64($0 % 64) }
      }
    }
  }
}
