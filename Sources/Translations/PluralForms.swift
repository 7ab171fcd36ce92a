/// How many forms a counted word has in a language, and which number takes which.
///
/// Whole numbers only: forms that CLDR keeps for fractions, or for whole millions as in French, are not counted here,
/// because no count in an interview reaches them.
///
/// Source: Unicode CLDR 44, plurals.xml; GNU gettext manual 0.21, section 11.2.6.
package struct PluralForms: Sendable {
  package let count: Int
  /// As in the header: an expression in C on `n`.
  package let expression: String

  package var header: String { "nplurals=\(count); plural=\(expression);" }

  /// The forms of a language; `nil` where we do not know them.
  package static func of(_ tag: String) -> PluralForms? {
    if tag.hasPrefix("pt-PT") || tag == "pt-MO" { return notOne }
    return byLanguage[String(tag.prefix { $0 != "-" })]
  }

  /// One, and all others.
  static let usual = notOne

  private static let none = PluralForms(count: 1, expression: "0")
  private static let notOne = PluralForms(count: 2, expression: "(n != 1)")
  private static let aboveOne = PluralForms(count: 2, expression: "(n > 1)")
  private static let slavic = PluralForms(
    count: 3,
    expression:
      "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"
  )
  private static let polish = PluralForms(
    count: 3,
    expression: "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"
  )
  private static let czech = PluralForms(count: 3, expression: "(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)")
  private static let romanian = PluralForms(
    count: 3,
    expression: "(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2)"
  )
  private static let arabic = PluralForms(
    count: 6,
    expression: "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"
  )
  private static let philippine = PluralForms(
    count: 2,
    expression: "(n%10==4 || n%10==6 || n%10==9)"
  )

  private static let byLanguage: [String: PluralForms] = {
    var table: [String: PluralForms] = [
      "ru": slavic, "uk": slavic, "be": slavic, "pl": polish, "cs": czech, "sk": czech, "ro": romanian,
      "ar": arabic,
    ]
    let groups: [(PluralForms, String)] = [
      (none, "zh yue vi my lo th id ms km ja ko ii hnj yo"),
      (notOne, "en de nl el tr it sv es mn kk ky uz tk ug ur ne sq bg hu so ha sw ps sd"),
      (aboveOne, "fr pt hi pa fa am ti bn"),
      (philippine, "fil tl ceb"),
    ]
    for (forms, tags) in groups {
      for tag in tags.split(separator: " ") { table[String(tag)] = forms }
    }
    return table
  }()

  /// Whether a header parts the whole numbers as the language does, with a form for each part.
  ///
  /// - Parameter header: such as `nplurals=2; plural=(n > 1);`.
  /// - Returns: false also where it cannot be read.
  package func agrees(with header: String) -> Bool {
    guard let other = PluralForms.read(header), let mine = PluralExpression(expression),
      let theirs = PluralExpression(other.expression)
    else { return false }
    var pairs: [Int: Int] = [:]
    for number in 0..<1000 {
      guard let form = mine.form(of: number), let found = theirs.form(of: number), found < other.count,
        pairs[form, default: found] == found
      else { return false }
      pairs[form] = found
    }
    return Set(pairs.values).count == pairs.count
  }

  /// The place of a number among the forms.
  package func form(of number: Int) -> Int {
    PluralExpression(expression)?.form(of: number) ?? 0
  }

  /// Reads a header.
  ///
  /// - Returns: `nil` where it is not written as one.
  package static func read(_ header: String) -> PluralForms? {
    var count: Int?
    var expression: String?
    for part in header.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { continue }
      switch sides[0].trimmed {
      case "nplurals": count = Int(sides[1].trimmed)
      case "plural": expression = sides[1].trimmed
      default: break
      }
    }
    guard let count, (1...10).contains(count), let expression else { return nil }
    return PluralForms(count: count, expression: expression)
  }
}
