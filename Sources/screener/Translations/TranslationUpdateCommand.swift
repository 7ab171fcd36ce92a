import ArgumentParser
import Translations

struct TranslationUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Holds the PO files against the checklist; begins the file of a new language.",
    discussion: """
      New texts come in empty; a text whose source changed becomes a draft and shows what the source was; what has no \
      source any more is kept at the end. Nothing that a translator wrote is lost.
      """
  )

  @OptionGroup var place: TranslationPlace

  @Argument(help: "Languages such as fr or zh-Hant; without any, those that are there.")
  var languages: [String] = []

  @Option(help: "How an adult is addressed in this language, such as vous.")
  var adultForm: String?

  @Option(help: "How a child is addressed in this language, such as tu.")
  var childForm: String?

  @OptionGroup var noted: NotedDay

  func validate() throws {
    if languages.count != 1, adultForm != nil || childForm != nil {
      throw ValidationError("A form of address belongs to one language; name it.")
    }
  }

  mutating func run() throws {
    let files = try place.files()
    let day = try noted.day()
    let chosen = languages.isEmpty ? files.languages : languages
    for language in chosen {
      var translation = try files.load(try checkedLanguage(language))
      let before = translation.file.bytes
      translation.update(on: day)
      translation.setForms(adult: adultForm, child: childForm)
      let isChanged = translation.file.bytes != before
      if isChanged { try files.save(translation) }
      let states = translation.states.map(\.state)
      let missing = states.count { $0 == .missing }
      let changed = states.count { $0 == .changed }
      try say(
        "\(language): \(missing) missing, \(changed) changed\(isChanged ? "" : "; the file is as it was")"
      )
    }
  }
}
