import Display

/// The lines of a file that a problem is about, each with what is marked under it.
struct SourceFrame {
  private struct Mark {
    let span: SourceSpan
    let text: String
    let isMain: Bool
  }

  private let source: SourceFile
  private let marks: [Mark]
  private let gutter: Int
  private let room: Int

  init(of problem: Diagnostic, in source: SourceFile, width: Int) {
    self.source = source
    let all =
      [Mark(span: problem.span, text: problem.note, isMain: true)]
      + problem.labels.map { Mark(span: $0.span, text: $0.text, isMain: false) }
    marks = all.enumerated()
      .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
      .map(\.element)
    gutter = marks.map { String($0.span.start.line).count }.max() ?? 1
    // Before the text stand the number, a space, the bar and a space. Below twenty cells nothing could be read.
    room = max(width - gutter - 3, 20)
  }

  /// The frame, from the bar above the first line on.
  ///
  /// - Parameters:
  ///   - style: writes a text in a style.
  ///   - main: the style of what is wrong; other places are dim.
  /// - Returns: lines without breaks.
  func lines(style: (Style, String) -> String, main: Style) -> [String] {
    let empty = String(repeating: " ", count: gutter)
    var lines = [style(.dim, "\(empty) |")]
    var shown: String?
    for mark in marks {
      let line = mark.span.start.line
      let excerpt = Excerpt(source.line(line), marking: columns(of: mark.span), room: room)
      let number = String(line)
      let bar = style(.dim, "\(empty.dropLast(number.count))\(number) |")
      let row = excerpt.text.isEmpty ? bar : "\(bar) \(excerpt.text)"
      // Two marks in one line stand under the same text, unless it was cut elsewhere.
      if row != shown { lines.append(row) }
      shown = row
      let underline = String(repeating: mark.isMain ? "^" : "-", count: max(excerpt.markWidth, 1))
      let note = legible(mark.text)
      lines.append(
        style(.dim, "\(empty) |") + String(repeating: " ", count: excerpt.markStart + 1)
          + style(mark.isMain ? main : .dim, note.isEmpty ? underline : "\(underline) \(note)")
      )
    }
    return lines
  }

  /// What is marked in the first line of a span, as scalars from 0; what runs on is marked to the line's end.
  private func columns(of span: SourceSpan) -> Range<Int> {
    let start = span.start.column - 1
    let end = span.end.line > span.start.line ? Int.max : span.end.column - 1
    return start..<max(start, end)
  }
}
