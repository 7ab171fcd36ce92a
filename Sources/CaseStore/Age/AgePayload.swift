import Crypto
import FoundationEssentials

/// The content of an age file, in chunks that can be neither changed, moved nor cut off unnoticed.
enum AgePayload {
  static let nonceLength = 16
  private static let chunk = 64 << 10
  private static let tag = 16

  static func seal(_ plain: [UInt8], _ fileKey: SymmetricKey) throws(AgeFailure) -> [UInt8] {
    let nonce = randomBytes(nonceLength)
    let key = key(fileKey, nonce)
    var sealed = nonce
    sealed.reserveCapacity(plain.count + (plain.count / chunk + 1) * tag + nonceLength)
    var start = 0
    var number: UInt64 = 0
    repeat {
      let end = min(plain.count, start + chunk)
      do {
        let box = try ChaChaPoly.seal(
          plain[start..<end],
          using: key,
          nonce: chunkNonce(number, isLast: end == plain.count)
        )
        sealed += box.ciphertext
        sealed += box.tag
      } catch {
        throw .payload
      }
      start = end
      number += 1
    } while start < plain.count
    return sealed
  }

  /// Opens a payload; what was opened before a fault stays in `plain`.
  static func open(
    _ sealed: ArraySlice<UInt8>,
    _ fileKey: SymmetricKey,
    appendingTo plain: inout [UInt8]
  ) throws(AgeFailure) {
    let key = key(fileKey, Array(sealed.prefix(nonceLength)))
    var rest = sealed.dropFirst(nonceLength)
    var number: UInt64 = 0
    while true {
      let part = rest.prefix(chunk + tag)
      rest = rest.dropFirst(part.count)
      // The file may end in the middle of a chunk only in the last one.
      if part.count == chunk + tag, let opened = open(part, key, chunkNonce(number, isLast: false)) {
        plain += opened
        number += 1
        continue
      }
      guard let opened = open(part, key, chunkNonce(number, isLast: true)) else { throw .payload }
      if opened.isEmpty, number > 0 { throw .payload }
      plain += opened
      guard rest.isEmpty else { throw .payload }
      return
    }
  }

  private static func open(_ part: ArraySlice<UInt8>, _ key: SymmetricKey, _ nonce: ChaChaPoly.Nonce) -> Data?
  {
    guard part.count >= tag,
      let box = try? ChaChaPoly.SealedBox(nonce: nonce, ciphertext: part.dropLast(tag), tag: part.suffix(tag))
    else { return nil }
    return try? ChaChaPoly.open(box, using: key)
  }

  private static func key(_ fileKey: SymmetricKey, _ nonce: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: fileKey,
      salt: nonce,
      info: Array("payload".utf8),
      outputByteCount: 32
    )
  }

  private static func chunkNonce(_ number: UInt64, isLast: Bool) -> ChaChaPoly.Nonce {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * $0)) }
    return .exactly([0, 0, 0] + counter + [isLast ? 1 : 0])
  }
}

extension ChaChaPoly.Nonce {
  /// Twelve bytes as a nonce.
  static func exactly(_ bytes: [UInt8]) -> ChaChaPoly.Nonce {
    precondition(bytes.count == 12, "a nonce has twelve bytes")
    // The length is all that can be wrong with one.
    return (try? ChaChaPoly.Nonce(data: bytes)) ?? ChaChaPoly.Nonce()
  }
}

/// Bytes made by chance, from the generator of the system.
func randomBytes(_ count: Int) -> [UInt8] {
  var generator = SystemRandomNumberGenerator()
  var bytes: [UInt8] = []
  while bytes.count < count { bytes += bigEndian(Int(bitPattern: UInt(generator.next() as UInt64))) }
  return Array(bytes.prefix(count))
}
