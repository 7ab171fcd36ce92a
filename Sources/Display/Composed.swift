// The standard library has the normal forms, but not yet under names that are promised to stay.
@_spi(_Unicode) import Swift

/// The same text in Normal Form C, in which a letter and its marks are one character wherever there is one.
///
/// Source: Unicode Annex 15.
package func composed(_ text: String) -> String {
  if text.unicodeScalars.allSatisfy(standsAlone) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text._nfc { result.append(scalar) }
  return String(result)
}

/// Whether a character is in this form whatever stands beside it; of those that texts are mostly made of.
///
/// Source: Unicode 17, DerivedNormalizationProps.txt, NFC_QC, and UnicodeData.txt, combining class 0.
private func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x300, 0x400...0x482, 0x48A...0x52F, 0x621...0x64A, 0x660...0x66D, 0x1E00...0x1EFF,
    0x2010...0x2027,
    0x3001...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF5E:
    true
  default: false
  }
}
