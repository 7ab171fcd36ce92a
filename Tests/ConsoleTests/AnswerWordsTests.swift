import Checklists
import Diagnostics
import Foundation
import TestSupport
import Testing
import Translations

@testable import Console

/// A checklist with all kinds of items, which the room of the responses keeps.
private let graph = Result {
  let kinds = URL(filePath: #filePath).appending(path: "../../ResponsesTests/Kinds.swift").standardizedFileURL
  let fixtures = Fixtures(beside: kinds.path)
  return try #require(
    loadChecklist(SourceFile(name: "kinds.yaml", bytes: try fixtures.bytes("kinds.yaml"))).value
  )
}

private func question(_ id: String) throws -> Question {
  let item = try #require(try graph.get().items.first { $0.id == id })
  return Question(
    item: item,
    page: Page("A title"),
    remarks: [],
    recorded: [:],
    marked: [:],
    isContinued: false,
    commands: [
      Choice("b", "back"), Choice("?", "why"), Choice("x", "danger/stop"), Choice("!", "leave now"),
    ],
    options: item.source.options.map(\.words.text),
    words: .english
  )
}

/// What is made of a line, in words: `said: yes`, `command b`, `nothing`, `no answer`.
private func entry(_ typed: String, _ id: String) throws -> String {
  let question = try question(id)
  return switch question.entry(typed) {
  case .answer(let side, let answer): "\(side.rawValue): \(question.item.words(answer))"
  case .command(let key): "command \(key)"
  case .nothing: "nothing"
  case .problem: "no answer"
  }
}

/// Item, what is typed, what is made of it.
private let table = """
  calm          | y                | said: yes
  calm          | yes              | said: yes
  calm          | Yes              | said: yes
  calm          | YES              | said: yes
  calm          |  yes             | said: yes
  calm          | n                | said: no
  calm          | no               | said: no
  calm          | u                | said: unsure
  calm          | unsure           | said: unsure
  calm          | d                | said: declined
  calm          | declined         | said: declined
  calm          | s                | said: not asked
  calm          | not asked        | said: not asked
  calm          | not seen         | no answer
  calm          | ye               | no answer
  calm          | yess             | no answer
  calm          | yes no           | no answer
  calm          | y y              | no answer
  calm          | maybe            | no answer
  calm          | 1                | no answer
  calm          | ｙ                | said: yes
  calm          | ＹＥＳ              | said: yes
  calm          | ？                | command ?
  calm          | ！                | command !
  calm          | 　ｎ               | said: no
  calm          |                  | nothing
  calm          | b                | command b
  calm          | Back             | command b
  calm          | why              | command ?
  calm          | danger/stop      | command x
  calm          | danger           | no answer
  calm          | leave now        | command !
  private_place | y                | said: yes
  private_place | s                | said: not asked
  private_place | u                | no answer
  private_place | unsure           | no answer
  private_place | declined         | no answer
  papers_kept   | y                | said: yes
  papers_kept   | Y                | seen: yes
  papers_kept   | n                | said: no
  papers_kept   | N                | seen: no
  papers_kept   | U                | seen: unsure
  papers_kept   | u                | said: unsure
  papers_kept   | seen             | seen: yes
  papers_kept   | Not seen         | seen: no
  papers_kept   | D                | no answer
  watched       | y                | seen: yes
  watched       | Y                | seen: yes
  watched       | N                | seen: no
  watched       | no               | seen: no
  watched       | seen             | seen: yes
  watched       | not seen         | seen: no
  watched       | d                | no answer
  watched       | declined         | no answer
  age           | 34               | said: 34
  age           | 0                | said: 0
  age           | 120              | said: 120
  age           | 121              | no answer
  age           | 16-19            | said: 16 to 19
  age           | 16 - 19          | said: 16 to 19
  age           | 16–19            | said: 16 to 19
  age           | 16 to 19         | said: 16 to 19
  age           | 17-17            | said: 17
  age           | 19-16            | no answer
  age           | 16-19-22         | no answer
  age           | 16--19           | no answer
  age           | -16-19           | no answer
  age           | 16-19-           | no answer
  age           | -16              | no answer
  age           | 16-              | no answer
  age           | 16-121           | no answer
  age           | about 17         | no answer
  age           | About 17         | no answer
  age           | 17?              | no answer
  age           | 17.5             | no answer
  age           | 1 7              | no answer
  age           | ١٧               | said: 17
  age           | ۱۷               | said: 17
  age           | ๑๗               | said: 17
  age           | ໑໗               | said: 17
  age           | ၁၇               | said: 17
  age           | ១៧               | said: 17
  age           | १७               | said: 17
  age           | １７               | said: 17
  age           | １６－１９            | said: 16 to 19
  age           | 16〜19            | said: 16 to 19
  age           | 十七               | no answer
  age           | ⅩⅦ               | no answer
  age           | ¹⁷               | no answer
  age           | seventeen        | no answer
  age           | yes              | no answer
  age           | d                | said: declined
  age           | unsure           | said: unsure
  beds          | 4                | seen: 4
  beds          | declined         | no answer
  brought_by    | 2                | said: family
  brought_by    | family           | said: family
  brought_by    | 4                | no answer
  brought_by    | 0                | no answer
  brought_by    | 1 2              | no answer
  brought_by    | d                | said: declined
  room          | 3                | seen: work
  room          | D                | no answer
  means         | 1                | said: air
  means         | 1 3              | said: air, lorry
  means         | 3,1              | said: air, lorry
  means         | ３、１             | said: air, lorry
  means         | ٣، ١             | said: air, lorry
  means         | 1+2              | said: air, sea
  means         | air sea          | said: air, sea
  means         | 4                | said: none_known
  means         | 4 1              | no answer
  means         | 1 1              | no answer
  means         | 13               | no answer
  means         | 1 and 2          | no answer
  means         | u                | said: unsure
  guards        | 2 1              | seen: locks, people
  arrived       | 2026-01-31       | said: 2026-01-31
  arrived       | ๒๐๒๖-๐๑-๓๑       | said: 2026-01-31
  arrived       | 2026-02-29       | no answer
  arrived       | 31.1.2026        | no answer
  arrived       | 2019-12-31       | no answer
  arrived       | u                | said: unsure
  words         | she said yes     | said: she said yes
  words         | ๑๖ ｙ             | said: ๑๖ ｙ
  words         | yes              | said: yes
  words         | declined         | said: declined
  marks         | d                | seen: d
  """

