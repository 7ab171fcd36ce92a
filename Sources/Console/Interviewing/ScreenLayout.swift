import Checklists
import Display
import Screening

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
  init(_ size: WindowSize) {
    self.size = size
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
    if !question.statement.isEmpty {
      body.append(ScreenLine())
      body += wrapped(question.statement + "?", .bold, indent: 3)
    }
    if !question.item.source.options.isEmpty { body.append(ScreenLine()) }
    for (number, option) in question.item.source.options.enumerated() {
      body += labelled("  \(number + 1)", option.words.text, .plain, indent: 10)
    }
    var foot: [ScreenLine] = []
    for side in question.sides {
      if let answer = marked[side] {
        foot += wrapped("\(side.rawValue): \(question.item.words(answer))", .green, indent: 3)
      } else if let answer = question.recorded[side] {
        foot += wrapped("\(side.rawValue), as recorded: \(question.item.words(answer))", .dim, indent: 3)
      }
    }
    if !question.typingHint.isEmpty { foot += wrapped("Type \(question.typingHint), then Enter.", .plain) }
    let answers = question.sides.map { side in question.words(for: side).map { "[\($0.key)] \($0.word)" } }
    let isTell = question.item.kind == .tell
    foot += isTell ? rows(["[Enter] go on"]) : answers.flatMap(rows)
    if !isTell, !marked.isEmpty || !question.recorded.isEmpty { foot += rows(["[Enter] go on"]) }
    foot += rows(question.commands.map(\.label))
    return sheets(head(question.page), body, foot)
  }

  /// The title at the left, the place at the right.
  private func head(_ page: Page) -> [ScreenLine] {
    let room = width - displayWidth(of: page.place) - 2
    let title = wrap(page.title, width: max(10, room - 1)).first ?? ""
    let gap = max(1, room - displayWidth(of: title))
    return [ScreenLine(" \(title)\(String(repeating: " ", count: gap))\(page.place)", .bold)]
  }

  /// All texts of a page begin in one column, behind the longest label.
  private func lines(_ blocks: [Page.Block]) -> [ScreenLine] {
    let labels = blocks.map { if case .labelled(let label, _, _) = $0 { displayWidth(of: label) } else { 0 } }
    let indent = max(8, (labels.max() ?? 0) + 3)
    return blocks.flatMap { block in
      switch block {
      case .gap: [ScreenLine()]
      case .line(let text, let style): wrapped(text, style)
      case .labelled(let label, let text, let style): labelled(label, text, style, indent: indent)
      }
    }
  }

  private func labelled(_ label: String, _ text: String, _ style: Style, indent: Int) -> [ScreenLine] {
    wrap(text, width: max(10, width - indent)).enumerated().map { index, line in
      let head = index == 0 ? " \(label)" : ""
      return ScreenLine(head + String(repeating: " ", count: indent - displayWidth(of: head)) + line, style)
    }
  }

  private func wrapped(_ text: String, _ style: Style, indent: Int = 1) -> [ScreenLine] {
    if text.isEmpty { return [ScreenLine()] }
    return wrap(text, width: max(10, width - indent)).map {
      ScreenLine(String(repeating: " ", count: indent) + $0, style)
    }
  }

  /// Keys side by side, as many as fit in a row; a key and its word are never parted.
  private func rows(_ keys: [String]) -> [ScreenLine] {
    var rows: [String] = []
    for key in keys {
      if let last = rows.last, displayWidth(of: last) + displayWidth(of: key) + 2 <= width {
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
      let more = ScreenLine(" [m] more: part \(number + 1) of \(stretches.count)", .dim)
      sheets.append(head + [ScreenLine()] + stretch + [more, ScreenLine()] + foot)
    }
    return sheets
  }
}
