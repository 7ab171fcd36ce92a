import Foundation

extension TemporaryFolder {
  /// A folder with the smallest sound files that belong together, but no translation.
  package static func withSmallestFiles() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/directories",
      withIntermediateDirectories: true
    )
    for kind in SmallestFile.allCases where kind != .translation {
      _ = try folder.write(try kind.text(), kind.path)
    }
    return folder
  }
}
