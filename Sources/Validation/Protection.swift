import Checklists
import Diagnostics
import Expressions

/// What rules of family P need to know of a checklist.
extension Checklist {
  /// The stop rules that send to the emergency services: what they ask about is danger.
  var dangerRules: [StopRule] {
    let emergencies = Set(referrals.filter { $0.service == .emergency }.map(\.id.text))
    return stopRules.filter { rule in rule.refer.words.contains { emergencies.contains($0.text) } }
  }

  /// What those rules ask about.
  var dangerNames: Set<String> {
    dangerRules.reduce(into: []) { $0.formUnion($1.when.expression.names) }
  }

  /// The item that asks for consent to talk, and its place among all items.
  var talkingConsent: (place: Int, item: Item, section: Section)? {
    let items = placedItems
    guard let place = items.firstIndex(where: { $0.item.consentFor == .talking }) else { return nil }
    return (place, items[place].item, items[place].section)
  }

  /// Words with which an interview ends or by which its result is called.
  var closingTexts: [(words: Words, owner: String, path: String)] {
    levels.flatMap { level in
      [
        (level.title, "level \(level.id.text)", "levels/\(level.id.text)/title"),
        (level.say, "level \(level.id.text)", "levels/\(level.id.text)/say"),
      ]
    } + findings.map { ($0.title, "finding \($0.id.text)", "findings/\($0.id.text)/title") }
      + stopRules.map { ($0.say, "stop rule \($0.id.text)", "stop rules/\($0.id.text)/say") }
  }
}

extension Item {
  /// `only if` and `unless` of the item and of its section, as they are written.
  func gates(in section: Section) -> Set<String> {
    let onlyIf = [section.onlyIf, onlyIf].compactMap { $0.map { "only if: \($0.text)" } }
    let unless = [section.unless, unless].compactMap { $0.map { "unless: \($0.text)" } }
    return Set(onlyIf + unless)
  }

  /// What the item asks about that needs wording for a child; `nil` where it can do without, or is for adults alone.
  func whyChildWords(in section: Section, dangers: Set<String>) -> String? {
    guard gates(in: section).isDisjoint(with: ["only if: adult", "unless: child"]) else { return nil }
    if consentFor != nil { return "consent" }
    return dangers.contains(id.text) ? "danger" : nil
  }
}
