/// A piece of a file that shows a rule; `⟦` stands before each place that is reported.
///
/// It shows only what matters: the tests lay it over the smallest sound file of its kind.
package struct RuleExample: Sendable, ExpressibleByStringLiteral {
  package enum Kind: String, CaseIterable, Sendable {
    case checklist, directory, cases, translation
  }

  /// What the bytes of the file are.
  package enum Encoding: Sendable {
    case utf8
    /// As an old word processor saves it.
    case windows1252
  }

  package let kind: Kind
  package let text: String
  /// The text is all of the file, and is laid over nothing.
  package let isWhole: Bool
  package let encoding: Encoding
  /// What the same file held in the edition with which it is compared.
  package let earlier: String?
  /// Kinds of files that do not lie beside it.
  package let lacking: [Kind]
  /// What the directory beside it has more.
  package let directory: String?
  /// What the checklist beside it has otherwise, now and in the edition before.
  package let checklist: String?
  package let earlierChecklist: String?
  /// Agreed words of the language, as entries of a PO file.
  package let glossary: String?
  /// How many steps the search may take for one claim about all answers.
  package let effort: Int?

  package init(
    _ text: String,
    in kind: Kind = .checklist,
    isWhole: Bool = false,
    savedAs encoding: Encoding = .utf8,
    after earlier: String? = nil,
    without lacking: [Kind] = [],
    with directory: String? = nil,
    beside checklist: String? = nil,
    afterChecklist earlierChecklist: String? = nil,
    agreeing glossary: String? = nil,
    effort: Int? = nil
  ) {
    self.kind = kind
    self.text = text
    self.isWhole = isWhole
    self.encoding = encoding
    self.earlier = earlier
    self.lacking = lacking
    self.directory = directory
    self.checklist = checklist
    self.earlierChecklist = earlierChecklist
    self.glossary = glossary
    self.effort = effort
  }

  package init(stringLiteral text: String) { self.init(text) }

  /// It shows a mistake.
  package var isWrong: Bool { text.contains("⟦") }
}

extension RuleExample {
  /// The same with a mark behind the key of its first line with these words.
  func marking(_ words: String) -> RuleExample {
    guard let range = text.firstRange(of: words), let colon = text[range].lastIndex(of: ":") else {
      return self
    }
    var marked = text
    marked.insert("⟦", at: marked.index(colon, offsetBy: 2))
    return RuleExample(
      marked,
      in: kind,
      isWhole: isWhole,
      savedAs: encoding,
      after: earlier,
      without: lacking,
      with: directory,
      beside: checklist,
      afterChecklist: earlierChecklist,
      agreeing: glossary,
      effort: effort
    )
  }
}
