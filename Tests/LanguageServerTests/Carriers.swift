import Checklists
import Diagnostics
import Foundation
import TestSupport
import Validation

@testable import LanguageServer

/// A disk on which nothing is.
struct NoDisk: Shelf {
  func read(_ path: String) -> SourceFile? { nil }
  func names(in folder: String) -> [String] { [] }
  func earlier(_ path: String) -> SourceFile? { nil }
  func firstDay(of path: String) -> CalendarDay? { nil }
}

/// A server in this process; it works when somebody waits for it.
final class InProcess: Carrier {
  private var server: LanguageServer<OpenFiles<NoDisk>>

  /// `files`: the disk, by path.
  init(files: [String: String] = [:]) {
    let sources = files.map { ($0.key, SourceFile(name: $0.key, bytes: Array($0.value.utf8))) }
    let disk = OpenFiles(open: Dictionary(uniqueKeysWithValues: sources), disk: NoDisk())
    server = LanguageServer(disk: disk, version: "test") { CalendarDay("2026-10-01") }
  }

  func send(_ bytes: [UInt8]) { server.take(bytes) }

  func receive() -> [UInt8] {
    while true {
      switch server.next {
      case .read, .exit: return []
      case .readWithin, .work:
        let bytes = server.work()
        if !bytes.isEmpty { return bytes }
      }
    }
  }

  var next: LanguageServer<OpenFiles<NoDisk>>.Next { server.next }
}

/// The real program.
final class RunningProgram: Carrier {
  let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init() throws {
    process.executableURL = URL(filePath: try builtExecutable("screener"))
    process.arguments = ["lsp", "--today", "2026-10-01"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  func send(_ bytes: [UInt8]) throws { try input.fileHandleForWriting.write(contentsOf: Data(bytes)) }
  func receive() throws -> [UInt8] { [UInt8](output.fileHandleForReading.availableData) }

  /// Closes its input and waits for its end.
  func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }

  func wait() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// The smallest sound files, by their paths in a folder.
func smallestFiles(in folder: String) throws -> [String: String] {
  var files: [String: String] = [:]
  for kind in SmallestFile.allCases where kind != .translation {
    files["\(folder)/\(kind.path)"] = try kind.text()
  }
  return files
}

/// An editor with the smallest checklist open, a server in this process, and its cases and directory on the disk.
func smallestEditor(_ text: String? = nil) throws -> (editor: Editor, uri: String) {
  let files = try smallestFiles(in: "/desk")
  let editor = try Editor(InProcess(files: files))
  let uri = "file:///desk/smallest.yaml"
  try editor.open(uri, try text ?? SmallestFile.checklist.text())
  return (editor, uri)
}
