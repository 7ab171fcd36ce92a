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
  ///
  /// - Parameters:
  ///   - path: of the file.
  ///   - here: the folder from which a path counts that does not begin at the root.
  package init?(_ path: String, in here: String = "") {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if !Self.isTranslation(parts), !here.isEmpty {
      parts = Self.whole(path, in: here).split(separator: "/", omittingEmptySubsequences: false)
    }
    guard Self.isTranslation(parts) else { return nil }
    checklist = String(parts[parts.count - 2])
    language = String(parts[parts.count - 1].dropLast(3))
    let before = parts.dropLast(3).map { "\($0)/" }.joined()
    glossary = "\(before)\(Self.root)/\(Self.glossaries)/\(language).po"
    checklists = [before + Self.sources + checklist + ".yaml", before + checklist + ".yaml"]
  }

  private static func isTranslation(_ parts: [Substring]) -> Bool {
    parts.count >= 3 && parts[parts.count - 3] == root && parts[parts.count - 1].hasSuffix(".po")
  }

  /// A path from the root on.
  private static func whole(_ path: String, in here: String) -> String {
    (path.hasPrefix("/") ? path : "\(here)/\(path)").replacing("/./", with: "/")
  }

  /// Whether it holds the words of the program itself.
  package var isProgram: Bool { checklist == ProgramText.name }

  /// Whether it holds agreed words, and no texts of a checklist.
  package var isGlossary: Bool { checklist == Self.glossaries }

  /// Where all translations of a checklist may lie, in the order in which they are looked for: beside the folder
  /// `Checklists`; where its folder has another name, in it or beside it.
  private static func roots(beside checklist: String, in here: String) -> [String] {
    let folder = checklist.lastIndex(of: "/").map { String(checklist[...$0]) } ?? ""
    if folder == sources || folder.hasSuffix("/\(sources)") {
      return [folder.dropLast(sources.count) + root]
    }
    let (inside, above) = (folder + root, "\(folder)../\(root)")
    return whole(folder, in: here).hasSuffix("/\(sources)") ? [above] : [inside, above]
  }

  /// The folder of all translations of a checklist.
  ///
  /// - Parameters:
  ///   - id: of the checklist.
  ///   - checklist: its path.
  ///   - here: the folder from which a path counts that does not begin at the root.
  ///   - isThere: whether a path is a folder.
  /// - Returns: the first of its places that has translations of this checklist, or else any, or else could have.
  package static func root(
    of id: String,
    beside checklist: String,
    in here: String,
    isThere: (String) -> Bool
  ) -> String {
    let roots = roots(beside: checklist, in: here)
    return roots.first { isThere("\($0)/\(id)") } ?? roots.first(where: isThere) ?? roots[0]
  }
}
