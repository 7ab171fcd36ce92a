import Crypto

/// The beginning of an age file: for each recipient, or for a passphrase, the wrapped key of the file.
struct AgeHeader {
  /// The wrapped key for one recipient.
  struct Stanza: Hashable {
    /// The kind of recipient, then what that kind needs.
    var arguments: [String]
    var body: [UInt8]
  }

  private static let version = Array("age-encryption.org/v1\n".utf8)
  private static let arrow = Array("-> ".utf8)
  private static let dashes = Array("---".utf8)
  private static let columns = 64
  /// More than any header of use; what is longer is refused before it is taken apart.
  private static let limit = 1 << 20

  let stanzas: [Stanza]
  /// What the code at its end covers.
  private let covered: [UInt8]
  private let code: [UInt8]
  /// How many bytes the header takes.
  let length: Int

  /// Reads the beginning of a file.
  init(reading bytes: [UInt8]) throws(AgeFailure) {
    guard bytes.starts(with: AgeHeader.version) else { throw .header }
    var place = AgeHeader.version.count
    var stanzas: [Stanza] = []
    while true {
      let start = place
      let line = try AgeHeader.line(of: bytes, from: &place)
      if line.starts(with: AgeHeader.dashes) {
        guard !stanzas.isEmpty, line.dropFirst(3).first == UInt8(ascii: " "),
          let code = Base64.decode(line.dropFirst(4)), code.count == SHA256.byteCount
        else { throw .header }
        self.stanzas = stanzas
        self.code = code
        covered = Array(bytes[..<(start + AgeHeader.dashes.count)])
        length = place
        return
      }
      let arguments = try AgeHeader.arguments(in: line)
      stanzas.append(Stanza(arguments: arguments, body: try AgeHeader.body(of: bytes, from: &place)))
    }
  }

  /// Makes the header of a new file.
  init(_ stanzas: [Stanza], fileKey: SymmetricKey) {
    var text = AgeHeader.version
    for stanza in stanzas {
      text += AgeHeader.arrow + Array(stanza.arguments.joined(separator: " ").utf8) + [10]
      let body = Base64.encode(stanza.body)
      for start in stride(from: 0, through: body.count, by: AgeHeader.columns) {
        text += body[start..<min(body.count, start + AgeHeader.columns)] + [10]
      }
    }
    covered = text + AgeHeader.dashes
    code = Array(HMAC<SHA256>.authenticationCode(for: covered, using: AgeHeader.codeKey(fileKey)))
    self.stanzas = stanzas
    length = covered.count + 45
  }

  /// The header as it stands in a file.
  var bytes: [UInt8] { covered + [UInt8(ascii: " ")] + Base64.encode(code) + [10] }

  /// Whether the header was made by somebody who knew the key of the file.
  func isSound(_ fileKey: SymmetricKey) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      code,
      authenticating: covered,
      using: AgeHeader.codeKey(fileKey)
    )
  }

  private static func codeKey(_ fileKey: SymmetricKey) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: fileKey, info: Array("header".utf8), outputByteCount: 32)
  }

  private static func line(of bytes: [UInt8], from place: inout Int) throws(AgeFailure) -> ArraySlice<UInt8> {
    guard place < limit, let end = bytes[place...].prefix(limit).firstIndex(of: 10) else { throw .header }
    defer { place = end + 1 }
    return bytes[place..<end]
  }

  private static func arguments(in line: ArraySlice<UInt8>) throws(AgeFailure) -> [String] {
    guard line.starts(with: arrow) else { throw .header }
    let parts = line.dropFirst(arrow.count).split(separator: 32, omittingEmptySubsequences: false)
    guard !parts.isEmpty,
      parts.allSatisfy({ part in !part.isEmpty && part.allSatisfy { (33...126).contains($0) } })
    else { throw .header }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func body(of bytes: [UInt8], from place: inout Int) throws(AgeFailure) -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let line = try line(of: bytes, from: &place)
      guard line.count <= columns, let part = Base64.decode(line) else { throw .header }
      body += part
      if line.count < columns { return body }
    }
  }
}
