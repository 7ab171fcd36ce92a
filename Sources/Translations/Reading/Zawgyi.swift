/// Whether signs stand in an order that Unicode never has and Zawgyi always.
///
/// In Unicode the vowel E and the medial RA of Zawgyi's place, U+103B, follow their consonant, and the sign that stacks
/// consonants stands between two of them. The letters of Shan, Mon and Karen count as consonants.
///
/// Source: Unicode Standard 16.0, section 16.3, "Myanmar"; Unicode Technical Note 11, revision 4.
package func isLikelyZawgyi(_ text: String) -> Bool {
  let scalars = Array(text.unicodeScalars)
  return scalars.indices.contains { index in
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    let followsConsonant = before.map(isConsonant) ?? false
    let precedesConsonant = after.map(isConsonant) ?? false
    return switch scalars[index].value {
    case 0x1031: !followsConsonant && !(before.map(isMedial) ?? false)
    // Behind a killed consonant and before a vowel it is sound, as in the word for a man.
    case 0x103B: !followsConsonant && precedesConsonant
    case 0x1039: !precedesConsonant
    default: false
    }
  }
}

private func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1000...0x102A, 0x103F, 0x104E, 0x1050...0x1055, 0x105A...0x105D, 0x1061, 0x1065...0x1066,
    0x106E...0x1070,
    0x1075...0x1081, 0x108E, 0xA9E0...0xA9E4, 0xA9E7...0xA9EF, 0xA9FA...0xA9FE, 0xAA60...0xAA6F,
    0xAA71...0xAA76,
    0xAA7A, 0xAA7E...0xAA7F:
    true
  // The round circle that stands for any consonant.
  case 0x25CC: true
  default: false
  }
}

private func isMedial(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x103B...0x103E, 0x105E...0x1060, 0x1082: true
  default: false
  }
}
