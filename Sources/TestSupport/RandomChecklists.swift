package import Checklists
import Diagnostics
import Foundation

/// Sound checklists made by chance: the same for the same seed.
package struct RandomChecklists: ~Copyable {
  /// A checklist and the path of its file.
  package struct Made: Sendable {
    package let path: String
    package let graph: DecisionGraph
  }

  package let list: [Made]
  private let folder: TemporaryFolder

  /// `isSmall`: with so few items that all responses can be tried.
  package init(seed: Int, count: Int, isSmall: Bool) throws {
    let folder = try TemporaryFolder()
    let size = isSmall ? ["--small"] : []
    _ = try Oracle.run(
      "generate.py",
      ["\(seed)", folder.path, "--count", "\(count)", "--responses", "0", "--no-table"] + size
    )
    let name = isSmall ? "small" : "random"
    var list: [Made] = []
    for number in seed..<seed + count {
      let path = "\(folder.path)/\(name)-\(number).yaml"
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let loaded = loadChecklist(SourceFile(name: path, bytes: bytes))
      guard let graph = loaded.value else {
        throw Oracle.Failure(description: "\(path): \(loaded.problems.map(\.message))")
      }
      list.append(Made(path: path, graph: graph))
    }
    self.list = list
    self.folder = folder
  }
}

extension Dice {
  /// An answer that may be recorded on a side of an item.
  package mutating func answer(_ item: GraphItem, on side: Side) -> Answer {
    let missing: [Answer] = [.unsure, .declined, .notAsked]
    while true {
      let answer = chance(70) ? value(item) : pick(missing)
      if let fitting = try? item.fitting(answer, on: side) { return fitting }
    }
  }

  private mutating func value(_ item: GraphItem) -> Answer {
    switch item.kind {
    case .yesOrNo, .tell: return pick([.yes, .no])
    case .number:
      // Often near the age at which childhood ends, so that the limit is met and crossed.
      let limits = Int(item.domain.lowerBound)...Int(item.domain.upperBound)
      let near = [12, 16, 17, 18, 19, 21].filter(limits.contains)
      func one(_ dice: inout Dice) -> Int {
        !near.isEmpty && dice.chance(60)
          ? dice.pick(near) : limits.lowerBound + dice.next(below: limits.count)
      }
      let (first, second) = (one(&self), one(&self))
      return .number(chance(25) ? min(first, second)...max(first, second) : first...first)
    case .date:
      let day = CalendarDay(year: 2020 + next(below: 7), month: 12, day: 31)
      return day.map { .date($0) } ?? .notAsked
    case .text: return .text("a few words")
    case .chooseOne: return .option(next(below: item.optionCount))
    case .chooseAny:
      if let noneOfThese = item.noneOfThese, chance(25) { return .options([noneOfThese]) }
      let others = (0..<item.optionCount).filter { $0 != item.noneOfThese }
      let chosen = others.filter { _ in chance(50) }
      return .options(chosen.isEmpty ? [pick(others)] : chosen)
    }
  }
}
