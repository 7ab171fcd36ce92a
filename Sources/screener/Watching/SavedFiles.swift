import Checklists
import Files

/// A file that is watched, with those that are checked and run together with it.
struct SavedFiles {
  let path: String
  /// The checklist or the cases that belong to it; `nil` for a file of another kind.
  let partner: String?
  private var stamps: [FileStamp?]
  /// What was there when it was last looked at, while it may still be written.
  private var pending: [FileStamp?]

  init(_ path: String) {
    self.path = path
    partner = SavedFiles.partner(of: path)
    stamps = []
    pending = []
    stamps = found
    pending = stamps
  }

  /// The file, and its partner where that exists.
  var paths: [String] { [path] + [partner].compactMap { $0 }.filter(Files.exists) }

  var isThere: Bool { Files.exists(path) }

  private var found: [FileStamp?] { [path, partner].compactMap { $0 }.map { FileStamp($0) } }

  /// Whether something was saved since the last time this said so, and is at rest by now.
  ///
  /// An editor may write a file in several steps, or take it away for a moment: what changed must look the same twice.
  mutating func isSaved() -> Bool {
    let now = found
    defer { pending = now }
    guard now != stamps, now == pending else { return false }
    stamps = now
    return true
  }

  private static func partner(of path: String) -> String? {
    let cases = ".cases.yaml"
    if path.hasSuffix(cases) { return "\(path.dropLast(cases.count)).yaml" }
    guard path.hasSuffix(".yaml"), !SourcePaths.folder(of: path).hasSuffix("directories/") else { return nil }
    return path.dropLast(5) + cases
  }
}
