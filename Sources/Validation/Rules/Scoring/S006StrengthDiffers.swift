import Checklists
import Diagnostics
import Expressions

/// A sign that cites a published set and has another strength than there.
struct StrengthDiffers: Rule {
  let code = Code.strengthDiffers
  let looksAtEntries = true

  let explanation = """
    A sign that names an entry of a published set (`ilo-2009 / adult labour, ex.hours`) is expected to be as strong as
    there. Otherwise the result cannot be compared with what others find with the same set. The sets for adults and
    children in labour ship with this program.

    Take the published strength, or cite your own source for yours.
    """

  private static func example(_ strengths: String) -> RuleExample {
    RuleExample(
      """
      dimensions:
        - id: work_signs
          title: Conditions of work
          rule:
            positive if any: [1 strong or medium or weak]
      sections:
        - id: work
          title: Work
          dimension: work_signs
          items:
            - id: hours
              name: Works far too many hours
              ask: What is an ordinary day like?
      \(strengths)
              source: ilo-2009 / adult and child labour, ex.school
      """
    )
  }

  let examples: [RuleExample] = [
    example("        strength: weak\n        strength child: medium"),
    example("        strength: strong\n        strength child: medium")
      .marking("- id: hours"),
    example("        strength: weak").marking("- id: hours"),
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for (item, section) in subject.checklist.placedItems {
      guard let strength = item.strength, let source = item.source else { continue }
      for (name, entry) in PublishedStrengths.entries(citedBy: source.source.text, source.place) {
        let adult = source.place.contains("adult") ? difference(strength, entry.adult, "for adults") : nil
        let own: Strength? =
          switch item.strengthChild {
          case .strength(let strength)?: strength
          case Item.ChildStrength.none?: nil
          case nil: strength
          }
        let child = source.place.contains("child") ? difference(own, entry.child, "for children") : nil
        for words in [adult, child].compactMap({ $0 }) {
          report(
            Diagnostic(
              code,
              at: item.id.span,
              "\(source.source.text) lists \(name) as \(words) in \(item.id.text).",
              labels: [.init(source.source.span, "cited here")],
              help: "take the published strength, or cite your own source for yours",
              path: "sections/\(section.id.text)/items/\(item.id.text)"
            )
          )
        }
      }
    }
  }

  private func difference(_ own: Strength?, _ published: Strength?, _ whom: String) -> String? {
    guard own != published else { return nil }
    func word(_ strength: Strength?) -> String { strength.map { "\($0)" } ?? "no sign" }
    return "\(word(published)) \(whom); here it is \(word(own))"
  }
}
