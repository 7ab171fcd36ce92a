import Checklists
import Display
import Screening
package import Translations

/// An interview on a screen: one step at a time, answered with single keys.
package struct RichFace: Face, ~Copyable {
  private var terminal: Terminal
  /// What was typed since the last step was answered, as far as it may be the rest of a word.
  private var tail = WordTail()
  private let words: ProgramWords
  private var guardian: ScreenGuard?
  /// The side that the last key marked in the step on the screen.
  private var latest: Side?

  package init(_ terminal: consuming Terminal, _ words: ProgramWords = .english) {
    self.terminal = terminal
    self.words = words
  }
}

extension RichFace {
  /// Waits for a key; everything that ends or interrupts the interview is dealt with here.
  ///
  /// Gives `nil` when the page must be drawn again.
  private mutating func key() throws(Departure) -> Key? {
    switch terminal.next(within: guardian?.limit) {
    case nil:
      try hide()
      return nil
    case .resized, .continued: return nil
    case .endOfInput: throw .suspended
    case .terminate(.quit): throw .left
    case .terminate: throw .suspended
    case .key(let key):
      switch key {
      case .interrupt, .endOfInput: throw .suspended
      case .leaveNow: throw .left
      case .suspend:
        do throws(SystemError) { try terminal.stop() } catch { throw .suspended }
        return nil
      case .redraw: return nil
      default: return key
      }
    }
  }

  private mutating func draw(_ lines: [ScreenLine], prompt: String) {
    terminal.output.write(.clear)
    for line in lines {
      for part in line.parts { terminal.output.write(part.text, part.style) }
      terminal.output.write("\n")
    }
    terminal.output.write(" › \(prompt)")
  }

  package mutating func choose(
    _ page: Page,
    _ choices: [Choice],
    scripted: Character
  ) throws(Departure) -> Character {
    var sheet = 0
    var remark = ""
    while true {
      let layout = ScreenLayout(terminal.size, words)
      let keys = choices.map(\.label)
      let sheets = layout.sheets(page, remark: remark, keys: [keys])
      sheet = min(sheet, sheets.count - 1)
      draw(sheets[sheet], prompt: "")
      guard let key = try key() else { continue }
      if sheets.count > 1, key == .character("m") || key == .character(" ") {
        sheet = (sheet + 1) % sheets.count
        continue
      }
      switch key {
      case .character("!"): throw .left
      case .character(let typed):
        let character = typed.plainKey
        if tail.swallows(character) {
          if choices.contains(where: { $0.key == character }) { remark = restOfWord(character) }
          continue
        }
        if let choice = choices.first(where: { $0.key == character }) {
          tail.begin(character, meant: [choice.words])
          return choice.key
        }
        remark = words[.problemKeys]
      case .enter:
        if tail.endsWord() { continue }
        if choices.count == 1 { return choices[0].key }
        remark = words[.problemKeys]
      default: remark = words[.problemKeys]
      }
    }
  }

  package mutating func read(_ page: Page, _ prompt: String) throws(Departure) -> String {
    var typed = ""
    while true {
      let layout = ScreenLayout(terminal.size, words)
      draw(layout.sheets(page, remark: "", keys: [[prompt]])[0], prompt: typed)
      guard let key = try key() else { continue }
      switch key {
      case .enter: return typed.trimmingBlanks
      case .character("!") where typed.isEmpty: throw .left
      case .character(let character):
        if !(typed.isEmpty && tail.swallows(character)) { typed.append(character) }
      case .backspace: if !typed.isEmpty { typed.removeLast() }
      case .clearLine: typed = ""
      case .escape: return ""
      default: break
      }
    }
  }

  package mutating func watch(_ guardian: ScreenGuard?) { self.guardian = guardian }

  package mutating func hide() throws(Departure) {
    guard let guardian else {
      while true {
        terminal.output.write(.clear)
        switch try key() {
        case .enter: return
        case .character("!"): throw .left
        default: continue
        }
      }
    }
    guardian.lock()
    self.guardian = nil
    defer { self.guardian = guardian }
    var remark = ""
    while true {
      var typed = try secret(remark)
      if guardian.unlock(&typed) { return }
      remark = words[.problemPassphrase]
    }
  }

  /// Reads a line of which nothing is shown, under a remark.
  private mutating func secret(_ remark: String) throws(Departure) -> [UInt8] {
    var typed: [UInt8] = []
    // Room for every passphrase of use, so that no copy is left behind by growing.
    typed.reserveCapacity(1024)
    while true {
      terminal.output.write(.clear)
      if !remark.isEmpty { terminal.output.write(" \(remark)\n") }
      terminal.output.write(" \(words[.promptPassphrase]) ")
      switch try key() {
      case .enter where typed.isEmpty: continue
      case .enter:
        // Stretching a passphrase takes a moment, in which the key must not seem lost.
        terminal.output.write(" …")
        do throws(SystemError) { try terminal.output.flush() } catch { throw .notWritten }
        return typed
      case .character(let character): typed += character.utf8
      case .backspace: while let byte = typed.popLast(), byte & 0xc0 == 0x80 {}
      case .clearLine, .escape: typed.removeAll(keepingCapacity: true)
      default: continue
      }
    }
  }
}

/// Steps.
extension RichFace {
  /// Why a key that means something here did nothing: better pressed twice than an answer that nobody gave.
  private func restOfWord(_ key: Character) -> String { words[.problemRest, ["key": String(key)]] }

