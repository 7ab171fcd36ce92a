import ArgumentParser
import Translations

struct TranslationReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Notes that people have reviewed texts and stand for them.",
    discussion: """
      The mark holds a digest of source and translation: a word changed afterwards, in whatever tool, ends the review. \
      A safety text needs two different people. Exit status 1 when a text could not be marked.
      """
  )

  @OptionGroup var place: TranslationPlace

  @Argument(help: "A language such as fr or zh-Hant.")
  var language: String

  @Argument(help: "Ids of texts, such as papers_kept.ask.")
  var ids: [String] = []

  @Flag(help: "All texts that are translated and not reviewed yet.")
  var all = false

  @Option(help: "Who reviewed them: a name, or the code of a person.")
  var by: String

  @Option(help: "The second person, who checked them.")
  var checkedBy: String?

  @OptionGroup var noted: NotedDay

  func validate() throws {
    if ids.isEmpty != all { throw ValidationError("Name the texts, or give `--all`.") }
    for name in [by, checkedBy].compactMap({ $0 }) where !ReviewMark.isName(name) {
      throw ValidationError("\"\(name)\" is not a name; it has letters, and no `;`.")
    }
  }

  mutating func run() throws {
    let files = try place.files()
    var translation = try files.load(try checkedLanguage(language))
    let open = translation.states.filter { $0.state == .draft || $0.state == .changed }.map(\.text.id)
    let chosen = all ? open : ids
    let faults = translation.review(chosen, by: by, checkedBy: checkedBy, on: try noted.day())
    if faults.count < chosen.count { try files.save(translation) }
    try say("\(chosen.count - faults.count) texts are marked as reviewed")
    for (id, fault) in faults { complain("\(id) \(fault.sentence).") }
    if !faults.isEmpty { throw Status.problems }
  }
}
