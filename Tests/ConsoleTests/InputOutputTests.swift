import Foundation
import Testing

import Console
import Display

/// All lines that a reader finds in some bytes behind a pipe, written cut at a place.
private func lines(_ bytes: [UInt8], cut: Int, limit: Int = 64 * 1024) throws -> [String] {
  let pipe = Pipe()
  var reader = LineReader(Descriptor(number: pipe.fileHandleForReading.fileDescriptor), limit: limit)
  let writer = Thread {
    pipe.fileHandleForWriting.write(Data(bytes[..<cut]))
    pipe.fileHandleForWriting.write(Data(bytes[cut...]))
    try? pipe.fileHandleForWriting.close()
  }
  writer.start()
  var lines: [String] = []
  while case .text(let line) = try reader.next() { lines.append(line) }
  return lines
}

@Test(arguments: [
  ("", []), ("\n", [""]), ("yes", ["yes"]), ("yes\n", ["yes"]), ("a\nb\n\nc", ["a", "b", "", "c"]),
  ("a\r\nb\r\n", ["a", "b"]), ("a\rb\r", ["a", "b"]), ("a\r\r\nb", ["a", "", "b"]),
  ("a\n\rb", ["a", "", "b"]),
  ("Hộ chiếu\r\n您\n", ["Hộ chiếu", "您"]),
])
func `lines end in every usual way`(text: String, expected: [String]) throws {
  let bytes = Array(text.utf8)
  for cut in 0...bytes.count {
    let found = try lines(bytes, cut: cut)
    #expect(found == expected)
  }
}

@Test func `what is not UTF-8 is not taken for an answer`() throws {
  let found = try lines([0x79, 0xFF, 0x0A, 0xE1, 0xBB], cut: 0)
  #expect(found == ["y\u{FFFD}", "\u{FFFD}"])
}

@Test func `of a line without end only so much is kept`() throws {
  let found = try lines(Array((String(repeating: "a", count: 500_000) + "\ny\n").utf8), cut: 0, limit: 1000)
  #expect(found == [String(repeating: "a", count: 1000), "y"])
}

@Test func `a full disk is an error`() throws {
  let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
  var output = Output(Descriptor(number: full.fileDescriptor))
  output.write("lost")
  // It does not go away.
  for _ in 1...2 {
    let error = #expect(throws: SystemError.self) { try output.flush() }
    #expect(error?.number == ENOSPC)
  }
}

@Test func `a pipe that takes little at a time gets everything`() throws {
  let pipe = Pipe()
  let end = pipe.fileHandleForWriting.fileDescriptor
  #expect(fcntl(end, F_SETFL, O_NONBLOCK) == 0)
  let writer = Thread {
    var output = Output(Descriptor(number: end))
    for _ in 0..<100_000 { output.write("0123456789") }
    try? output.flush()
    try? pipe.fileHandleForWriting.close()
  }
  writer.start()
  let read = try pipe.fileHandleForReading.readToEnd() ?? Data()
  #expect(read.count == 1_000_000)
}

@Test func `T19: text steers nothing and our own sequences pass`() throws {
  let pipe = Pipe()
  var output = Output(Descriptor(number: pipe.fileHandleForWriting.fileDescriptor), hasColor: true)
  output.write(.move(row: 2, column: 0))
  output.write("a\u{1B}[2J\n", .bold)
  output.write(rendered: "b\n")
  try output.flush()
  try pipe.fileHandleForWriting.close()
  let read = try pipe.fileHandleForReading.readToEnd() ?? Data()
  #expect(String(decoding: read, as: UTF8.self) == "\u{1B}[2;1H\u{1B}[1ma\u{FFFD}[2J\n\u{1B}[0mb\n")
}

@Test func `T44: after the process is closed to the network the kernel refuses every socket but local ones`()
  async
{
  await #expect(processExitsWith: .success) {
    // The control: before, it could have one.
    guard socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0 else { exit(1) }
    forbidNetwork()
    for family in [AF_INET, AF_INET6, AF_PACKET, AF_NETLINK] {
      guard socket(family, Int32(SOCK_DGRAM.rawValue), 0) < 0 else { exit(2) }
    }
    guard socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) >= 0 else { exit(3) }
    exit(0)
  }
}
