/// A change of the file that takes a problem away; everything around its edits stays byte for byte.
package struct Fix: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// The meaning stays: `--fix` does it without asking.
    case safe
    /// The meaning may change: shown first, done only after a yes.
    case offer
  }

  /// A stretch of the file and what stands there instead.
  package struct Edit: Hashable, Sendable {
    /// In bytes from the beginning of the file; the end is the place after the last one.
    package let start: Int
    package let end: Int
    package let text: String

    package init(_ range: Range<Int>, _ text: String) {
      start = range.lowerBound
      end = range.upperBound
      self.text = text
    }
  }

  /// A file that is written anew; one that is there already is never touched.
  package struct NewFile: Hashable, Sendable {
    package let path: String
    package let text: String

    package init(_ path: String, _ text: String) {
      self.path = path
      self.text = text
    }
  }

  package let kind: Kind
  /// In the order of the file; they never overlap.
  package let edits: [Edit]
  /// What is written beside the file.
  package let newFile: NewFile?

  package init(_ kind: Kind, _ edits: [Edit], newFile: NewFile? = nil) {
    self.kind = kind
    self.edits = edits
    self.newFile = newFile
  }
}

extension SourceFile {
  /// The bytes between two places.
  package func byteRange(of span: SourceSpan) -> Range<Int> {
    let start = offset(of: span.start)
    return start..<max(start, offset(of: span.end))
  }
}
