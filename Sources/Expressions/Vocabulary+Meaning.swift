/// What the words of the condition language say, for those who help to write a condition.
extension Function {
  /// A sentence for the author.
  package var meaning: String {
    switch self {
    case .said: "What the person says alone, whatever the officer sees: true for yes."
    case .seen: "What the officer sees alone, whatever the person says: true for yes."
    case .positive: "A line of the rule of the dimension holds with the signs that are there."
    case .assessed: "At least one sign of the dimension is asked of this person."
    case .points:
      "The points of a section or a dimension together; without brackets those of the whole checklist."
    case .strong: "How many strong signs of the dimension are there."
    case .medium: "How many medium signs of the dimension are there."
    case .weak: "How many weak signs of the dimension are there."
    case .signs:
      "How many signs of a section or a dimension are there; without brackets those of the whole checklist."
    case .count: "How many of the conditions in the brackets are true."
    }
  }

  /// Whether it may also stand without brackets.
  package var standsAlone: Bool { self == .points || self == .signs }
}

extension Vocabulary {
  /// A sentence for the author about a word or a sign that is no function; `nil` where there is nothing to say.
  package static func meaning(of word: String) -> String? { meanings[word] }

  private static let meanings = [
    "and": "Both sides are true.",
    "or": "At least one side is true.",
    "not": "The opposite of what follows. What is open stays open.",
    "child": "The person is under age, or is treated as a child because the age is in doubt.",
    "adult": "The opposite of `child`.",
    "known_child": "The age that was given is below the limit; a doubt is not enough.",
    "answer": "The answer to this very item, in `yes if`.",
    "yes": "What `name` says is true.",
    "no": "What `name` says is not true. Not the same as not knowing.",
    "=": "The answer is the one that follows.",
    "!=": "There is an answer, and it is another one. Open while there is none.",
    "is": "Asks about the record: answered, declined, unsure, not asked or missing.",
    "in": "The answer is one of the options in the brackets.",
    "between": "The number is one of these two, or lies between them.",
    "could be": "The answer may still turn out to be this one.",
    "under": "A number below the one that follows.",
    "over": "A number above the one that follows.",
    "answered": "There is an answer.",
    "declined": "The person did not want to answer.",
    "unsure": "The person does not know, or the officer could not tell.",
    "not asked": "It was not asked, or not looked for.",
    "asked": "With `not` before it: it was not asked.",
    "missing": "Declined, unsure or not asked.",
  ]
}
