import Diagnostics
import Expressions
import MarkedYAML

/// Reads one item and looks whether its keys fit together.
struct ItemDecoder {
  let problems: Problems
  let sectionPath: String

  func decode(_ node: Node, sectionDimension: Words?) -> Item? {
    let path = "\(sectionPath)/items/\(label(of: node))"
    guard let entry = Entry(node, .item, path: path, problems: problems) else {
      problems.leaveOut(nil)
      return nil
    }
    let id = entry.id()
    let answer = decodeAnswer(entry)
    let strength = entry.has(.strength) ? decodeStrength(entry) : nil
    let options = answer?.optionIDs ?? []
    let item = Item(
      id: id ?? Words("?", node.span),
      name: entry.words(.name),
      ask: entry.words(.ask),
      askChild: entry.words(.askChild),
      lookFor: entry.words(.lookFor),
      makeSure: entry.words(.makeSure),
      tell: entry.words(.tell),
      how: entry.words(.how),
      answer: answer ?? .yesOrNo,
      yesIf: entry.condition(.yesIf),
      onlyIf: entry.condition(.onlyIf),
      unless: entry.condition(.unless),
      dimension: entry.word(.dimension) ?? sectionDimension,
      strength: strength,
      strengthChild: entry.has(.strengthChild) ? decodeStrengthChild(entry) : nil,
      points: decodePoints(entry, .points, options),
      pointsChild: decodePoints(entry, .pointsChild, options),
      consentFor: entry.choice(.consentFor, Item.Purpose.self),
      isSensitive: entry.flag(.sensitive) ?? false,
      isKept: entry.flag(.keep) ?? true,
      source: entry.citation(.source),
      was: entry.list(.was, takesOne: true)?.words ?? []
    )
    guard id != nil, answer != nil else {
      problems.leaveOut(id?.text)
      return nil
    }
    ItemRules(entry: entry, item: item).check()
    return item
  }

  private func decodeStrength(_ entry: Entry) -> Strength? {
    guard let word = entry.word(.strength) else { return nil }
    guard let strength = Strength(word.text) else {
      entry.report(
        .wrongValue,
        .strength,
        at: word.span,
        "`strength: \(word.text)` is not known.",
        help: "use strong, medium or weak"
      )
      return nil
    }
    return strength
  }

  private func decodeStrengthChild(_ entry: Entry) -> Item.ChildStrength? {
    guard let word = entry.word(.strengthChild) else { return nil }
    if word.text == "none" { return Item.ChildStrength.none }
    guard let strength = Strength(word.text) else {
      entry.report(
        .wrongValue,
        .strengthChild,
        at: word.span,
        "`strength child: \(word.text)` is not known.",
        help: "use strong, medium, weak or none"
      )
      return nil
    }
    return .strength(strength)
  }

  private func decodePoints(_ entry: Entry, _ key: Key, _ options: [String]) -> Item.Points? {
    guard let node = entry.node(key) else { return nil }
    guard let pairs = node.map else { return entry.wholeNumber(key).map { .number($0) } }
    guard !options.isEmpty else {
      entry.report(
        .clash,
        key,
        "`\(key.rawValue)` lists options, but the item has none.",
        help: "write one number, or give the item `choose one` or `choose any`"
      )
      return nil
    }
    var points = Array(repeating: 0, count: options.count)
    for pair in pairs {
      let option = pair.key.text?.string ?? ""
      guard let index = options.firstIndex(of: option) else {
        entry.report(
          .unknownID,
          key,
          at: pair.key.span,
          "`\(option)` is not an option of this item. "
            + Suggestion.sentence(for: option, among: options, kind: "option"),
          help: "write one of its options"
        )
        continue
      }
      guard let number = wholeNumberValue(pair.value.text?.string ?? "") else {
        entry.report(
          .wholeNumber,
          key,
          at: pair.value.span,
          "The points of `\(option)` are not a whole number of at most six digits.",
          help: "write a number from 0"
        )
        continue
      }
      points[index] = number
    }
    return .byOption(points)
  }
}

