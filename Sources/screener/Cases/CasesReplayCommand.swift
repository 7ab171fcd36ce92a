import ArgumentParser
import CaseStore
import Checklists
import Screening

struct CasesReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "At the agency: works cases out anew, on the same or another edition of the checklist.",
    discussion: """
      Prints a line for each case: what it came to when it was finished, and what it comes to now. Exit status 1 where \
      a result differs.
      """
  )

  @OptionGroup var handover: Handover
  @Option(help: "Another edition of the checklist; otherwise the one that was used.")
  var checklist: String?

  mutating func run() throws {
    let other = try checklist.map { try loadRunnable(try ChecklistFinder.path(of: $0)) }
    var changed = 0
    var count = 0
    try handover.open { opened in
      let graph = other ?? opened.graph
      let replay = Replay(opened.content.rows, on: graph)
      let finished = opened.content.entries.last { $0.event == .finished }
      let before = finished?.level ?? "not finished"
      let after = graph.checklist.levels[replay.interview.assessment.level].id.text
      count += 1
      if finished != nil, before != after { changed += 1 }
      let lost = replay.unread.isEmpty ? "" : "  \(replay.unread.count) answers do not fit this edition"
      try tell(
        "\(opened.content.id)  \(before) -> \(after)\(before == after || finished == nil ? "" : "  CHANGED")\(lost)"
      )
    }
    try tell("\(changed) of \(count) \(count == 1 ? "case" : "cases") changed.")
    if changed > 0 { throw Status.problems }
  }
}
