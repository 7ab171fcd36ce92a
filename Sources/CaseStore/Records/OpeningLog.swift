import Crypto
import Files
import FoundationEssentials

/// Who opened which case at the agency and why, each entry tied to the one before.
package struct OpeningLog {
  private struct Entry: Codable {
    let number: Int
    let time: String
    let subject: String
    let reason: String
    /// Of the line before this one.
    let before: Data
  }

  private let path: String

  /// Uses a log, and makes it where there is none; fails where one of its lines was changed.
  package init(at path: String) throws(StoreFailure) {
    self.path = path
    _ = try read()
  }

  /// Adds an entry; when this comes back it is on the disk.
  package func add(_ subject: String, _ reason: String) throws(StoreFailure) {
    let (count, root) = try read()
    let entry = Entry(number: count, time: utcTime(), subject: subject, reason: reason, before: Data(root))
    do {
      try Files.append(path, try encoded(entry) + [10])
    } catch let failure as FileFailure {
      throw failure.reason == .noSpace ? .noSpace : .notWritten
    } catch {
      throw .notWritten
    }
  }

  /// The number of entries and the hash of the last line.
  private func read() throws(StoreFailure) -> (count: Int, root: [UInt8]) {
    var root = Array(SHA256.hash(data: Array("screener openings 1".utf8)))
    guard Files.exists(path) else { return (0, root) }
    let bytes: [UInt8]
    do throws(FileFailure) { bytes = try Files.read(path) } catch { throw .notWritten }
    var count = 0
    for line in bytes.split(separator: 10) {
      guard let entry = try? JSONDecoder().decode(Entry.self, from: Data(line)), entry.number == count,
        entry.before == Data(root)
      else { throw .damaged("line \(count + 1) of the log of openings") }
      root = Array(SHA256.hash(data: Array(line)))
      count += 1
    }
    return (count, root)
  }
}
