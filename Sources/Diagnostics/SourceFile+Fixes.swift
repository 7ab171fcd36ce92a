extension SourceFile {
  /// The file with some fixes in it; what no edit names stays byte for byte.
  ///
  /// A fix that meets an earlier one waits: whoever wants it looks at the file again.
  ///
  /// - Returns: the changed file, and which of the fixes are in it.
  package func applying(_ fixes: [Fix]) -> (file: SourceFile, applied: [Int]) {
    var applied: [Int] = []
    var edits: [Fix.Edit] = []
    for (index, fix) in fixes.enumerated() {
      guard !fix.edits.isEmpty, !fix.edits.contains(where: { edit in edits.contains { $0.meets(edit) } })
      else {
        continue
      }
      applied.append(index)
      edits += fix.edits
    }
    var result: [UInt8] = []
    var done = 0
    for edit in edits.sorted(by: { $0.start < $1.start }) {
      result += bytes[done..<edit.start]
      result += Array(edit.text.utf8)
      done = edit.end
    }
    return (SourceFile(name: name, bytes: result + bytes[done...]), applied)
  }
}

extension Fix.Edit {
  /// Whether two edits touch: what stands between them would depend on which comes first.
  fileprivate func meets(_ other: Fix.Edit) -> Bool { start <= other.end && other.start <= end }
}
