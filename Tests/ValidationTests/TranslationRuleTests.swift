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
