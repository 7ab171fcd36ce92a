import ArgumentParser
import Checklists
import Diagnostics
import Display
import Files

/// How the program ends.
enum Status {
  static let problems = ExitCode(1)
  static let unusable = ExitCode(65)
  static let noInput = ExitCode(66)
  static let notWritten = ExitCode(74)
}

/// Tells the user something on standard error, through the one filter.
func complain(_ text: String) {
  // Where standard error is gone nobody can be told.
  try? ByteStream.standardError.write(Array((legible(text, keepingLines: true) + "\n").utf8))
}

/// Loads a checklist that is to run, or ends with all that is wrong with it.
func loadRunnable(_ path: String) throws -> DecisionGraph {
  let bytes: [UInt8]
  do throws(FileFailure) {
    bytes = try Files.read(path, limit: 1 << 23)
  } catch {
    complain("\(path) \(error.sentence).")
    throw error.reason == .notFound ? Status.noInput : Status.unusable
  }
  let file = SourceFile(name: path, bytes: bytes)
  let loaded = loadChecklist(file)
  guard let graph = loaded.value else {
    let errors = loaded.problems.filter { $0.code.severity == .error }
    let renderer = TextRenderer(width: 100, hasColor: false)
    complain(renderer.render(Report([Report.File(file, errors)])))
    throw Status.unusable
  }
  return graph
}