@Test(arguments: table.split(separator: "\n"))
func `what is typed is recorded as meant, or not at all`(row: Substring) throws {
  let cells = row.split(separator: "|", omittingEmptySubsequences: false)
  func trimmed(_ cell: Substring) -> String { cell.trimmingCharacters(in: .whitespaces) }
  // What is typed keeps its blanks but for one on each side.
  let typed = String(cells[1].dropFirst().dropLast())
  let found = try entry(typed, trimmed(cells[0]))
  let expected = trimmed(cells[2])
  #expect(found == expected)
}

@Test func `whatever a problem says, it does not repeat what was typed`() throws {
  for id in ["calm", "age", "brought_by", "means", "arrived"] {
    guard case .problem(let sentence) = try question(id).entry("maria 4b") else {
      Issue.record("\(id) takes it")
      continue
    }
    #expect(!sentence.contains("maria"))
    #expect(sentence.hasSuffix("."))
  }
}

@Test(arguments: ["private_place", "calm", "papers_kept", "watched", "age", "means", "words", "marks"])
func `no two words or keys of a question are the same`(id: String) throws {
  let question = try question(id)
  let words = question.sides.flatMap { question.words(for: $0) }
  let keys = words.map(\.key) + question.commands.map(\.key)
  #expect(Set(keys).count == keys.count)
  #expect(Set(words.map(\.word)).count == words.count)
  // What is shown can be typed: the key, and the word.
  for word in words {
    let byKey = question.entry(String(word.key))
    #expect(byKey == question.entry(question.words[word.word]))
  }
}
