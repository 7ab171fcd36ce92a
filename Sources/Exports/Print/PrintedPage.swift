package import Checklists
import Display
import Mustache
package import Translations

/// A checklist on paper: the form to fill in by pen, or the dossier about it.
package struct PrintedPage: Sendable {
  package enum Format: String, CaseIterable, Sendable {
    case html, markdown
  }

  private let graph: DecisionGraph
  private let contacts: Contacts?

  /// `contacts`: the place whose numbers are printed; `nil` leaves blanks to fill in.
  package init(_ graph: DecisionGraph, contacts: Contacts? = nil) {
    self.graph = graph
    self.contacts = contacts
  }

  /// The form: every question with its answers to tick, stop rules where they are met, levels and whom to call.
  ///
  /// Fails only with a mistake in our own templates.
  package func form(_ format: Format) throws -> String {
    let form = FormMaker(graph, contacts: contacts).form()
    return try render(form, format == .html ? FormTemplates.html : FormTemplates.markdown)
  }

  /// The dossier: why each question is asked, what it counts, where it comes from and what hangs on it.
  ///
  /// Fails only with a mistake in our own templates.
  package func dossier(_ format: Format) throws -> String {
    let dossier = FormMaker(graph, contacts: nil).dossier()
    return try render(dossier, format == .html ? DossierTemplates.html : DossierTemplates.markdown)
  }

  /// Every text of the author passes the escaping of its format, and all of it the output filter.
  private func render(_ page: Any, _ template: String) throws -> String {
    MustacheContentTypes.register(MarkdownText(), named: "MARKDOWN")
    var library = MustacheLibrary()
    let templates = [
      "page": template, "head": PageStyle.head, "style": PageStyle.html, "stop": FormTemplates.stop,
      "decision": FormTemplates.decision, "entry": DossierTemplates.entry, "rows": DossierTemplates.rows,
      "markdownStop": FormTemplates.markdownStop, "markdownDecision": FormTemplates.markdownDecision,
      "markdownRows": DossierTemplates.markdownRows,
    ]
    for (name, text) in templates { try library.register(text, named: name) }
    return legible(library.render(page, withTemplate: "page") ?? "", keepingLines: true)
  }
}

/// Text in Markdown in which no character means anything but itself.
///
/// Source: spec.commonmark.org 0.31, section 2.4, backslash escapes.
private struct MarkdownText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|~&".contains(character) { result.append("\\") }
      // A line break of the author stays one, and cannot begin a list, a heading or a quotation.
      result += character.isNewline ? "  \n\u{A0}" : String(character)
    }
    return result
  }
}
