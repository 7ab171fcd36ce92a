import Checklists
import Screening

/// What a key or a typed word means in a step.
enum Entry: Equatable {
  case answer(Side, Answer)
  case command(Character)
  /// Nothing was typed.
  case nothing
  /// It is no answer; the sentence says why.
  case problem(String)
}

/// Understanding what the officer types.
extension Question {
  /// The words for yes, no and missing answers on a side, each with its key.
  func words(for side: Side) -> [(key: Character, word: String, answer: Answer)] {
    let capital = hasTwoSides && side == .seen
    var words: [(Character, String, Answer)] = []
    if item.kind == .yesOrNo {
      words =
        capital ? [("Y", "seen", .yes), ("N", "not seen", .no)] : [("y", "yes", .yes), ("n", "no", .no)]
    }
    if !item.isMakeSure {
      words.append(capital ? ("U", "not sure what was seen", .unsure) : ("u", "unsure", .unsure))
      if side == .said { words.append(("d", "declined", .declined)) }
    }
    if !capital { words.append(("s", "not asked", .notAsked)) }
    return words
  }

  /// Reads a key or a line.
  func entry(_ text: String) -> Entry {
    let typed = text.trimmingBlanks
    if typed.isEmpty { return .nothing }
    if let command = commands.first(where: { String($0.key) == typed || $0.words == typed.lowercased() }) {
      return .command(command.key)
    }
    for side in sides {
      let found = words(for: side).first { String($0.key) == typed || $0.word == typed.lowercased() }
      if let found { return .answer(side, found.answer) }
    }
    if sides == [.seen], item.kind == .yesOrNo,
      let isSeen = ["seen": true, "not seen": false, "y": true, "n": false][typed.lowercased()]
    {
      return .answer(.seen, isSeen ? .yes : .no)
    }
    return value(typed)
  }

  /// Reads a number, a date, options or a text.
  private func value(_ typed: String) -> Entry {
    let side = item.mainSide
    do throws(AnswerProblem) {
      switch item.kind {
      case .number: return try number(typed, side)
      case .chooseOne, .chooseAny: return .answer(side, try options(typed))
      case .date, .text: return .answer(side, try item.answer(typed, on: side))
      case .yesOrNo, .tell: return .problem("That is not one of the answers here.")
      }
    } catch {
      return .problem("\(error.sentence.capitalized(1)): \(error.help).")
    }
  }

  private func number(_ typed: String, _ side: Side) throws(AnswerProblem) -> Entry {
    if typed.lowercased().hasPrefix("about") {
      return .problem("From what to what could it be? Type the smallest and the largest, as in 16-19.")
    }
    let dashes: [Character] = ["-", "–", "—"]
    // With the empty parts of `16--19`, so that a slip of the finger is typed anew.
    let parts = typed.split(omittingEmptySubsequences: false, whereSeparator: dashes.contains).map(
      \.trimmingBlanks
    )
    let isRange = parts.count == 2
    return .answer(side, try item.answer(isRange ? "\(parts[0]) to \(parts[1])" : typed, on: side))
  }

  /// Options by their numbers from 1, or by their ids.
  private func options(_ typed: String) throws(AnswerProblem) -> Answer {
    let separators: [Character] = [" ", ",", ";", "|", "+"]
    let ids = typed.split(whereSeparator: separators.contains).map { part -> String in
      guard let number = Int(part), item.source.options.indices.contains(number - 1) else {
        return String(part)
      }
      return item.source.options[number - 1].id.text
    }
    if item.kind == .chooseAny { return try item.options(ids) }
    guard ids.count == 1 else {
      throw AnswerProblem(sentence: "only one of these can be chosen", help: "type one number")
    }
    return try item.answer(ids[0], on: item.mainSide)
  }

  /// What may be typed besides keys, in a short line; empty where keys are all.
  var typingHint: String {
    switch item.kind {
    case .number:
      "a number from \(item.domain.lowerBound) to \(item.domain.upperBound), or a range as in 16-19"
    case .date: "a date as in 2026-01-31"
    case .text: "your words; leave out names and places"
    case .chooseOne: "the number of one line"
    case .chooseAny: "the numbers of all that apply, as in 1 3"
    case .yesOrNo, .tell: ""
    }
  }
}

extension String {
  var trimmingBlanks: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// With its first letter large.
  func capitalized(_ count: Int) -> String { prefix(count).uppercased() + dropFirst(count) }
}

extension Substring {
  var trimmingBlanks: String { String(self).trimmingBlanks }
}
