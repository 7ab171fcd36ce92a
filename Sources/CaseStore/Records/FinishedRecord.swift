import Crypto
package import FoundationEssentials

/// A finished case as the agency reads it: the content of the age file that is handed over.
package struct FinishedRecord: Codable, Hashable, Sendable {
  /// Of this document; a later one may say more.
  package var format = 1
  package let id: String
  /// The file of the checklist that was used, so that all can be worked out anew.
  package let checklist: String
  package let entries: [JournalEntry]
  /// What was typed in own words, sealed to its own recipients: an age file in letters; `nil` where nothing was.
  package let notes: String?
  /// How long the audit chain of the device was, and its last hash.
  package let auditCount: Int
  package let auditRoot: Data
}

/// A finished record with the signature of the device that made it.
package struct SignedRecord: Hashable, Sendable {
  private static let title = "screener record 1"
  /// What the content is padded to.
  private static let step = 4096
  /// How much letters and lines before the content take.
  private static let headLength = 18 + 7 + 44 + 1 + 10 + 88 + 1 + 1

  package let record: FinishedRecord
  /// The public half of the key of the device.
  package let device: [UInt8]

  /// Writes a record, signed and padded, as plain text: what goes into the age file.
  static func write(
    _ record: FinishedRecord,
    _ device: Curve25519.Signing.PrivateKey
  ) throws -> [UInt8] {
    var content = try encoded(record)
    let length = headLength + content.count + 1
    content += [UInt8](repeating: 10, count: (length + step - 1) / step * step - headLength - content.count)
    let key = Array(device.publicKey.rawRepresentation)
    let signature = Array(try device.signature(for: signed(content)))
    let head = """
      \(title)
      device \(letters(key))
      signature \(letters(signature))


      """
    return Array(head.utf8) + content
  }

  /// Reads what was in an age file; fails where the signature does not fit.
  init(reading plain: [UInt8]) throws(StoreFailure) {
    let lines = plain.split(separator: 10, maxSplits: 4, omittingEmptySubsequences: false)
    guard lines.count == 5, String(decoding: lines[0], as: UTF8.self) == SignedRecord.title,
      lines[3].isEmpty, let device = SignedRecord.value(lines[1], of: "device "),
      let signature = SignedRecord.value(lines[2], of: "signature "),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: device)
    else { throw .damaged("the beginning of the record") }
    let content = Array(lines[4])
    guard key.isValidSignature(signature, for: SignedRecord.signed(content)) else {
      throw .damaged("the signature of the record")
    }
    guard let record = try? JSONDecoder().decode(FinishedRecord.self, from: Data(content)), record.format == 1
    else { throw .newer }
    self.record = record
    self.device = device
  }

  /// What was typed in own words, by row; empty without a key that opens it.
  package func notes(_ identities: [AgeIdentity]) throws(StoreFailure) -> [Int: [String: String]] {
    guard let notes = record.notes else { return [:] }
    do throws(AgeFailure) {
      let plain = try AgeFile.open(Array(notes.utf8), with: identities)
      return (try? JSONDecoder().decode([Int: [String: String]].self, from: Data(plain))) ?? [:]
    } catch {
      if error == .noMatch { return [:] }
      throw .sealing(error)
    }
  }

  private static func signed(_ content: [UInt8]) -> [UInt8] { Array("\(title)\n".utf8) + content }

  private static func letters(_ bytes: [UInt8]) -> String {
    String(decoding: Base64.encode(bytes, isPadded: true), as: UTF8.self)
  }

  private static func value(_ line: ArraySlice<UInt8>, of name: String) -> [UInt8]? {
    guard line.starts(with: Array(name.utf8)) else { return nil }
    return Base64.decode(line.dropFirst(name.utf8.count), isPadded: true)
  }
}

extension CaseStore {
  /// The age file of a case that is being finished.
  func record(_ id: CaseID, _ rows: [JournalRow], checklist: [UInt8]) throws(StoreFailure) -> [UInt8] {
    let words = Dictionary(
      uniqueKeysWithValues: rows.enumerated().filter { !$1.words.isEmpty }.map { ($0, $1.words) }
    )
    let audit = try file.read { try AuditChain.check($0) }
    let key = try device()
    do {
      let notes =
        try words.isEmpty
        ? nil : AgeFile.seal(padded(encoded(words)), to: recipients.notes, isArmored: true)
      let record = FinishedRecord(
        id: id.text,
        checklist: String(decoding: checklist, as: UTF8.self),
        entries: rows.map(\.entry),
        notes: notes.map { String(decoding: $0, as: UTF8.self) },
        auditCount: audit.count,
        auditRoot: Data(audit.root)
      )
      var plain = try SignedRecord.write(record, key)
      defer { wipe(&plain) }
      return try AgeFile.seal(plain, to: recipients.records)
    } catch let failure as AgeFailure {
      throw .sealing(failure)
    } catch {
      throw .notWritten
    }
  }
}

/// Content of JSON with blanks after it, so that its length tells little.
private func padded(_ content: [UInt8]) -> [UInt8] {
  content + [UInt8](repeating: 32, count: (content.count / 1024 + 1) * 1024 - content.count)
}
