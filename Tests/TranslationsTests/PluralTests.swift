import Testing

@testable import Translations

/// The category of a whole number, as plurals.xml of CLDR 44 words it: a second way of saying it.
private func category(_ language: String, _ n: Int) -> String {
  let (ten, hundred) = (n % 10, n % 100)
  switch language {
  case "ru", "uk":
    if ten == 1, hundred != 11 { return "one" }
    return (2...4).contains(ten) && !(12...14).contains(hundred) ? "few" : "many"
  case "pl":
    if n == 1 { return "one" }
    return (2...4).contains(ten) && !(12...14).contains(hundred) ? "few" : "many"
  case "ar":
    if n <= 2 { return ["zero", "one", "two"][n] }
    return (3...10).contains(hundred) ? "few" : (11...99).contains(hundred) ? "many" : "other"
  case "fil": return [1, 2, 3].contains(n) || ![4, 6, 9].contains(ten) ? "one" : "other"
  case "fr", "pt", "hi": return n <= 1 ? "one" : "other"
  case "ro": return n == 1 ? "one" : n == 0 || (1...19).contains(hundred) ? "few" : "other"
  case "en", "mn", "pt-MO", "es": return n == 1 ? "one" : "other"
  default: return "other"
  }
}

@Test(arguments: [
  "ru", "uk", "pl", "ar", "fil", "fr", "pt", "pt-MO", "hi", "ro", "en", "mn", "es", "zh-Hans", "zh-Hant",
  "vi", "my",
  "lo", "th", "id",
])
func `plural forms part the numbers as CLDR does`(_ language: String) throws {
  let forms = try #require(PluralForms.of(language))
  let expression = try #require(PluralExpression(forms.expression))
  var names: [Int: String] = [:]
  for number in 0..<1000 {
    let form = try #require(expression.form(of: number))
    let name = category(language, number)
    #expect(form < forms.count && names[form, default: name] == name)
    names[form] = name
  }
  #expect(Set(names.values).count == forms.count)
}

@Test(arguments: [
  ("fr", "nplurals=2; plural=n>1;", true), ("fr", "nplurals=2; plural=n <= 1 ? 1 : 0;", true),
  ("fr", "nplurals=3; plural=(n == 0 || n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;", true),
  ("fr", "nplurals=2; plural=n != 1;", false), ("ru", "nplurals=2; plural=(n != 1);", false),
  (
    "ru",
    "nplurals=2; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    false
  ),
  ("zh-Hant", "nplurals=1; plural=0;", true), ("zh-Hant", "", false),
  ("th", "nplurals=99999; plural=0;", false),
  ("fr", "nplurals=2; plural=n/0;", false), ("fr", "nplurals=2; plural=n>1", true),
])
func `a header agrees with a language or not`(_ language: String, _ header: String, _ agrees: Bool) throws {
  #expect(try #require(PluralForms.of(language)).agrees(with: header) == agrees)
}

@Test(arguments: [
  "", "n n", "(n", "n ? 1", "n ? 1 : ", "m", "1 +", "n; exit", "99999999999999999999",
  String(repeating: "(", count: 600) + "n" + String(repeating: ")", count: 300),
  String(repeating: "!", count: 900) + "n",
  String(repeating: "n+", count: 600) + "n",
])
func `what is no expression, or too deep or too long, is refused`(_ text: String) {
  #expect(PluralExpression(text) == nil)
}

@Test func `a number that grows too large has no form`() throws {
  let product = try #require(PluralExpression(Array(repeating: "999999999", count: 4).joined(separator: "*")))
  #expect(product.form(of: 1) == nil)
  #expect(try #require(PluralExpression("n - 2")).form(of: 1) == nil)
  #expect(try #require(PluralExpression("n % 0")).form(of: 1) == nil)
  #expect(try #require(PluralExpression("n == 0 || 1 / n")).form(of: 0) == 1)
}