/// What an answer can be.
extension ItemDecoder {
  enum AnswerWord: String, CaseIterable {
    case yesOrNo = "yes or no"
    case number, date, text
  }

  private func decodeAnswer(_ entry: Entry) -> Item.Answer? {
    let kinds = [Key.answer, .chooseOne, .chooseAny].filter(entry.has)
    if kinds.count > 1 {
      entry.report(
        .clash,
        kinds[1],
        "`\(kinds[0].rawValue)` and `\(kinds[1].rawValue)` cannot both be used.",
        help: "delete one of the two"
      )
      return nil
    }
    switch kinds.first {
    case .chooseOne: return options(entry, .chooseOne).map { .chooseOne($0) }
    case .chooseAny: return chooseAny(entry)
    case .answer:
      guard let word = entry.choice(.answer, AnswerWord.self) else { return nil }
      switch word {
      case .yesOrNo: return .yesOrNo
      case .number: return number(entry)
      case .date: return date(entry)
      case .text: return .text
      }
    default: return entry.has(.tell) ? .nothing : .yesOrNo
    }
  }

  private func number(_ entry: Entry) -> Item.Answer? {
    for key in [Key.atLeast, .atMost] where !entry.has(key) {
      entry.report(
        .missingKey,
        .answer,
        "`answer: number` needs `\(key.rawValue)`, the \(key == .atLeast ? "smallest" : "largest") number possible.",
        help: "add `\(key.rawValue):`"
      )
    }
    guard let low = entry.wholeNumber(.atLeast), let high = entry.wholeNumber(.atMost) else { return nil }
    guard low <= high else {
      entry.report(
        .wrongValue,
        .atMost,
        at: entry.word(.atMost)?.span,
        "`at least: \(low)` is more than `at most: \(high)`.",
        help: "exchange the two numbers"
      )
      return nil
    }
    return .number(low...high)
  }

  private func date(_ entry: Entry) -> Item.Answer? {
    let from = entry.day(.atLeast)
    let to = entry.day(.atMost)
    if let from, let to, from > to {
      entry.report(
        .wrongValue,
        .atMost,
        at: entry.word(.atMost)?.span,
        "The last day is before the first one.",
        help: "exchange the two dates"
      )
      return nil
    }
    return .date(from: from, to: to)
  }

  private func chooseAny(_ entry: Entry) -> Item.Answer? {
    guard let options = options(entry, .chooseAny) else { return nil }
    guard let word = entry.word(.noneOfThese) else { return .chooseAny(options, noneOfThese: nil) }
    guard let index = options.firstIndex(where: { $0.id.text == word.text }) else {
      let known = options.map(\.id.text)
      entry.report(
        .unknownID,
        .noneOfThese,
        at: word.span,
        "`\(word.text)` is not an option of this item. "
          + Suggestion.sentence(for: word.text, among: known, kind: "option"),
        help: "write one of its options"
      )
      return nil
    }
    return .chooseAny(options, noneOfThese: index)
  }

  private func options(_ entry: Entry, _ key: Key) -> [Item.Option]? {
    guard let pairs = entry.map(key) else { return nil }
    return pairs.compactMap { pair in
      let id = Words(pair.key.text?.string ?? "", pair.key.span)
      if let problem = idProblem(id.text) {
        entry.report(.idForm, key, at: id.span, problem, help: "write it as in `by_themselves`")
      }
      guard let text = pair.value.text, !text.string.trimmed.isEmpty else {
        entry.report(
          .empty,
          key,
          at: id.span,
          "The option `\(id.text)` has no words.",
          help: "write behind the colon what it means"
        )
        return nil
      }
      return Item.Option(id: id, words: Words(text.string.trimmed, pair.value.span))
    }
  }
}

extension Item.Answer {
  var optionIDs: [String] {
    switch self {
    case .chooseOne(let options), .chooseAny(let options, _): options.map(\.id.text)
    default: []
    }
  }
}
