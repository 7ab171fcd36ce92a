package import Diagnostics

/// A checklist and its test cases with another id for something, each as sound as before.
package struct RenamedFiles: Sendable {
  package struct Change: Sendable {
    package let source: SourceFile
    /// In the order of the file.
    package let edits: [Fix.Edit]

    package var changed: SourceFile { source.applying([Fix(.safe, edits)]).file }
  }

  /// The files in which something changes, the checklist first.
  package let changes: [Change]

  /// Gives something another id.
  ///
  /// `kind`: needed where the old id belongs to several things.
  /// `cases`: the file beside the checklist, if there is one.
  /// Fails with why it cannot be done, or which file has an error.
  package init(
    _ old: String,
    to new: String,
    kind: IDKind?,
    in checklist: SourceFile,
    cases: SourceFile?
  ) throws(Renaming.Refusal) {
    guard let list = loadChecklist(checklist).value?.checklist else {
      throw .broken(checklist, "has an error")
    }
    let renaming = try Renaming(old, to: new, kind: kind, in: list)
    var changes = [Change(source: checklist, edits: renaming.changes(in: list, checklist))]
    if let cases {
      guard case .cases(let loaded) = loadFile(cases), let value = loaded.value else {
        throw .broken(cases, "has an error")
      }
      changes.append(Change(source: cases, edits: renaming.changes(in: value, cases)))
    }
    try Self.prove(changes)
    self.changes = changes.filter { !$0.edits.isEmpty }
  }

  /// Reads what would be written: it must be as sound as what was there.
  private static func prove(_ changes: [Change]) throws(Renaming.Refusal) {
    guard let graph = loadChecklist(changes[0].changed).value else {
      throw .broken(changes[0].source, "would not be sound afterwards")
    }
    for change in changes.dropFirst() {
      guard case .cases(let before) = loadFile(change.source),
        case .cases(let after) = loadFile(change.changed),
        bind(after, to: graph).problems.count <= before.problems.count || bind(after, to: graph).value != nil
      else { throw .broken(change.source, "would not fit afterwards") }
    }
  }
}

extension Renaming.Refusal {
  fileprivate static func broken(_ file: SourceFile, _ what: String) -> Renaming.Refusal {
    Renaming.Refusal(
      sentence: "The file \(what), so nothing was renamed; `screener check \(file.name)` says more.",
      file: file.name
    )
  }
}
