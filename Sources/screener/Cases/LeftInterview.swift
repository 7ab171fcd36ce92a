import CaseStore
import Checklists
import Console
import Diagnostics
import Screening

/// An interview of the store that was left, opened with the passphrase.
struct LeftInterview {
  let journal: CaseJournal
  let graph: DecisionGraph
  /// The bytes of the checklist.
  let checklist: [UInt8]
  let replay: Replay

  /// Asks for the passphrase and reads the case, or ends the program with why not.
  init(_ id: CaseID, in store: CaseStore) throws {
    guard try !tellingWhy({ () throws(StoreFailure) in try store.summary(id) }).summary.isFinished else {
      warn(StoreFailure.finished.sentence)
      throw StoreFailure.finished.status
    }
    let passphrase = try askPassphrase()
    let (journal, rows) = try tellingWhy { () throws(StoreFailure) in
      try store.resume(id, as: try store.officer(passphrase))
    }
    self.journal = journal
    let digest = rows.first?.entry.checklist ?? ""
    checklist = try tellingWhy { () throws(StoreFailure) in try store.checklist(digest) }
    let file = SourceFile(name: "\(rows.first?.entry.checklistID ?? "").yaml", bytes: checklist)
    guard let graph = loadChecklist(file).value else {
      warn(
        "The checklist of this case is not understood by this version of screener. Use the one it began with."
      )
      throw Status.unusable
    }
    self.graph = graph
    replay = Replay(rows, on: graph)
    guard replay.unread.isEmpty else {
      warn("\(replay.unread.count) rows of this case are not understood by this version of screener.")
      throw Status.unusable
    }
  }

  var resumption: Resumption {
    Resumption(
      replay.interview,
      place: replay.place,
      marked: replay.marked,
      shownStops: replay.shownStops,
      stoppedBy: replay.stoppedBy,
      lastItem: replay.lastItem,
      hasGround: replay.ground != nil,
      corrects: replay.unexplained
    )
  }
}
