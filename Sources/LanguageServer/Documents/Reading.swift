import Checklists
import Diagnostics
import MarkedYAML

/// What a file names, also where it is far from finished: anything that is YAML will do.
struct Reading {
  let file: SourceFile
  let kind: EntryKind
  /// All that has an id, in the order of the file.
  private(set) var things: [Thing] = []

  /// `nil` where the file cannot be read as YAML.
  init?(_ file: SourceFile) {
    guard let root = tree(of: file) else { return nil }
    self.file = file
    kind = .file((root.map ?? []).compactMap { $0.key.text?.string }, name: file.name)
    collect(root, kind)
  }

  private mutating func collect(_ node: Node, _ entry: EntryKind, section: String? = nil) {
    guard let pairs = node.map else { return }
    let id = node["id"]?.text?.string ?? ""
    if let kind = entry.idKind, kind != .source, !id.isEmpty, let span = node["id"]?.span {
      things.append(Thing(kind, entry, id: id, at: span, node, section: section))
    }
    for pair in pairs {
      switch entry.key(pair.key.text?.string ?? "")?.holds {
      case .entry(let inner): collect(pair.value, inner)
      case .entries(let inner):
        for part in pair.value.list ?? [] { collect(part, inner, section: entry == .section ? id : nil) }
      case .named(let inner): collect(named: pair.value.map ?? [], inner)
      default: continue
      }
    }
  }

  private mutating func collect(named pairs: [Pair], _ entry: EntryKind) {
    guard let kind = entry.idKind else { return }
    for pair in pairs {
      guard let id = pair.key.text?.string, !id.isEmpty else { continue }
      things.append(Thing(kind, entry, id: id, at: pair.key.span, pair.value))
    }
  }

  /// The first thing of one of some kinds that has an id.
  func thing(_ id: String, _ kinds: [IDKind]) -> Thing? {
    things.first { $0.id == id && kinds.contains($0.kind) }
  }

  func item(_ id: String?) -> Thing? { id.flatMap { thing($0, [.item]) } }
}
