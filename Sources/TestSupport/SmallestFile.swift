import Foundation

/// The smallest sound file of each kind, on which examples of mistakes are laid.
package enum SmallestFile: String, CaseIterable, Sendable {
  case checklist, directory, cases, translation

  /// Where a file of this kind stands, among files that belong together.
  package var path: String {
    switch self {
    case .checklist: "smallest.yaml"
    case .directory: "directories/xa.yaml"
    case .cases: "smallest.cases.yaml"
    case .translation: "Translations/smallest/fr.po"
    }
  }

  package func text() throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let name = "\(rawValue).\(self == .translation ? "po" : "yaml")"
    let file = folder.appending(path: "../../Tests/ChecklistsTests/Fixtures/Smallest/\(name)")
    return String(decoding: try Data(contentsOf: file.standardizedFileURL), as: UTF8.self)
  }
}
