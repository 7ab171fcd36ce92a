import Checklists
import Diagnostics
import Files

/// Finds checklists by name, here and in the data folder of the user.
enum ChecklistFinder {
  /// The folders that are looked in, in order.
  static var folders: [String] {
    ["Checklists"] + (dataFolder.map { ["\($0)/screener/Checklists"] } ?? [])
  }

  /// The data folder of the user; `nil` where there is no home.
  static var dataFolder: String? {
    let variables = environment()
    return variables["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? variables["HOME"].map { "\($0)/.local/share" }
  }

  /// Finds the file of a checklist.
  ///
  /// `name`: a path, or the id of a checklist.
  /// Gives the path of the file.
  static func path(of name: String) throws -> String {
    if Files.exists(name), !Files.isFolder(name) { return name }
    let paths = folders.map { "\($0)/\(name).yaml" }
    guard let path = paths.first(where: Files.exists) else {
      let ids = all().map { String($0.dropFirst(SourcePaths.folder(of: $0).count).dropLast(".yaml".count)) }
      let nearest = Suggestion.nearest(to: name, among: ids).map { " The nearest is \($0)." } ?? ""
      complain(
        "There is no checklist \(name): neither a file of this name nor one in "
          + "\(folders.joined(separator: " or ")).\(nearest)"
      )
      throw Status.noInput
    }
    return path
  }

  /// Where the checklist of an id lies, or would lie first.
  static func usualPath(of id: String) -> String {
    let paths = folders.map { "\($0)/\(id).yaml" }
    return paths.first(where: Files.exists) ?? paths[0]
  }

  /// The files of all checklists in the folders.
  static func all() -> [String] {
    folders.flatMap { folder in
      Files.names(in: folder).filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml") }.map {
        "\(folder)/\($0)"
      }
    }
  }

  /// The directories beside a checklist; one that cannot be used ends the program, since its numbers would be missed.
  static func directories(beside path: String) throws -> [Directory] {
    let folder = SourcePaths.folder(of: path) + "directories"
    return try Files.names(in: folder).filter { $0.hasSuffix(".yaml") }.map { name in
      let loaded = loadDirectory(try readSource("\(folder)/\(name)"))
      guard let directory = loaded.value else {
        complain("\(folder)/\(name) cannot be used; `screener check \(folder)/\(name)` says why.")
        throw Status.unusable
      }
      return directory
    }
  }
}
