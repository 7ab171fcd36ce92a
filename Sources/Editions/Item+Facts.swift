import Checklists
import Expressions

/// What a checklist says about an item.
extension Item {
  func facts(in section: Section) -> [EditionFact] {
    [
      EditionFact(.flow, "its section", section.id.text),
      EditionFact(.wording, "its name", name?.text),
      EditionFact(.wording, "the question", ask?.text),
      EditionFact(.wording, "the question for a child", askChild?.text),
      EditionFact(.wording, "what to look for", lookFor?.text),
      EditionFact(.wording, "what to make sure of", makeSure?.text),
      EditionFact(.wording, "the words to say", tell?.text),
      EditionFact(.wording, "the advice on how to ask", how?.text),
      EditionFact(.flow, "how it is answered", answerWords),
      EditionFact(.flow, "only if", onlyIf?.text),
      EditionFact(.flow, "unless", unless?.text),
      EditionFact(.flow, "the consent it asks for", consentFor?.rawValue),
      EditionFact(.flow, "sensitive", isSensitive),
      EditionFact(.flow, "kept in the record", isKept),
      EditionFact(.scoring, "yes if", yesIf?.text),
      EditionFact(
        .scoring,
        "its dimension",
        (dimension ?? section.dimension).flatMap { isSign ? $0.text : nil }
      ),
      EditionFact(.scoring, "the strength", strength.map { "\($0)" }),
      EditionFact(.scoring, "the strength for a child", strengthChild?.words),
      EditionFact(.scoring, "the points", points.map(words)),
      EditionFact(.scoring, "the points for a child", pointsChild.map(words)),
      EditionFact(.source, "its source", source?.words),
    ] + options.map { EditionFact(.wording, "the words of the option \($0.id.text)", $0.words.text) }
  }

  /// Whether something is asked or looked for where it was not: that changes what can be answered.
  static func isAboutSides(_ name: String) -> Bool {
    ["the question", "what to look for", "what to make sure of", "the words to say"].contains(name)
  }

  private var answerWords: String? {
    func list(_ options: [Option]) -> String { options.map(\.id.text).joined(separator: ", ") }
    switch answer {
    case .yesOrNo: return "yes or no"
    case .number(let range): return "a number from \(range.lowerBound) to \(range.upperBound)"
    case .date(let from, let to):
      return (["a date"] + [from.map { "from \($0.text)" }, to.map { "to \($0.text)" }].compactMap(\.self))
        .joined(separator: " ")
    case .text: return "words"
    case .chooseOne(let options): return "one of \(list(options))"
    case .chooseAny(let options, let none):
      return "any of \(list(options))" + (none.map { ", \(options[$0].id.text) alone" } ?? "")
    case .nothing: return nil
    }
  }

  private func words(_ points: Points) -> String {
    switch points {
    case .number(let number): "\(number)"
    case .byOption(let numbers):
      zip(options, numbers).map { "\($0.id.text) \($1)" }.joined(separator: ", ")
    }
  }
}

extension Item.ChildStrength {
  fileprivate var words: String {
    switch self {
    case .strength(let strength): "\(strength)"
    case .none: "none, no sign for a child"
    }
  }
}

extension Citation {
  var words: String { place.isEmpty ? source.text : "\(source.text) / \(place)" }
}
