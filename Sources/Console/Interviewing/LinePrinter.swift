import Checklists
import Display
import Reports
import Screening
import Translations

/// Shows pages a line at a time: no redraw, no boxes, no columns, no colour; each line makes sense alone.
struct LinePrinter {
  let words: ProgramWords
  private var output: Output
  private let canClear: Bool

  /// `canClear`: whether what was shown can be taken off the screen again.
  init(_ output: Output, canClear: Bool, _ words: ProgramWords) {
    self.output = output
    self.canClear = canClear
    self.words = words
  }

  /// Takes away what was shown, also what has scrolled on; where nothing can be taken away, it is pushed out of sight.
  mutating func clear() throws(Departure) {
    if canClear {
      output.write(.clearAll)
    } else {
      output.write(String(repeating: "\n", count: 60))
    }
    try flush()
  }

  mutating func say(_ line: String) { output.write(legible(line) + "\n") }

  mutating func show(_ page: Page) {
    say("")
    say(page.title)
    if !page.languages.isEmpty { say(page.languages) }
    if !page.place.isEmpty { say(page.place) }
    for block in page.blocks {
      switch block {
      case .labelled(let label, let parts, _):
        for text in ScreenText.separated(parts) { say(text, behind: label.inLine) }
      case .statement(let label, let text): say(text, behind: label.inLine)
      case .line(let text, _): if !text.isEmpty { say(text) }
      case .gap: break
      }
    }
  }

  /// Says each line of a text with its label; a label of another direction stands on a line of its own.
  private mutating func say(_ text: String, behind label: String) {
    for (index, line) in text.split(separator: "\n").enumerated() {
      let head = index == 0 ? label : words[.plainNext, ["label": label]]
      if label.isEmpty {
        say(String(line))
      } else if ScreenText.isOneDirection([head, String(line)]) {
        say(words.pair(head, String(line)))
      } else {
        say(words.pair(head, "").trimmingBlanks)
        say(String(line))
      }
    }
  }

  mutating func show(_ question: Question) {
    show(question.page)
    for remark in question.remarks { say(remark, behind: words.label(.labelNote).inLine) }
    for side in question.sides {
      if let answer = question.recorded[side] {
        say(words.record(question.words(answer), on: side, isEarlier: true).capitalized(1))
      }
    }
  }

  /// Says that the screen is gone as the departure that it is.
  mutating func flush() throws(Departure) {
    do throws(SystemError) {
      try output.flush()
    } catch {
      throw .notWritten
    }
  }

  /// Shows a prompt on the line where the answer is typed.
  mutating func prompt(_ text: String) throws(Departure) {
    output.write(legible(text) + " ")
    try flush()
  }
}
