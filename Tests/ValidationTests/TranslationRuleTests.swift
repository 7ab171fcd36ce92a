import Diagnostics
import TestSupport
import Testing

@testable import Validation

@Test(arguments: [
  ("fr", "Où est le passeport que vous avez ?", true), ("fr", "Where is the passport that you have?", false),
  ("fr", "Onde é que está o seu passaporte?", false), ("fr", "Oui", true), ("fr", "现在首先要确保安全", false),
  ("pt", "Onde é que está o seu passaporte?", true), ("pt", "¿Dónde está el pasaporte de usted?", false),
  ("ru", "Где сейчас ваш паспорт?", true), ("ru", "Таны паспорт одоо хаана байна вэ?", false),
  ("mn", "Таны паспорт одоо хаана байна вэ?", true),
  ("mn", "Где сейчас ваш паспорт, кто его у вас взял?", false),
  ("zh-Hans", "您的护照现在在谁那里？", true), ("zh-Hans", "您的護照現在在誰那裏？", false), ("zh-Hant", "您的護照現在在誰那裏？", true),
  ("zh-Hant-MO", "您的护照现在在谁那里？", false), ("vi", "Hộ chiếu của anh chị đang ở đâu?", true),
  ("vi", "Nasaan po ang pasaporte ninyo ngayon?", false),
  ("fil", "Nasaan po ang pasaporte ninyo ngayon?", true),
  ("ar", "أين جواز السفر الآن؟", true), ("ar", "Où est le passeport ?", false),
  ("th", "หนังสือเดินทางอยู่ที่ไหน", true),
  ("th", "ໜັງສືຜ່ານແດນຢູ່ໃສ", false), ("lo", "ໜັງສືຜ່ານແດນຢູ່ໃສ", true), ("my", "ပတ်စပို့ ဘယ်မှာလဲ", true),
])
func `a text is taken for the language that it is in`(_ language: String, _ text: String, _ isRight: Bool) {
  let evidence = LanguageProfile(language).evidence(against: text)
  #expect((evidence == nil) == isRight, "\(evidence ?? "nothing")")
}

@Test(arguments: [
  ("May be younger than 18", "อาจอายุน้อยกว่า ๑๘", true), ("from 16 to 19", "١٦ - ١٩", true),
  ("from 16 to 19", "16", false),
  ("16 or 16", "16", false), ("{name} [x]", "[x] {name}", true), ("{name}", "{nom}", false),
  ("Press [x]", "Tapez x", false),
  ("no number", "1 nombre", true),
])
func `numbers and placeholders are kept, in whatever digits`(_ source: String, _ text: String, _ isKept: Bool)
{
  var rest = Parity.fixedParts(of: text)
  let isThere = Parity.fixedParts(of: source).allSatisfy { part in
    guard let index = rest.firstIndex(of: part) else { return false }
    rest.remove(at: index)
    return true
  }
  #expect(isThere == isKept)
}

@Test func `a translation is held against the checklist that its folder names`() throws {
  let table = try Table.smallest()
  #expect(table.problems(in: .translation) == [])
  var other = table
  other.files[SmallestFile.checklist.path] = nil
  #expect(other.problems(in: .translation) == ["I003 1"])
}

@Test func `a fix takes unbalanced marks away and nothing else`() throws {
  var table = try Table.smallest()
  let path = SmallestFile.translation.path
  let text = laidTranslation(
    "msgctxt \"level.some_signs.title\"\nmsgid \"Some signs\"\nmsgstr \"Des \u{2067}signes\"",
    over: try SmallestFile.translation.text()
  )
  let file = SourceFile(name: path, bytes: Array(text.utf8))
  table.files[path] = file
  var checkup = Checkup(table, catalog: RuleCatalog.all.only(["T007"]).catalog, today: nil)
  let edits = checkup.check(file).problems.compactMap(\.fix).flatMap(\.edits)
  var bytes = file.bytes
  for edit in edits.reversed() { bytes.replaceSubrange(edit.start..<edit.end, with: Array(edit.text.utf8)) }
  #expect(edits.count == 1)
  #expect(String(decoding: bytes, as: UTF8.self) == text.replacing("\u{2067}", with: ""))
}

@Test(arguments: [
  ("Bom dia.\\nO meu nome é Ana.", []), ("Bom dia. O meu nome é Ana.", ["T011"]),
  ("Bom dia.\\n\\nO meu nome\\né Ana.", ["T011"]),
])
func `words that are said in two breaths stay two lines`(_ words: String, _ codes: [String]) throws {
  let checklist = """
    sections:
      - id: start
        items:
          - id: hello
            tell: |
              Good morning.
              My name is Ana.
    """
  var table = try Table.smallest([.checklist: checklist])
  let path = "Translations/smallest/pt.po"
  let text = """
    msgctxt "hello.tell"
    msgid ""
    "Good morning.\\n"
    "My name is Ana."
    msgstr "\(words)"

    """
  table.files[path] = SourceFile(name: path, bytes: Array(text.utf8))
  let file = try #require(table.files[path])
  var checkup = Checkup(table, catalog: RuleCatalog.all.only(["T011"]).catalog, today: nil)
  #expect(checkup.check(file).problems.map(\.code.id) == codes)
}

@Test(arguments: [
  ("fr", "Êtes-vous seul ?", "seul"), ("fr", "Êtes-vous seul ou seule ?", nil),
  ("fr", "Êtes-vous seul(e) ?", nil),
  ("fr", "Il y a un seul passeport ?", nil), ("pt", "Está sozinha agora?", "sozinha"),
  ("pt", "Está alguém consigo?", nil),
  ("ru", "Вы должны там оставаться?", nil), ("ru", "Ты должен там оставаться?", "должен"),
  ("pl", "Skąd przyjechałeś?", "przyjechałeś"), ("pl", "Skąd przyjechałeś czy przyjechałaś?", nil),
  ("hi", "क्या आप बाहर जा सकते हैं?", "सकते"), ("vi", "Anh chị có đi một mình không?", nil),
])
func `words for only a man or only a woman are noticed`(
  _ language: String,
  _ text: String,
  _ word: String?
) {
  #expect(PersonForms.of(language)?.oneSidedWord(in: text) == word)
}

@Test func `rows are added for texts that a file lacks, behind the others`() throws {
  var table = try Table.smallest()
  let path = SmallestFile.translation.path
  let whole = try SmallestFile.translation.text()
  let parts = whole.split(separator: "\n\n").filter { !$0.contains("msgctxt \"age.ask\"") }
  let file = SourceFile(name: path, bytes: Array(parts.joined(separator: "\n\n").utf8))
  table.files[path] = file
  var checkup = Checkup(table, catalog: RuleCatalog.all.only(["T001"]).catalog, today: nil)
  let problem = try #require(checkup.check(file).problems.first)
  let fix = try #require(problem.fix)
  let mended = String(decoding: file.applying([fix]).file.bytes, as: UTF8.self)
  let row = "\nmsgctxt \"age.ask\"\nmsgid \"How old are you?\"\nmsgstr \"\"\n"
  let expected = String(decoding: file.bytes, as: UTF8.self) + row
  #expect(fix.kind == .offer && mended == expected)
}
