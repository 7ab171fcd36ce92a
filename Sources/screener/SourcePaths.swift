import Files

/// Finds the files that are meant by paths of files and folders.
enum SourcePaths {
  /// How files end that trainers write.
  static let yaml = [".yaml", ".yml"]
  /// How files of translators end.
  static let translations = [".po"]

  /// Finds the files that a path means.
  ///
  /// `path`: a file, or a folder that is looked through with all folders in it but hidden ones.
  /// `endings`: which files of a folder are meant.
  /// Gives the files in the order of their names; `nil` where the path does not exist.
  static func find(_ path: String, endings: [String] = yaml) -> [String]? {
    guard Files.isFolder(path) else { return Files.exists(path) ? [path] : nil }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return Files.names(in: path).filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let inner = "\(folder)/\(name)"
      if Files.isFolder(inner) { return find(inner, endings: endings) ?? [] }
      return endings.contains { name.hasSuffix($0) } ? [inner] : []
    }
  }

  /// Finds the files that several paths mean, each once, or ends with which of them means none.
  static func all(_ paths: [String], endings: [String] = yaml) throws -> [String] {
    var seen: Set<String> = []
    return try paths.flatMap { path in
      guard let found = find(path, endings: endings), !found.isEmpty else {
        complain(
          "\(path): \(Files.exists(path) ? "there is no file of this kind in this folder" : "there is no such file")."
        )
        throw Status.noInput
      }
      return found.filter { seen.insert($0).inserted }
    }
  }

  /// The folder of a file, with its last slash; empty for the folder where we are.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
