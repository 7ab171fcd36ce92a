import Checklists
import TestSupport
import Testing

@testable import Translations

@Test(arguments: [
  ("Where is your passport?", "Wheeree iis yoouur paasspoort?"),
  ("yes", "yeees"), ("within {count} hours", "wiiithiiin {count} hooouuurs"), ("护照", "护照 护照"),
  ("{statement}?", "{statement}?"),
])
func `xx-long makes words longer and leaves what is the same in every language`(
  _ text: String,
  _ long: String
) {
  #expect(TestLanguage.long.words(text) == long)
}

@Test func `xx-rtl has no Latin letter but in what is the same in every language`() {
  let text = TestLanguage.rightToLeft.words("Ask {name}: is it `score`, or [y]? 18")
  let bare = text.replacing("{name}", with: "").replacing("`score`", with: "").replacing("[y]", with: "")
  #expect(bare.utf8.count + 18 > text.utf8.count)
  #expect(!bare.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic })
  #expect(text.contains("{name}") && text.contains("`score`") && text.contains("[y]") && text.hasSuffix("18"))
  #expect(LanguageTag("xx-rtl").isRightToLeft)
}

@Test(arguments: TestLanguage.allCases)
func `a test language has every text as a draft, and is never offered`(_ language: TestLanguage) throws {
  let checklist = try smallestChecklist()
  let translation = language.translation(of: checklist, path: "smallest.yaml")
  #expect(translation.states.allSatisfy { $0.state == .draft })
  #expect(translation.orphans.isEmpty)
  #expect(language.translationOfProgram().states.allSatisfy { $0.state == .draft })
  for allowsDrafts in [false, true] {
    let shelf = LanguageShelf(of: checklist, tags: [], allowsDrafts: allowsDrafts) { _ in .broken("none") }
    #expect(shelf.offered.map(\.text) == ["en"])
    let texts = try? shelf.texts(in: LanguageTag(language.rawValue))
    #expect((texts != nil) == allowsDrafts)
    #expect(texts?.foreign.isEmpty ?? true)
  }
}

@Test func `xx-mark has a form for everybody whom a form of address can mean`() throws {
  let translation = TestLanguage.marked.translation(of: try smallestChecklist(), path: "smallest.yaml")
  #expect(translation.entry("age.ask|to a woman")?.texts == ["‹to a woman: How old are you?›"])
  #expect(translation.entry("age.ask|by a woman")?.texts == ["‹by a woman: How old are you?›"])
}
