import Files
import Foundation
import TestSupport
import Testing

@testable import CaseStore

/// All that was ever sealed under the keys of a case, by the nonce it was sealed with.
private struct Nonces {
  private(set) var sealed: [[UInt8]: [UInt8]] = [:]
  private(set) var rows = 0

  /// Takes in what lies in a store that nobody has open.
  mutating func take(_ path: String) throws {
    let store = try CaseStore(opening: path)
    let id = try #require(try store.list().first).id
    let content = try store.sealedCase(id)
    rows = content.rows.count
    for bytes in content.rows.map(\.entry) + content.rows.compactMap(\.note) + [content.head] {
      let nonce = Array(bytes.prefix(12))
      #expect(sealed[nonce] == nil || sealed[nonce] == bytes, "a nonce that was used for something else")
      sealed[nonce] = bytes
    }
  }
}

@Test
func `no nonce comes twice when the program is killed after every row, and rows are lost and written anew`()
  throws
{
  let typist = try Typist()
  let before = "\(typist.folder.path)/before"
  var nonces = Nonces()
  var terminal = try typist.begin()
  for number in 1...12 {
    try typist.answer(number...number, terminal)
    try terminal.wait(for: "more, \(number + 1) of them?")
    terminal.send(signal: SIGKILL)
    _ = try terminal.waitForExit()
    try nonces.take(typist.store)
    // Every third time what was written last is lost, as where a disk lies: its numbers come again, with other content.
    if number.isMultiple(of: 3) {
      let rows = nonces.rows
      try FileManager.default.removeItem(atPath: typist.store)
      try FileManager.default.copyItem(atPath: before, toPath: typist.store)
      terminal = try typist.resume()
      try typist.answer(number...number, terminal)
      try terminal.wait(for: "more, \(number + 1) of them?")
      terminal.send(signal: SIGKILL)
      _ = try terminal.waitForExit()
      try nonces.take(typist.store)
      #expect(nonces.rows >= rows)
    }
    try? FileManager.default.removeItem(atPath: before)
    try FileManager.default.copyItem(atPath: typist.store, toPath: before)
    terminal = try typist.resume()
  }
  #expect(nonces.sealed.count > 60)
}
