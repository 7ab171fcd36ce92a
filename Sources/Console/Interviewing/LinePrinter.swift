import Checklists
import Display
import Screening

/// Shows pages a line at a time: no redraw, no boxes, no columns, no colour; each line makes sense alone.
struct LinePrinter {
  private var output: Output

  init(_ output: Output) {
    self.output = output
  }

  mutating func say(_ line: String) { output.write(legible(line) + "\n") }

  mutating func show(_ page: Page) {
    say("")
    say(page.title)
    if !page.place.isEmpty { say(page.place) }
    for block in page.blocks {
      switch block {
      case .labelled(let label, let text, _):
        for (index, line) in text.split(separator: "\n").enumerated() {
          let head = index == 0 ? label.sentenceCase : "\(label.sentenceCase), next"
          say(label.isEmpty ? String(line) : "\(head): \(line)")
        }
      case .line(let text, _): if !text.isEmpty { say(text) }
      case .gap: break
      }
    }
  }

  mutating func show(_ question: Question) {
    show(question.page)
    for remark in question.remarks { say("Note: \(remark)") }
    if !question.statement.isEmpty { say("Statement: \(question.statement)") }
    for (number, option) in question.item.source.options.enumerated() {
      say("Option \(number + 1): \(option.words.text)")
    }
    for side in question.sides {
      if let answer = question.recorded[side] {
        say("Recorded as \(side.rawValue): \(question.item.words(answer))")
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

extension String {
  /// `MAKE NOW` as `Make now`.
  var sentenceCase: String { lowercased().capitalized(1) }
}
