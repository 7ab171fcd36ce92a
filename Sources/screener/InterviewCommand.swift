import ArgumentParser
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
      Nothing is kept unless you ask for it with `--output` or at the end. Ctrl-\\ or ! clears the screen and leaves at \
      once, from everywhere.
      """
  )

  @Argument(help: "A file, or the id of a checklist in `Checklists/` here or in the data folder.")
  var checklist: String

  @Option(help: "Take the answers from a file with one response; what is not in it is not asked.")
  var answers: String?

  @Option(help: "The place, by its ISO 3166 code, such as MO; it decides which numbers are shown.")
  var jurisdiction: String?

  @Option(help: "The language of the person, such as vi or zh-Hant; otherwise that of the officer.")
  var language: String?

  @Option(help: "The language that you read; otherwise that of the checklist.")
  var officerLanguage: String?

  @Flag(
    help: """
      Allow translations that nobody has reviewed: for training, or with an interpreter who checks each line.
      """
  )
  var drafts = false

  @Flag(help: "Line by line, for screen readers and simple terminals.")
  var plain = false

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: "Write the result to this new file at the end. It is not encrypted.")
  var output: String?

  mutating func run() throws {
    try forbidCoreDumps()
    ignoreWriteSignals()
    guardCrashes()
    let path = try ChecklistFinder.path(of: checklist)
    let graph = try loadRunnable(path)
    let languages = try TranslationShelf(of: graph.checklist, at: path, allowsDrafts: drafts)
      .choose(person: language, officer: officerLanguage)
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
    let setting = InterviewSetting(
      directories: directories,
      jurisdiction: jurisdiction,
      today: dayByTheClock(),
      output: output,
      languages: languages
    )
    try conduct(graph, setting)
  }

  /// Chooses the face and leads the interview.
  private func conduct(_ graph: DecisionGraph, _ setting: InterviewSetting) throws {
    let variables = environment()
    let isTerminal = Files.isTerminal(0) && Files.isTerminal(1)
    let isSimple =
      plain || !isTerminal || variables["TERM"] == "dumb" || !(variables["ACCESSIBLE"] ?? "").isEmpty
    let words = setting.languages.words
    let hasColor = color.isEnabled(environment: variables, isTerminal: Files.isTerminal(1))
    if let answers {
      let (name, sheet) = try readAnswers(answers, graph, words)
      let exporter = Exporter(graph, name: name, path: output, words)
      try watchEndingSignals()
      try conduct(
        Session(
          graph,
          face: ScriptedFace(sheet, graph, output: Output(), words),
          setting: setting,
          export: exporter.export
        ),
        exporter,
        words
      )
    } else if isSimple {
      let exporter = Exporter(graph, name: "interview", path: output, words)
      try watchEndingSignals()
      try conduct(
        Session(
          graph,
          face: PlainFace(output: Output(), words),
          setting: setting,
          export: exporter.export
        ),
        exporter,
        words
      )
    } else {
      let exporter = Exporter(graph, name: "interview", path: output, words)
      let terminal: Terminal
      do throws(SystemError) {
        terminal = try Terminal(hasColor: hasColor)
      } catch {
        complain(words[.startTerminal])
        throw Status.unusable
      }
      try conduct(
        Session(graph, face: RichFace(terminal, words), setting: setting, export: exporter.export),
        exporter,
        words
      )
    }
  }

  private func conduct<Screen: Face & ~Copyable>(
    _ session: consuming Session<Screen>,
    _ exporter: Exporter,
    _ words: ProgramWords
  ) throws {
    var departure: Departure?
    var interview: Interview?
    do throws(Departure) {
      try session.run()
      interview = session.interview
    } catch {
      departure = error
    }
    // The screen is given back before anything is said outside of it.
    _ = consume session
    switch departure {
    case nil: break
    case .left: throw Status.suspended
    case .suspended:
      complain(words[.endedEarly])
      throw Status.suspended
    case .notWritten: throw Status.notWritten
    }
    guard output != nil, !exporter.hasWritten, let interview else { return }
    complain(exporter.export(interview, nil))
    if !exporter.hasWritten { throw Status.notWritten }
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
