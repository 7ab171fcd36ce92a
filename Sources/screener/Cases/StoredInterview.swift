import CaseStore
import Checklists
import Console
import Screening

/// An interview that is kept in a store while it goes on.
final class StoredInterview {
  let journal: CaseJournal
  private let store: CaseStore
  private let graph: DecisionGraph
  private let checklist: [UInt8]
  private let idle: Duration
  /// Whether anything is kept still.
  private(set) var isKept = true

  /// `checklist`: its bytes; `idle`: how long the keyboard may be left alone.
  init(
    _ journal: CaseJournal,
    in store: CaseStore,
    _ graph: DecisionGraph,
    _ checklist: [UInt8],
    idle: Duration
  ) {
    self.journal = journal
    self.store = store
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
    return Keeper(name: name, screen: screen) { [journal, graph] happening throws(KeepingFailure) in
      guard let row = JournalRow(happening, graph) else { return }
      try telling { () throws(StoreFailure) in try journal.add(row) }
    } destroy: { [self] isWithdrawn throws(KeepingFailure) in
      try telling { () throws(StoreFailure) in
        let wasExported = try store.exported().contains(journal.id)
        try journal.destroy(isWithdrawn: isWithdrawn)
        isKept = false
        return wasExported ? journal.id.text : nil
      }
    } seal: { [journal, checklist] interview throws(KeepingFailure) in
      try telling { () throws(StoreFailure) in
        try journal.finish(.finished(interview), checklist: checklist)
      }
    }
  }

  /// What is typed to name the case.
  var name: String { String(journal.id.text.prefix(CaseID.enough)) }

  /// Notes that the interview was left; what is on the disk already does not depend on it.
  func suspend() {
    guard isKept, !journal.isLocked else { return }
    try? journal.add(JournalRow(JournalEntry(.suspended)))
  }
}

/// Does something with a store, or tells the interview why not.
private func telling<Value>(
  _ body: () throws(StoreFailure) -> Value
) throws(KeepingFailure) -> Value {
  do throws(StoreFailure) {
    return try body()
  } catch {
    switch error {
    case .noSpace: throw .noSpace
    case .damaged, .sealing, .newer: throw .damaged
    default: throw .notWritten
    }
  }
}
