import Checklists
import Diagnostics

/// The street address of a shelter.
struct SecretPlace: Rule {
  let code = Code.secretPlace
  let looksAtEntries = true

  let explanation = """
    Whoever looks for a person who got away looks in the shelters first. A directory is copied, printed and lost, so the
    place of a shelter must not stand in it: no street, no house number, no coordinates. Write whom to call.
    """

  private static func example(_ name: String) -> RuleExample {
    RuleExample(
      """
      services:
        - id: xa_shelter
          service: shelter
          name: \(name)
          phone: +000 0001
          open: always
          verified: 2026-09-01
          verified by: official page
          grade: A
      """,
      in: .directory
    )
  }

  let examples: [RuleExample] = [
    example("Shelter, reached through the hotline"),
    example("Shelter, ⟦12 Rose Street"),
    example("Women's house, ⟦Rua das Flores 12"),
    example("Shelter near the lake, ⟦22.1987, 113.5439"),
  ]

  func check(_ subject: DirectorySubject, report: (Diagnostic) -> Void) {
    for entry in subject.directory.services {
      let isShelter = entry.service == .shelter || entry.name.text.lowercased().contains("shelter")
      guard isShelter else { continue }
      for words in [entry.name, entry.audience, entry.source, entry.open].compactMap({ $0 }) {
        guard let place = StreetAddress.find(in: words.text) else { continue }
        report(
          Diagnostic(
            code,
            at: subject.file.place(of: place, in: words.span),
            "\"\(place)\" looks like the place of a shelter.",
            help: "take it out, and write whom to call instead",
            path: "services/\(entry.id.text)"
          )
        )
      }
    }
  }
}
