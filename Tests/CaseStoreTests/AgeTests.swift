import Crypto
import TestSupport
import Testing

@testable import CaseStore

private let sizes = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]

/// Bytes that look like nothing in particular.
private func sample(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) } }

@Test(arguments: AgeKind.allCases, sizes)
func `what is sealed to two recipients opens with each`(_ kind: AgeKind, _ size: Int) throws {
  let keys = [try AgeIdentity.generate(kind), try AgeIdentity.generate(kind)]
  for isArmored in [false, true] {
    let file = try AgeFile.seal(sample(size), to: keys.map(\.recipient), isArmored: isArmored)
    for key in keys {
      let opened = try AgeFile.open(file, with: [key])
      #expect(opened == sample(size))
    }
    let other = try AgeIdentity.generate(kind)
    #expect(throws: AgeFailure.noMatch) { try AgeFile.open(file, with: [other]) }
  }
}

@Test(arguments: AgeKind.allCases)
func `a key pair is spelled and read back`(_ kind: AgeKind) throws {
  let key = try AgeIdentity.generate(kind)
  let again = try #require(AgeIdentity(key.text))
  #expect(again.recipient == key.recipient)
  #expect(AgeRecipient(key.recipient.text) == key.recipient)
  #expect(AgeRecipient(key.recipient.text.uppercased()) == key.recipient)
}

@Test(arguments: AgeKind.allCases)
func `T30: a private key is no recipient, and one wrong letter is none`(_ kind: AgeKind) throws {
  let key = try AgeIdentity.generate(kind)
  #expect(AgeRecipient(key.text) == nil)
  #expect(AgeIdentity(key.recipient.text) == nil)
  var letters = Array(key.recipient.text)
  for place in stride(from: 6, to: letters.count, by: max(1, letters.count / 40)) {
    let right = letters[place]
    letters[place] = right == "q" ? "p" : "q"
    #expect(AgeRecipient(String(letters)) == nil)
    letters[place] = right
  }
}

@Test func `nothing is sealed to recipients of two kinds, to none, or to a useless key`() throws {
  let plain = try AgeIdentity.generate(.x25519).recipient
  let hybrid = try AgeIdentity.generate(.hybrid).recipient
  #expect(throws: AgeFailure.mixedRecipients) { try AgeFile.seal([1], to: [hybrid, plain]) }
  #expect(throws: AgeFailure.noRecipient) { try AgeFile.seal([1], to: []) }
  let useless = AgeRecipient(.x25519, [UInt8](repeating: 0, count: 32))
  #expect(throws: AgeFailure.unusableRecipient) { try AgeFile.seal([1], to: [useless]) }
  #expect(AgeRecipient(useless.text) == nil)
}

@Test func `a passphrase opens what it sealed, and no other does`() throws {
  let file = try AgeFile.seal(sample(70_000), passphrase: secret("five words that nobody guesses"), work: 10)
  let opened = try AgeFile.open(file, passphrase: secret("five words that nobody guesses"))
  #expect(opened == sample(70_000))
  #expect(throws: AgeFailure.noMatch) {
    try AgeFile.open(file, passphrase: secret("five words that nobody guessed"))
  }
}

@Test func `every byte of a file is guarded`() throws {
  let key = try AgeIdentity.generate(.x25519)
  let file = try AgeFile.seal(sample(40), to: [key.recipient])
  for place in file.indices {
    var changed = file
    changed[place] ^= 1
    #expect(throws: AgeFailure.self, "byte \(place)") { try AgeFile.open(changed, with: [key]) }
  }
  for length in 0..<file.count {
    #expect(throws: AgeFailure.self, "cut at \(length)") {
      try AgeFile.open(Array(file[..<length]), with: [key])
    }
  }
}

@Test func `two files of the same content share nothing but the first line`() throws {
  let key = try AgeIdentity.generate(.x25519)
  let files = try (0..<2).map { _ in try AgeFile.seal(sample(100), to: [key.recipient]) }
  let start = 24
  #expect(Set(zip(files[0], files[1]).dropFirst(start).map { $0 == $1 }).contains(false))
  #expect(files[0].suffix(132) != files[1].suffix(132))
}

@Test func `secret bytes are wiped where they came from`() {
  var bytes: [UInt8] = [1, 2, 3]
  let secret = LockedBytes(taking: &bytes)
  #expect(bytes.isEmpty)
  let kept = unsafe secret.withBytes { unsafe Array($0) }
  #expect(kept == [1, 2, 3])
}
