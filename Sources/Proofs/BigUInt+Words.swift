import BigInt

extension BigUInt {
  /// As a person reads it: `1,536`, or `about 4.1e97` where it has more than twelve digits.
  package var text: String {
    let digits = Array(description)
    guard digits.count > 12 else {
      let groups = digits.enumerated().map { place, digit in
        place > 0 && (digits.count - place).isMultiple(of: 3) ? ",\(digit)" : "\(digit)"
      }
      return groups.joined()
    }
    var exponent = digits.count - 1
    var first = Int(String(digits[...2])).map { ($0 + 5) / 10 } ?? 0
    if first == 100 { (first, exponent) = (10, exponent + 1) }
    return "about \(first / 10).\(first % 10)e\(exponent)"
  }
}
