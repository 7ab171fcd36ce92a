/// Finds what looks like a street with a house number, or like coordinates.
enum StreetAddress {
  /// Words for streets in the languages of directories so far.
  private static let streets: Set<String> = [
    "street", "st", "road", "rd", "avenue", "ave", "lane", "alley", "boulevard", "blvd", "drive", "square",
    "rua",
    "avenida", "travessa", "calçada", "praça", "estrada", "calle", "carrera", "rue", "place", "straße",
    "strasse",
    "gasse", "weg", "via", "ulica", "ul", "đường", "phố", "ngõ", "soi", "jalan", "thanon",
  ]
  private static let characters: Set<Unicode.Scalar> = ["街", "路", "巷", "號", "号", "弄"]

  /// The part of a text that looks so; `nil` where there is none.
  static func find(in text: String) -> String? {
    if let coordinates = text.firstMatch(of: /-?\d{1,3}\.\d{3,}\s*,\s*-?\d{1,3}\.\d{3,}/) {
      return String(coordinates.0)
    }
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" }) {
      let words = part.split(separator: " ")
      let names = words.map { $0.lowercased().filter { $0.isLetter } }
      let hasNumber = words.contains { $0.first?.isNumber ?? false }
      let isStreet = names.contains {
        streets.contains($0) || $0.hasSuffix("straße") || $0.hasSuffix("strasse")
      }
      let isEastAsian = part.unicodeScalars.contains { characters.contains($0) }
      if hasNumber, isStreet || isEastAsian { return words.joined(separator: " ") }
    }
    return nil
  }
}
