import Foundation

/// A program that was run to its end.
package struct Program: Sendable {
  package let status: Int32
  package let output: [UInt8]
  package let errors: String

  /// Runs a program without any input.
  ///
  /// - Parameters:
  ///   - path: of the program.
  ///   - arguments: what stands behind its name.
  ///   - folder: where it runs; `nil` for here.
  /// - Throws: when it cannot be started.
  package init(running path: String, _ arguments: [String], in folder: String? = nil) throws {
    let files = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    // Files take any amount, where a pipe could fill up.
    let outputPath = try files.write("", "output")
    let errorPath = try files.write("", "errors")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errorPath))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = [UInt8](try Data(contentsOf: URL(filePath: outputPath)))
    errors = try String(contentsOfFile: errorPath, encoding: .utf8)
  }
}
