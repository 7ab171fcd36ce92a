import Checklists
import Display
import Reports
import Screening
import Translations

/// A line of a screen in parts of different style.
struct ScreenLine {
  struct Part {
    let text: String
    let style: Style
  }

  var parts: [Part]

  init(_ text: String = "", _ style: Style = .plain) {
    parts = [Part(text: text, style: style)]
  }
}

/// Lays pages out for a window; what does not fit stands on further sheets, with a key to turn them.
struct ScreenLayout {
  private let size: WindowSize
  private let words: ProgramWords

  init(_ size: WindowSize, _ words: ProgramWords) {
    self.size = size
    self.words = words
  }

  private var width: Int { max(20, size.columns - 1) }

  func sheets(_ page: Page, remark: String, keys: [[String]]) -> [[ScreenLine]] {
    let body = lines(page.blocks)
    let foot = keys.flatMap(rows) + (remark.isEmpty ? [] : wrapped(remark, .yellow))
    return sheets(head(page), body, foot)
  }

  func sheets(_ question: Question, marked: [Side: Answer], remarks: [String]) -> [[ScreenLine]] {
    var body: [ScreenLine] = remarks.flatMap { wrapped($0, .yellow) }
    if !body.isEmpty { body.append(ScreenLine()) }
    body += lines(question.page.blocks)
    var foot: [ScreenLine] = []
    for side in question.sides {
      if let answer = marked[side] {
        foot += wrapped(words.record(question.words(answer), on: side), .green, indent: 3)
      } else if let answer = question.recorded[side] {
        foot += wrapped(words.record(question.words(answer), on: side, isEarlier: true), .dim, indent: 3)
      }
    }
    let hint = question.typingHint
    if !hint.isEmpty { foot += wrapped(words[.hintType, ["hint": hint]], .plain) }
    let answers = question.sides.map { side in
      question.words(for: side).map { "[\($0.key)] \(words[$0.word])" }
    }
    let isTell = question.item.kind == .tell
    let goOn = ["[Enter] \(words[.keyGoOn])"]
    foot += isTell ? rows(goOn) : answers.flatMap(rows)
    if !isTell, !marked.isEmpty || !question.recorded.isEmpty { foot += rows(goOn) }
    foot += rows(question.commands.map(\.label))
    return sheets(head(question.page), body, foot)
  }

  /// The title at the left, the place at the right, the languages between them where there is room.
  private func head(_ page: Page) -> [ScreenLine] {
    guard ScreenText.isOneDirection([page.title, page.place]) else {
      let others = ScreenText.separated([page.languages, page.place])
      return wrapped(page.title, .bold) + others.flatMap { wrapped($0, .dim) }
    }
    let room = width - greatestWidth(of: page.place) - 2
    let title = wrap(page.title, width: max(10, room - 1)).first ?? ""
    let gap = max(1, room - greatestWidth(of: title))
    let languages = greatestWidth(of: page.languages)
    let fits = languages + 4 <= gap && ScreenText.isOneDirection([title, page.languages, page.place])
    guard !page.languages.isEmpty, fits else {
      let line = ScreenLine(" \(title)\(blanks(gap))\(page.place)", .bold)
      return [line] + (page.languages.isEmpty ? [] : wrapped(page.languages, .dim))
    }
    let before = max(2, (gap - languages) / 2)
    let after = blanks(gap - before - languages)
    return [ScreenLine(" \(title)\(blanks(before))\(page.languages)\(after)\(page.place)", .bold)]
  }

  /// All texts of a page begin in one column, behind the longest label.
  private func lines(_ blocks: [Page.Block]) -> [ScreenLine] {
    let labels = blocks.map { block in
      if case .labelled(let label, _, _) = block { displayWidth(of: label.onScreen) } else { 0 }
    }
    let indent = min(max(8, (labels.max() ?? 0) + 3), width / 3)
    return blocks.flatMap { block in
      switch block {
      case .gap: [ScreenLine()]
      case .line(let text, let style): wrapped(text, style)
      case .statement(_, let text): wrapped(text, .bold, indent: 3)
      case .labelled(let label, let parts, let style):
        labelled(label.onScreen, ScreenText.separated(parts), style, indent: indent)
      }
    }
  }

  /// A label and its text; on a line of its own where it is too long or of another direction.
  private func labelled(_ label: String, _ texts: [String], _ style: Style, indent: Int) -> [ScreenLine] {
    let lines = texts.flatMap { wrap($0, width: max(10, width - indent)) }
    let isBeside =
      displayWidth(of: label) + 2 < indent && ScreenText.isOneDirection([label] + lines.prefix(1))
    let head = isBeside || label.isEmpty ? [] : wrapped(label, style)
    return head
      + lines.enumerated().map { index, line in
        let start = index == 0 && isBeside ? " \(label)" : ""
        return ScreenLine(start + blanks(indent - displayWidth(of: start)) + line, style)
      }
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private func wrapped(_ text: String, _ style: Style, indent: Int = 1) -> [ScreenLine] {
    if text.isEmpty { return [ScreenLine()] }
    return wrap(text, width: max(10, width - indent)).map {
      ScreenLine(blanks(indent) + $0, style)
    }
  }

  /// Keys side by side, as many as fit in a row; a key and its word are never parted.
  private func rows(_ keys: [String]) -> [ScreenLine] {
    var rows: [String] = []
    for key in keys.flatMap({ wrap($0, width: width - 1) }) {
      if let last = rows.last, greatestWidth(of: last) + greatestWidth(of: key) + 2 <= width {
        rows[rows.count - 1] = last + "  " + key
      } else {
        rows.append(" " + key)
      }
    }
    return rows.map { ScreenLine($0) }
  }

  private func sheets(_ head: [ScreenLine], _ body: [ScreenLine], _ foot: [ScreenLine]) -> [[ScreenLine]] {
    // A gap above and below the body, and the line of the prompt.
    let room = max(3, size.rows - head.count - foot.count - 3)
    guard body.count > room else { return [head + [ScreenLine()] + body + [ScreenLine()] + foot] }
    var sheets: [[ScreenLine]] = []
    let stretches = stride(from: 0, to: body.count, by: room - 1).map {
      body[$0..<min($0 + room - 1, body.count)]
    }
    for (number, stretch) in stretches.enumerated() {
      let values: KeyValuePairs = ["part": "\(number + 1)", "all": "\(stretches.count)"]
      let more = ScreenLine(" [m] \(words[.keyMore, values])", .dim)
      sheets.append(head + [ScreenLine()] + stretch + [more, ScreenLine()] + foot)
    }
    return sheets
  }
}
