/// Where translations lie: `Translations/CHECKLIST/LANGUAGE.po`, beside the folder `Checklists`.
package struct TranslationPath: Sendable {
  package let checklist: String
  package let language: String
  /// Where the checklist may be, in the order in which it is looked for.
  package let checklists: [String]

  /// Where the agreed words of the language lie.
  package let glossary: String

  private static let root = "Translations"
  private static let sources = "Checklists/"
  private static let glossaries = "glossary"

  /// Takes the path of a PO file apart; `nil` where it does not lie in such a folder.
  package init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[parts.count - 3] == Self.root, path.hasSuffix(".po") else { return nil }
    checklist = String(parts[parts.count - 2])
    language = String(parts[parts.count - 1].dropLast(3))
    let before = parts.dropLast(3).map { "\($0)/" }.joined()
    glossary = "\(before)\(Self.root)/\(Self.glossaries)/\(language).po"
    checklists = [before + Self.sources + checklist + ".yaml", before + checklist + ".yaml"]
  }

  /// Whether it holds the words of the program itself.
  package var isProgram: Bool { checklist == ProgramText.name }

  /// Whether it holds agreed words, and no texts of a checklist.
  package var isGlossary: Bool { checklist == Self.glossaries }

  /// The folder of all translations: beside the folder `Checklists`, or in the folder of the checklist where that has
  /// another name.
  package static func root(beside checklist: String) -> String {
    let folder = checklist.lastIndex(of: "/").map { String(checklist[...$0]) } ?? ""
    let isSources = folder == sources || folder.hasSuffix("/\(sources)")
    return (isSources ? String(folder.dropLast(sources.count)) : folder) + root
  }

  /// The folder of the translations of a checklist, with its last slash.
  package static func folder(of id: String, beside checklist: String) -> String {
    "\(root(beside: checklist))/\(id)/"
  }
}
