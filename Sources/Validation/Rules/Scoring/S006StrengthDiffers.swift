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
    for (item, section) in subject.placedItems {
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
        for (words, key, published) in [
          (adult, "strength", entry.adult), (child, "strength child", entry.child),
        ] {
          guard let words else { continue }
          report(
            Diagnostic(
              code,
              at: item.id.span,
              "\(source.source.text) lists \(name) as \(words) in \(item.id.text).",
              labels: [.init(source.source.span, "cited here")],
              help: "take the published strength, or cite your own source for yours",
              path: "sections/\(section.id.text)/items/\(item.id.text)",
              fix: taking(published, for: key, in: item, subject.file)
            )
          )
        }
      }
    }
  }

  /// Writes the published strength behind a key of the item, or below `strength` where the key is not there yet.
  private func taking(_ strength: Strength?, for key: String, in item: Item, _ file: SourceFile) -> Fix? {
    guard strength != nil || key == "strength child",
      let start = file.startOfEntry(holding: item.id.span.start.line)
    else { return nil }
    let word = strength.map { "\($0)" } ?? "none"
    let lines = file.block(beginningOn: start)
    func line(of key: String) -> Int? {
      lines.first { file.line($0).drop { $0 == " " || $0 == "-" }.hasPrefix("\(key):") }
    }
    if let number = line(of: key) {
      let scalars = Array(file.line(number).unicodeScalars)
      guard let colon = scalars.firstIndex(of: ":"),
        let from = scalars[(colon + 1)...].firstIndex(where: { $0 != " " })
      else { return nil }
      let to = scalars[from...].firstIndex(of: " ") ?? scalars.count
      let old = SourceSpan(Position(line: number, column: from + 1), Position(line: number, column: to + 1))
      return Fix(.offer, [.init(file.byteRange(of: old), word)])
    }
    guard let above = line(of: "strength"), let depth = file.indentation(ofLine: above) else { return nil }
    let blanks = String(repeating: " ", count: depth + (file.isEntry(above) ? 2 : 0))
    return Fix(.offer, [file.inserting(["\(blanks)\(key): \(word)"], behind: above)])
  }

  private func difference(_ own: Strength?, _ published: Strength?, _ whom: String) -> String? {
    guard own != published else { return nil }
    func word(_ strength: Strength?) -> String { strength.map { "\($0)" } ?? "no sign" }
    return "\(word(published)) \(whom); here it is \(word(own))"
  }
}
