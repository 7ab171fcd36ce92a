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
    let folder = URL(filePath: #filePath).appending(path: "../../../Tests/Oracle").standardizedFileURL.path
    let python = try Program(running: "/usr/bin/python3", ["-B", script] + arguments, in: folder)
    guard python.status == 0 else {
      throw Failure(description: "\(script) ended with \(python.status): \(python.errors)")
    }
    return python.output
  }
}
