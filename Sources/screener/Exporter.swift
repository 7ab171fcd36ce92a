import Checklists
import Files
import Responses
import Screening

/// Writes the result of an interview to a new file, once.
final class Exporter {
  private(set) var hasWritten = false
  private let writer: AssessmentWriter
  private let name: String
  private let path: String?

  /// `name`: of the response in the document; `path`: what was given with `--output`.
  init(_ graph: DecisionGraph, name: String, path: String?) {
    writer = AssessmentWriter(graph)
    self.name = name
    self.path = path
  }

  /// Writes the result, if a file is named.
  ///
  /// `other`: a name that was typed at the end.
  /// Gives a sentence on what came of it.
  func export(_ interview: Interview, _ other: String?) -> String {
    guard let path = other ?? path else { return "Nothing was written." }
    do throws(FileFailure) {
      try Files.create(path, writer.document(interview.assessment, name: name))
      hasWritten = true
      return "The result was written. Whoever can open this file can read it: it is not encrypted."
    } catch {
      return "Nothing was written: the file \(error.sentence)."
    }
  }
}
