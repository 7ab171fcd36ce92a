import Crypto

/// Sealing and opening whole files in the age format, version 1 (age-encryption.org/v1).
///
/// The stock program `age` reads what is written here, and the other way round.
package enum AgeFile {
  /// Seals bytes to recipients, all of one kind.
  package static func seal(
    _ plain: [UInt8],
    to recipients: [AgeRecipient],
    isArmored: Bool = false
  ) throws(AgeFailure) -> [UInt8] {
    guard let first = recipients.first else { throw .noRecipient }
    guard recipients.allSatisfy({ $0.kind == first.kind }) else { throw .mixedRecipients }
    let fileKey = SymmetricKey(size: .bits128)
    let stanzas: [AgeHeader.Stanza]
    do {
      stanzas = try recipients.map { try $0.wrap(fileKey) }
    } catch {
      throw .unusableRecipient
    }
    return try file(plain, stanzas, fileKey, isArmored: isArmored)
  }

  /// Seals bytes with a passphrase.
  ///
  /// `work`: the logarithm, to base two, of how often the passphrase is stretched.
  package static func seal(
    _ plain: [UInt8],
    passphrase: borrowing LockedBytes,
    work: Int = 18,
    isArmored: Bool = false
  ) throws(AgeFailure) -> [UInt8] {
    let fileKey = SymmetricKey(size: .bits128)
    let stanza: AgeHeader.Stanza
    do {
      stanza = try AgePassphrase.wrap(fileKey, passphrase, work: work)
    } catch {
      throw .unusableRecipient
    }
    return try file(plain, [stanza], fileKey, isArmored: isArmored)
  }

  /// Opens a file, in letters or not, with the first of the keys that fits.
  package static func open(_ bytes: [UInt8], with identities: [AgeIdentity]) throws(AgeFailure) -> [UInt8] {
    let file = try AgeEnvelope(reading: bytes)
    return try file.open(try file.fileKey(identities))
  }

  /// Opens a file, in letters or not, with a passphrase.
  package static func open(
    _ bytes: [UInt8],
    passphrase: borrowing LockedBytes
  ) throws(AgeFailure) -> [UInt8] {
    let file = try AgeEnvelope(reading: bytes)
    return try file.open(try file.fileKey(passphrase))
  }

  /// Whether bytes look like a file of this format, in letters or not.
  package static func isSealed(_ bytes: [UInt8]) -> Bool {
    AgeArmor.isArmored(bytes) || bytes.starts(with: Array("age-encryption.org/".utf8))
  }

  private static func file(
    _ plain: [UInt8],
    _ stanzas: [AgeHeader.Stanza],
    _ fileKey: SymmetricKey,
    isArmored: Bool
  ) throws(AgeFailure) -> [UInt8] {
    let bytes = AgeHeader(stanzas, fileKey: fileKey).bytes + (try AgePayload.seal(plain, fileKey))
    return isArmored ? AgeArmor.encode(bytes) : bytes
  }
}

/// An age file that was taken apart and is not opened yet.
struct AgeEnvelope {
  private let header: AgeHeader
  let payload: ArraySlice<UInt8>

  /// Takes a file apart.
  ///
  /// `isArmored`: whether it is in letters; without it, as it looks.
  init(reading bytes: [UInt8], isArmored: Bool? = nil) throws(AgeFailure) {
    let binary = isArmored ?? AgeArmor.isArmored(bytes) ? try AgeArmor.decode(bytes) : bytes
    header = try AgeHeader(reading: binary)
    payload = binary[header.length...]
    let isForPassphrase = header.stanzas.contains { $0.arguments[0] == "scrypt" }
    if isForPassphrase, header.stanzas.count > 1 { throw .header }
  }

  /// The key of the file, by the first identity that fits.
  func fileKey(_ identities: [AgeIdentity]) throws(AgeFailure) -> SymmetricKey {
    for identity in identities {
      for stanza in header.stanzas {
        if let key = try identity.unwrap(stanza) { return try checked(key) }
      }
    }
    throw .noMatch
  }

  func fileKey(_ passphrase: borrowing LockedBytes) throws(AgeFailure) -> SymmetricKey {
    guard let key = try AgePassphrase.unwrap(header.stanzas[0], passphrase) else { throw .noMatch }
    return try checked(key)
  }

  private func checked(_ key: SymmetricKey) throws(AgeFailure) -> SymmetricKey {
    guard header.isSound(key) else { throw .changedHeader }
    guard payload.count >= AgePayload.nonceLength else { throw .header }
    return key
  }

  /// All of the content, or nothing.
  func open(_ fileKey: SymmetricKey) throws(AgeFailure) -> [UInt8] {
    var plain: [UInt8] = []
    try AgePayload.open(payload, fileKey, appendingTo: &plain)
    return plain
  }
}
