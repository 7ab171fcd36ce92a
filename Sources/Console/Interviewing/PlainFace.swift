import Checklists
import Reports
import Screening
package import Translations

/// An interview line by line, for screen readers, simple terminals and pipes.
package struct PlainFace: Face {
  private var printer: LinePrinter
  private var reader: LineReader
  private let words: ProgramWords
  private var guardian: ScreenGuard?

  /// `canClear`: whether the output is a terminal that knows how to empty its screen.
  package init(
    output: Output,
    input: Descriptor = .standardInput,
    canClear: Bool = false,
    _ words: ProgramWords = .english
  ) {
    printer = LinePrinter(output, canClear: canClear, words)
    reader = LineReader(input)
    self.words = words
  }

  package mutating func choose(
    _ page: Page,
    _ choices: [Choice],
    scripted: Character
  ) throws(Departure) -> Character {
    printer.show(page)
    while true {
      for (number, choice) in choices.enumerated() {
        printer.say(
          words[
            .plainChoice,
            ["number": "\(number + 1)", "key": String(choice.key), "words": choice.words]
          ]
        )
      }
      guard let typed = try line(words[.promptChoose])?.plainKeys else {
        printer.show(page)
        continue
      }
      let chosen = choices.enumerated().first { number, choice in
        typed == String(number + 1) || typed == String(choice.key)
          || typed.lowercased() == choice.words.plainKeys.lowercased()
      }
      if let chosen { return chosen.element.key }
      if choices.count == 1, typed.isEmpty { return choices[0].key }
      printer.say(words[.problemChoose])
    }
  }

  package mutating func ask(_ question: Question) throws(Departure) -> Reply {
    if !question.isContinued { printer.show(question) }
    if question.item.kind == .tell { return try goOn(question) }
    var marked = question.marked
    for side in question.sides where marked[side] == nil {
      switch try answer(question, side, marked) {
      case .answers(let answers), .marked(let answers):
        marked.merge(answers) { $1 }
        if !answers.isEmpty, side != question.sides.last { return .marked(marked) }
      case .command(let key, _): return .command(key, marked: marked)
      }
    }
    return .answers(marked)
  }

  private mutating func goOn(_ question: Question) throws(Departure) -> Reply {
    while true {
      let prompt = words[.promptGoOn, ["commands": commandHint(question)]]
      guard let typed = try line(prompt) else {
        printer.show(question)
        continue
      }
      switch question.entry(typed) {
      case .nothing: return .answers([:])
      case .command(let key): return .command(key, marked: [:])
      case .answer, .problem: printer.say(words[.problemTell])
      }
    }
  }

  private mutating func answer(
    _ question: Question,
    _ side: Side,
    _ marked: [Side: Answer]
  ) throws(Departure) -> Reply {
    let answers = question.words(for: side)
    let isTyped = question.item.kind != .yesOrNo
    let prompt: ProgramText =
      question.hasTwoSides ? (side == .said ? .promptSaid : .promptSeen) : .promptAnswer
    while true {
      let numbered = answers.enumerated().map { number, answer in
        "\(isTyped ? String(answer.key) : "\(number + 1)") \(words[answer.word])"
      }
      let hints = (isTyped ? [question.typingHint] : []) + numbered
      printer.say(words[.plainAnswers, ["answers": words.list(hints)]])
      guard let typed = try line(words[prompt]) else {
        printer.show(question)
        continue
      }
      if !isTyped, let number = Int(typed.plainKeys), answers.indices.contains(number - 1) {
        return .answers([side: answers[number - 1].answer])
      }
      switch entry(typed, question, side) {
      case .answer(side, let answer): return .answers([side: answer])
      case .answer: printer.say(words[side == .said ? .problemSaid : .problemSeen])
      case .command(let key): return .command(key, marked: marked)
      case .nothing: printer.say(empty(question, side))
      case .problem(let problem): printer.say(problem)
      }
      // An item that is asked anew keeps its record with Enter.
      if typed.isEmpty, question.recorded[side] != nil { return .answers([:]) }
    }
  }

  /// On the line for what was seen, small words mean what was seen.
  private func entry(_ text: String, _ question: Question, _ side: Side) -> Entry {
    guard side == .seen, question.hasTwoSides else { return question.entry(text) }
    let typed = text.plainKeys
    let meanings: [(keys: [String], words: [ProgramText], answer: Answer)] = [
      (["y"], [.answerYes, .answerSeen], .yes), (["n", "not"], [.answerNo, .answerNotSeen], .no),
      (["u"], [.answerUnsure], .unsure), (["s"], [.answerNotAsked], .notAsked),
    ]
    let meaning = meanings.first { meaning in
      meaning.keys.contains(typed.lowercased()) || meaning.words.contains { question.isWord(typed, $0) }
    }
    return meaning.map { .answer(.seen, $0.answer) } ?? question.entry(text)
  }

  private func empty(_ question: Question, _ side: Side) -> String {
    guard question.recorded[side] == nil else { return words[.plainKept] }
    return words.sentences(words[.plainNothing], "\(commandHint(question).capitalized(1)).")
  }

  private func commandHint(_ question: Question) -> String {
    words[.plainAlso, ["commands": words.list(question.commands.map { "\($0.key) \($0.words)" })]]
  }

  package mutating func read(_ page: Page, _ prompt: String) throws(Departure) -> String {
    while true {
      printer.show(page)
      if let typed = try line(prompt) { return typed }
    }
  }

  package mutating func watch(_ guardian: ScreenGuard?) { self.guardian = guardian }

  package mutating func hide() throws(Departure) {
    try printer.clear()
    guard let guardian else {
      _ = try line(words[.promptPaused])
      return
    }
    guardian.lock()
    while true {
      // Without a terminal nobody can bring the keys back.
      guard var typed = readSecret("\(words[.promptPassphrase]) ") else { throw .suspended }
      if guardian.unlock(&typed) { return }
      printer.say(words[.problemPassphrase])
      try printer.flush()
    }
  }

  /// Reads a line.
  ///
  /// Gives `nil` where the keyboard was left alone, and everything is to be shown anew.
  private mutating func line(_ prompt: String) throws(Departure) -> String? {
    try printer.prompt(prompt)
    switch nextLine() {
    case .nothing:
      try hide()
      return nil
    case .text(let text):
      let typed = text.trimmingBlanks
      if typed.plainKeys == "!" { try leave() }
      return typed
    case .terminate(.quit): try leave()
    case .end, .terminate: throw .suspended
    }
  }

  /// Leaves with nothing of the interview to be seen.
  private mutating func leave() throws(Departure) -> Never {
    try printer.clear()
    throw .left
  }

  /// An input that cannot be read has ended.
  private mutating func nextLine() -> LineReader.Line {
    do throws(SystemError) {
      return try reader.next(within: guardian?.limit)
    } catch {
      return .end
    }
  }
}
