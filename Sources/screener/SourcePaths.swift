import Files

/// Finds the YAML files that are meant by paths of files and folders.
enum SourcePaths {
  /// Finds the files that a path means.
  ///
  /// `path`: a file, or a folder that is looked through with all folders in it but hidden ones.
  /// Gives the files in the order of their names; `nil` where the path does not exist.
  static func find(_ path: String) -> [String]? {
    guard Files.isFolder(path) else { return Files.exists(path) ? [path] : nil }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return Files.names(in: path).filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let inner = "\(folder)/\(name)"
      if Files.isFolder(inner) { return find(inner) ?? [] }
      return name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? [inner] : []
    }
  }

  /// Finds the files that several paths mean, each once, or ends with which of them means none.
  static func all(_ paths: [String]) throws -> [String] {
    var seen: Set<String> = []
    return try paths.flatMap { path in
      guard let found = find(path), !found.isEmpty else {
        complain(
          "\(path): \(Files.exists(path) ? "there is no YAML file in this folder" : "there is no such file")."
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
