import Foundation
import TestSupport
import Testing

@testable import CaseStore

/// The stock program, which `Scripts/test` installs.
private let age = "/usr/bin/age"

private func sample(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) } }

@Test(arguments: [0, 65_536, 200_000])
func `the stock age program opens what we seal`(_ size: Int) throws {
  let folder = try TemporaryFolder()
  let key = try AgeIdentity.generate(.x25519)
  let keyFile = try folder.write(key.text + "\n", "key")
  for isArmored in [false, true] {
    let sealed = try AgeFile.seal(sample(size), to: [key.recipient], isArmored: isArmored)
    let file = try folder.write(sealed, "sealed-\(isArmored)")
    let opened = try Program(running: age, ["--decrypt", "--identity", keyFile, file])
    #expect(opened.errors == "")
    #expect(opened.output == sample(size))
  }
}

@Test(arguments: [0, 65_536, 200_000])
func `we open what the stock age program seals`(_ size: Int) throws {
  let folder = try TemporaryFolder()
  let key = try AgeIdentity.generate(.x25519)
  let file = try folder.write(sample(size), "plain")
  for options in [[], ["--armor"]] {
    let sealed = try Program(
      running: age,
      ["--encrypt", "--recipient", key.recipient.text] + options + [file]
    )
    #expect(sealed.errors == "")
    let opened = try AgeFile.open(sealed.output, with: [key])
    #expect(opened == sample(size))
  }
}

@Test func `the stock key generator and we read each other's keys`() throws {
  let made = try Program(running: "/usr/bin/age-keygen", [])
  let lines = String(decoding: made.output, as: UTF8.self).split(separator: "\n").map(String.init)
  let key = try #require(AgeIdentity(lines[2]))
  #expect(lines[1] == "# public key: \(key.recipient.text)")
}

@Test func `the stock age program opens with a passphrase what we sealed with it`() throws {
  let folder = try TemporaryFolder()
  var bytes = Array("five words that nobody guesses".utf8)
  let file = try folder.write(
    try AgeFile.seal(Array("held".utf8), passphrase: LockedBytes(taking: &bytes)),
    "sealed"
  )
  let terminal = try PseudoTerminal(running: age, ["--decrypt", "--output", folder.path + "/plain", file])
  try terminal.wait(for: "Enter passphrase")
  try terminal.type("five words that nobody guesses\r")
  #expect(try terminal.waitForExit() == .code(0))
  #expect(try String(contentsOfFile: folder.path + "/plain", encoding: .utf8) == "held")
}

@Test func `we open with a passphrase what the stock age program sealed with it`() throws {
  let folder = try TemporaryFolder()
  let file = try folder.write("held", "plain")
  let sealed = folder.path + "/sealed"
  let terminal = try PseudoTerminal(running: age, ["--encrypt", "--passphrase", "--output", sealed, file])
  try terminal.wait(for: "Enter passphrase")
  try terminal.type("five words that nobody guesses\r")
  try terminal.wait(for: "Confirm passphrase")
  try terminal.type("five words that nobody guesses\r")
  #expect(try terminal.waitForExit() == .code(0))
  var bytes = Array("five words that nobody guesses".utf8)
  let file2 = [UInt8](try Data(contentsOf: URL(filePath: sealed)))
  let opened = try AgeFile.open(file2, passphrase: LockedBytes(taking: &bytes))
  #expect(opened == Array("held".utf8))
}
