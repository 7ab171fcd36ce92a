import Checklists
package import Diagnostics

/// A PO file whose entries can be changed; what is not changed keeps its bytes.
package struct POFile: Sendable {
  /// An entry and where it stands.
  package struct Block: Sendable {
    package var entry: POEntry
    /// `nil` for an entry that was added.
    package let place: POPlace?
    fileprivate let written: (entry: POEntry, bytes: ArraySlice<UInt8>)?

    package init(_ entry: POEntry) {
      self.entry = entry
      place = nil
      written = nil
    }

    init(_ entry: POEntry, at place: POPlace, bytes: ArraySlice<UInt8>) {
      self.entry = entry
      self.place = place
      written = (entry, bytes)
    }
  }

  /// The most that one text may have.
  static let textBytes = 64 << 10

  package var blocks: [Block]
  /// What stands behind the last entry.
  private let tail: [UInt8]
  private let lineBreak: String

  package init() {
    blocks = []
    tail = []
    lineBreak = "\n"
  }

  init(_ blocks: [Block], tail: [UInt8], lineBreak: String) {
    self.blocks = blocks
    self.tail = tail
    self.lineBreak = lineBreak
  }

  package var entries: [POEntry] { blocks.map(\.entry) }

  /// The place of a living entry by the id of its text.
  package func index(of context: String) -> Int? {
    blocks.firstIndex { $0.entry.context == context && !$0.entry.isObsolete }
  }

  package var bytes: [UInt8] {
    var result: [UInt8] = []
    for block in blocks {
      if let last = result.last, last != UInt8(ascii: "\n") { result += Array(lineBreak.utf8) }
      let text = rendered(block.entry)
      if let written = block.written, rendered(written.entry) == text {
        result += written.bytes
      } else {
        // An entry that was first in its file has no empty line in front of it.
        if !result.isEmpty { result += Array(lineBreak.utf8) }
        result += text
      }
    }
    return result + tail
  }

  private func rendered(_ entry: POEntry) -> [UInt8] {
    entry.lines.flatMap { Array($0.utf8) + Array(lineBreak.utf8) }
  }
}

/// Where the parts of an entry stand in its file.
package struct POPlace: Sendable {
  /// The words of the id; `nil` where there is none.
  package let context: SourceSpan?
  package let source: SourceSpan
  /// Of each translation.
  package let texts: [SourceSpan]
}

extension POFile {
  /// The header, an entry without a source; `nil` where there is none.
  package var header: POHeader? {
    get { blocks.first { $0.entry.isHeader }.map { POHeader($0.entry.texts.first ?? "") } }
    set {
      guard let newValue else { return }
      if let index = headerIndex {
        blocks[index].entry.texts = [newValue.text]
      } else {
        blocks.insert(Block(POEntry(context: nil, source: "", texts: [newValue.text])), at: 0)
      }
    }
  }

  /// Fills in what gettext and its tools want to find in a header, and leaves alone what others wrote there.
  ///
  /// - Parameters:
  ///   - name: what is translated.
  ///   - language: a tag of BCP 47.
  ///   - translator: who changed it last; `nil` leaves what is there.
  ///   - day: of the change.
  mutating func setHeader(
    named name: String,
    language: String,
    translator: String? = nil,
    on day: CalendarDay
  ) {
    var header = self.header ?? POHeader()
    func fill(_ name: String, _ value: String) {
      if header[name: name] == nil { header[name: name] = value }
    }
    fill("Project-Id-Version", name)
    header[name: "PO-Revision-Date"] = "\(day.text) 00:00+0000"
    header[name: "Last-Translator"] = translator?.oneLine
    fill("Last-Translator", "nobody yet")
    fill("Language-Team", "none")
    fill("Language", language.replacing("-", with: "_"))
    fill("MIME-Version", "1.0")
    fill("Content-Type", "text/plain; charset=UTF-8")
    fill("Content-Transfer-Encoding", "8bit")
    if let forms = PluralForms.of(language) { fill("Plural-Forms", forms.header) }
    self.header = header
  }

  package var headerIndex: Int? { blocks.firstIndex { $0.entry.isHeader } }
}

/// The fields at the beginning of a PO file, such as `Language: fr`.
package struct POHeader: Sendable {
  /// In the order of the file; lines without a colon have no name.
  private var fields: [(name: String, value: String)] = []

  init(_ text: String) {
    fields = text.split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return ("", String(line)) }
      return (String(parts[0]), String(parts[1].drop { $0 == " " }))
    }
  }

  package init() {}

  var text: String {
    fields.map { $0.name.isEmpty ? "\($0.value)\n" : "\($0.name): \($0.value)\n" }.joined()
  }

  /// A field; setting `nil` changes nothing.
  package subscript(name name: String) -> String? {
    get { fields.first { $0.name.lowercased() == name.lowercased() }?.value }
    set {
      guard let newValue else { return }
      if let index = fields.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
        fields[index].value = newValue
      } else {
        fields.append((name, newValue))
      }
    }
  }
}
