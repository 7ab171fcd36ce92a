import Display

/// A text between two tags or in an attribute of an XML document, with what has a meaning there written out.
///
/// The output filter leaves nothing that XML cannot hold; line breaks and tabs stay in an attribute, too.
///
/// Source: W3C, Extensible Markup Language (XML) 1.0, fifth edition, sections 2.2, 2.4 and 3.3.3.
func xml(_ text: String) -> String {
  var result = ""
  for scalar in legible(text, keepingLines: true).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&apos;"
    case "\n": result += "&#10;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
