import Checklists
import Responses
import TestSupport
import Testing

@testable import Translations

@Test func `a table carries texts there and back, formulas and quotes too`() throws {
  let checklist = try smallestChecklist()
  var list = try translation(of: checklist)
  let words = ["=1+1", "'quoted'", "'=no", "a, b", "\"two\" lines\nhere", "+853", "''", "é", "-", "@x"]
  let texts = zip(checklist.sourceTexts, words).map { ImportedText(id: $0.id, text: $1, back: "=b") }
  _ = list.take(texts, by: "L. Martin", on: try #require(monday))
  let table = TranslationTable.bytes(list)
  let read = try TranslationTable.texts(table)
  #expect(read.map(\.id) == checklist.sourceTexts.map(\.id))
  #expect(read.prefix(words.count).map(\.text) == words)
  #expect(read.first?.back == "=b" && read.first?.source == "The smallest sound checklist")
  var other = try translation(of: checklist)
  _ = other.take(read, by: "L. Martin", on: try #require(monday))
  #expect(other.file.bytes == list.file.bytes)
}

@Test func `T33: no cell of a table begins a formula`() throws {
  let checklist = try smallestChecklist()
  var list = try translation(of: checklist)
  let texts = checklist.sourceTexts.map { ImportedText(id: $0.id, text: "=HYPERLINK(1)") }
  _ = list.take(texts, by: "L. Martin", on: try #require(monday))
  for record in CSV.records(TranslationTable.bytes(list)[...]) {
    let cells = try CSV.cells(record.cells)
    #expect(cells.allSatisfy { !CSV.beginsFormula($0) })
  }
}

@Test(arguments: [
  ("id,text\na,b\n", "line 1"), ("id,translation\na,\"b\n", "line 2"), ("id,translation\n,b\n", "line 2"),
  ("id,translation\na,b\nc,d\"e\n", "line 3"), ("id;translation\na;b\n", "line 1"),
])
func `a table that cannot be read says where`(_ text: String, _ line: String) {
  #expect {
    _ = try TranslationTable.texts(Array(text.utf8))
  } throws: { error in
    (error as? LineFault)?.cause.hasPrefix("\(line):") ?? false
  }
}

@Test func `a page shows each text as it stands on a screen`() throws {
  let checklist = try smallestChecklist()
  var list = try translation(of: checklist)
  let long = String(repeating: "Trente lettres et rien de plus. ", count: 3)
  let texts = [
    ImportedText(id: "age.ask", text: "Votre âge ?", source: "Your age?"),
    ImportedText(id: "papers_kept.ask", text: long),
  ]
  _ = list.take(texts, by: "L. Martin", on: try #require(monday))
  let page = ScreenPage(list).html
  #expect(page.contains("[Someone else keeps the identity papers]\n"))
  #expect(
    page.contains(
      "[How old are you?]\nthe translation is of an earlier text: ask your interpreter\n\n—\nVotre âge ?"
    )
  )
  #expect(
    page.contains(
      "Trente lettres et rien de plus. Trente lettres et rien de plus.\nTrente lettres et rien de plus."
    )
  )
}

@Test func `a page shows words as words`() throws {
  let checklist = try smallestChecklist()
  var list = try translation(of: checklist)
  let hostile = "<script>alert(\"1\")</script>&"
  _ = list.take(
    [ImportedText(id: "age.ask", text: hostile, back: "<b>")],
    by: "L. Martin",
    on: try #require(monday)
  )
  let page = ScreenPage(list).html
  #expect(!page.contains("<script") && !page.contains("<b>"))
  #expect(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;"))
  #expect(page.contains("dir=\"ltr\""))
  let arabic = Translation(list.file, language: "ar", of: checklist, path: "smallest.yaml")
  #expect(ScreenPage(arabic).html.contains("dir=\"rtl\""))
}
