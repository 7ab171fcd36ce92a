/// The parts of a ZIP file from a stranger; nothing is unpacked beyond its bounds.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16.
struct ZipArchive {
  private struct Part {
    let flags: Int
    let method: Int
    let checksum: Int
    let packedCount: Int
    let count: Int
    let offset: Int
  }

  private static let fileBytes = 16 << 20
  /// Of one part, and of all that are asked for.
  private static let partBytes = 16 << 20
  private static let allBytes = 32 << 20
  private static let parts = 1_000
  private static let comment = 0xFFFF

  private let bytes: [UInt8]
  private var places: [String: Part] = [:]
  private var unpackedBytes = 0

  /// Reads the directory of the file.
  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    guard bytes.count <= Self.fileBytes else { throw .tooLarge }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .protected }
    guard bytes.starts(with: "PK".utf8), let end = Self.end(of: bytes) else { throw .notWorkbook }
    self.bytes = bytes
    // One file in one piece, with the same number of parts here and in all.
    let (count, size, start) = (number(2, end + 10), number(4, end + 12), number(4, end + 16))
    guard number(2, end + 4) == 0, number(2, end + 6) == 0, number(2, end + 8) == count else {
      throw .damaged
    }
    guard count <= Self.parts else { throw .tooLarge }
    guard start + size <= end else { throw .damaged }
    var at = start
    for _ in 0..<count { at = try readEntry(at, before: start + size) }
  }

  /// The last place at which the end of the directory may stand, so that a comment does not hide it.
  private static func end(of bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    return (max(0, last - comment)...last).reversed().first { at in
      bytes[at...].starts(with: "PK\u{5}\u{6}".utf8)
        && at + 22 + Int(bytes[at + 20]) + Int(bytes[at + 21]) << 8 == bytes.count
    }
  }

  private mutating func readEntry(_ at: Int, before end: Int) throws(WorkbookFault) -> Int {
    guard at + 46 <= end, bytes[at...].starts(with: "PK\u{1}\u{2}".utf8) else { throw .damaged }
    let nameEnd = at + 46 + number(2, at + 28)
    let next = nameEnd + number(2, at + 30) + number(2, at + 32)
    guard next <= end, let name = String(validating: bytes[at + 46..<nameEnd], as: UTF8.self),
      places[name] == nil
    else { throw .damaged }
    places[name] = Part(
      flags: number(2, at + 8),
      method: number(2, at + 10),
      checksum: number(4, at + 16),
      packedCount: number(4, at + 20),
      count: number(4, at + 24),
      offset: number(4, at + 42)
    )
    return next
  }

  /// Unpacks a part.
  ///
  /// - Parameter name: as it stands in the directory.
  /// - Returns: its bytes; `nil` where there is none of this name.
  /// - Throws: why it is not unpacked.
  mutating func part(_ name: String) throws(WorkbookFault) -> [UInt8]? {
    guard let part = places[name] else { return nil }
    guard part.flags & 0x2041 == 0 else { throw .protected }
    unpackedBytes += part.count
    guard part.count <= Self.partBytes, unpackedBytes <= Self.allBytes else { throw .tooLarge }
    let header = part.offset
    guard header + 30 <= bytes.count, bytes[header...].starts(with: "PK\u{3}\u{4}".utf8) else {
      throw .damaged
    }
    let start = header + 30 + number(2, header + 26) + number(2, header + 28)
    guard start + part.packedCount <= bytes.count else { throw .damaged }
    let packed = bytes[start..<start + part.packedCount]
    let result: [UInt8]?
    switch part.method {
    case 0: result = packed.count == part.count ? Array(packed) : nil
    case 8: result = Deflate.unpacked(packed, count: part.count)
    default: throw .unknownPacking
    }
    guard let result, Int(Deflate.checksum(result)) == part.checksum else { throw .damaged }
    return result
  }

  /// A number of two or four bytes, the lowest byte first.
  private func number(_ size: Int, _ at: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << ($1 * 8) }
  }
}
