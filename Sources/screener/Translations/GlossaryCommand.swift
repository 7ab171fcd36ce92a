import ArgumentParser
import Translations

struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Shows the agreed words of a language and whether a checklist uses them; agrees on a word.",
    discussion: """
      The words of a language stand in `Translations/glossary/LANGUAGE.po`. Several words for one term are parted by `;`,
      and what stands in parentheses is a hint. A comment `# not: word, word` names words that are not to be used.
      """
  )

  @OptionGroup var place: TranslationPlace

  @Argument(help: "A language such as fr or zh-Hant.")
  var language: String

  @Option(help: "A term in the language of the checklist, such as interpreter.")
  var term: String?

  @Option(help: "The word for it in this language; several are parted by `;`.")
  var word: String?

  @Option(help: "Who or what proposes the word.")
  var by: String?

  @OptionGroup var noted: NotedDay

  func validate() throws {
    let given = [term, word, by].compactMap { $0?.isEmpty }
    guard given.isEmpty || given == [false, false, false] else {
      throw ValidationError(
        "To agree on a word give `--term`, `--word` and `--by`, each with something in it."
      )
    }
  }

  mutating func run() throws {
    let files = try place.files()
    try files.refuseTestLanguage(language)
    let path = files.glossary(of: try checkedLanguage(language))
    var glossary = Glossary(try TranslationFiles.read(path, isNeeded: false), language: language)
    if let term, let word, let by {
      glossary.agree(on: word, for: term, by: by, on: try noted.day())
      try TranslationFiles.write(glossary.file.bytes, to: path)
      return
    }
    guard !glossary.terms.isEmpty else { return try say("There are no agreed words in \(language) yet.") }
    let translation = try files.load(language)
    for term in glossary.terms {
      let (count, without) = glossary.uses(of: term, in: translation)
      let rest = without.isEmpty ? "" : "; not in \(without.joined(separator: ", "))"
      let words = term.words.joined(separator: "; ")
      try say("\(term.term): \(words) (in \(count) \(count == 1 ? "text" : "texts")\(rest))")
    }
  }
}
