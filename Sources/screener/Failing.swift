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
  static let ownFault = ExitCode(70)
  static let notWritten = ExitCode(74)
  static let suspended = ExitCode(75)
  static let notAllowed = ExitCode(77)

  /// The table in `--help`.
  static let table = """
    Exit status: 0 fine; 1 problems, failures or refused lines; 64 used wrongly; 65 a checklist, directory or record \
    that cannot be used; 66 no such file; 70 a fault of the program itself; 74 could not be written; 75 interview \
    left before its end; 77 not allowed, such as a wrong passphrase or a case that this device cannot read any more.
    """
}

/// Tells the user something on standard error, through the one filter.
func complain(_ text: String) {
  // Where standard error is gone nobody can be told.
  try? ByteStream.standardError.write(Array((legible(text, keepingLines: true) + "\n").utf8))
}

/// Prints on standard output, through the one filter.
func say(_ text: String) throws {
  try write(Array((legible(text, keepingLines: true) + "\n").utf8))
}

/// Writes what is filtered already.
func write(_ bytes: [UInt8]) throws {
  do throws(FileFailure) {
    try ByteStream.standardOutput.write(bytes)
  } catch {
    complain("Standard output could not be written.")
    throw Status.notWritten
  }
}

/// Writes what is filtered already to a new file, never over one that is there; without a path to standard output.
func deliver(_ bytes: [UInt8], to path: String?) throws {
  guard let path else { return try write(bytes) }
  do throws(FileFailure) {
    try Files.create(path, bytes, isPrivate: false)
  } catch {
    complain("\(path) \(error.sentence).")
    throw Status.notWritten
  }
  complain("Written: \(path)")
}

/// Reads the bytes of a file of the user, or ends with why not.
func readBytes(_ path: String) throws -> [UInt8] {
  do throws(FileFailure) {
    return try Files.read(path, limit: 1 << 23)
  } catch {
    complain("\(path) \(error.sentence).")
    throw error.reason == .notFound ? Status.noInput : Status.unusable
  }
}

/// Reads a file of the user, or ends with why not.
func readSource(_ path: String) throws -> SourceFile {
  do throws(FileFailure) {
    return SourceFile(name: path, bytes: try Files.read(path, limit: 1 << 23))
  } catch {
    if error.reason == .tooLarge {
      return SourceFile(name: path, bytes: Array(repeating: 0x20, count: (4 << 20) + 1))
    }
    complain("\(path) \(error.sentence).")
    throw error.reason == .notFound ? Status.noInput : Status.unusable
  }
}

/// Loads a checklist that is to run, or ends with all that is wrong with it.
func loadRunnable(_ path: String) throws -> DecisionGraph { try loadRunnable(readSource(path)) }

/// The same for a file that was read already.
func loadRunnable(_ file: SourceFile) throws -> DecisionGraph {
  let loaded = loadChecklist(file)
  guard let graph = loaded.value else {
    let errors = loaded.problems.filter { $0.code.severity == .error }
    let renderer = TextRenderer(width: 100, hasColor: false)
    complain(renderer.render(Report([Report.File(loaded.file, errors)])))
    throw Status.unusable
  }
  return graph
}

/// Writes a new file for its owner alone, or ends with why not.
func writeNew(_ path: String, _ bytes: [UInt8]) throws {
  do throws(FileFailure) {
    try Files.create(path, bytes)
  } catch {
    complain("Nothing was written: \(path) \(error.sentence).")
    throw Status.notWritten
  }
}

/// Asks for a line at the terminal; `nil` where there is none.
func readLine(prompt: String) -> String? {
  guard Files.isTerminal(0) else { return nil }
  try? ByteStream.standardError.write(Array(prompt.utf8))
  return readLine()?.lowercased()
}
