import Checklists
import Diagnostics
import Display
package import Reports
import Responses
import Screening
package import Translations

/// The report of one case or many, in the forms in which it is written.
package struct CaseReports: Sendable {
  package enum Format: String, CaseIterable, Sendable {
    case html
    case markdown = "md"
    case json, csv
  }

  /// Those that a device signed that is known here.
  let cases: [RecordedCase]
  /// The others.
  let apart: [RecordedCase]
  /// Names of files that could not be opened or were changed.
  let refused: [String]
  let words: ProgramWords

  /// `words`: of the officer who reads the report.
  package init(_ cases: [RecordedCase], refused: [String], _ words: ProgramWords) {
    self.cases = cases.filter(\.origin.isKnown)
    apart = cases.filter { !$0.origin.isKnown }
    self.refused = refused
    self.words = words
  }

  /// Writes the report.
  ///
  /// Fails only with a mistake in our own templates.
  package func document(_ format: Format) throws -> String {
    switch format {
    case .html: try printed(page, ReportTemplates.html)
    case .markdown: try printed(page, ReportTemplates.markdown)
    case .json: json.description + "\n"
    case .csv: CaseTable(cases + apart).text
    }
  }

  /// What the templates take, by the names that they use.
  private struct Page {
    struct Titles {
      let title: String
      let apart: String
      let refused: String
    }

    let language: String
    let direction: String?
    let footer: String
    let title: String
    let confidential: String
    let words: Titles
    let cases: [CaseReport]
    let apart: [CaseReport]
    let refused: [String]
  }

  private var page: Page {
    Page(
      language: words.tag.text,
      direction: words.isRightToLeft ? "rtl" : nil,
      footer: styleText(words[.reportConfidential]),
      title: words[.reportTitle],
      confidential: words[.reportConfidential],
      words: Page.Titles(
        title: words[.reportTitle],
        apart: words[.reportApart],
        refused: words[.reportRefused]
      ),
      cases: cases.map(CaseReport.init),
      apart: apart.map(CaseReport.init),
      refused: refused
    )
  }
}

/// A note for a service as a file.
package struct PrintedNote: Sendable {
  private let note: ServiceNote

  package init(_ note: ServiceNote) {
    self.note = note
  }

  private struct Page {
    let language: String
    let direction: String?
    let footer: String
    let title: String
    let readers: String
    let rows: [ReportRow]
    let sentences: [String]
    let blanks: [String]
    let meaning: String?
  }

  /// Writes the note as a page to print or as a text.
  ///
  /// Fails only with a mistake in our own templates.
  package func document(isHTML: Bool) throws -> String {
    let page = Page(
      language: note.language.text,
      direction: note.language.isRightToLeft ? "rtl" : nil,
      footer: styleText(note.readers),
      title: note.title,
      readers: note.readers,
      rows: note.rows,
      sentences: note.sentences,
      blanks: note.blanks,
      meaning: note.meaning
    )
    return try printed(page, isHTML ? ReportTemplates.note : ReportTemplates.markdownNote)
  }
}
