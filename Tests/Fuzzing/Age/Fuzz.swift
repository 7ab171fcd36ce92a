import Crypto

@testable import CaseStore

/// The keys of the public test vectors, which are good to begin with.
private let identities = [
  "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0",
  "AGE-SECRET-KEY-PQ-1HZLGZUPT4ETPKDEV8HSGFDCYZ4E522W0A7PU2LHT8EH9W6YLNC3SW78XKG",
].compactMap(AgeIdentity.init)

/// Any bytes as a sealed file, as a signed record, and as a key in letters.
///
/// What opens is sealed again and opens as the same; a key that is read is spelled in one way.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // A test vector says before the file what to expect of it.
  if let file = bytes.firstRange(of: Array("\n\nage-".utf8)) { bytes.removeFirst(file.lowerBound + 2) }
  if let plain = try? AgeFile.open(bytes, with: identities) {
    let recipients = identities.prefix(1).map(\.recipient)
    let again = try? AgeFile.open(AgeFile.seal(plain, to: recipients), with: identities)
    precondition(again == plain, "content that changes when it is sealed")
  }
  if let binary = try? AgeArmor.decode(bytes) {
    precondition((try? AgeArmor.decode(AgeArmor.encode(binary))) == binary, "letters that change")
  }
  if let header = try? AgeHeader(reading: bytes) {
    // What the code covers is what was read, byte for byte.
    precondition(header.bytes == Array(bytes[..<header.length]), "a header that changes when it is written")
  }
  _ = try? SignedRecord(reading: bytes)
  if count < 2500 {
    let text = String(decoding: bytes, as: UTF8.self)
    if let recipient = AgeRecipient(text) {
      precondition(recipient.text == text.lowercased(), "a key with two spellings")
    }
    _ = AgeIdentity(text)
    if let id = CaseID(text) { precondition(CaseID(id.text) == id, "a name with two spellings") }
  }
  return 0
}
