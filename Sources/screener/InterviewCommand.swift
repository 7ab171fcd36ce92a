import ArgumentParser
import CaseStore
import Checklists
import Console
import Display
import Files
import Responses
import Screening
import Translations

struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Leads through an interview to a recommendation.",
    discussion: """
      Nothing is kept unless you ask for it with `--store`, with `--output` or at the end. Ctrl-\\ or ! clears the \
      screen and leaves at once, from everywhere.
      """
  )

  @Argument(help: "A file, or the id of a checklist in `Checklists/` here or in the data folder.")
  var checklist: String

  @Option(help: "Take the answers from a file with one response; what is not in it is not asked.")
  var answers: String?

  @Option(help: "The place, by its ISO 3166 code, such as MO; it decides which numbers are shown.")
  var jurisdiction: String?

  @OptionGroup var languages: LanguageOptions

  @OptionGroup var faces: FaceOptions

  @Flag(help: "Keep the interview in the store of this device, sealed from the first answer.")
  var store = false

  @OptionGroup var place: StorePlace

  @Option(help: "With a store: the finished case that this interview corrects; you are asked why.")
  var corrects: String?

  @Option(help: "Write the result to this new file at the end. It is not encrypted.")
  var output: String?

  func validate() throws {
    if store, output != nil {
      throw ValidationError(
        "With `--store` a file that is not sealed is written from the last screen only, where you are asked."
      )
    }
    if corrects != nil {
      guard store else { throw ValidationError("`--corrects` needs `--store`.") }
      guard answers == nil else {
        throw ValidationError(
          "With `--corrects` you are asked why, so `--answers` cannot answer for you."
        )
      }
    }
  }

  mutating func run() throws {
    try protectProcess()
    let path = try ChecklistFinder.path(of: checklist)
    let graph = try loadRunnable(path)
    let languages = try self.languages.choose(graph.checklist, path)
    let words = languages.words
    guard graph.checklist.status != .retired else {
      complain(words[.startRetired, ["checklist": graph.checklist.id.text, "file": path]])
      throw Status.unusable
    }
    if let output, Files.exists(output) {
      complain(words[.startExists, ["file": output]])
      throw Status.notWritten
    }
    try refuseUnusable(graph, path)
    let directories = try ChecklistFinder.directories(beside: path)
    if let jurisdiction { _ = try directory(of: jurisdiction, among: directories) }
    let script = try answers.map { try readAnswers($0, graph, words) }
    let (stored, former) = store ? try begin(graph, path) : (nil, nil)
    let setting = InterviewSetting(
      directories: directories,
      jurisdiction: jurisdiction,
      today: dayByTheClock(),
      output: output,
      languages: languages,
      corrects: former?.text
    )
    try Conductor(graph: graph, setting: setting, faces: faces, stored: stored, script: script)
      .conduct()
  }

  /// Begins a case; without a store that can keep it, nothing begins.
  private func begin(
    _ graph: DecisionGraph,
    _ path: String
  ) throws -> (
    StoredInterview, former: CaseID?
  ) {
    let store = try place.open()
    try refuseUnasked(graph, store)
    let former = try corrects.map { try findFinished($0, in: store) }
    let bytes = try readBytes(path)
    let journal = try tellingWhy { () throws(StoreFailure) in
      try store.begin(
        .started(graph, program: "screener \(Screener.release)", correcting: former),
        checklist: bytes
      )
    }
    return (StoredInterview(journal, in: store, graph, bytes, idle: faces.idle), former)
  }

  /// Where the agency keeps only what the person agreed to, the checklist has to ask.
  private func refuseUnasked(_ graph: DecisionGraph, _ store: CaseStore) throws {
    let asks = graph.items.contains { $0.source.consentFor == .keepingNotes }
    guard !asks, try tellingWhy({ () throws(StoreFailure) in try store.keepsOnlyWhereAsked() }) else {
      return
    }
    warn(
      "This checklist does not ask the person whether notes may be kept, so your agency keeps nothing of it. "
        + "Without `--store` it can be used."
    )
    throw Status.notAllowed
  }

  /// The case that is corrected; one that was deleted here is named in full.
  private func findFinished(_ name: String, in store: CaseStore) throws -> CaseID {
    let id = try findCase(name, in: store)
    let found = try tellingWhy { () throws(StoreFailure) in try store.list() }.first { $0.id == id }
    if let found, !found.isFinished {
      warn(
        "\(id.text) is not finished: `screener cases resume` goes on with it, and changes answers."
      )
      throw Status.notAllowed
    }
    return id
  }

  /// The one response in a file.
  private func readAnswers(
    _ path: String,
    _ graph: DecisionGraph,
    _ words: ProgramWords
  ) throws -> (name: String, AnswerSheet) {
    var found: [NamedAnswers] = []
    var isRefused = false
    do {
      try readResponses([path], graph) {
        found.append($0)
      } report: { path, line, fault in
        isRefused = true
        complain(describe(path, line, fault))
      }
    } catch let failure as FileFailure {
      complain("\(failure.path) \(failure.sentence).")
      throw Status.noInput
    }
    guard !isRefused else { throw Status.problems }
    guard let first = found.first, found.count == 1 else {
      complain(words[.startNoAnswers, ["file": path, "count": "\(found.count)"]])
      throw Status.problems
    }
    return (first.name, first.answers)
  }
}
