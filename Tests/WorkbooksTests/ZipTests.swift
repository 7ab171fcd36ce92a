import TestSupport
import Testing

@testable import Workbooks

private func archive(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
  var zip = ZipWriter()
  for (name, text) in parts { try zip.add(name, text) }
  return zip.file
}

/// A part of a file, or why it is not given.
private func part(_ name: String, of bytes: [UInt8]) -> Result<[UInt8]?, WorkbookFault> {
  do throws(WorkbookFault) {
    var archive = try ZipArchive(bytes)
    return .success(try archive.part(name))
  } catch {
    return .failure(error)
  }
}

extension [UInt8] {
  /// The same with other bytes behind the last or first place of a mark.
  fileprivate func changed(
    _ mark: String,
    _ offset: Int,
    _ bytes: [UInt8],
    isLast: Bool = true
  ) throws -> [UInt8] {
    let starts = indices.filter { self[$0...].starts(with: mark.utf8) }
    let start = try #require(isLast ? starts.last : starts.first) + offset
    var result = self
    result.replaceSubrange(start..<start + bytes.count, with: bytes)
    return result
  }
}

private let entry = "PK\u{1}\u{2}"
private let header = "PK\u{3}\u{4}"
private let ending = "PK\u{5}\u{6}"

@Test func `what is packed is unpacked, and Python reads it too`() throws {
  let long = String(repeating: "words and words ", count: 10_000)
  let bytes = try archive([("a.xml", long), ("b/c.xml", ""), ("d.xml", "ночь")])
  #expect(bytes.count < long.utf8.count / 10)
  #expect(part("a.xml", of: bytes) == .success(Array(long.utf8)))
  #expect(part("b/c.xml", of: bytes) == .success([]))
  #expect(part("d.xml", of: bytes) == .success(Array("ночь".utf8)))
  #expect(part("e.xml", of: bytes) == .success(nil))
  let folder = try TemporaryFolder()
  let path = try folder.write(bytes, "a.zip")
  let tested = try Program(running: "/usr/bin/python3", ["-m", "zipfile", "--test", path])
  #expect(tested.status == 0 && String(decoding: tested.output, as: UTF8.self).contains("Done testing"))
}

@Test func `the same parts give the same bytes`() throws {
  #expect(try archive([("a", "x"), ("b", "y")]) == archive([("a", "x"), ("b", "y")]))
}

@Test func `a part that says it is large is not unpacked`() throws {
  let bytes = try archive([("a", "x")]).changed(entry, 24, [0, 0, 0, 2])
  #expect(part("a", of: bytes) == .failure(.tooLarge))
}

@Test func `a part that grows beyond what it says is not unpacked further`() throws {
  let bomb = String(repeating: "0", count: 10 << 20)
  let bytes = try archive([("a", bomb)]).changed(entry, 24, [10, 0, 0, 0])
  #expect(bytes.count < 20_000)
  #expect(part("a", of: bytes) == .failure(.damaged))
}

@Test func `parts that are small one by one and large together are refused`() throws {
  let text = String(repeating: "0", count: 15 << 20)
  let bytes = try archive([("a", text), ("b", text), ("c", text)])
  var archive = try ZipArchive(bytes)
  #expect(try archive.part("a")?.count == 15 << 20)
  #expect(try archive.part("b")?.count == 15 << 20)
  #expect(throws: WorkbookFault.tooLarge) { try archive.part("c") }
}

@Test func `a file with too many parts, or too large itself, is not opened`() throws {
  let many = try archive((0...1_000).map { ("\($0)", "") })
  #expect(part("1", of: many) == .failure(.tooLarge))
  #expect(part("a", of: Array(repeating: 0x50, count: (16 << 20) + 1)) == .failure(.tooLarge))
}

@Test func `what is no ZIP file, has a password or is packed otherwise, is refused by name`() throws {
  let bytes = try archive([("a", "x")])
  #expect(part("a", of: []) == .failure(.notWorkbook))
  #expect(part("a", of: Array("id,translation\n".utf8)) == .failure(.notWorkbook))
  #expect(part("a", of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .failure(.protected))
  #expect(part("a", of: try bytes.changed(entry, 8, [1, 0])) == .failure(.protected))
  #expect(part("a", of: try bytes.changed(entry, 10, [9, 0])) == .failure(.unknownPacking))
}

@Test func `a file whose directory does not fit is damaged`() throws {
  let bytes = try archive([("a", "some words"), ("b", "x")])
  let broken = [
    try bytes.changed(ending, 10, [9, 0]), try bytes.changed(ending, 10, [1, 0]),
    try bytes.changed(ending, 16, [255, 255, 255, 255]), try bytes.changed(ending, 12, [255, 255, 255, 127]),
    try bytes.changed(ending, 4, [1, 0]), try bytes.changed(entry, 28, [255, 255]),
    try bytes.changed(entry, 46, Array("a".utf8)),
  ]
  for bytes in broken { #expect(part("b", of: bytes) == .failure(.damaged)) }
  let inside = [
    try bytes.changed(entry, 42, [255, 255, 255, 127], isLast: false),
    try bytes.changed(entry, 16, [1, 2, 3, 4], isLast: false),
    try bytes.changed(header, 30 + 1, [7, 7, 7], isLast: false),
    try bytes.changed(header, 26, [255, 255], isLast: false),
    try bytes.changed(entry, 20, [1, 0, 0, 0], isLast: false),
    try bytes.changed(entry, 20, [255, 255, 0, 0], isLast: false),
  ]
  for bytes in inside { #expect(part("a", of: bytes) == .failure(.damaged)) }
}

@Test func `a file that was cut off or has broken bytes is answered`() throws {
  let bytes = try archive([("a", String(repeating: "words ", count: 50)), ("b", "x")])
  for end in bytes.indices {
    #expect(throws: WorkbookFault.self) { _ = try ZipArchive(Array(bytes[..<end])) }
  }
  var dice = Dice(seed: 5)
  for _ in 0..<2_000 {
    var broken = bytes
    for _ in 0...dice.next(below: 4) { broken[dice.next(below: bytes.count)] = UInt8(dice.next(below: 256)) }
    if case .success(let words?) = part("a", of: broken) {
      // A checksum of 32 bits keeps what is read to what was written.
      #expect(words.count == 300)
    }
  }
}
