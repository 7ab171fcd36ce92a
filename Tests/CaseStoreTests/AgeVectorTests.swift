import Crypto
import Foundation
import TestSupport
import Testing

@testable import CaseStore

/// One file of the public test vectors: what to expect, then an age file.
private struct Vector {
  var expect = ""
  var payload = ""
  var identities: [AgeIdentity] = []
  var passphrases: [String] = []
  var isArmored = false
  var file: [UInt8]

  init(_ name: String) throws {
    let path = Vector.folder + "/" + name
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let end = try #require(bytes.indices.dropLast().first { bytes[$0] == 10 && bytes[$0 + 1] == 10 })
    file = Array(bytes[(end + 2)...])
    for line in String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      switch parts[0] {
      case "expect": expect = parts[1]
      case "payload": payload = parts[1]
      case "identity": identities.append(try #require(AgeIdentity(parts[1])))
      case "passphrase": passphrases.append(parts[1])
      case "armored": isArmored = parts[1] == "yes"
      case "compressed": file = try Vector.inflate(path, from: end + 2)
      case "comment", "file key": break
      default: Issue.record("an unknown key in \(name): \(parts[0])")
      }
    }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/age")
    .path

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  private static func inflate(_ path: String, from start: Int) throws -> [UInt8] {
    let program =
      "import sys, zlib; sys.stdout.buffer.write(zlib.decompress(open(sys.argv[1], 'rb').read()[int(sys.argv[2]):]))"
    let inflated = try Program(running: "/usr/bin/python3", ["-c", program, path, "\(start)"])
    try #require(inflated.status == 0)
    return inflated.output
  }

  /// Opens the file in steps, as far as it can be opened.
  func open() -> (plain: [UInt8], failure: AgeFailure?) {
    var plain: [UInt8] = []
    do throws(AgeFailure) {
      let envelope = try AgeEnvelope(reading: file, isArmored: isArmored)
      let key =
        try passphrases.isEmpty
        ? envelope.fileKey(identities) : firstKey(envelope)
      try AgePayload.open(envelope.payload, key, appendingTo: &plain)
      return (plain, nil)
    } catch {
      return (plain, error)
    }
  }

  private func firstKey(_ envelope: AgeEnvelope) throws(AgeFailure) -> SymmetricKey {
    for text in passphrases {
      do throws(AgeFailure) {
        var bytes = Array(text.utf8)
        return try envelope.fileKey(LockedBytes(taking: &bytes))
      } catch  where error == .noMatch {
        continue
      }
    }
    throw .noMatch
  }

  /// Opens the file as a user of the room does.
  func openWhole() throws(AgeFailure) -> [UInt8] {
    guard !passphrases.isEmpty else { return try AgeFile.open(file, with: identities) }
    var bytes = Array(passphrases[0].utf8)
    return try AgeFile.open(file, passphrase: LockedBytes(taking: &bytes))
  }
}

@Test func `all public test vectors are here`() {
  #expect(Vector.names.count == 143)
}

@Test(arguments: Vector.names)
func `a public test vector ends as it must`(_ name: String) throws {
  let vector = try Vector(name)
  let (plain, failure) = vector.open()
  let expected: AgeFailure? =
    switch vector.expect {
    case "success": nil
    case "no match": .noMatch
    case "HMAC failure": .changedHeader
    case "header failure": .header
    case "payload failure": .payload
    case "armor failure": .armor
    default: throw AgeFailure.header
    }
  #expect(failure == expected)
  // What was let out before a fault must be the right bytes too.
  if !vector.payload.isEmpty, failure == nil || failure == .payload {
    let digest = SHA256.hash(data: plain).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    #expect(digest.joined() == vector.payload)
  }
}

@Test(arguments: Vector.names)
func `a file is opened as a whole or not at all`(_ name: String) throws {
  let vector = try Vector(name)
  let whole = try? vector.openWhole()
  #expect((whole != nil) == (vector.expect == "success"))
}
