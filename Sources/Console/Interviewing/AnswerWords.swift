import Checklists
import Display
import Screening
import Translations

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
  /// The words for yes, no and missing answers on a side, each with its key, which is the same in every language.
  func words(for side: Side) -> [(key: Character, word: ProgramText, answer: Answer)] {
    let capital = hasTwoSides && side == .seen
    var words: [(Character, ProgramText, Answer)] = []
    if item.kind == .yesOrNo {
      words =
        capital
        ? [("Y", .answerSeen, .yes), ("N", .answerNotSeen, .no)]
        : [("y", .answerYes, .yes), ("n", .answerNo, .no)]
    }
    if !item.isMakeSure {
      words.append(capital ? ("U", .answerUnsureSeen, .unsure) : ("u", .answerUnsure, .unsure))
      if side == .said { words.append(("d", .answerDeclined, .declined)) }
    }
    if !capital { words.append(("s", .answerNotAsked, .notAsked)) }
    return words
  }

  /// Reads a key or a line; words are understood in English too.
  func entry(_ text: String) -> Entry {
    let typed = text.trimmingBlanks.plainKeys
    if typed.isEmpty { return .nothing }
    if let command = commands.first(where: { String($0.key) == typed || isWord(typed, $0.words) }) {
      return .command(command.key)
    }
    for side in sides {
      let found = words(for: side).first { String($0.key) == typed || isWord(typed, $0.word) }
      if let found { return .answer(side, found.answer) }
    }
    if sides == [.seen], item.kind == .yesOrNo {
      if typed.lowercased() == "y" || isWord(typed, .answerSeen) { return .answer(.seen, .yes) }
      if typed.lowercased() == "n" || isWord(typed, .answerNotSeen) { return .answer(.seen, .no) }
    }
    return item.kind == .text ? value(composed(text.trimmingBlanks)) : value(typed)
  }

  func isWord(_ typed: String, _ text: ProgramText) -> Bool {
    isWord(typed, words[text]) || isWord(typed, ProgramWords.english[text])
  }

  private func isWord(_ typed: String, _ words: String) -> Bool {
    typed.lowercased() == words.plainKeys.lowercased()
  }

  /// All words that may be typed here, in small letters.
  var typableWords: [String] {
    let answers = sides.flatMap { words(for: $0).map(\.word) }
    let seen: [ProgramText] = sides == [.seen] && item.kind == .yesOrNo ? [.answerSeen, .answerNotSeen] : []
    return (commands.map(\.words) + (answers + seen).flatMap { [words[$0], ProgramWords.english[$0]] })
      .map { $0.plainKeys.lowercased() }
  }

  /// Reads a number, a date, options or a text.
  private func value(_ typed: String) -> Entry {
    let side = item.mainSide
    do throws(AnswerProblem) {
      switch item.kind {
      case .number: return try number(typed, side)
      case .chooseOne, .chooseAny: return try options(typed, side)
      case .date, .text: return .answer(side, try item.answer(typed, on: side))
      case .yesOrNo, .tell: return .problem(words[.problemNoAnswer])
      }
    } catch {
      return .problem(sentence(error))
    }
  }

  private func sentence(_ problem: AnswerProblem) -> String {
    switch problem.kind {
    case .twice: return words[.problemTwice]
    case .excluded(let place): return words[.problemExcludes, ["number": "\(place + 1)"]]
    case .unknown: break
    }
    switch item.kind {
    case .number: return words[.problemNumber, limits]
    case .date: return words[.problemDate]
    case .text: return words[.problemText]
    case .chooseOne: return words[.problemOption]
    case .chooseAny: return words[.problemOptions]
    case .yesOrNo, .tell: return words[.problemNoAnswer]
    }
  }

  private var limits: KeyValuePairs<String, String> {
    ["low": "\(item.domain.lowerBound)", "high": "\(item.domain.upperBound)"]
  }

  private func number(_ typed: String, _ side: Side) throws(AnswerProblem) -> Entry {
    if typed.lowercased().hasPrefix("about") { return .problem(words[.problemRange]) }
    let dashes: [Character] = ["-", "–", "—", "~", "〜"]
    // With the empty parts of `16--19`, so that a slip of the finger is typed anew.
    let parts = typed.split(omittingEmptySubsequences: false, whereSeparator: dashes.contains).map(
      \.trimmingBlanks
    )
    let isRange = parts.count == 2
    return .answer(side, try item.answer(isRange ? "\(parts[0]) to \(parts[1])" : typed, on: side))
  }

  /// Options by their numbers from 1, or by their ids.
  private func options(_ typed: String, _ side: Side) throws(AnswerProblem) -> Entry {
    let separators: [Character] = [" ", ",", ";", "|", "+", "、", "،"]
    let ids = typed.split(whereSeparator: separators.contains).map { part -> String in
      guard let number = Int(part), item.source.options.indices.contains(number - 1) else {
        return String(part)
      }
      return item.source.options[number - 1].id.text
    }
    if item.kind == .chooseAny { return .answer(side, try item.options(ids)) }
    guard ids.count == 1 else { return .problem(words[.problemOne]) }
    return .answer(side, try item.answer(ids[0], on: side))
  }

  /// What may be typed besides keys, in a short line; empty where keys are all.
  var typingHint: String {
    switch item.kind {
    case .number: words[.hintNumber, limits]
    case .date: words[.hintDate]
    case .text: words[.hintText]
    case .chooseOne: words[.hintOne]
    case .chooseAny: words[.hintSeveral]
    case .yesOrNo, .tell: ""
    }
  }
}
