package import Diagnostics

/// One thing that can be wrong, with its page and, unless the loader decides it, the way to find it.
package protocol Rule: Sendable {
  var code: Code { get }
  /// Why it matters and what to do; paragraphs are parted by an empty line.
  var explanation: String { get }
  /// Right ones and wrong ones; the tests run them all.
  var examples: [RuleExample] { get }
  /// Whether it looks at one entry at a time, so that it also runs where another entry is broken.
  var looksAtEntries: Bool { get }
  /// Whether it compares with an earlier edition.
  var needsEarlierEdition: Bool { get }
  /// Whether it looks at what was decided over all answers.
  var needsProofs: Bool { get }
  /// Whether it looks only where somebody asks for it by its code.
  var isOnRequest: Bool { get }

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void)
  func check(_ subject: DirectorySubject, report: (Diagnostic) -> Void)
  func check(_ subject: CasesSubject, report: (Diagnostic) -> Void)
  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void)
}

extension Rule {
  package var looksAtEntries: Bool { false }
  package var needsEarlierEdition: Bool { false }
  package var needsProofs: Bool { false }
  package var isOnRequest: Bool { false }

  package func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {}
  package func check(_ subject: DirectorySubject, report: (Diagnostic) -> Void) {}
  package func check(_ subject: CasesSubject, report: (Diagnostic) -> Void) {}
  package func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {}
}

/// A page for a code that the loader decides itself.
package protocol LoaderRule: Rule {}
