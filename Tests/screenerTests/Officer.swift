import Checklists
import Screening
import TestSupport

/// One side of one item.
struct Place: Hashable {
  let item: Int
  let side: Side
}

extension Interview {
  /// Records what a response holds of the item whose turn it is, and goes on from there.
  mutating func record(_ response: [Place: Answer], for item: Int) {
    var answers: [Side: Answer] = [:]
    for side in [Side.said, .seen] { answers[side] = response[Place(item: item, side: side)] }
    record(answers, for: item)
    goOn(from: item)
    if assessment.stoppedBy.contains(where: { graph.stopRules[$0].ends }) { finish() }
  }
}

/// Somebody who types the answers of a response into an interview, one key or one line at a time.
///
/// Reads on the screen what is wanted, and follows in an interview of its own which item that is about.
struct Officer {
  /// Something else was shown than the engine says.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let terminal: PseudoTerminal
  let isPlain: Bool
  let answers: [Place: Answer]
  /// What was recorded, as the officer knows it.
  private(set) var interview: Interview
  /// How much had been written when the last key was pressed.
  private var mark = 0

  /// Sits down before a terminal in which an interview begins.
  init(_ graph: DecisionGraph, at terminal: PseudoTerminal, isPlain: Bool, answers: [Place: Answer]) {
    self.terminal = terminal
    self.isPlain = isPlain
    self.answers = answers
    interview = Interview(graph)
  }

  private var graph: DecisionGraph { interview.graph }

  /// Answers everything, goes on wherever that is offered, and closes the result.
  mutating func conduct() throws {
    var page = try nextPage()
    while true {
      if let key = choice(page) {
        if key == "q" {
          try terminal.type(isPlain ? "q\r" : "q")
          guard try terminal.waitForExit() == .code(0) else { throw Failure(description: "not closed") }
          interview.finish()
          return
        }
        page = try press(key)
        continue
      }
      guard case .item(let item) = interview.step else {
        throw Failure(description: "a question, where nothing is left to ask:\n\(terminal.screen.text)")
      }
      page = isPlain ? try answerInLines(item) : try answerWithKeys(item)
      interview.record(answers, for: item)
    }
  }

  /// The key for a page that is no question; `nil` for a question.
  private func choice(_ page: String) -> String? {
    let keys = [
      ("g", "begin"), ("c", "go on"), ("g", "go on"), ("q", "close"),
    ]
    return keys.first { key, words in
      page.contains(isPlain ? "or \(key): \(words)" : "[\(key)] \(words)")
    }?.0
  }

  private func sides(_ item: Int) -> [Side] { [.said, .seen].filter(graph.items[item].has) }
}

/// Looking and typing.
extension Officer {
  /// Waits until something new is shown and an answer is wanted.
  private func nextPage() throws -> String {
    try terminal.wait(for: "a prompt after \(mark) bytes") { screen in
      guard terminal.bytes.count > mark else { return false }
      let line = screen.lines[screen.cursor.row]
      guard isPlain else { return line.hasPrefix(" ›") }
      return ["Choose:", "Answer?", "What was said?", "What was seen?"].contains(line)
        || (line.hasPrefix("Enter goes on;") && line.hasSuffix(":"))
    }
    return String(decoding: terminal.bytes[mark...], as: UTF8.self)
  }

  private mutating func press(_ key: String) throws -> String {
    mark = terminal.bytes.count
    try terminal.type(isPlain ? "\(key)\r" : key)
    return try nextPage()
  }

  /// Presses a key once more where it was taken for the rest of a word.
  private mutating func press(_ key: String, until isDone: (String) -> Bool) throws -> String {
    for _ in 0..<2 {
      let page = try press(key)
      if isDone(page) { return page }
    }
    throw Failure(description: "`\(key)` did nothing:\n\(terminal.screen.text)")
  }
}

/// Answering on a screen.
extension Officer {
  private mutating func answerWithKeys(_ item: Int) throws -> String {
    let facts = graph.items[item]
    let position = " \(interview.itemsDone.count + 1) of at most "
    let isOver = { (page: String) in !page.contains(position) }
    if facts.kind == .tell { return try press("\r", until: isOver) }
    let given = sides(item).compactMap { side in
      answers[Place(item: item, side: side)].map { (side, $0) }
    }
    if facts.kind != .yesOrNo { return try type(given.first?.1 ?? .notAsked, facts, until: isOver) }
    guard let (side, answer) = given.first else {
      let page = try press("s") { isOver($0) || $0.contains("said: not asked") }
      return isOver(page) ? page : try press("\r", until: isOver)
    }
    if sides(item).count == 1 { return try press(key(answer, .said), until: isOver) }
    _ = try press(key(answer, side)) { $0.contains("\(side.rawValue): \(facts.words(answer))") }
    let second = given.count == 2 ? key(given[1].1, given[1].0) : "\r"
    return try press(second, until: isOver)
  }

  /// The key for a record; capitals tell what was seen beside what was said.
  private func key(_ answer: Answer, _ side: Side) -> String {
    let key: String =
      switch answer {
      case .yes: "y"
      case .no: "n"
      case .unsure: "u"
      case .declined: "d"
      default: "s"
      }
    return side == .seen ? key.uppercased() : key
  }

  private mutating func type(
    _ answer: Answer,
    _ item: GraphItem,
    until isOver: (String) -> Bool
  ) throws -> String {
    let isTyped = item.kind == .text || item.kind == .date
    if answer.isMissing, !isTyped { return try press(key(answer, .said), until: isOver) }
    if case .option = answer { return try press(words(answer, item), until: isOver) }
    for character in words(answer, item) { _ = try press(String(character)) }
    return try press("\r", until: isOver)
  }

  /// What is typed for a value: options by their numbers.
  private func words(_ answer: Answer, _ item: GraphItem) -> String {
    switch answer {
    case .number(let range):
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    case .option(let place): "\(place + 1)"
    case .options(let places): places.map { "\($0 + 1)" }.joined(separator: " ")
    default: item.words(answer)
    }
  }
}

/// Answering line by line.
extension Officer {
  private mutating func answerInLines(_ item: Int) throws -> String {
    let facts = graph.items[item]
    if facts.kind == .tell { return try press("") }
    var page = ""
    for side in sides(item) {
      let answer = answers[Place(item: item, side: side)] ?? .notAsked
      let isSeenToo = side == .seen && sides(item).count == 2
      if isSeenToo, answer == .yes || answer == .no {
        page = try press(answer == .yes ? "seen" : "not seen")
      } else {
        page = try press(words(answer, facts))
      }
    }
    return page
  }
}
