import Checklists
import Diagnostics
import Expressions
import MarkedYAML

/// Something in a checklist that has an id, as far as it is written.
struct Thing {
  let kind: IDKind
  let entry: EntryKind
  let id: String
  /// Where the id is given.
  let span: SourceSpan
  let node: Node
  /// The section of an item.
  var section: String?
  /// What an item can be answered with.
  let answer: AnswerKind

  enum AnswerKind {
    case yesOrNo, number, date
    case options([Option])
    /// Text, or nothing: no condition names it.
    case words
  }

  struct Option {
    let id: String
    let span: SourceSpan
    let words: String
  }

  init(
    _ kind: IDKind,
    _ entry: EntryKind,
    id: String,
    at span: SourceSpan,
    _ node: Node,
    section: String? = nil
  ) {
    self.kind = kind
    self.entry = entry
    self.id = id
    self.span = span
    self.node = node
    self.section = section
    answer = kind == .item ? Self.answer(of: node) : .words
  }

  private static func answer(of item: Node) -> AnswerKind {
    for pair in item.map ?? [] {
      switch EntryKind.item.key(pair.key.text?.string ?? "")?.name {
      case "choose one", "choose any":
        let options = (pair.value.map ?? []).compactMap { option in
          option.key.text.map {
            Option(id: $0.string, span: option.key.span, words: option.value.text?.string ?? "")
          }
        }
        return .options(options)
      case "answer":
        switch pair.value.text?.string {
        case "number": return .number
        case "date": return .date
        case "text": return .words
        default: return .yesOrNo
        }
      case "tell": return .words
      default: continue
      }
    }
    return .yesOrNo
  }

  /// The words behind a key, in any of its spellings.
  func words(_ key: String) -> String? {
    node.map?.first { entry.key($0.key.text?.string ?? "")?.name == key }?.value.text?.string
  }

  /// What it is called.
  var title: String {
    let keys =
      kind == .item ? ["name", "ask", "look for", "make sure", "tell"] : ["title", "say", "service"]
    return keys.lazy.compactMap(words).first { !$0.isEmpty } ?? ""
  }

  var options: [Option] {
    if case .options(let options) = answer { options } else { [] }
  }

  var hasYes: Bool {
    if case .yesOrNo = answer { true } else { words("yes if") != nil }
  }

  var isNumber: Bool {
    if case .number = answer { true } else { false }
  }

  /// Whether a condition can name it.
  var isNameable: Bool {
    guard kind == .item else { return true }
    if case .words = answer { return false }
    return words("keep") != "no"
  }

  /// Whether it is answered under `said` or `seen`.
  func has(_ side: Side) -> Bool {
    let isSaid = words("ask") != nil || words("make sure") != nil
    if case .yesOrNo = answer { return side == .said ? isSaid : words("look for") != nil }
    return (side == .said) == isSaid
  }
}
