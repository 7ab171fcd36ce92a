package import Checklists
package import Diagnostics
package import Screening

/// Which mistakes in a checklist its test cases would notice.
///
/// Each mistake is made in the checklist, and all cases that pass are run again: the mistake is noticed when one of
/// them fails.
package struct WhatIf: Sendable {
  /// Mistakes at one place that no case notices.
  package struct Unnoticed: Sendable {
    package let subject: String
    package let mistakes: [Mistake]
    package let span: SourceSpan

    package var sentence: String {
      "\(subject) could be \(mistakes.map(\.instead).joined(separator: " or ")), and no case would notice."
    }
  }

  package let noticed: Int
  package let all: Int
  /// In the order of the file.
  package let unnoticed: [Unnoticed]

  /// Rounded down, so that 100 means all.
  package var percent: Int { all == 0 ? 100 : noticed * 100 / all }

  package init(_ runs: [CaseRun], on graph: DecisionGraph) {
    let mistakes = Mistake.all(in: graph)
    let passing = runs.filter(\.isMet)
    let missed = mistakes.filter { mistake in
      var sheet = Worksheet(graph.changed(by: mistake.change), blank: .notAsked)
      return passing.allSatisfy { $0.isMet(in: &sheet) }
    }
    all = mistakes.count
    noticed = mistakes.count - missed.count
    var groups: [(subject: String, mistakes: [Mistake])] = []
    for mistake in missed {
      if let last = groups.indices.last, groups[last].subject == mistake.subject {
        groups[last].mistakes.append(mistake)
      } else {
        groups.append((mistake.subject, [mistake]))
      }
    }
    unnoticed = groups.map {
      Unnoticed(subject: $0.subject, mistakes: $0.mistakes, span: $0.mistakes[0].span)
    }
  }
}
