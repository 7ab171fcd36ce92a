import Expressions
import MarkedYAML
import Diagnostics
import Testing

@testable import Checklists

@Test(arguments: EntryKind.allCases)
func `every key that the decoder takes has its page, and no page is left over`(_ kind: EntryKind) {
  let pages = Set(kind.texts.keys.map(\.rawValue))
  let keys = Set(kind.table.all.map(\.rawValue))
  #expect(pages == keys)
  for page in kind.keys {
    let ending = page.meaning.last.map { ".`)".contains($0) } ?? false
    #expect(ending, "\(page.name): \(page.meaning)")
  }
}

@Test(arguments: EntryKind.allCases)
func `the example of every key can stand behind it`(_ kind: EntryKind) throws {
  for page in kind.keys where !page.example.isEmpty {
    let file = SourceFile(name: "example.yaml", bytes: Array("\(page.name): \(page.example)\n".utf8))
    let value = try #require(parse(file).root?[page.name], "\(page.name): \(page.example)")
    let words = value.text.map { [$0.string] } ?? (value.list ?? []).compactMap { $0.text?.string }
    switch page.holds {
    case .word(let known), .words(let known): #expect(Set(words).isSubset(of: known), "\(page.name)")
    case .number: #expect(words.first.flatMap(wholeNumberValue) != nil, "\(page.name)")
    case .day: #expect(words.first.flatMap { CalendarDay($0) } != nil, "\(page.name)")
    case .condition, .levelCondition, .answerCondition: _ = try Parser.parse(try #require(words.first))
    case .ownID, .id, .ownOption: #expect(words.first.map(Vocabulary.isID) ?? false, "\(page.name)")
    case .citation: #expect(words.first?.contains(" / ") ?? false, "\(page.name)")
    default: break
    }
  }
}

@Test func `the words that a key offers for a length of time are lengths of time`() {
  for kind in EntryKind.allCases {
    for page in kind.keys {
      guard case .usual(let words) = page.holds,
        ["within", "see again", "check again after"].contains(page.name)
      else { continue }
      for word in words { #expect(Within(word) != nil, "\(page.name): \(word)") }
    }
  }
}

@Test func `every function and every usual word of a condition has a meaning`() {
  for function in Function.allCases { #expect(function.meaning.hasSuffix(".")) }
  for word in Vocabulary.words where Function(rawValue: word) == nil && !["could", "be"].contains(word) {
    #expect(Vocabulary.meaning(of: word) != nil, "\(word)")
  }
}
