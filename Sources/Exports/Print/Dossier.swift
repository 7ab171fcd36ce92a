/// The dossier of a checklist: every question with why it is asked, what it counts, where it comes from and what hangs
/// on it; only words, in the order in which they are printed.
struct Dossier {
  /// A line of a table: what it is, and one or more texts.
  struct Row {
    let label: String
    let texts: [String]
  }

  /// Something with an id and what is to be said of it.
  struct Entry {
    let id: String
    let title: String
    let rows: [Row]
  }

  struct Section {
    let id: String
    let title: String
    let rows: [Row]
    let entries: [Entry]
  }

  struct Part {
    let title: String
    let entries: [Entry]
  }

  let language: String
  let footer: String
  let title: String
  let warning: String?
  let about: String
  let rows: [Row]
  let sections: [Section]
  let parts: [Part]
}
