import TestSupport
import Testing

private let checklist = "smallest.yaml"

/// The smallest checklist with one sign more of points asked for, so that fewer people have some signs.
private let stricter: [SmallestFile: String] = [
  .checklist: """
  version: 2
  levels:
    - id: some_signs
      when: signs >= 2
  """
]

@Test func `a file is compared with itself in a revision, by either way of writing it`() throws {
  let repository = try Repository(changedTo: stricter)
  let first = try repository.screener(["diff", "--base", "HEAD", checklist])
  let second = try repository.screener(["diff", "HEAD:./\(checklist)", checklist])
  #expect(first.status == 0)
  #expect(second.status == 0)
  let bodies = [first, second].map { $0.output.split(separator: "\n").filter { !$0.hasPrefix("  old: ") } }
  #expect(bodies[0] == bodies[1])
  let text = first.output
  #expect(text.contains("smallest: version 1 -> version 2"))
  #expect(text.contains("level some_signs: when"))
  #expect(text.contains("before: signs >= 1"))
  #expect(text.contains("some_signs -> no_signs (less serious)"))
  #expect(text.contains("- case: From some_signs to no_signs"))
  #expect(text.contains("It has a new number, version 2, as it needs"))
}

@Test func `the example of a pair is a case that passes in the new edition and not in the old one`() throws {
  let repository = try Repository(changedTo: stricter)
  let run = try repository.screener(["diff", "--base", "HEAD", checklist])
  let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
  let start = try #require(lines.firstIndex { $0.contains("- case: From some_signs to no_signs") })
  let rest = lines[start...].prefix {
    $0.hasPrefix("      ") && ($0.contains("- case") == false || $0 == lines[start])
  }
  let text = rest.map { "\($0.dropFirst(4))\n" }.joined()
  _ = try repository.folder.write("cases for: smallest\nformat: 1\ncases:\n\(text)", "smallest.cases.yaml")
  let passed = try repository.screener(["test", checklist])
  #expect(passed.status == 0, "\(passed.output)\(passed.errors)")
  _ = try repository.folder.write(try SmallestFile.checklist.text(), checklist)
  let failed = try repository.screener(["test", checklist])
  #expect(failed.status == 1)
}

@Test func `words alone change nobody's result and need no new number`() throws {
  let words: [SmallestFile: String] = [
    .checklist: """
    sections:
      - id: start
        items:
          - id: danger_now
            ask: Is anybody here frightening you?
    """
  ]
  let repository = try Repository(changedTo: words)
  let run = try repository.screener(["diff", "--same", "--base", "HEAD", checklist])
  #expect(run.status == 0)
  #expect(
    run.output.contains(
      "danger_now: the question\n      before: Is there somebody near here you are afraid of?"
    )
  )
  #expect(run.output.contains("This is proved."))
  #expect(run.output.contains("It stays version 1"))
}

@Test func `with --same another result is a problem, and so is always what was not decided`() throws {
  let repository = try Repository(changedTo: stricter)
  #expect(try repository.screener(["diff", "--same", "--base", "HEAD", checklist]).status == 1)
  let open = try repository.screener(["diff", "--steps", "2", "--base", "HEAD", checklist])
  #expect(open.status == 1)
  #expect(open.output.contains("Too large to be decided in full"))
  #expect(!open.output.contains("This is proved."))
}

@Test func `the report for a pull request and the one for a program say the same`() throws {
  let repository = try Repository(changedTo: stricter)
  let markdown = try repository.screener(["diff", "--format", "markdown", "--base", "HEAD", checklist]).output
  #expect(markdown.hasPrefix("## smallest: version 1 -> version 2\n"))
  #expect(markdown.contains("| some_signs → no_signs (less serious) |"))
  #expect(markdown.contains("```diff\n- signs >= 1\n+ signs >= 2\n```"))
  let json = try repository.screener(["diff", "--format", "json", "--base", "HEAD", checklist]).output
  #expect(json.hasPrefix("{\"diff\":1,"))
  #expect(json.contains("\"from\":\"some_signs\",\"to\":\"no_signs\",\"direction\":\"less serious\""))
  #expect(json.contains("\"next_edition\":{\"version\":2,\"needed\":true"))
}

@Test(arguments: [
  (["diff", "no-such-revision:\(checklist)", checklist], 66, "git knows no revision no-such-revision here."),
  (["diff", "HEAD:./other.yaml", checklist], 66, "git knows no such file in this revision"),
  (["diff", "--base=--output=x", checklist], 66, "git knows no revision"),
  (["diff", checklist], 64, "Name two editions"), (["diff", "other.yaml", checklist], 66, "other.yaml"),
])
private func `what cannot be compared is said`(_ words: [String], _ status: Int, _ sentence: String) throws {
  let repository = try Repository()
  let run = try repository.screener(words)
  #expect(Int(run.status) == status)
  #expect(run.errors.contains(sentence))
  #expect(run.output == "")
}
