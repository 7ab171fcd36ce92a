import FoundationEssentials
import GRDB

/// Handing over, deleting and checking.
extension CaseStore {
  /// An entry of the audit chain as far as this device can read it.
  package struct AuditEntry: Hashable, Sendable {
    package let event: String
    /// The case it is about; empty where it is about the store.
    package let subject: String
  }

  /// The bytes of a case to be handed over: of a finished one its record, of another its sealed rows.
  package func sealed(_ id: CaseID) throws(StoreFailure) -> [UInt8] {
    guard try summary(id).summary.isFinished else { return try sealedFile(id) }
    let record = try file.read { database in
      try Data.fetchOne(database, sql: "SELECT bytes FROM record WHERE id = ?", arguments: [id.text])
    }
    guard let record else { throw .damaged("the record") }
    return Array(record)
  }

  /// Notes in the audit chain that a case was written to a file.
  package func noteExport(_ id: CaseID) throws(StoreFailure) {
    try file.write { database in
      try AuditChain.add(.exported, id.text, to: database, sealedTo: recipients.records)
    }
  }

  /// With all checklists of the store: which of them the case is about stands in its sealed rows only.
  private func sealedFile(_ id: CaseID) throws(StoreFailure) -> [UInt8] {
    let checklists = try file.read {
      try Data.fetchAll($0, sql: "SELECT bytes FROM checklist ORDER BY digest")
    }
    do {
      return try encoded(SealedFile(try sealedCase(id), checklists: checklists)) + [10]
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      throw .notWritten
    }
  }

  /// Deletes a case for good; the fact stays in the audit chain.
  package func purge(_ id: CaseID) throws(StoreFailure) { try destroy(id, .purged) }

  /// Deletes a case because the person no longer agrees; that fact stays in the audit chain.
  package func withdraw(_ id: CaseID) throws(StoreFailure) { try destroy(id, .withdrawn) }

  /// The audit chain, checked from its beginning.
  package func audit() throws(StoreFailure) -> [AuditEntry] {
    try file.read { database in
      _ = try AuditChain.check(database)
      return try Row.fetchAll(database, sql: "SELECT event, subject FROM audit ORDER BY number").map {
        AuditEntry(event: try $0.value("event"), subject: try $0.value("subject"))
      }
    }
  }

  /// Checks the whole file, the audit chain, and of each case what can be checked without opening it.
  package func verify() throws(StoreFailure) -> [CaseID: StoreFailure] {
    let sound = try file.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
    guard sound == "ok" else { throw .damaged("the database") }
    _ = try audit()
    var problems: [CaseID: StoreFailure] = [:]
    for summary in try list() {
      do throws(StoreFailure) {
        try verify(summary)
      } catch {
        problems[summary.id] = error
      }
    }
    return problems
  }

  private func verify(_ summary: Summary) throws(StoreFailure) {
    let sealed = try sealedCase(summary.id)
    let isInOrder = sealed.rows.enumerated().allSatisfy { $0 == $1.number }
    guard isInOrder, !sealed.rows.isEmpty else { throw .damaged("the order of the rows") }
    do throws(AgeFailure) {
      _ = try AgeEnvelope(reading: sealed.records)
      _ = try AgeEnvelope(reading: sealed.notes)
      if summary.isFinished { _ = try AgeEnvelope(reading: try record(of: summary.id)) }
    } catch {
      throw .sealing(error)
    }
  }

  private func record(of id: CaseID) throws(AgeFailure) -> [UInt8] {
    let record = try? file.read { database in
      try Data.fetchOne(database, sql: "SELECT bytes FROM record WHERE id = ?", arguments: [id.text])
    }
    guard let record else { throw .header }
    return Array(record)
  }
}
