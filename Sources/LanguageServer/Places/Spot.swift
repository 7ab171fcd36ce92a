import Checklists
import Diagnostics
import MarkedYAML

/// A place in a file: the word that stands there, and what may stand there.
struct Spot {
  let word: TypedLine.Word
  let expected: [Expected]
  /// What is asked on this line or later cannot be named here; `nil` where all can.
  var askedBefore: Int?

  /// Looks at a place.
  ///
  /// `reading`: of the checklist to which the ids belong.
  /// Gives `nil` for a place where only the author knows what belongs there.
  init?(in file: SourceFile, at place: Position, naming reading: Reading?) {
    let line = TypedLine(file, at: place)
    guard !line.line.words.hasPrefix("#") else {
      guard let spot = Spot(remark: line) else { return nil }
      self = spot
      return
    }
    // In the spaces or the dash before the text nothing can be written.
    guard line.cursor >= line.start, line.start > 0 || !line.line.isEntry else { return nil }
    if line.line.isEntry, line.start + 1 == line.line.startOfText.column { return nil }
    let around = Around(file, line: line.line, column: line.start + 1)
    let finder = SpotFinder(file: file, line: line, around: around, reading: reading)
    guard let spot = finder.spot(Inside(around.keys, in: file.kind)) else { return nil }
    self = spot
  }

  init(_ word: TypedLine.Word, _ expected: [Expected], askedBefore: Int? = nil) {
    self.word = word
    self.expected = expected
    self.askedBefore = askedBefore
  }

  /// The codes in `# allow Q003: …`.
  private init?(remark line: TypedLine) {
    let word = line.part(from: 0) { $0.isWordPart || $0 == "-" }
    let before = line.string(0..<word.span.start.column - 1)
    let words = before.drop { $0 == " " || $0 == "#" }
    guard words.hasPrefix("allow "), !words.contains(":"), !words.contains("until") else { return nil }
    self.init(word, [.codes])
  }
}

extension SourceFile {
  /// The kind of the file, by the keys at the beginnings of its lines.
  var kind: EntryKind {
    let lines = (1...max(1, lineCount)).lazy.filter { indentation(ofLine: $0) == 0 }
    return .file(lines.compactMap { AuthorLine(self, $0).key }, name: name)
  }

  /// The id of the checklist to which the cases in this file belong.
  var casesFor: String? {
    (1...max(1, lineCount)).lazy.filter { indentation(ofLine: $0) == 0 }.map { AuthorLine(self, $0) }
      .first { $0.key.map { $0.replacing("_", with: " ").replacing("-", with: " ") } == "cases for" }?.value
  }
}
