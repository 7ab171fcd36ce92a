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

  /// The same kind of problem where less depends on it, or more.
  package func weighed(as severity: Severity) -> Code { Code(id, name, severity) }
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
  package static let idGone = Code("I007", "id-gone", .error)
  package static let idReused = Code("I008", "id-reused", .warning)
}

/// Family C: conditions.
extension Code {
  package static let unreadable = Code("C001", "unreadable", .error)
  package static let andOr = Code("C002", "and-or", .error)
  package static let compare = Code("C003", "compare", .error)
  package static let neverTrue = Code("C004", "never-true", .error)
  package static let alwaysTrue = Code("C005", "always-true", .warning)
  package static let notEqualNo = Code("C006", "not-equal-no", .warning)
  package static let saidOnly = Code("C007", "said-only", .warning)
  package static let overLimit = Code("C008", "over-limit", .error)
  package static let long = Code("C009", "long", .warning)
}

/// Family Q: questions and wording.
extension Code {
  package static let twoInOne = Code("Q001", "two-in-one", .warning)
  package static let upsideDown = Code("Q002", "upside-down", .warning)
  package static let leading = Code("Q003", "leading", .warning)
  package static let labelWords = Code("Q004", "label-words", .warning)
  package static let hardToSay = Code("Q005", "hard-to-say", .warning)
  package static let sameWords = Code("Q006", "same-words", .note)
  package static let whyQuestion = Code("Q007", "why-question", .warning)
  package static let quotes = Code("Q008", "quotes", .note)
  package static let freeText = Code("Q009", "free-text", .warning)
}

/// Family S: scoring.
extension Code {
  package static let noDimension = Code("S001", "no-dimension", .error)
  package static let ruleUnreadable = Code("S002", "rule-unreadable", .error)
  package static let cannotBePositive = Code("S003", "cannot-be-positive", .error)
  package static let lineUnused = Code("S004", "line-unused", .note)
  package static let ruleDiffers = Code("S005", "rule-differs", .warning)
  package static let strengthDiffers = Code("S006", "strength-differs", .warning)
  package static let countedTwice = Code("S007", "counted-twice", .warning)
  package static let pointsOnly = Code("S008", "points-only", .note)
}

/// Family L: levels.
extension Code {
  package static let closingLevels = Code("L001", "closing-levels", .error)
  package static let hiddenLevel = Code("L002", "hidden-level", .error)
  package static let gap = Code("L003", "gap", .warning)
  package static let order = Code("L004", "order", .error)
  package static let signLowers = Code("L005", "sign-lowers", .error)
  package static let sameText = Code("L006", "same-text", .warning)
  package static let neverHappens = Code("L007", "never-happens", .error)
  package static let promiseBroken = Code("L008", "promise-broken", .error)
  package static let notProved = Code("L009", "not-proved", .warning)
}

/// Family P: protection of the person; nobody can allow these.
extension Code {
  package static let noConsent = Code("P001", "no-consent", .error)
  package static let noWayOut = Code("P002", "no-way-out", .error)
  package static let dangerLate = Code("P003", "danger-late", .error)
  package static let noChildRule = Code("P004", "no-child-rule", .error)
  package static let meansForChild = Code("P005", "means-for-child", .error)
  package static let presumedChildLoses = Code("P006", "presumed-child-loses", .error)
  package static let silenceIsNo = Code("P007", "silence-is-no", .error)
  package static let noReferral = Code("P008", "no-referral", .error)
  package static let secretPlace = Code("P009", "secret-place", .error)
  package static let noChildWords = Code("P010", "no-child-words", .error)
  package static let detail = Code("P011", "detail", .warning)
  package static let verdict = Code("P012", "verdict", .error)
  package static let silenceLowers = Code("P013", "silence-lowers", .error)
}

/// Family R: referrals and directories.
extension Code {
  package static let noService = Code("R001", "no-service", .error)
  package static let stale = Code("R002", "stale", .warning)
  package static let phone = Code("R003", "phone", .error)
  package static let notOpen = Code("R004", "not-open", .warning)
  package static let noLanguage = Code("R005", "no-language", .warning)
  package static let consentItem = Code("R006", "consent-item", .error)
}

/// Family D: dates, versions, sources.
extension Code {
  package static let date = Code("D001", "date", .error)
  package static let reviewDue = Code("D002", "review-due", .warning)
  package static let noSource = Code("D003", "no-source", .error)
  package static let versionSame = Code("D004", "version-same", .warning)
  package static let draftUsed = Code("D005", "draft-used", .note)
  package static let notApproved = Code("D006", "not-approved", .error)
}

/// Family T: translations.
extension Code {
  package static let missingText = Code("T001", "missing", .error)
  package static let changedSource = Code("T002", "changed", .error)
  package static let sameAsSource = Code("T003", "same-as-source", .warning)
  package static let orphan = Code("T004", "orphan", .error)
  package static let agreedWord = Code("T005", "glossary", .error)
  package static let endMark = Code("T006", "end-mark", .warning)
  package static let direction = Code("T007", "direction", .error)
  package static let oneForm = Code("T008", "one-form", .warning)
  package static let languageCode = Code("T009", "language-code", .note)
  package static let wrongLanguage = Code("T010", "wrong-language", .error)
  package static let parity = Code("T011", "parity", .error)
  package static let zawgyi = Code("T012", "zawgyi", .error)
  package static let header = Code("T013", "header", .error)
  package static let notReviewed = Code("T014", "not-reviewed", .note)
  package static let reviewVoid = Code("T015", "review-void", .error)
  package static let notPO = Code("T016", "not-po", .error)
}

/// Family V: test cases.
extension Code {
  package static let noCases = Code("V001", "no-cases", .error)
  package static let unknownAnswer = Code("V002", "unknown-answer", .error)
  package static let noExpect = Code("V003", "no-expect", .error)
  package static let notShown = Code("V004", "not-shown", .warning)
  package static let realPerson = Code("V005", "real-person", .warning)
  package static let coverage = Code("V006", "coverage", .warning)
  package static let whatIf = Code("V007", "what-if", .note)
  package static let oldAsOf = Code("V008", "old-as-of", .error)
  package static let massAccept = Code("V009", "mass-accept", .warning)
}

/// Family X: the checks themselves.
extension Code {
  package static let allowReason = Code("X001", "allow-reason", .error)
  package static let allowUnused = Code("X002", "allow-unused", .warning)
  package static let allowProtected = Code("X003", "allow-protected", .error)
  package static let ourFault = Code("X004", "our-fault", .error)
}
