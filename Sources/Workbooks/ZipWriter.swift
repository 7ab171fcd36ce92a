/// Parts put into one ZIP file, each with the same date, so that the same parts give the same bytes.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part; its name is of ASCII letters.
  mutating func add(_ name: String, _ text: String) throws(WorkbookFault) {
    let part = Array(text.utf8)
    guard let packed = Deflate.packed(part), part.count < 1 << 31, bytes.count < 1 << 31 else {
      throw .tooLarge
    }
    let offset = bytes.count
    // Version 2.0, no flags, deflated, 1 January 1980.
    var common = numbers(2, [20, 0, 8, 0, 0x21])
    common += numbers(4, [Int(Deflate.checksum(part)), packed.count, part.count])
    common += numbers(2, [name.utf8.count, 0])
    bytes += Array("PK\u{3}\u{4}".utf8) + common + Array(name.utf8) + packed
    directory += Array("PK\u{1}\u{2}".utf8) + numbers(2, [20]) + common
    directory += numbers(2, [0, 0, 0]) + numbers(4, [0, offset]) + Array(name.utf8)
    count += 1
  }

  /// The whole file.
  var file: [UInt8] {
    let end =
      numbers(2, [0, 0, count, count]) + numbers(4, [directory.count, bytes.count]) + numbers(2, [0])
    return bytes + directory + Array("PK\u{5}\u{6}".utf8) + end
  }

  /// Numbers of two or four bytes, the lowest byte first.
  private func numbers(_ size: Int, _ values: [Int]) -> [UInt8] {
    values.flatMap { value in (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
  }
}
