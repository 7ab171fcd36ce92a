/// The name of a case: 128 bits made by chance, which tell nothing of the person, the day or the officer.
package struct CaseID: Hashable, Sendable, Comparable {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
  private static let length = 26

  package let text: String

  /// Makes a new name.
  package static func random() -> CaseID {
    // 130 bits are written; the first two are zero.
    let bits = randomBytes(16).flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    let all = [0, 0] + bits
    let letters = stride(from: 0, to: all.count, by: 5).map { start in
      alphabet[Int(all[start..<(start + 5)].reduce(0) { $0 << 1 | $1 })]
    }
    return CaseID(unchecked: String(letters))
  }

  private init(unchecked text: String) { self.text = text }

  /// Reads a name as somebody may write it: capitals, `o` for zero, `i` and `l` for one; `nil` for anything else.
  package init?(_ text: String) {
    let letters = text.lowercased().map { $0 == "o" ? "0" : $0 == "i" || $0 == "l" ? "1" : $0 }
    guard letters.count == CaseID.length, letters.allSatisfy(CaseID.alphabet.contains),
      CaseID.alphabet.prefix(8).contains(letters[0])
    else { return nil }
    self.text = String(letters)
  }

  package static func < (left: CaseID, right: CaseID) -> Bool { left.text < right.text }
}
