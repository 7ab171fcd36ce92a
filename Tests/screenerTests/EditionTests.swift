import Foundation
import TestSupport
import Testing

/// A folder under git, with the smallest sound files as its only commit.
struct Repository: ~Copyable {
  let folder: TemporaryFolder

  init(changedTo changes: [SmallestFile: String] = [:]) throws {
    // A changed checklist has more to say about its translation.
    let folder = try TemporaryFolder.withSmallestFiles()
    let identity = ["-c", "user.name=Example", "-c", "user.email=example@example.org"]
    for words in [["init", "-q"], ["add", "."], identity + ["commit", "-q", "-m", "First edition"]] {
      _ = try Self.run("/usr/bin/git", words, in: folder.path)
    }
    for (kind, change) in changes { _ = try folder.write(laid(change, over: try kind.text()), kind.path) }
    self.folder = folder
  }

  /// The codes that are found, the lines on standard error, and how the program ended.
  func check(_ arguments: String...) throws -> (codes: [String], errors: String, status: Int32) {
    let words = ["check", "--today", "2026-10-01", "--format", "json"] + arguments + ["."]
    let (output, errors, status) = try screener(words)
    return (output.matches(of: /"code":"(\w+)"/).map { String($0.1) }, errors, status)
  }

  func screener(_ words: [String]) throws -> (output: String, errors: String, status: Int32) {
    try Self.run(try builtExecutable("screener"), words, in: folder.path)
  }

  private static func run(
    _ program: String,
    _ arguments: [String],
    in folder: String
  ) throws -> (output: String, errors: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (words, complaints, process.terminationStatus)
  }
}

private let changed: [SmallestFile: String] = [
  .checklist: """
  sections:
    - id: start
      items:
        - id: danger_now
          name: Has a debt to a friend
    - id: control
      items:
        - id: papers_kept
          points: 3
  """,
  .cases: "as of: 2001-01-01",
]

@Test func `an edition is compared with that of a revision`() throws {
  let repository = try Repository(changedTo: changed)
  let (codes, errors, status) = try repository.check("--base", "HEAD")
  #expect(codes.sorted() == ["D004", "I008", "V008"])
  #expect(errors == "")
  #expect(status == 1)
}

@Test func `without a revision nothing is compared, and a line says so`() throws {
  let repository = try Repository(changedTo: changed)
  let (codes, errors, status) = try repository.check()
  #expect(codes == [])
  #expect(errors.contains("D004, I007, I008, V008, V009"))
  #expect(errors.split(separator: "\n").count == 1)
  #expect(status == 0)
}

@Test(arguments: ["no-such-revision", "--output=x", "HEAD:smallest.yaml"])
func `what is no revision is not handed on, and a line says so`(_ revision: String) throws {
  let repository = try Repository(changedTo: changed)
  let (codes, errors, status) = try repository.check("--base=\(revision)")
  #expect(codes == [])
  #expect(errors.contains("git knows no revision"))
  #expect(status == 0)
}
