import Foundation

/// The files that a test room keeps in its folder `Fixtures`.
package struct Fixtures: Sendable {
  /// Thrown by `golden` after it has written a file, so that a run that writes never passes.
  package struct Blessed: Error, CustomStringConvertible {
    package let description: String
  }

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

  /// The text that a page must have, from a file that a person has read.
  ///
  /// With `BLESS=1` in the environment the file is written first.
  ///
  /// - Parameters:
  ///   - name: of the file.
  ///   - page: what the program made; compare it with the result.
  /// - Returns: what stands in the file.
  /// - Throws: `Blessed` when the file was written, or what the disk says.
  package func golden(_ name: String, for page: String) throws -> String {
    let place = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["BLESS"] == "1" {
      try page.write(to: place, atomically: true, encoding: .utf8)
      throw Blessed(description: "\(name) was written; read it, and run again without BLESS")
    }
    return String(decoding: try Data(contentsOf: place), as: UTF8.self)
  }
}
