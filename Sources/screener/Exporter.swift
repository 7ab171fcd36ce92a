import Checklists
import Files
import Responses
import Screening
import Translations

/// Writes the result of an interview to a new file, once.
final class Exporter {
  private(set) var hasWritten = false
  private let writer: AssessmentWriter
  private let name: String
  private let path: String?
  private let words: ProgramWords

  /// `name`: of the response in the document; `path`: what was given with `--output`; `words`: of the officer.
  init(_ graph: DecisionGraph, name: String, path: String?, _ words: ProgramWords) {
    self.words = words
    writer = AssessmentWriter(graph)
    self.name = name
    self.path = path
  }

  /// Writes the result, if a file is named.
  ///
  /// `other`: a name that was typed at the end.
  /// Gives a sentence on what came of it.
  func export(_ interview: Interview, _ other: String?) -> String {
    guard let path = other ?? path else { return words[.exportNothing] }
    do throws(FileFailure) {
      try Files.create(path, writer.document(interview.assessment, name: name))
      hasWritten = true
      return words[.exportWritten]
    } catch {
      let text: ProgramText =
        switch error.reason {
        case .alreadyThere: .exportExists
        case .notAllowed: .exportNotAllowed
        case .isFolder: .exportFolder
        case .notFound: .exportNoFolder
        case .noSpace: .exportNoSpace
        case .tooLarge, .other: .exportFailed
        }
      return words[text]
    }
  }
}
