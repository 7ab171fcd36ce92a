import Checklists
import Screening

/// An interview line by line, for screen readers, simple terminals and pipes.
package struct PlainFace: Face {
  private var printer: LinePrinter
  private var reader: LineReader

  package init(output: Output, input: Descriptor = .standardInput) {
    printer = LinePrinter(output)
    reader = LineReader(input)
  }

  package mutating func choose(
    _ page: Page,
    _ choices: [Choice],
    scripted: Character
  ) throws(Departure) -> Character {
    printer.show(page)
    while true {
      for (number, choice) in choices.enumerated() {
        printer.say("\(number + 1), or \(choice.key): \(choice.words)")
      }
      let typed = try line("Choose:")
      let chosen = choices.enumerated().first { number, choice in
        typed == String(number + 1) || typed == String(choice.key)
          || typed.lowercased() == choice.words.lowercased()
      }
      if let chosen { return chosen.element.key }
      if choices.count == 1, typed.isEmpty { return choices[0].key }
      printer.say("Please choose one of these.")
    }
  }

  package mutating func ask(_ question: Question) throws(Departure) -> Reply {
    printer.show(question)
    if question.item.kind == .tell { return try goOn(question) }
    var marked = question.marked
    for side in question.sides where marked[side] == nil {
      switch try answer(question, side, marked) {
      case .answers(let answers): marked.merge(answers) { $1 }
      case .command(let key, _): return .command(key, marked: marked)
      }
    }
    return .answers(marked)
  }

  private mutating func goOn(_ question: Question) throws(Departure) -> Reply {
    while true {
      switch question.entry(try line("Enter goes on; \(commandHint(question)):")) {
      case .nothing: return .answers([:])
      case .command(let key): return .command(key, marked: [:])
      case .answer, .problem: printer.say("Nothing is answered here.")
      }
    }
  }

  private mutating func answer(
    _ question: Question,
    _ side: Side,
    _ marked: [Side: Answer]
  ) throws(Departure) -> Reply {
    let words = question.words(for: side)
    let isTyped = question.item.kind != .yesOrNo
    while true {
      let numbered = words.enumerated().map { isTyped ? "\($1.key) \($1.word)" : "\($0 + 1) \($1.word)" }
      let hints = (isTyped ? [question.typingHint] : []) + numbered
      printer.say("Answers: \(hints.joined(separator: ", ")).")
      let typed = try line(
        question.hasTwoSides ? (side == .said ? "What was said?" : "What was seen?") : "Answer?"
      )
      if !isTyped, let number = Int(typed), words.indices.contains(number - 1) {
        return .answers([side: words[number - 1].answer])
      }
      switch entry(typed, question, side) {
      case .answer(side, let answer): return .answers([side: answer])
      case .answer: printer.say("This line is about what was \(side.rawValue).")
      case .command(let key): return .command(key, marked: marked)
      case .nothing: printer.say(empty(question, side))
      case .problem(let problem): printer.say(problem)
      }
      // An item that is asked anew keeps its record with Enter.
      if typed.isEmpty, question.recorded[side] != nil { return .answers([:]) }
    }
  }

  /// On the line for what was seen, small words mean what was seen.
  private func entry(_ typed: String, _ question: Question, _ side: Side) -> Entry {
    guard side == .seen, question.hasTwoSides else { return question.entry(typed) }
    switch typed.lowercased() {
    case "y", "yes", "seen": return .answer(.seen, .yes)
    case "n", "no", "not", "not seen": return .answer(.seen, .no)
    case "u", "unsure": return .answer(.seen, .unsure)
    case "s", "not asked": return .answer(.seen, .notAsked)
    default: return question.entry(typed)
    }
  }

  private func empty(_ question: Question, _ side: Side) -> String {
    question.recorded[side] == nil
      ? "Nothing was recorded. \(commandHint(question).capitalized(1))." : "Kept as it was."
  }

  private func commandHint(_ question: Question) -> String {
    "also: " + question.commands.map { "\($0.key) \($0.words)" }.joined(separator: ", ")
  }

  package mutating func read(_ page: Page, _ prompt: String) throws(Departure) -> String {
    printer.show(page)
    return try line(prompt)
  }

  package mutating func hide() throws(Departure) {
    printer.say(String(repeating: "\n", count: 60))
    _ = try line("Paused. Enter goes on:")
  }

  private mutating func line(_ prompt: String) throws(Departure) -> String {
    try printer.prompt(prompt)
    switch nextLine() {
    case .text(let text):
      let typed = text.trimmingBlanks
      if typed == "!" { throw .left }
      return typed
    case .terminate(.quit): throw .left
    case .end, .terminate: throw .suspended
    }
  }

  /// An input that cannot be read has ended.
  private mutating func nextLine() -> LineReader.Line {
    do throws(SystemError) {
      return try reader.next()
    } catch {
      return .end
    }
  }
}
