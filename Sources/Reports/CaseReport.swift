/// A row of a report: what it is about, what there is to say, and where that comes from.
package struct ReportRow: Hashable, Sendable {
  package let label: String
  package let texts: [String]
  /// The publication behind it; `nil` where there is none.
  package let source: String?

  init(_ label: String, _ texts: [String], source: String? = nil) {
    self.label = label
    self.texts = texts
    self.source = source
  }
}

/// A part of a report under a title of its own.
package struct ReportPart: Hashable, Sendable {
  package let title: String
  /// What holds for the whole part; `nil` where nothing does.
  package let remark: String?
  package let rows: [ReportRow]
}

/// What a case came to and why, ready to be laid out: only words, in the order in which they are read.
package struct CaseReport: Sendable {
  /// The name of the case.
  package let id: String
  /// The result.
  package let title: String
  /// Short sentences below the result.
  package let facts: [String]
  /// What keeps this report from being taken as it is.
  package let warnings: [String]
  package let parts: [ReportPart]
  /// What the result does not decide.
  package let meaning: String

  package init(_ recorded: RecordedCase) {
    self = ReportMaker(recorded).report
  }

  init(id: String, title: String, facts: [String], warnings: [String], parts: [ReportPart], meaning: String) {
    self.id = id
    self.title = title
    self.facts = facts
    self.warnings = warnings
    self.parts = parts
    self.meaning = meaning
  }
}
