package import Checklists
import Expressions
package import Screening

/// What would notice a mistake: something more to expect in a case that is there, or one more case.
package struct Notice {
  private let graph: DecisionGraph
  private let runs: [CaseRun]
  private let table: AnswerTable
  private var sheet: Worksheet
  private var facts: [ExpectedFacts] = []
  /// What the cases come to.
  private var reached: Set<CoverageTarget> = []

  /// So many sheets are tried for one mistake.
  private static let mostTrials = 4_000

  package init(_ runs: [CaseRun], on graph: DecisionGraph) {
    self.graph = graph
    self.runs = runs.filter(\.isMet)
    table = AnswerTable(graph)
    sheet = Worksheet(graph, blank: .notAsked)
    let targets = CoverageTargets(graph)
    for run in self.runs {
      facts.append(Notice.facts(run.answers, &sheet))
      reached.formUnion(targets.reached(by: run.answers, in: &sheet))
    }
  }

  /// What to do so that a mistake is noticed, as an order to the author.
  package mutating func advice(on unnoticed: WhatIf.Unnoticed) -> String {
    for mistake in unnoticed.mistakes {
      var other = Worksheet(graph.changed(by: mistake.change), blank: .notAsked)
      if let advice = expectation(&other) ?? oneAnswer(mistake, &other) { return advice }
    }
    if let need = unnoticed.mistakes.compactMap(\.need).first, !reached.contains(need) {
      return "write a case that \(need.words(graph)), and expect its `refer`"
    }
    // That it changes nothing for anybody is not proved here.
    return
      "write a case in which it decides the result, if there can be one; no case is near it by one answer"
  }

  /// A case that would notice it if it expected more.
  private func expectation(_ other: inout Worksheet) -> String? {
    for (run, facts) in zip(runs, facts) {
      if let line = facts.firstDifference(from: Notice.facts(run.answers, &other)) {
        return "expect `\(line)` in the case \"\(run.source.title.text)\""
      }
    }
    return nil
  }

  /// A case that would notice it with one other answer.
  private mutating func oneAnswer(_ mistake: Mistake, _ other: inout Worksheet) -> String? {
    var trials = 0
    for run in runs {
      for item in mistake.items {
        for change in SingleAnswer.all(of: item, from: run.answers, table) {
          trials += 1
          if trials > Notice.mostTrials { return nil }
          var answers = run.answers
          answers.record(change.answer, for: item, on: change.side)
          let facts = Notice.facts(answers, &sheet)
          guard let line = facts.firstDifference(from: Notice.facts(answers, &other)) else { continue }
          return "write a case like \"\(run.source.title.text)\" with `\(change.words(graph))`, "
            + "and expect `\(line)`"
        }
      }
    }
    return nil
  }

  private static func facts(_ answers: AnswerSheet, _ sheet: inout Worksheet) -> ExpectedFacts {
    sheet.answers = answers
    return ExpectedFacts(sheet.assess([.dimensions]), sheet.graph)
  }
}
