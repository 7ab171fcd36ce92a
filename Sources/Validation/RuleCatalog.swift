import Diagnostics

/// All rules, or some of them.
package struct RuleCatalog: Sendable {
  /// By code.
  package let rules: [any Rule]
  /// Whether somebody asked for just these.
  package var isChosen = false

  /// A rule by its code or its name.
  package func rule(_ name: String) -> (any Rule)? {
    rules.first { $0.code.id == name || $0.code.name == name }
  }

  /// The rules of some families, by their letters.
  package func families(_ letters: String) -> RuleCatalog {
    RuleCatalog(rules: rules.filter { $0.code.id.first.map(letters.contains) ?? false })
  }

  /// The rules that look at the file alone, without deciding anything over all answers: they take a few milliseconds.
  package var withoutProofs: RuleCatalog { RuleCatalog(rules: rules.filter { !$0.needsProofs }) }

  /// The rules that are named, by code or name, and the names that are none.
  package func only(_ names: [String]) -> (catalog: RuleCatalog, unknown: [String]) {
    let chosen = Set(names.compactMap { rule($0)?.code.id })
    let catalog = RuleCatalog(rules: rules.filter { chosen.contains($0.code.id) }, isChosen: true)
    return (catalog, names.filter { rule($0) == nil })
  }

  /// What to say about a code that does not exist.
  package func sentence(unknown name: String) -> String {
    let isID = name.dropFirst().allSatisfy(\.isNumber)
    let known = isID ? rules.map { $0.code.id } : rules.map { $0.code.name }
    let letters = isID ? name.uppercased() : name
    return "There is no code \(name). \(Suggestion.sentence(for: letters, among: known, kind: "one"))"
  }
}
