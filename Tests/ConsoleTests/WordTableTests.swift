import Foundation
import Testing

@testable import Translations

/// The table itself is all words.
private let table = ["ProgramText.swift", "ProgramText+English.swift", "ProgramWords.swift"]

/// The code that shows an interview, from the root of the repository.
private let sources: [(name: String, text: String)] = {
  let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
  return [
    "Sources/Console", "Sources/Console/Interviewing", "Sources/Reports", "Sources/Translations/Program",
  ].flatMap {
    folder in
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { $0.hasSuffix(".swift") && !table.contains($0) }.compactMap { name in
      (try? String(contentsOf: root.appending(path: "\(folder)/\(name)"), encoding: .utf8)).map { (name, $0) }
    }
  }
}()

/// What stands between quotes in code, without comments and without what is put in.
private func literals(_ code: String) -> [Substring] {
  code.split(separator: "\n").flatMap { line -> [Substring] in
    let bare = line.drop { $0 == " " }
    if bare.hasPrefix("//") { return [] }
    return line.matches(of: /"((?:[^"\\]|\\.)*)"(:?)/).filter { $0.output.2.isEmpty }.map(\.output.1)
  }
}

/// A literal without what is put into it.
private func withoutValues(_ literal: Substring) -> String {
  var result = ""
  var depth = 0
  var previous: Character = " "
  for character in literal {
    switch character {
    case "(" where depth > 0 || previous == "\\": depth += 1
    case ")" where depth > 0: depth -= 1
    default: if depth == 0, character != "\\" { result.append(character) }
    }
    previous = character
  }
  return result
}

/// Ids of texts, tags of languages, characters by number, the name of a key, and what is understood in English too.
private func isNoText(_ literal: Substring) -> Bool {
  if literal.contains("\\u{") { return true }
  let words = withoutValues(literal)
  if words.firstMatch(of: /[A-Za-z]{2}/) == nil { return true }
  if words.firstMatch(of: /^[a-z]*\.[a-z ]*(\.[a-z]*)?$/) != nil { return true }
  let tags = ["th", "lo", "km", "my", "shn", "zh", "yue", "vi", "ko", "mn", "za", "bo", "en"]
  return
    (tags + [
      "ask child", "ask", "tell", "name", "about", "not", "yes", " to ", "[Enter] ", "SCREENER_FAILED",
      " UTC",
    ]).contains(
      words
    )
}

@Test func `no word of an interview stands outside of the table`() {
  #expect(sources.count > 20)
  for (name, text) in sources {
    let loose = literals(text).filter { !isNoText($0) }
    #expect(loose.isEmpty, "\(name): \(loose)")
  }
}

@Test func `a loose word would be found`() {
  #expect(
    literals("page.add(\"Why this is asked\") // \"not\"").filter { !isNoText($0) } == ["Why this is asked"]
  )
  #expect(literals("words[.joinPair, [\"name\": name]]").isEmpty)
}

@Test func `every text of the table is shown somewhere`() throws {
  let root = URL(filePath: #filePath).appending(path: "../../../Sources/screener").standardizedFileURL
  let program = try ["", "../Exports/Case"].flatMap { folder in
    let folder = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }
  let words = try String(
    contentsOf: root.appending(path: "../Translations/Program/ProgramWords.swift"),
    encoding: .utf8
  )
  let code = (sources.map(\.text) + program + [words]).joined(separator: "\n")
  let unused = ProgramText.allCases.filter { text in
    !code.contains(".\(text)]") && !code.contains(".\(text),") && !code.contains(".\(text)\n")
      && !code.contains(".\(text))") && !code.contains(".\(text) ")
  }
  #expect(unused.isEmpty, "\(unused)")
}
