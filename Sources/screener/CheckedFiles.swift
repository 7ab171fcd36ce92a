import Checklists
import Diagnostics
import Files
import Validation

/// The files of the disk, and what they were in a revision of git.
struct CheckedFiles: Shelf {
  /// As git knows it; `nil` where nothing is compared.
  let revision: String?

  private static let git = "/usr/bin/git"

  /// Says nothing of a file that is not there: whoever needs it knows what that means.
  func read(_ path: String) -> SourceFile? {
    Files.exists(path) && !Files.isFolder(path) ? try? readSource(path) : nil
  }

  func names(in folder: String) -> [String] { Files.names(in: folder) }

  var here: String { Files.currentFolder }

  func earlier(_ path: String) -> SourceFile? {
    guard let revision, let bytes = ask(path, ["show", "\(revision):./\(name(of: path))"]) else { return nil }
    return SourceFile(name: path, bytes: bytes)
  }

  func firstDay(of path: String) -> CalendarDay? {
    guard revision != nil, let bytes = ask(path, ["log", "--follow", "--format=%as", "--", name(of: path)])
    else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").last.flatMap { CalendarDay($0) }
  }

  /// Whether a revision is known where a file lies.
  static func knows(_ revision: String, beside path: String) -> Bool {
    let folder = Files.isFolder(path) ? path : SourcePaths.folder(of: path)
    let arguments = ["rev-parse", "--quiet", "--verify", "--end-of-options", "\(revision)^{commit}"]
    return ChildProgram.output(of: git, ["-C", folder.isEmpty ? "." : folder] + arguments) != nil
  }

  /// What git holds under `REVISION:PATH`; the path counts from the top of the repository unless it begins with `./`.
  static func bytes(of address: String) -> [UInt8]? {
    ChildProgram.output(of: git, ["show", "--end-of-options", address])
  }

  private func ask(_ path: String, _ arguments: [String]) -> [UInt8]? {
    let folder = SourcePaths.folder(of: path)
    return ChildProgram.output(of: Self.git, ["-C", folder.isEmpty ? "." : folder] + arguments)
  }

  private func name(of path: String) -> String { String(path.dropFirst(SourcePaths.folder(of: path).count)) }
}