  package mutating func ask(_ question: Question) throws(Departure) -> Reply {
    var marked = question.marked
    var typed = ""
    var remarks = question.remarks
    var sheet = 0
    if !question.isContinued { latest = nil }
    while true {
      let layout = ScreenLayout(terminal.size, words)
      let sheets = layout.sheets(question, marked: marked, remarks: remarks)
      sheet = min(sheet, sheets.count - 1)
      draw(sheets[sheet], prompt: typed)
      guard let key = try key() else { continue }
      let outcome: Outcome
      switch key {
      case .enter: outcome = enter(question, typed, marked)
      case .backspace:
        if !typed.isEmpty { typed.removeLast() }
        continue
      case .clearLine:
        typed = ""
        continue
      case .character("m") where typed.isEmpty && sheets.count > 1:
        sheet = (sheet + 1) % sheets.count
        continue
      case .character(let character): outcome = press(character, question, &typed)
      case .pasted: outcome = .remark(words[.problemPasted])
      case .escape, .ignored, .interrupt, .leaveNow, .endOfInput, .suspend, .redraw: continue
      }
      switch outcome {
      case .nothing: continue
      case .remark(let remark):
        // What could not be understood is typed anew.
        typed = ""
        remarks = [remark]
      case .command(let command): return .command(command, marked: marked)
      case .takeBack:
        // The word began in this step, or its first key has ended the step before.
        guard let side = latest else { return .command("b", marked: marked) }
        marked[side] = question.isContinued ? nil : question.marked[side]
      case .done: return .answers(marked)
      case .mark(let side, let answer):
        typed = ""
        remarks = []
        marked[side] = answer
        latest = side
        return question.sides.allSatisfy { marked[$0] != nil } ? .answers(marked) : .marked(marked)
      }
    }
  }

  private enum Outcome {
    case nothing
    case remark(String)
    case command(Character)
    case mark(Side, Answer)
    /// What the first key of a word marked was not meant.
    case takeBack
    case done
  }

  private mutating func enter(_ question: Question, _ typed: String, _ marked: [Side: Answer]) -> Outcome {
    guard typed.isEmpty else {
      switch question.entry(typed) {
      case .answer(let side, let answer): return .mark(side, answer)
      case .command(let key): return .command(key)
      case .problem(let problem): return .remark(problem)
      case .nothing: return .nothing
      }
    }
    if tail.endsWord() { return .nothing }
    // An item that is asked anew keeps its record.
    if question.item.kind == .tell || !marked.isEmpty || !question.recorded.isEmpty { return .done }
    return .remark(words[.problemNothing])
  }

  /// A single key: an answer, a command, or a part of something longer.
  private mutating func press(_ key: Character, _ question: Question, _ typed: inout String) -> Outcome {
    if question.item.kind == .text {
      // Who wants to be gone does not look for another key first.
      if typed.isEmpty, key.plainKey == "!" { return .command("!") }
      typed.append(key)
      return .nothing
    }
    let character = key.plainKey
    if !typed.isEmpty { return goOn(character, question, &typed) }
    switch tail.next(character) {
    case .swallowed:
      switch question.entry(String(character)) {
      case .answer, .command: return .remark(restOfWord(character))
      case .nothing, .problem: return .nothing
      }
    case .retracted: return .takeBack
    case .completed(let word):
      if case .answer(let side, let answer) = question.entry(word) { return .mark(side, answer) }
      return .nothing
    case .fresh: break
    }
    if question.takesDigits, character.isNumber || question.item.kind == .date {
      if let option = option(character, question) { return option }
      typed.append(character)
      return .nothing
    }
    switch question.entry(String(character)) {
    case .answer(let side, let answer):
      let (meant, others) = question.words(under: character, for: side, answer)
      tail.begin(character, meant: meant, others: others)
      return .mark(side, answer)
    case .command(let key):
      tail.begin(character, meant: question.commands.filter { $0.key == key }.map(\.words))
      return .command(key)
    case .nothing: return .nothing
    case .problem:
      guard question.isBeginning(String(character)) else {
        return .remark(words[.problemKey, ["key": String(character)]])
      }
      typed.append(character)
      return .nothing
    }
  }

  /// Another character behind what was typed; what is no longer the beginning of a word here is thrown away.
  private func goOn(_ character: Character, _ question: Question, _ typed: inout String) -> Outcome {
    let longer = typed + String(character)
    let isValue = question.takesDigits && typed.first?.isNumber ?? false
    guard isValue || question.item.kind == .date || question.isBeginning(longer) else {
      return .remark(words[.problemKey, ["key": String(character)]])
    }
    typed = longer
    return .nothing
  }

  /// One of at most nine options is chosen by its digit alone.
  private func option(_ character: Character, _ question: Question) -> Outcome? {
    guard question.item.kind == .chooseOne, question.item.optionCount < 10,
      case .answer(let side, let answer) = question.entry(String(character))
    else { return nil }
    return .mark(side, answer)
  }
}

/// Words that are typed on a screen.
extension Question {
  /// Whether numbers, dates or options are typed here.
  fileprivate var takesDigits: Bool { item.kind != .yesOrNo && item.kind != .tell }

  /// Whether a word that may be typed here begins so; `about 17` is answered with a hint.
  fileprivate func isBeginning(_ typed: String) -> Bool {
    let typed = typed.lowercased()
    if item.kind == .number, "about".hasPrefix(typed) || typed.hasPrefix("about") { return true }
    return typableWords.contains { $0.hasPrefix(typed) }
  }

  /// The words of answers that begin with a key: those that mean what it means, and the others.
  fileprivate func words(
    under key: Character,
    for side: Side,
    _ answer: Answer
  ) -> (meant: [String], others: [String]) {
    var (meant, others): ([String], [String]) = ([], [])
    let beginning = key.lowercased()
    for word in typableWords where word.hasPrefix(beginning) {
      guard case .answer(let otherSide, let other) = entry(word) else { continue }
      if otherSide == side, other == answer {
        meant.append(word)
      } else if key.isLowercase {
        others.append(word)
      }
    }
    return (meant, others)
  }
}
