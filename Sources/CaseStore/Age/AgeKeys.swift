import Crypto
import FoundationEssentials

/// The two kinds of key pairs.
package enum AgeKind: String, Hashable, Sendable, CaseIterable {
  case x25519
  /// ML-KEM-768 with X25519 (X-Wing), which a quantum computer does not open either.
  case hybrid

  /// What a public key begins with.
  var recipientPrefix: String { self == .x25519 ? "age" : "age1pq" }
  var identityPrefix: String { self == .x25519 ? "age-secret-key-" : "age-secret-key-pq-" }
  /// How many bytes a public key has.
  var recipientLength: Int { self == .x25519 ? 32 : 1216 }
}

/// A public key: whoever holds the private half opens what is sealed to it.
package struct AgeRecipient: Hashable, Sendable {
  package let kind: AgeKind
  package let bytes: [UInt8]

  init(_ kind: AgeKind, _ bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// Reads a key as `age-keygen` prints it; `nil` for anything else, such as a private key.
  package init?(_ text: String) {
    guard let (prefix, bytes) = Bech32.decode(text),
      let kind = AgeKind.allCases.first(where: { $0.recipientPrefix == prefix }),
      bytes.count == kind.recipientLength
    else { return nil }
    self.init(kind, bytes)
    // A key with which nothing can be sealed must not be found out when an interview begins.
    guard (try? AgeFile.seal([], to: [self])) != nil else { return nil }
  }

  package var text: String { Bech32.encode(bytes, prefix: kind.recipientPrefix) }
}

/// A private key.
package struct AgeIdentity: Sendable {
  package let kind: AgeKind
  let secret: SymmetricKey
  package let recipient: AgeRecipient

  /// Makes a new key by chance.
  package static func generate(_ kind: AgeKind) throws(AgeFailure) -> AgeIdentity {
    try AgeIdentity(kind, SymmetricKey(size: .bits256))
  }

  init(_ kind: AgeKind, _ secret: SymmetricKey) throws(AgeFailure) {
    self.kind = kind
    self.secret = secret
    do {
      switch kind {
      case .x25519:
        let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret)
        recipient = AgeRecipient(kind, Array(key.publicKey.rawRepresentation))
      case .hybrid:
        recipient = AgeRecipient(kind, Array(try secret.hybridKey().publicKey.rawRepresentation))
      }
    } catch {
      throw .header
    }
  }

  /// Reads a key as `age-keygen` writes it; `nil` for anything else.
  package init?(_ text: String) {
    guard let (prefix, decoded) = Bech32.decode(text),
      let kind = AgeKind.allCases.first(where: { $0.identityPrefix == prefix }), decoded.count == 32
    else { return nil }
    var bytes = decoded
    defer { wipe(&bytes) }
    guard let identity = try? AgeIdentity(kind, SymmetricKey(data: bytes)) else { return nil }
    self = identity
  }

  /// The key in letters: the secret itself.
  package var text: String {
    var bytes = secret.array
    defer { wipe(&bytes) }
    return Bech32.encode(bytes, prefix: kind.identityPrefix).uppercased()
  }
}

extension SymmetricKey {
  /// The key pair that grows from this seed.
  func hybridKey() throws -> XWingMLKEM768X25519.PrivateKey {
    var seed = array
    defer { wipe(&seed) }
    return try XWingMLKEM768X25519.PrivateKey(seedRepresentation: seed, publicKey: nil)
  }
}
