import FoundationEssentials

/// A case as it came from a device: finished and signed, or the sealed rows of one that never was.
package struct HandedOver: Sendable {
  package let id: String
  /// The file of the checklist; empty where it did not come along.
  package let checklist: [UInt8]
  package let entries: [JournalEntry]
  /// What was typed in own words, by row, as far as a key for it was given.
  package let words: [Int: [String: String]]
  /// The key of the device that signed it; `nil` for a case that was never finished.
  package let device: [UInt8]?

  /// Opens a file with private keys of the agency.
  package init(reading bytes: [UInt8], with identities: [AgeIdentity]) throws(StoreFailure) {
    if let sealed = SealedFile(reading: bytes) {
      let opened = try sealed.content().open(with: identities)
      id = sealed.id
      entries = opened.map(\.entry)
      let texts = sealed.checklists.map { Array($0.utf8) }
      checklist = texts.first { digestText($0) == opened.first?.entry.checklist } ?? []
      words = Dictionary(
        uniqueKeysWithValues: opened.enumerated().filter { !$1.words.isEmpty }.map { ($0, $1.words) }
      )
      device = nil
      return
    }
    let plain: [UInt8]
    do throws(AgeFailure) { plain = try AgeFile.open(bytes, with: identities) } catch {
      throw .sealing(error)
    }
    let signed = try SignedRecord(reading: plain)
    id = signed.record.id
    checklist = Array(signed.record.checklist.utf8)
    entries = signed.record.entries
    words = try signed.notes(identities)
    device = signed.device
  }

  /// The rows with their words, to be worked out anew.
  package var rows: [JournalRow] { entries.enumerated().map { JournalRow($1, words: words[$0] ?? [:]) } }
}

/// A case that was never finished as a file: its rows as they were stored, with the wrapped keys.
struct SealedFile: Codable {
  struct Line: Codable {
    let entry: Data
    let note: Data?
  }

  private static let kind = "screener sealed case 1"

  let kind: String
  let id: String
  /// The checklists of the device: it is no secret which ones an agency uses.
  let checklists: [String]
  let records: String
  let notes: String
  let head: Data
  let rows: [Line]

  init(_ sealed: SealedCase, checklists: [Data]) {
    kind = SealedFile.kind
    id = sealed.id.text
    self.checklists = checklists.map { String(decoding: $0, as: UTF8.self) }
    records = String(decoding: AgeArmor.encode(sealed.records), as: UTF8.self)
    notes = String(decoding: AgeArmor.encode(sealed.notes), as: UTF8.self)
    head = Data(sealed.head)
    rows = sealed.rows.map { Line(entry: Data($0.entry), note: $0.note.map { Data($0) }) }
  }

  /// Reads a file; `nil` where it is none of these.
  init?(reading bytes: [UInt8]) {
    guard bytes.first == UInt8(ascii: "{"),
      let read = try? JSONDecoder().decode(SealedFile.self, from: Data(bytes)), read.kind == SealedFile.kind
    else { return nil }
    self = read
  }

  func content() throws(StoreFailure) -> SealedCase {
    guard let id = CaseID(id) else { throw .damaged("the name of the case") }
    do throws(AgeFailure) {
      return SealedCase(
        id: id,
        records: try AgeArmor.decode(Array(records.utf8)),
        notes: try AgeArmor.decode(Array(notes.utf8)),
        head: Array(head),
        rows: rows.enumerated().map { number, line in
          SealedRow(number: number, entry: Array(line.entry), note: line.note.map { Array($0) })
        }
      )
    } catch {
      throw .sealing(error)
    }
  }
}
