import CaseStore
import Checklists
import Console
import Screening

/// An interview that is kept in a store while it goes on.
final class StoredInterview {
  let journal: CaseJournal
  private let graph: DecisionGraph
  private let checklist: [UInt8]
  private let idle: Duration
  /// Whether anything is kept still.
  private(set) var isKept = true

  /// `checklist`: its bytes; `idle`: how long the keyboard may be left alone.
  init(_ journal: CaseJournal, _ graph: DecisionGraph, _ checklist: [UInt8], idle: Duration) {
    self.journal = journal
    self.graph = graph
    self.checklist = checklist
    self.idle = idle
  }

  /// What the interview tells of everything that happens.
  var keeper: Keeper {
    let screen = ScreenGuard(after: idle) { [journal] in
      journal.lock()
    } unlock: { [journal] typed in
      let passphrase = LockedBytes(taking: &typed)
      return (try? journal.unlock(passphrase)) != nil
    }
    return Keeper(
      notice: "Each answer is kept at once, sealed. Left in the middle, it goes on with "
        + "`screener cases resume \(journal.id.text.prefix(4))` and your passphrase.",
      screen: screen
    ) { [journal, graph] happening throws(KeepingFailure) in
      guard let row = JournalRow(happening, graph) else { return }
      do throws(StoreFailure) {
        try journal.add(row)
      } catch {
        throw KeepingFailure(error.sentence)
      }
    } destroy: { [self] isWithdrawn throws(KeepingFailure) in
      do throws(StoreFailure) {
        try journal.destroy(isWithdrawn: isWithdrawn)
        isKept = false
      } catch {
        throw KeepingFailure(error.sentence)
      }
    }
  }

  /// Notes that the interview was left; what is on the disk already does not depend on it.
  func suspend() {
    guard isKept, !journal.isLocked else { return }
    try? journal.add(JournalRow(JournalEntry(.suspended)))
  }

  /// Seals what was kept, for good.
  func finish(_ interview: Interview) throws {
    guard isKept else { return complain("Nothing of this interview was kept.") }
    try tellingWhy { () throws(StoreFailure) in
      try journal.finish(.finished(interview), checklist: checklist)
    }
    complain("The case \(journal.id.text) is finished. `screener cases export` hands it over.")
  }
}
