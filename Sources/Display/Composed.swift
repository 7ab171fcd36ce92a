// The standard library has the normal forms, but not yet under names that are promised to stay.
@_spi(_Unicode) import Swift

/// The same text in Normal Form C, in which a letter and its marks are one character wherever there is one.
///
/// Source: Unicode Annex 15.
package func composed(_ text: String) -> String {
  if isComposed(text) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text._nfc { result.append(scalar) }
  return String(result)
}

/// Whether a text is in this form already; "no" may also mean that only the long way can tell.
///
/// Source: Unicode Annex 15, section 9, "Detecting Normalization Forms".
private func isComposed(_ text: String) -> Bool {
  // All that is written in two bytes up to U+02FF is in this form, with everything around it.
  if text.utf8.allSatisfy({ $0 < 0xCC }) { return true }
  var before: (order: UInt8, value: UInt32) = (0, 0)
  for scalar in text.unicodeScalars {
    // The Burmese letter U and the sign II behind it are one character.
    guard let order = order(of: scalar.value), order == 0 || order >= before.order,
      scalar.value != 0x102E || before.value != 0x1025
    else { return false }
    before = (order, scalar.value)
  }
  return true
}

/// The combining class of a character of those that texts are mostly made of, 0 for a letter; `nil` for others, of which
/// some change beside another one.
///
/// Source: Unicode 17, DerivedNormalizationProps.txt, NFC_QC, and UnicodeData.txt, field 3.
private func order(of value: UInt32) -> UInt8? {
  switch value {
  case 0..<0x300, 0x400...0x482, 0x48A...0x52F, 0x621...0x64A, 0x660...0x66D: 0
  case 0x0E01...0x0EFF: orderInThaiOrLao(value)
  case 0x1000...0x109F: orderInBurmese(value)
  case 0x1E00...0x1EFF, 0x200B...0x200F, 0x2010...0x2027, 0x2066...0x2069, 0x3001...0x3020, 0x4E00...0x9FFF,
    0xFF01...0xFF5E:
    0
  default: nil
  }
}

private func orderInThaiOrLao(_ value: UInt32) -> UInt8 {
  switch value {
  case 0xE38...0xE39: 103
  case 0xE3A, 0xEBA: 9
  case 0xE48...0xE4B: 107
  case 0xEB8...0xEB9: 118
  case 0xEC8...0xECB: 122
  default: 0
  }
}

private func orderInBurmese(_ value: UInt32) -> UInt8 {
  switch value {
  case 0x1037: 7
  case 0x1039...0x103A: 9
  case 0x108D: 220
  default: 0
  }
}
