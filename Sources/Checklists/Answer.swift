/// One answer as it is recorded for one side of an item.
package enum Answer: Hashable, Sendable {
  case yes
  case no
  case number(ClosedRange<Int>)
  /// The place of the option.
  case option(Int)
  /// The places of the options, in file order, at least one.
  case options([Int])
  case date(CalendarDay)
  case text(String)
  /// Asked, but the person or the officer does not know.
  case unsure
  /// Asked, but the person would rather not say.
  case declined
  /// Left out by the officer.
  case notAsked

  /// One of unsure, declined, not asked.
  package var isMissing: Bool {
    switch self {
    case .unsure, .declined, .notAsked: true
    default: false
    }
  }
}

/// Whether an answer was given by the person or noticed by the officer.
package enum Side: String, Hashable, Sendable {
  /// Answers `ask` and `make sure`.
  case said
  /// Answers `look for`.
  case seen
}

/// Why an answer does not fit its item, in a sentence without the answer itself.
package struct AnswerProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// It is none of the answers that the item knows.
    case unknown
    case twice
    /// Named beside the option of this place, which excludes all others.
    case excluded(Int)
  }

  package let kind: Kind
  package let sentence: String
  package let help: String

  package init(_ kind: Kind = .unknown, sentence: String, help: String) {
    self.kind = kind
    self.sentence = sentence
    self.help = help
  }
}

/// Reading answers as words: in a table of responses, a test case or on the screen.
extension GraphItem {
  package func has(_ side: Side) -> Bool { side == .said ? hasSaid : hasSeen }

  /// The side to which `is answered` and its like refer.
  package var mainSide: Side { hasSaid ? .said : .seen }

  /// Reads an answer that is written as one text; options of `choose any` are joined by `|`.
  ///
  /// `text`: as in `yes`, `16 to 19`, `2026-01-31`, `recruited|housed`.
  /// `side`: what was said or what was seen.
  /// Fails with why it does not fit. Nothing is corrected.
  package func answer(_ text: String, on side: Side) throws(AnswerProblem) -> Answer {
    if kind == .chooseAny, !["unsure", "declined", "not asked"].contains(text) {
      return try options(text.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
    }
    return try fitting(reading(text), on: side)
  }

  /// Reads the options of a `choose any` item.
  package func options(_ words: [String]) throws(AnswerProblem) -> Answer {
    guard kind == .chooseAny else {
      throw AnswerProblem(sentence: "a list of options fits `choose any` only", help: usage)
    }
    var places: Set<Int> = []
    for word in words {
      guard let place = place(of: word) else { throw unknown }
      guard places.insert(place).inserted else {
        throw AnswerProblem(.twice, sentence: "an option is named twice", help: "name each option once")
      }
    }
    guard !places.isEmpty else { throw AnswerProblem(sentence: "no option is named", help: usage) }
    if let noneOfThese, places.contains(noneOfThese), places.count > 1 {
      throw AnswerProblem(
        .excluded(noneOfThese),
        sentence: "`\(source.options[noneOfThese].id.text)` excludes all other options",
        help: "name it alone"
      )
    }
    return .options(places.sorted())
  }

  /// Makes sure that an answer may be recorded on a side of this item.
  package func fitting(_ answer: Answer, on side: Side) throws(AnswerProblem) -> Answer {
    guard has(side) else {
      throw AnswerProblem(
        sentence: side == .said ? "nothing is asked here" : "nothing is looked for here",
        help: hasSaid ? "answer it under `said`" : hasSeen ? "answer it under `seen`" : "leave it out"
      )
    }
    let fits: Bool
    switch answer {
    case .yes, .no: fits = kind == .yesOrNo
    case .number(let range):
      fits =
        kind == .number && range.lowerBound >= Int(domain.lowerBound)
        && range.upperBound <= Int(domain.upperBound)
    case .option(let place): fits = kind == .chooseOne && (0..<optionCount).contains(place)
    case .options: fits = kind == .chooseAny
    case .date(let day): fits = kind == .date && domain.contains(day.ordinal)
    case .text: fits = kind == .text
    case .unsure: fits = !isMakeSure
    case .declined: fits = !isMakeSure && side == .said
    case .notAsked: fits = true
    }
    guard fits else { throw unknown }
    return answer
  }

  package func place(of option: String) -> Int? {
    source.options.firstIndex { $0.id.text == option }
  }

  /// What may be answered, in words.
  package var usage: String {
    switch kind {
    case .yesOrNo: isMakeSure ? "use yes, no or not asked" : "use yes, no, unsure, declined or not asked"
    case .number:
      "use a whole number from \(domain.lowerBound) to \(domain.upperBound), or a range such as 16 to 19"
    case .date: "use a date such as 2026-01-31"
    case .text: "use any words"
    case .chooseOne, .chooseAny: "use \(source.options.map(\.id.text).joined(separator: ", "))"
    case .tell: "leave it out: nothing is answered"
    }
  }

  /// An answer in the words of the format.
  package func words(_ answer: Answer) -> String {
    switch answer {
    case .yes: "yes"
    case .no: "no"
    case .number(let range):
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    case .option(let place): source.options[place].id.text
    case .options(let places): places.map { source.options[$0].id.text }.joined(separator: ", ")
    case .date(let day): day.text
    case .text(let words): words
    case .unsure: "unsure"
    case .declined: "declined"
    case .notAsked: "not asked"
    }
  }

  private var unknown: AnswerProblem {
    AnswerProblem(sentence: "the answer is not one that the item knows", help: usage)
  }

  private func reading(_ text: String) throws(AnswerProblem) -> Answer {
    switch text {
    case "unsure": return .unsure
    case "declined": return .declined
    case "not asked": return .notAsked
    default: break
    }
    switch kind {
    case .yesOrNo:
      if text == "yes" { return .yes }
      if text == "no" { return .no }
    case .number:
      if let number = wholeNumberValue(text) { return .number(number...number) }
      let parts = text.split(separator: " to ", maxSplits: 1)
      if parts.count == 2, let low = wholeNumberValue(parts[0]), let high = wholeNumberValue(parts[1]),
        low <= high
      {
        return .number(low...high)
      }
    case .date: if let day = CalendarDay(text) { return .date(day) }
    case .text: return .text(text)
    case .chooseOne: if let place = place(of: text) { return .option(place) }
    case .chooseAny, .tell: break
    }
    throw unknown
  }
}
