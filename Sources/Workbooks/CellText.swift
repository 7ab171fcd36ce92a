/// The letters of a cell as a workbook holds them: what XML cannot hold stands as `_x000D_`.
///
/// Source: ISO/IEC 29500-1 (2016), section 22.9.2.19, ST_Xstring.
enum CellText {
  /// The most that a spreadsheet keeps of one cell, in units of UTF-16.
  static let limit = 32_767

  /// Puts a text so that it is read as it is.
  static func written(_ text: String) -> String {
    let guarded = text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    var result = ""
    for scalar in guarded.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case let scalar where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text of what was read; line breaks of Windows become ordinary ones.
  static func read(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      let scalar = UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init)
      return scalar.map { String(Character($0)) } ?? String(match.output.0)
    }
    .replacing("\r\n", with: "\n")
  }
}
