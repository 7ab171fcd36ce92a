import Crypto
import FoundationEssentials

/// Seals the rows of one case, each tied to its place and to the row before.
struct RowSeal {
  /// What a row is padded to, so that its length tells little.
  private static let step = 256
  private static let overhead = 12 + 16

  let id: CaseID
  /// The hash of the row before the next one.
  private(set) var root: [UInt8]
  /// How many rows there are.
  private(set) var count = 0

  /// Begins before the first row; the wrapped keys are tied in too.
  init(_ id: CaseID, wraps: [[UInt8]]) {
    self.id = id
    var hash = SHA256()
    hash.update(data: Array("screener case 1 \(id.text)".utf8))
    for wrap in wraps {
      hash.update(data: bigEndian(wrap.count))
      hash.update(data: wrap)
    }
    root = Array(hash.finalize())
  }

  /// Seals the next row.
  ///
  /// Nothing changes until `advance` says that it is kept: a row that was not written leaves its place free.
  func seal(_ row: JournalRow, _ key: SymmetricKey, _ noteKey: SymmetricKey) throws(StoreFailure) -> SealedRow
  {
    do {
      var entry = row.entry
      var note: [UInt8]?
      if !row.words.isEmpty {
        let plain = RowSeal.padded(try encoded(row.words))
        note = try RowSeal.seal(plain, noteKey, aad("note"))
        entry.note = Data(SHA256.hash(data: note ?? []))
      }
      var plain = RowSeal.padded(try encoded(entry))
      defer { wipe(&plain) }
      return SealedRow(number: count, entry: try RowSeal.seal(plain, key, aad("row")), note: note)
    } catch {
      throw .notWritten
    }
  }

  mutating func advance(_ row: SealedRow) {
    root = Array(SHA256.hash(data: row.entry))
    count += 1
  }

  /// Opens the next row, with the words of its second envelope where their key is given.
  mutating func open(
    _ row: SealedRow,
    _ key: SymmetricKey,
    _ noteKey: SymmetricKey?
  ) throws(StoreFailure) -> JournalRow {
    guard row.number == count, let plain = RowSeal.open(row.entry, key, aad("row")),
      let content = RowSeal.unpadded(plain),
      let entry = try? JSONDecoder().decode(JournalEntry.self, from: Data(content)),
      entry.note == row.note.map({ Data(SHA256.hash(data: $0)) })
    else { throw .damaged("row \(count + 1)") }
    var words: [String: String] = [:]
    if let note = row.note, let noteKey {
      guard let plain = RowSeal.open(note, noteKey, aad("note")), let content = RowSeal.unpadded(plain),
        let read = try? JSONDecoder().decode([String: String].self, from: Data(content))
      else { throw .damaged("the words of row \(count + 1)") }
      words = read
    }
    advance(row)
    return JournalRow(entry, words: words)
  }

  /// How many rows there are and the last hash, sealed: tells where rows are missing at the end.
  func head(_ key: SymmetricKey) throws(StoreFailure) -> [UInt8] {
    do {
      return try RowSeal.seal(bigEndian(count) + root, key, headData)
    } catch {
      throw .notWritten
    }
  }

  /// Whether a head says the same as the rows that were read.
  func matches(_ head: [UInt8], _ key: SymmetricKey) -> Bool {
    RowSeal.open(head, key, headData) == bigEndian(count) + root
  }

  private var headData: [UInt8] { Array("screener head 1 \(id.text)".utf8) }

  /// What a row is tied to.
  private func aad(_ kind: String) -> [UInt8] {
    Array("screener \(kind) 1 \(id.text)".utf8) + bigEndian(count) + root
  }

  /// The nonce is made by chance, never from the number: after a lost write a number comes twice.
  private static func seal(_ plain: [UInt8], _ key: SymmetricKey, _ data: [UInt8]) throws -> [UInt8] {
    Array(try ChaChaPoly.seal(plain, using: key, authenticating: data).combined)
  }

  private static func open(_ sealed: [UInt8], _ key: SymmetricKey, _ data: [UInt8]) -> [UInt8]? {
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
      let plain = try? ChaChaPoly.open(box, using: key, authenticating: data)
    else { return nil }
    return Array(plain)
  }

  private static func padded(_ content: [UInt8]) -> [UInt8] {
    let length = (content.count + 4 + step - 1) / step * step
    let zeros = [UInt8](repeating: 0, count: length - content.count - 4)
    return Array(bigEndian(content.count)[4...]) + content + zeros
  }

  private static func unpadded(_ plain: [UInt8]) -> ArraySlice<UInt8>? {
    guard plain.count >= 4, plain.count % step == 0 else { return nil }
    let length = plain.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard length <= plain.count - 4, plain[(4 + length)...].allSatisfy({ $0 == 0 }) else { return nil }
    return plain[4..<(4 + length)]
  }
}

/// A row as it is stored.
package struct SealedRow: Hashable, Sendable {
  package let number: Int
  package let entry: [UInt8]
  /// The second envelope; `nil` where nothing was typed in own words.
  package let note: [UInt8]?
}

func bigEndian(_ number: Int) -> [UInt8] {
  (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
}

/// JSON whose keys are in order, so that the same content is the same bytes.
func encoded(_ value: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return Array(try encoder.encode(value))
}
