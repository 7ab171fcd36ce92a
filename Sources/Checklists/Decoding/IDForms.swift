import Diagnostics
import Expressions
import MarkedYAML

extension Entry {
  /// The permanent id of an entry.
  func id() -> Words? {
    guard let id = word(.id) else { return nil }
    if let problem = idProblem(id.text) {
      report(
        .idForm,
        .id,
        at: id.span,
        problem,
        help: "write it as in `papers_kept`",
        fix: Vocabulary.nearestID(to: id.text).flatMap { problems.replacing(id, with: $0) }
      )
    }
    return id
  }
}

/// What is wrong with the form of an id; `nil` where nothing is.
func idProblem(_ id: String) -> String? {
  if Vocabulary.words.contains(id) { return "The id `\(id)` is a word of the condition language." }
  if Vocabulary.isID(id) { return nil }
  return "The id \"\(id)\" may only have small letters, digits and _, and starts with a letter."
}

/// How an entry is called in a path: its id, or a question mark.
func label(of node: Node) -> String { node["id"]?.text?.string ?? "?" }

/// Whether a text may serve as the id of a checklist: small letters, digits and `-`, a letter first.
package func isChecklistID(_ text: String) -> Bool {
  Vocabulary.isID(text.replacing("-", with: "")) && !text.contains("_") && !text.hasPrefix("-")
}

func isSourceID(_ text: String) -> Bool { Vocabulary.isID(text.replacing("-", with: "_")) }

/// Letters and digits in groups of one to eight, joined by hyphens, the first of letters (BCP 47).
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...8).contains(first.utf8.count) else { return false }
  return parts.allSatisfy { part in
    (1...8).contains(part.utf8.count)
      && part.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
      }
  } && first.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
}

/// The name of a file without its folder and `.yaml`.
func fileStem(_ path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
}
