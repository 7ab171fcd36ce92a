/// The permanent name of one kind of problem, such as `Y005 duplicate-key`.
///
/// A code never changes its meaning and is never used again.
package struct Code: Hashable, Sendable {
  /// Family letter and number: `Y005`.
  package let id: String
  /// Two or three words, joined by hyphens.
  package let name: String
  package let severity: Severity

  package init(_ id: String, _ name: String, _ severity: Severity) {
    self.id = id
    self.name = name
    self.severity = severity
  }
}

/// Family Y: reading the file.
extension Code {
  package static let notUTF8 = Code("Y001", "not-utf8", .error)
  package static let colonInText = Code("Y002", "colon-in-text", .error)
  package static let specialFirstLetter = Code("Y003", "special-first-letter", .error)
  package static let textCut = Code("Y004", "text-cut", .warning)
  package static let duplicateKey = Code("Y005", "duplicate-key", .error)
  package static let tab = Code("Y006", "tab", .error)
  package static let indent = Code("Y007", "indent", .error)
  package static let quoteNotClosed = Code("Y008", "quote-not-closed", .error)
  package static let notYAML = Code("Y009", "not-yaml", .error)
  package static let hiddenCharacter = Code("Y010", "hidden-character", .error)
  package static let anchors = Code("Y011", "anchors", .error)
  package static let tooBig = Code("Y012", "too-big", .error)
  package static let blockStyle = Code("Y013", "block-style", .note)
}

/// Family K: keys.
extension Code {
  package static let unknownKey = Code("K001", "unknown-key", .error)
  package static let missingKey = Code("K002", "missing-key", .error)
  package static let noKind = Code("K003", "no-kind", .error)
  package static let wrongPlace = Code("K004", "wrong-place", .error)
  package static let wrongValue = Code("K005", "wrong-value", .error)
  package static let expectsList = Code("K006", "expects-list", .error)
  package static let empty = Code("K007", "empty", .error)
  package static let wholeNumber = Code("K008", "whole-number", .error)
  package static let keySpelling = Code("K009", "key-spelling", .note)
  package static let clash = Code("K010", "clash", .error)
  package static let newerFormat = Code("K011", "newer-format", .error)
}

/// Family I: ids and links.
extension Code {
  package static let duplicateID = Code("I001", "duplicate-id", .error)
  package static let idForm = Code("I002", "id-form", .error)
  package static let unknownID = Code("I003", "unknown-id", .error)
  package static let laterItem = Code("I004", "later-item", .error)
  package static let circle = Code("I005", "circle", .error)
  package static let unused = Code("I006", "unused", .warning)
}

/// Family C: conditions.
extension Code {
  package static let unreadable = Code("C001", "unreadable", .error)
  package static let andOr = Code("C002", "and-or", .error)
  package static let compare = Code("C003", "compare", .error)
}

/// What the format demands although it belongs to a later family.
extension Code {
  package static let noDimension = Code("S001", "no-dimension", .error)
  package static let ruleUnreadable = Code("S002", "rule-unreadable", .error)
  package static let closingLevels = Code("L001", "closing-levels", .error)
  package static let consentItem = Code("R006", "consent-item", .error)
  package static let date = Code("D001", "date", .error)
  package static let noSource = Code("D003", "no-source", .error)
  package static let notApproved = Code("D006", "not-approved", .error)
  package static let noCases = Code("V001", "no-cases", .error)
  package static let unknownAnswer = Code("V002", "unknown-answer", .error)
  package static let noExpect = Code("V003", "no-expect", .error)
}
