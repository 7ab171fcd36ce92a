import ArgumentParser
import Checklists
import Translations

struct TranslationStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows how far each language is.",
    discussion: """
      A language is offered to a person when all its safety texts are reviewed by two people: those about consent and \
      danger, the stop rules and the levels.
      """
  )

  @OptionGroup var place: TranslationPlace

  @Option(help: "Only this language, with every text that is not reviewed.")
  var language: String?

  mutating func run() throws {
    let files = try place.files()
    if let language { return try show(try files.load(try checkedLanguage(language))) }
    guard !files.languages.isEmpty else {
      try say("\(files.name) has no translation yet; `screener translations update` begins one.")
      return
    }
    try say(row("language", TextState.allCases.map(\.rawValue), "offered"))
    for language in files.languages {
      let translation = try files.load(language)
      let states = translation.states
      let counts = TextState.allCases.map { state in "\(states.count { $0.state == state })" }
      let hindrances = states.filter { $0.text.isSafety && $0.state != .reviewed }.map(\.text.id)
      try say(row(language, counts, hindrances.isEmpty ? "yes" : "no: \(some(hindrances))"))
    }
  }

  private func some(_ ids: [String]) -> String {
    let rest = ids.count - 2
    return ids.prefix(2).joined(separator: ", ") + (rest > 0 ? " and \(rest) more safety texts" : "")
  }

  private func row(_ language: String, _ counts: [String], _ last: String) -> String {
    let cells = zip(TextState.allCases, counts).map { state, count in
      String(repeating: " ", count: max(0, state.rawValue.count - count.count)) + count
    }
    let name = language + String(repeating: " ", count: max(0, 8 - language.count))
    return ([name] + cells + [last]).joined(separator: "  ")
  }

  private func show(_ translation: Translation) throws {
    for (text, state) in translation.states where state != .reviewed {
      try say("\(state.rawValue)  \(text.id)\(text.isSafety ? "  (safety)" : "")")
    }
    for block in translation.orphans {
      try say("orphan  \(block.entry.context ?? block.entry.source.prefix(40).description)")
    }
  }
}
