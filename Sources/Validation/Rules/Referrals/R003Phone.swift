import Checklists
import Diagnostics

/// A number that cannot be dialled, or must not be dialled any more.
struct Phone: Rule {
  let code = Code.phone
  let looksAtEntries = true

  let explanation = """
    A number is international, with `+`, the country's code and 7 to 15 digits in all, or it has 2 to 12 digits as dialled
    there. Write one number in an entry and nothing else. Invented places for exercises (XA to XZ) may have any.

    A number that stands under `dead numbers` of a directory is refused wherever it stands: it was printed once and is
    still copied from old leaflets.
    """

  private static func directory(_ lines: String) -> RuleExample {
    RuleExample(
      """
      directory: mo
      format: 1
      jurisdiction: MO
      title: Services of a place
      check again after: 180 days
      services:
        - id: mo_line
          service: hotline
          name: A line
      \(lines)
          open: always
          verified: 2026-09-01
          verified by: official page
          grade: A
      """,
      in: .directory,
      isWhole: true
    )
  }

  let examples: [RuleExample] = [
    directory("    phone: +853 2888 9911"),
    directory("    phone: 2888 9911"),
    directory("    phone: ⟦+000 0000"),
    directory("    phone: ⟦2888 9911 (ask for the desk)"),
    directory("    phone: 110\n    from abroad: ⟦2888 9911"),
    RuleExample(
      """
      services:
        - id: xa_line
          phone: ⟦+000 2555 5512
      dead numbers:
        - phone: 2555-5512
          because: The line moved in 2024.
      """,
      in: .directory
    ),
  ]

  func check(_ subject: DirectorySubject, report: (Diagnostic) -> Void) {
    let place = subject.directory.jurisdiction.text.uppercased()
    for entry in subject.directory.services {
      for (words, isFromAbroad) in [(entry.phone, false), (entry.fromAbroad, true)] {
        guard let words, let fault = PhoneNumber.fault(of: words.text, in: place, isFromAbroad: isFromAbroad)
        else {
          continue
        }
        report(
          Diagnostic(
            code,
            at: words.span,
            "\"\(words.text)\" is not a number one can dial in \(place): it \(fault).",
            help: "write it as it is dialled, or as `+` with the country's code",
            path: "services/\(entry.id.text)/\(isFromAbroad ? "from abroad" : "phone")"
          )
        )
      }
    }
    let dead = ([subject.directory] + subject.setting.directories).flatMap(\.deadNumbers)
    look(for: dead, in: subject.directory.allTexts, subject.file, report)
  }

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let dead = subject.setting.directories.flatMap(\.deadNumbers)
    if !dead.isEmpty { look(for: dead, in: subject.checklist.allTexts, subject.file, report) }
  }

  private func look(
    for dead: [Directory.DeadNumber],
    in texts: [PlacedText],
    _ file: SourceFile,
    _ report: (Diagnostic) -> Void
  ) {
    for text in texts {
      for number in PhoneNumber.all(in: text.words.text) {
        guard let match = dead.first(where: { PhoneNumber.isSame(number, $0.phone.text) }) else { continue }
        report(
          Diagnostic(
            code,
            at: file.place(of: number, in: text.words.span),
            "\"\(number)\" is a dead number: \(match.because.text)",
            help: "write the number that is right today",
            path: text.path
          )
        )
      }
    }
  }
}
