// The standard library has the normal forms, but not yet under names that are promised to stay.
@_spi(_Unicode) import Swift

/// The same text in Normal Form C, in which a letter and its marks are one character wherever there is one.
///
/// Source: Unicode Annex 15.
package func composed(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text._nfc { result.append(scalar) }
  return String(result)
}
