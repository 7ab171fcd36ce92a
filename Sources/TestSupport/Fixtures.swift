import Foundation

/// The files that a test room keeps in its folder `Fixtures`.
package struct Fixtures: Sendable {
  private let folder: URL

  /// - Parameter file: a file of the test room; its folder is looked in.
  package init(beside file: String = #filePath) {
    folder = URL(fileURLWithPath: file).deletingLastPathComponent().appending(path: "Fixtures")
  }

  /// The names of the files in a folder, in order.
  package func names(in subfolder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: subfolder).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  package func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  package func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }
}
