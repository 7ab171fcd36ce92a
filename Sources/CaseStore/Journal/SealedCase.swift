import Crypto
import FoundationEssentials

/// A case as it is stored and, where it was never finished, handed over: whoever has a key of the agency reads it.
package struct SealedCase: Hashable, Sendable {
  package let id: CaseID
  /// The age files in which the two keys are wrapped.
  let records: [UInt8]
  let notes: [UInt8]
  let head: [UInt8]
  let rows: [SealedRow]

  /// Opens all rows; any that was changed, moved, doubled or is missing makes this fail.
  func open(
    _ key: SymmetricKey,
    _ noteKey: SymmetricKey?
  ) throws(StoreFailure) -> (rows: [JournalRow], seal: RowSeal) {
    var seal = RowSeal(id, wraps: [records, notes])
    var opened: [JournalRow] = []
    for row in rows { opened.append(try seal.open(row, key, noteKey)) }
    guard seal.matches(head, key) else { throw .damaged("the end of the journal") }
    return (opened, seal)
  }

  /// Opens all rows with a private key of the agency; own words stay closed where their key is not among them.
  package func open(with identities: [AgeIdentity]) throws(StoreFailure) -> [JournalRow] {
    let key = try SealedCase.key(records, identities)
    let noteKey: SymmetricKey?
    do throws(StoreFailure) {
      noteKey = try SealedCase.key(notes, identities)
    } catch {
      guard error == .sealing(.noMatch) else { throw error }
      noteKey = nil
    }
    return try open(key, noteKey).rows
  }

  private static func key(_ wrap: [UInt8], _ identities: [AgeIdentity]) throws(StoreFailure) -> SymmetricKey {
    do throws(AgeFailure) {
      var bytes = try AgeFile.open(wrap, with: identities)
      defer { wipe(&bytes) }
      return SymmetricKey(data: bytes)
    } catch {
      throw .sealing(error)
    }
  }
}
