import Diagnostics

/// A test case whose answers and expectations are held against its checklist.
package struct BoundCase: Sendable {
  package struct Record: Hashable, Sendable {
    package let item: Int
    package let side: Side
    package let answer: Answer
  }

  package enum Expected: Hashable, Sendable {
    case level(Int)
    case couldBe([Int])
    /// `child`, `adult` or `open`.
    case treatedAs(String)
    case points(ClosedRange<Int>)
    case dimension(Int, String)
    case refer([Int])
    case referAfterAsking([Int])
    case notAgreed([Int])
    case stoppedBy([Int])
    case shown([Int])
    case notShown([Int])
    case settled(Bool)
  }

  package let source: TestCase
  package let records: [Record]
  package let expected: [Expected]
}

/// Holds test cases against the checklist for which they are written.
///
/// `graph`: the checklist that the cases name.
/// Gives the cases, or `nil` where one does not fit, with what is wrong (V002, I003, K005).
package func bind(_ loaded: Loaded<CaseFile>, to graph: DecisionGraph) -> Loaded<[BoundCase]> {
  let problems = Problems(loaded.file)
  let binding = CaseBinding(graph: graph, problems: problems)
  let cases = loaded.readable?.cases.map(binding.bind)
  let isSound = !problems.hasErrors && !loaded.hasErrors
  return Loaded(
    file: loaded.file,
    value: isSound ? cases : nil,
    readable: cases,
    problems: loaded.problems + problems.list
  )
}

private struct CaseBinding {
  let graph: DecisionGraph
  let problems: Problems

  func bind(_ source: TestCase) -> BoundCase {
    let path = "cases/\(source.title.text)"
    let said = source.said.compactMap { record($0, .said, path) }
    let seen = source.seen.compactMap { record($0, .seen, path) }
    var expected = source.expect.values.compactMap { self.expected($0, path) }
    for (id, value) in source.expect.dimensions {
      let known = graph.checklist.dimensions.map(\.id.text)
      guard let place = find(id, known, "dimension", path) else { continue }
      guard choice(value, ["positive", "not positive", "open", "not assessed"], path) else { continue }
      expected.append(.dimension(place, value.text))
    }
    return BoundCase(source: source, records: said + seen, expected: expected)
  }

  private func record(_ written: WrittenAnswer, _ side: Side, _ path: String) -> BoundCase.Record? {
    let known = graph.items.map(\.id)
    guard let item = find(written.item, known, "item", "\(path)/\(side.rawValue)") else { return nil }
    let facts = graph.items[item]
    do {
      let answer =
        try written.isList ? facts.options(written.words) : facts.answer(written.words[0], on: side)
      return BoundCase.Record(item: item, side: side, answer: try facts.fitting(answer, on: side))
    } catch {
      let words = written.isList ? "[\(written.words.joined(separator: ", "))]" : written.words[0]
      problems.add(
        .unknownAnswer,
        at: written.span,
        "`\(written.item.text): \(words)` does not fit: \(error.sentence).",
        help: error.help,
        path: "\(path)/\(side.rawValue)/\(written.item.text)"
      )
      return nil
    }
  }

  private func expected(_ value: Expectation.Value, _ path: String) -> BoundCase.Expected? {
    let path = "\(path)/expect/\(value.key)"
    let list = graph.checklist
    func levels() -> [Int]? { places(value.words, list.levels.map(\.id.text), "level", path) }
    func referrals() -> [Int]? { places(value.words, list.referrals.map(\.id.text), "referral", path) }
    func items() -> [Int]? { places(value.words, graph.items.map(\.id), "item", path) }
    switch Key(rawValue: value.key) {
    case .level:
      return value.words.first.flatMap { find($0, list.levels.map(\.id.text), "level", path) }.map {
        .level($0)
      }
    case .couldBe:
      if value.words.count == 1, value.words[0].text == "nothing higher" { return .couldBe([]) }
      return levels().map { .couldBe($0) }
    case .treatedAs:
      guard let word = value.words.first, choice(word, ["child", "adult", "open"], path) else { return nil }
      return .treatedAs(word.text)
    case .points: return points(value, path)
    case .refer: return referrals().map { .refer($0) }
    case .referAfterAsking: return referrals().map { .referAfterAsking($0) }
    case .notAgreed: return referrals().map { .notAgreed($0) }
    case .stoppedBy:
      return places(value.words, list.stopRules.map(\.id.text), "stop rule", path).map { .stoppedBy($0) }
    case .shown: return items().map { .shown($0) }
    case .notShown: return items().map { .notShown($0) }
    case .settled:
      guard let word = value.words.first, choice(word, ["yes", "no"], path) else { return nil }
      return .settled(word.text == "yes")
    default: return nil
    }
  }

  private func points(_ value: Expectation.Value, _ path: String) -> BoundCase.Expected? {
    guard let word = value.words.first else { return nil }
    if let number = wholeNumberValue(word.text) { return .points(number...number) }
    let parts = word.text.split(separator: " to ", maxSplits: 1).map(wholeNumberValue)
    if parts.count == 2, let low = parts[0], let high = parts[1], low <= high { return .points(low...high) }
    problems.add(
      .wrongValue,
      at: word.span,
      "`points: \(word.text)` is neither a number nor a range.",
      help: "write it as `16` or `0 to 61`",
      path: path
    )
    return nil
  }

  private func places(_ words: [Words], _ known: [String], _ kind: String, _ path: String) -> [Int]? {
    let places = words.map { find($0, known, kind, path) }
    return places.contains(nil) ? nil : places.compactMap { $0 }
  }

  private func find(_ id: Words, _ known: [String], _ kind: String, _ path: String) -> Int? {
    if let place = known.firstIndex(of: id.text) { return place }
    problems.add(
      .unknownID,
      at: id.span,
      "`\(id.text)` does not exist. \(Suggestion.sentence(for: id.text, among: known, kind: kind))",
      help: Suggestion.nearest(to: id.text, among: known).map { "write `\($0)`" }
        ?? "name a \(kind) of the checklist",
      path: path
    )
    return nil
  }

  private func choice(_ word: Words, _ known: [String], _ path: String) -> Bool {
    if known.contains(word.text) { return true }
    problems.add(
      .wrongValue,
      at: word.span,
      "`\(word.text)` is not known here.",
      help: "write one of \(known.joined(separator: ", "))",
      path: path
    )
    return false
  }
}
