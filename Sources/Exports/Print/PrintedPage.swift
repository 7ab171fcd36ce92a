package import Checklists
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
    return try printed(form, format == .html ? FormTemplates.html : FormTemplates.markdown)
  }

  /// The dossier: why each question is asked, what it counts, where it comes from and what hangs on it.
  ///
  /// Fails only with a mistake in our own templates.
  package func dossier(_ format: Format) throws -> String {
    let dossier = FormMaker(graph, contacts: nil).dossier()
    return try printed(dossier, format == .html ? DossierTemplates.html : DossierTemplates.markdown)
  }
}
