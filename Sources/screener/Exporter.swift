import Checklists
import Exports
import Files
import Reports
import Responses
import Screening
import Translations

/// Writes what an interview came to, and notes for services, to new files.
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
      return sentence(error)
    }
  }

  /// Writes a note for a service to a new file, as a page where its name ends so and otherwise as a text.
  ///
  /// Gives a sentence on what came of it.
  func write(_ note: ServiceNote, _ path: String) -> String {
    guard let text = try? PrintedNote(note).document(isHTML: path.lowercased().hasSuffix(".html")) else {
      return words[.exportFailed]
    }
    do throws(FileFailure) {
      try Files.create(path, Array(text.utf8))
      return words[.serviceNoteWritten]
    } catch {
      return sentence(error)
    }
  }

  private func sentence(_ failure: FileFailure) -> String {
    switch failure.reason {
    case .alreadyThere: words[.exportExists]
    case .notAllowed: words[.exportNotAllowed]
    case .isFolder: words[.exportFolder]
    case .notFound: words[.exportNoFolder]
    case .noSpace: words[.exportNoSpace]
    case .tooLarge, .other: words[.exportFailed]
    }
  }
}
