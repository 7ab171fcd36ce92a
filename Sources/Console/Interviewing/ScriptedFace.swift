package import Checklists
import Reports
package import Screening
package import Translations

/// Answers every step from a response, for tests and replays; what is not in it was not asked.
///
/// It shows what a plain interview shows.
package struct ScriptedFace: Face {
  private var printer: LinePrinter
  private let answers: AnswerSheet
  private let places: [String: Int]

  /// Makes a face that answers from a sheet.
  package init(
    _ answers: AnswerSheet,
    _ graph: DecisionGraph,
    output: Output,
    _ words: ProgramWords = .english
  ) {
    self.answers = answers
    places = Dictionary(graph.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    printer = LinePrinter(output, canClear: false, words)
  }

  package mutating func choose(
    _ page: Page,
    _ choices: [Choice],
    scripted: Character
  ) throws(Departure) -> Character {
    printer.show(page)
    if let choice = choices.first(where: { $0.key == scripted }) { printer.say("> \(choice.words)") }
    try printer.flush()
    return scripted
  }

  package mutating func ask(_ question: Question) throws(Departure) -> Reply {
    printer.show(question)
    var found: [Side: Answer] = [:]
    for side in question.sides {
      guard let place = places[question.item.id], let answer = answers.answer(place, side) else { continue }
      found[side] = answer
      printer.say("> \(printer.words.record(question.words(answer), on: side))")
    }
    try printer.flush()
    return .answers(found)
  }

  package mutating func read(_ page: Page, _ prompt: String) throws(Departure) -> String { "" }

  package mutating func hide() throws(Departure) {}
}
