package import Diagnostics

/// Test cases for a checklist, beside it as `<checklist>.cases.yaml`.
package struct CaseFile: Sendable {
  package let checklist: Words
  package let jurisdiction: Words?
  package let asOf: CalendarDay?
  package let cases: [TestCase]
}

/// An invented person, what was answered, and what must come of it.
package struct TestCase: Sendable {
  /// What fills every side that the case does not mention.
  package enum Rest: String, CaseIterable, Sendable {
    case notAsked = "not asked"
    case no, declined, unsure
  }

  package let title: Words
  package let story: Words?
  package let said: [WrittenAnswer]
  package let seen: [WrittenAnswer]
  package let theRest: Rest
  package let expect: Expectation
  /// Known to fail until something is done.
  package let isToDo: Bool
}

/// An answer as an author writes it, not yet held against its item.
package struct WrittenAnswer: Sendable {
  package let item: Words
  /// One text, or the entries of a list.
  package let words: [String]
  package let isList: Bool
  package let span: SourceSpan
}

/// What a case expects; what is `nil` is not compared.
package struct Expectation: Sendable {
  package struct Value: Sendable {
    package let key: String
    /// One text or the entries of a list; for `dimensions`, `id: value`.
    package let words: [Words]
    package let span: SourceSpan
    /// From the first to the last character of what is expected.
    package let valueSpan: SourceSpan
  }

  /// Of the word `expect`.
  package let keySpan: SourceSpan
  package let span: SourceSpan
  /// In the order in which they are written.
  package let values: [Value]
  package let dimensions: [(id: Words, value: Words)]
}
