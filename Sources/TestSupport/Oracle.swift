import Foundation

/// The second way of computing, in `Tests/Oracle`.
package enum Oracle {
  /// Why it gave nothing.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Runs one of its programs.
  ///
  /// - Parameters:
  ///   - script: the name of its file, such as `generate.py`.
  ///   - arguments: what stands behind the name on the command line.
  /// - Returns: what it wrote to standard output.
  /// - Throws: when it cannot be run, or ends with another exit status than 0.
  package static func run(_ script: String, _ arguments: [String]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    let folderOfThisFile = URL(filePath: #filePath).deletingLastPathComponent()
    python.currentDirectoryURL = folderOfThisFile.appending(path: "../../Tests/Oracle").standardizedFileURL
    python.arguments = ["-B", script] + arguments
    // Files take any amount, where a pipe could fill up.
    let output = try folder.write("", "output")
    let errors = try folder.write("", "errors")
    python.standardInput = FileHandle.nullDevice
    python.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    python.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try python.run()
    python.waitUntilExit()
    guard python.terminationStatus == 0 else {
      let words = try String(contentsOfFile: errors, encoding: .utf8)
      throw Failure(description: "\(script) ended with \(python.terminationStatus): \(words)")
    }
    return [UInt8](try Data(contentsOf: URL(filePath: output)))
  }
}
