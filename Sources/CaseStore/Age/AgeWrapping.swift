import Crypto
import CryptoExtras
import FoundationEssentials

private let fileKeyLength = 16
private let x25519Info = Array("age-encryption.org/v1/X25519".utf8)
private let hybridInfo = Data("age-encryption.org/mlkem768x25519".utf8)
private let scryptSalt = Array("age-encryption.org/v1/scrypt".utf8)
private let hybridSuite = HPKE.Ciphersuite(
  kem: .XWingMLKEM768X25519,
  kdf: .HKDF_SHA256,
  aead: .chaChaPoly
)
/// Each key made for a stanza is used once, so that the nonce may be the same.
private let onlyNonce = ChaChaPoly.Nonce.exactly(Array(repeating: 0, count: 12))

extension AgeRecipient {
  /// Wraps the key of a file for this recipient.
  func wrap(_ fileKey: SymmetricKey) throws -> AgeHeader.Stanza {
    switch kind {
    case .x25519:
      let ephemeral = Curve25519.KeyAgreement.PrivateKey()
      let share = Array(ephemeral.publicKey.rawRepresentation)
      let recipient = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)
      let secret = try ephemeral.sharedSecretFromKeyAgreement(with: recipient)
      guard !secret.isZero else { throw AgeFailure.unusableRecipient }
      let body = try fileKey.wrapped(with: secret.x25519Key(share, bytes))
      return AgeHeader.Stanza(arguments: ["X25519", share.base64], body: body)
    case .hybrid:
      let recipient = try XWingMLKEM768X25519.PublicKey(rawRepresentation: bytes)
      var sender = try HPKE.Sender(recipientKey: recipient, ciphersuite: hybridSuite, info: hybridInfo)
      var plain = fileKey.array
      defer { wipe(&plain) }
      let body = Array(try sender.seal(plain))
      return AgeHeader.Stanza(
        arguments: ["mlkem768x25519", Array(sender.encapsulatedKey).base64],
        body: body
      )
    }
  }
}

extension AgeIdentity {
  /// Unwraps the key of a file where a stanza is meant for this identity; `nil` where it is not.
  func unwrap(_ stanza: AgeHeader.Stanza) throws(AgeFailure) -> SymmetricKey? {
    switch (kind, stanza.arguments[0]) {
    case (.x25519, "X25519"):
      let share = try stanza.share(ofLength: 32)
      do {
        let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret)
        let sender = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: share)
        let shared = try key.sharedSecretFromKeyAgreement(with: sender)
        guard !shared.isZero else { throw AgeFailure.header }
        return stanza.unwrapped(with: shared.x25519Key(share, recipient.bytes))
      } catch {
        throw .header
      }
    case (.hybrid, "mlkem768x25519"):
      let share = try stanza.share(ofLength: 1120)
      var receiver: HPKE.Recipient
      do {
        receiver = try HPKE.Recipient(
          privateKey: secret.hybridKey(),
          ciphersuite: hybridSuite,
          info: hybridInfo,
          encapsulatedKey: Data(share)
        )
      } catch {
        throw .header
      }
      guard let plain = try? receiver.open(Data(stanza.body)) else { return nil }
      return SymmetricKey(data: plain)
    default: return nil
    }
  }
}

/// A passphrase as the only way to open a file.
enum AgePassphrase {
  /// The work of a wrap that we make: about 0.7 seconds and 256 MiB.
  static let usualWork = 18
  /// The most work that a file may ask of us: four times as much, and 1 GiB.
  static let mostWork = 20

  static func wrap(
    _ fileKey: SymmetricKey,
    _ passphrase: borrowing LockedBytes,
    work: Int
  ) throws -> AgeHeader.Stanza {
    let salt = randomBytes(16)
    let body = try fileKey.wrapped(with: try key(passphrase, salt, work))
    return AgeHeader.Stanza(arguments: ["scrypt", salt.base64, String(work)], body: body)
  }

  static func unwrap(
    _ stanza: AgeHeader.Stanza,
    _ passphrase: borrowing LockedBytes
  ) throws(AgeFailure) -> SymmetricKey? {
    guard stanza.arguments[0] == "scrypt" else { return nil }
    guard stanza.arguments.count == 3, let salt = Base64.decode(stanza.arguments[1].utf8), salt.count == 16,
      let work = Int(stanza.arguments[2]), String(work) == stanza.arguments[2], (1...mostWork).contains(work),
      stanza.body.count == fileKeyLength + 16
    else { throw .header }
    do {
      return stanza.unwrapped(with: try key(passphrase, salt, work))
    } catch {
      throw .header
    }
  }

  private static func key(
    _ passphrase: borrowing LockedBytes,
    _ salt: [UInt8],
    _ work: Int
  ) throws -> SymmetricKey {
    try unsafe passphrase.withBytes { bytes in
      try unsafe KDF.Scrypt.deriveKey(
        from: bytes,
        salt: scryptSalt + salt,
        outputByteCount: 32,
        rounds: 1 << work,
        blockSize: 8,
        parallelism: 1
      )
    }
  }
}

extension SharedSecret {
  fileprivate func x25519Key(_ share: [UInt8], _ recipient: [UInt8]) -> SymmetricKey {
    hkdfDerivedSymmetricKey(
      using: SHA256.self,
      salt: share + recipient,
      sharedInfo: x25519Info,
      outputByteCount: 32
    )
  }
}

extension SymmetricKey {
  fileprivate func wrapped(with key: SymmetricKey) throws -> [UInt8] {
    var plain = array
    defer { wipe(&plain) }
    let box = try ChaChaPoly.seal(plain, using: key, nonce: onlyNonce)
    return Array(box.ciphertext) + Array(box.tag)
  }
}

extension AgeHeader.Stanza {
  /// The second argument of a stanza with two; its body must be as long as a wrapped key.
  fileprivate func share(ofLength length: Int) throws(AgeFailure) -> [UInt8] {
    guard arguments.count == 2, let share = Base64.decode(arguments[1].utf8), share.count == length,
      body.count == fileKeyLength + 16
    else { throw .header }
    return share
  }

  fileprivate func unwrapped(with key: SymmetricKey) -> SymmetricKey? {
    guard
      let box = try? ChaChaPoly.SealedBox(
        nonce: onlyNonce,
        ciphertext: body.dropLast(16),
        tag: body.suffix(16)
      ),
      let plain = try? ChaChaPoly.open(box, using: key)
    else { return nil }
    return SymmetricKey(data: plain)
  }
}

extension [UInt8] {
  fileprivate var base64: String { String(decoding: Base64.encode(self), as: UTF8.self) }
}
