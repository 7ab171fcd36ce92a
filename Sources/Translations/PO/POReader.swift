package import Diagnostics
import Display
import MarkedYAML

/// Reads a PO file; its texts come in Normal Form C, and what is not changed keeps its bytes.
///
/// - Returns: the file, or `nil` and all that keeps it from being read, by place.
package func readPO(_ file: SourceFile) -> (file: POFile?, problems: [Diagnostic]) {
  let scan = scanBytes(of: file)
  guard scan.problems.isEmpty else { return (nil, scan.problems) }
  var reader = POReader(file)
  reader.read()
  // In the words of a text they are looked at as a whole, by T007.
  let inComments = scan.looseIsolates.filter { file.line($0.span.start.line).hasPrefix("#") }
  let problems = inComments + reader.problems
  return (problems.isEmpty ? reader.result : nil, problems.sorted { $0.span.start < $1.span.start })
}

private struct POReader {
  /// A text of the entry that is being read.
  private struct Part {
    let field: POLine.Field
    var bytes: ArraySlice<UInt8>
    /// Of its words, or of its quotes where it has none.
    var span: SourceSpan
  }

  /// Beyond these a file is refused, so that no file can keep the reader busy.
  private static let entries = 20_000
  private static let reports = 50

  private(set) var problems: [Diagnostic] = []
  private let file: SourceFile
  private let lineBreak: String
  private var blocks: [POFile.Block] = []
  /// By their ids, or where they have none by their source.
  private var seen: (ids: [String: Position], sources: [String: Position]) = ([:], [:])

  private var entry = POEntry(context: nil, source: "", texts: [])
  private var parts: [Part] = []
  /// The last line of a remark as it stands in the file.
  private var remarkLine = ""
  private var blockStart = 0
  /// After a fault nothing is read until the next empty line.
  private var isSkipping = false

