import Checklists
import Diagnostics
import TestSupport
import Testing

@testable import Translations

/// Words of the program in a language, from `id=words`; forms of a counted text are `id[0]`.
private func words(
  _ language: String,
  _ texts: [String: String],
  allowsDrafts: Bool = true
) throws -> ProgramWords {
  var translation = Translation(ofProgram: POFile(), language: language)
  let list = texts.map { ImportedText(id: $0.key, text: $0.value) }
  let outcome = translation.take(list, by: "a test", on: try #require(monday))
  #expect(outcome.taken.count == texts.count)
  let tag = LanguageTag(language)
  return ProgramWords(tag, [(tag, translation.file)], allowsDrafts: allowsDrafts)
}

@Test func `ids of the program's texts are unique, and none is empty`() {
  let texts = ProgramText.sourceTexts
  #expect(Set(texts.map(\.id)).count == texts.count)
  #expect(texts.allSatisfy { !$0.text.isEmpty && $0.text == $0.text.trimmed })
}

@Test func `a counted text in English stands in one or many`() {
  #expect(ProgramWords.english[.withinHours, count: 1] == "within 1 hour")
  #expect(ProgramWords.english[.withinHours, count: 48] == "within 48 hours")
}

/// CLDR 44: Russian one, few, many; Arabic zero, one, two, few, many, other; Filipino one (with an odd rule), other.
@Test(arguments: [
  ("ru", 3, [0: 2, 1: 0, 2: 1, 5: 2, 11: 2, 12: 2, 21: 0, 22: 1, 111: 2]),
  ("ar", 6, [0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 103: 3]),
  ("fil", 2, [0: 0, 1: 0, 4: 1, 6: 1, 9: 1, 10: 0, 14: 1]), ("vi", 1, [0: 0, 1: 0, 7: 0]),
  ("fr", 2, [0: 0, 1: 0, 2: 1]), ("pt-PT", 2, [0: 1, 1: 0, 2: 1]),
])
func `a count takes the form that CLDR gives it`(language: String, forms: Int, numbers: [Int: Int]) throws {
  let texts = (0..<forms).map { ("within.days[\($0)]", "{count} form \($0)") }
  let words = try words(language, Dictionary(uniqueKeysWithValues: texts))
  for (number, form) in numbers { #expect(words[.withinDays, count: number] == "\(number) form \(form)") }
}

@Test func `a counted text without one of its forms stands in English`() throws {
  let words = try words("ru", ["within.days[0]": "{count} день", "within.days[1]": "{count} дня"])
  #expect(words[.withinDays, count: 2] == "within 2 days")
  #expect(words.foreign.contains(.withinDays))
}

@Test func `drafts of the program's words are shown only where they are allowed`() throws {
  #expect(try words("vi", ["answer.yes": "có"])[.answerYes] == "có")
  #expect(try words("vi", ["answer.yes": "có"]).hasDrafts)
  let strict = try words("vi", ["answer.yes": "có"], allowsDrafts: false)
  #expect(strict[.answerYes] == "yes")
  #expect(strict.refusal(allowingDrafts: false) != nil && strict.refusal(allowingDrafts: true) == nil)
  #expect(ProgramWords.english.refusal(allowingDrafts: false) == nil)
}

@Test func `values are put in at once, and one of them may hold braces`() {
  let text = ProgramWords.english[.joinPair, ["name": "{value}", "value": "{name}"]]
  #expect(text == "{value}: {name}")
}

@Test func `a value of the other direction is kept apart from the words around it`() throws {
  let words = try words("ar", ["join.pair": "{name}: {value}"])
  #expect(words[.joinPair, ["name": "اسم", "value": "vi"]] == "اسم: \u{2068}vi\u{2069}")
  #expect(words[.joinPair, ["name": "اسم", "value": "17"]] == "اسم: 17")
}

@Test func `counted texts go through a table and come back`() throws {
  var translation = Translation(ofProgram: POFile(), language: "ru")
  let texts = (0..<3).map { ImportedText(id: "settled.left[\($0)]", text: "{count} вопрос \($0)") }
  _ = translation.take(texts, by: "a test", on: try #require(monday))
  #expect(translation.states.first { $0.text.id == "settled.left" }?.state == .draft)
  var other = Translation(ofProgram: POFile(), language: "ru")
  let table = try TranslationTable.texts(TranslationTable.bytes(translation))
  _ = other.take(table, by: "a test", on: try #require(monday))
  #expect(other.entry("settled.left")?.texts == translation.entry("settled.left")?.texts)
  let outcome = other.take(
    [ImportedText(id: "settled.left[3]", text: "x"), ImportedText(id: "answer.yes[1]", text: "x")],
    by: "a test",
    on: try #require(monday)
  )
  #expect(outcome.unknown == ["settled.left[3]", "answer.yes[1]"])
}

@Test func `a changed counted source ends the review`() throws {
  var entry = POEntry(context: "within.days", source: "a", texts: ["x", "y"])
  entry.plural = "b"
  let digest = ReviewMark.digest(of: entry, in: "fr")
  entry.plural = "c"
  #expect(ReviewMark.digest(of: entry, in: "fr") != digest)
}

@Test func `gettext accepts a file of the program's words in a language with six forms`() throws {
  var translation = Translation(ofProgram: POFile(), language: "ar")
  translation.update(on: try #require(monday))
  let folder = try TemporaryFolder()
  let path = try folder.write(translation.file.bytes, "ar.po")
  let check = try Program(running: "/usr/bin/msgfmt", ["--check", "--output-file=/dev/null", path])
  #expect(check.status == 0 && check.errors == "", "\(check.errors)")
}
