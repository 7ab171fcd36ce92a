import Checklists
import Diagnostics
import Screening

/// What comes of the cases of a checklist, to be compared from one save to the next.
struct CaseOutcomes {
  /// What a case came to.
  struct Outcome: Equatable {
    let title: String
    let line: Int
    let isPassed: Bool
    let isToDo: Bool
    /// What is not as the case expects it, one a line.
    let differences: [String]
    /// The level, what it could be, and what is recommended.
    let result: [String]
  }

  let list: [Outcome]

  /// Gives `nil` where the checklist or its cases cannot be used; why not is among the problems of the two.
  init?(_ checklist: SourceFile, _ cases: SourceFile) {
    guard case .cases(let loaded) = loadFile(cases), loaded.value != nil,
      let graph = loadChecklist(checklist).value, let bound = bind(loaded, to: graph).value
    else { return nil }
    list = bound.map { test in
      let run = CaseRun(test, on: graph)
      var sheet = Worksheet(graph, blank: .notAsked)
      return Outcome(
        title: test.source.title.text,
        line: test.source.title.span.start.line,
        isPassed: run.isPassed,
        isToDo: test.source.isToDo,
        differences: run.differences.map { "\($0.key): expected \($0.expected), found \($0.found)" },
        result: CaseOutcomes.result(run, &sheet)
      )
    }
  }

  private static func result(_ run: CaseRun, _ sheet: inout Worksheet) -> [String] {
    sheet.answers = run.answers
    let result = sheet.assess([])
    let list = sheet.graph.checklist
    func names(_ places: [Int]) -> String {
      places.map { list.referrals[$0].id.text }.joined(separator: ", ")
    }
    func line(_ label: String, _ words: String) -> [String] { words.isEmpty ? [] : ["\(label) \(words)"] }
    return ["level \(list.levels[result.level].id.text)"]
      + line("could be", result.couldBe.map { list.levels[$0].id.text }.joined(separator: ", "))
      + line("refer", names(result.referrals.makeNow)) + line("ask first", names(result.referrals.askFirst))
      + line("not agreed", names(result.referrals.notAgreed))
      + line("stopped by", result.stoppedBy.map { list.stopRules[$0].id.text }.joined(separator: ", "))
  }

  var failed: [Outcome] { list.filter { !$0.isPassed } }

  /// The cases that came to something else before, with what they came to.
  func touched(since earlier: CaseOutcomes) -> [(now: Outcome, before: Outcome)] {
    let before = Dictionary(earlier.list.map { ($0.title, $0) }, uniquingKeysWith: { first, _ in first })
    return list.compactMap { now in
      guard let then = before[now.title], then.result != now.result || then.isPassed != now.isPassed else {
        return nil
      }
      return (now, then)
    }
  }
}