  init(_ file: SourceFile) {
    self.file = file
    let first = file.bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    lineBreak = first > 0 && file.bytes[first - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  var result: POFile { POFile(blocks, tail: Array(file.bytes[blockStart...]), lineBreak: lineBreak) }

  mutating func read() {
    var start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while start < file.bytes.count, problems.count < Self.reports, blocks.count <= Self.entries {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      var line = file.bytes[start..<end]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      take(POLine(line, number: number), at: start)
      start = end + 1
      number += 1
    }
    close(at: file.bytes.count)
    if blocks.count > Self.entries {
      problems.append(.notPO(at: .fileStart, "This file has more than 20,000 texts.", help: "make two of it"))
    }
  }

  private var hasTexts: Bool {
    parts.contains { if case .text = $0.field { true } else { false } }
  }

  private mutating func take(_ line: POLine, at start: Int) {
    var line = line
    line.skipBlanks()
    if line.isAtEnd {
      if isSkipping || hasTexts { close(at: start) }
      return
    }
    if isSkipping { return }
    let place = line.position
    guard line.take(UInt8(ascii: "#")) else {
      return takeWords(line, at: start, isPrevious: false, isObsolete: false)
    }
    let isObsolete = line.take(UInt8(ascii: "~"))
    let isPrevious = line.take(UInt8(ascii: "|"))
    if isObsolete || isPrevious {
      takeWords(line, at: start, isPrevious: isPrevious, isObsolete: isObsolete)
    } else {
      takeComment(line, from: place, at: start)
    }
  }

  /// Takes what stands behind a `#`, of which the place is given.
  private mutating func takeComment(_ line: POLine, from place: Position, at start: Int) {
    if hasTexts { close(at: start) }
    if parts.contains(where: { $0.field.previous != nil }) {
      return fault(
        .notPO(
          at: SourceSpan(place, place),
          "A comment stands inside an entry.",
          help: "move it in front of the entry"
        )
      )
    }
    var line = line
    if line.take(UInt8(ascii: ",")) {
      entry.flags += line.rest.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    } else if line.take(UInt8(ascii: ".")) {
      _ = line.take(UInt8(ascii: " "))
      entry.notes.append(line.rest)
    } else if line.take(UInt8(ascii: ":")) {
      _ = line.take(UInt8(ascii: " "))
      entry.places.append(line.rest)
    } else {
      addRemark(line)
    }
  }

  /// Adds a remark, or what follows of one of ours that another program has broken into lines.
  private mutating func addRemark(_ line: POLine) {
    let words = line.rest
    defer { remarkLine = words }
    guard let last = entry.remarks.indices.last, entry.remarks[last].isOurRemark, !words.isOurRemark,
      let more = words.following(remarkLine)
    else { return entry.remarks.append(words) }
    entry.remarks[last] += more
  }

  private mutating func takeWords(_ line: POLine, at start: Int, isPrevious: Bool, isObsolete: Bool) {
    var line = line
    line.skipBlanks()
    if line.has(UInt8(ascii: "\"")) {
      guard !parts.isEmpty else {
        return fault(
          .notPO(
            at: SourceSpan(line.position, line.position),
            "Words stand here to which nothing leads.",
            help: "write `msgstr` in front of them"
          )
        )
      }
      return addPiece(&line, begins: nil)
    }
    let place = line.position
    guard let keyword = line.takeField(), let field = isPrevious ? keyword.previous : keyword else {
      return fault(
        .notPO(
          at: SourceSpan(place, Position(line: place.line, column: place.column + 1)),
          "\"\(excerpt(line.rest))\" is not as a line of a PO file is written.",
          help: "begin it with msgctxt, msgid, msgstr, a quote, or # for a comment"
        )
      )
    }
    if hasTexts, isPrevious || field == .context || field == .source { close(at: start) }
    if !isPrevious { entry.isObsolete = isObsolete }
    if let reason = misplaced(field) {
      return fault(
        .notPO(
          at: SourceSpan(place, Position(line: place.line, column: place.column + keyword.name.count)),
          reason,
          help: "keep the order msgctxt, msgid, msgid_plural, msgstr, each once"
        )
      )
    }
    line.skipBlanks()
    addPiece(&line, begins: field)
  }

  /// Why a keyword may not stand here.
  private func misplaced(_ field: POLine.Field) -> String? {
    if parts.contains(where: { $0.field == field }) {
      return "`\(field.name)` stands twice in the same entry."
    }
    let hasSource = parts.contains { $0.field == .source }
    switch field {
    case .source: return nil
    case .context: return hasSource ? "`msgctxt` stands behind `msgid`." : nil
    case .plural: return hasSource ? nil : "`msgid_plural` stands without `msgid`."
    case .text(let form):
      guard hasSource else { return "`msgstr` stands without `msgid`." }
      let isNext = form == 0 || parts.last?.field == .text(form - 1)
      return isNext ? nil : "`msgstr[\(form)]` stands without `msgstr[\(form - 1)]` before it."
    case .previousContext, .previousSource, .previousPlural:
      let isInside = parts.contains { $0.field.previous != nil }
      return isInside ? "What the source was before stands inside the entry." : nil
    }
  }

  private mutating func addPiece(_ line: inout POLine, begins field: POLine.Field?) {
    var found: [Diagnostic] = []
    let piece = line.takeQuoted { found.append($0) }
    problems += found
    guard let piece else { return isSkipping = true }
    if let field {
      parts.append(Part(field: field, bytes: piece.text, span: piece.span))
    } else if let last = parts.indices.last {
      if parts[last].bytes.isEmpty {
        (parts[last].bytes, parts[last].span) = (piece.text, piece.span)
      } else if !piece.text.isEmpty {
        parts[last].bytes += piece.text
        parts[last].span.end = piece.span.end
      }
      if parts[last].bytes.count > POFile.textBytes {
        fault(.notPO(at: piece.span, "This text has more than 64 KB.", help: "make two of it"))
      }
    }
  }

  private mutating func fault(_ problem: Diagnostic) {
    problems.append(problem)
    isSkipping = true
  }

  /// Ends an entry before the bytes of the next one.
  private mutating func close(at end: Int) {
    defer {
      entry = POEntry(context: nil, source: "", texts: [])
      parts = []
      isSkipping = false
    }
    guard !isSkipping else { return }
    guard hasTexts else {
      if let part = parts.first {
        problems.append(
          .notPO(at: part.span, "`msgstr` is missing in this entry.", help: "add it, empty if need be")
        )
      }
      return
    }
    fill()
    let place = POPlace(
      context: parts.first { $0.field == .context }?.span,
      source: parts.first { $0.field == .source }?.span ?? .fileStart,
      texts: parts.filter { if case .text = $0.field { true } else { false } }.map(\.span)
    )
    if !entry.isObsolete, let problem = duplicate(at: place) { problems.append(problem) }
    blocks.append(POFile.Block(entry, at: place, bytes: file.bytes[blockStart..<end]))
    blockStart = end
  }

  private mutating func fill() {
    for part in parts {
      let text = composed(String(decoding: part.bytes, as: UTF8.self))
      switch part.field {
      case .context: entry.context = text
      case .source: entry.source = text
      case .plural: entry.plural = text
      case .text: entry.texts.append(text)
      case .previousContext: entry.previousContext = text
      case .previousSource: entry.previousSource = text
      case .previousPlural: entry.previousPlural = text
      }
    }
  }

  /// Two living entries of one id, or without ids of one source.
  private mutating func duplicate(at place: POPlace) -> Diagnostic? {
    let span = place.context ?? place.source
    let earlier: Position?
    if let id = entry.context {
      earlier = seen.ids.updateValue(span.start, forKey: id)
    } else {
      earlier = seen.sources.updateValue(span.start, forKey: entry.source)
    }
    guard let earlier else { return nil }
    let what = entry.context ?? (entry.source.isEmpty ? "The header" : excerpt(entry.source))
    return .notPO(
      at: span,
      "\(what) stands here and already on line \(earlier.line).",
      help: "keep the better of the two"
    )
  }
}

/// The first words of a text, as far as a message can use them.
func excerpt(_ text: some StringProtocol) -> String {
  let words = String(text).oneLine
  return legible(words.count <= 40 ? words : words.prefix(40) + " ...")
}
