import ArgumentParser
import Checklists
import Console
import Display
import Files
import Responses
import Screening

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
    guard graph.checklist.status != .retired else {
      complain(
        "\(graph.checklist.id.text) is retired and no longer used. `screener check \(path)` says more."
      )
      throw Status.unusable
    }
    if let output, Files.exists(output) {
      complain("\(output) exists already and is never written over.")
      throw Status.notWritten
    }
    try refuseUnsafe(path)
    let directories = try ChecklistFinder.directories(beside: path)
    try checkJurisdiction(directories)
    let setting = InterviewSetting(
      directories: directories,
      jurisdiction: jurisdiction,
      today: dayByTheClock(),
      output: output
    )
    try conduct(graph, setting)
  }

  private func checkJurisdiction(_ directories: [Directory]) throws {
    guard let jurisdiction else { return }
    let known = directories.map(\.jurisdiction.text)
    guard known.contains(where: { $0.lowercased() == jurisdiction.lowercased() }) else {
      let list =
        known.isEmpty ? "none lies beside this checklist" : "there is \(known.joined(separator: ", "))"
      throw ValidationError("There is no directory for \(jurisdiction): \(list).")
    }
  }

  /// Chooses the face and leads the interview.
  private func conduct(_ graph: DecisionGraph, _ setting: InterviewSetting) throws {
    let variables = environment()
    let isTerminal = Files.isTerminal(0) && Files.isTerminal(1)
    let isSimple =
      plain || !isTerminal || variables["TERM"] == "dumb" || !(variables["ACCESSIBLE"] ?? "").isEmpty
    let hasColor = color.isEnabled(environment: variables, isTerminal: Files.isTerminal(1))
    if let answers {
      let (name, sheet) = try readAnswers(answers, graph)
      let exporter = Exporter(graph, name: name, path: output)
      try watchEndingSignals()
      try conduct(
        Session(
          graph,
          face: ScriptedFace(sheet, graph, output: Output()),
          setting: setting,
          export: exporter.export
        ),
        exporter
      )
    } else if isSimple {
      let exporter = Exporter(graph, name: "interview", path: output)
      try watchEndingSignals()
      try conduct(
        Session(graph, face: PlainFace(output: Output()), setting: setting, export: exporter.export),
        exporter
      )
    } else {
      let exporter = Exporter(graph, name: "interview", path: output)
      let terminal: Terminal
      do throws(SystemError) {
        terminal = try Terminal(hasColor: hasColor)
      } catch {
        complain("This terminal cannot be used for a screen; try `--plain`.")
        throw Status.unusable
      }
      try conduct(
        Session(graph, face: RichFace(terminal), setting: setting, export: exporter.export),
        exporter
      )
    }
  }

  private func conduct<Screen: Face & ~Copyable>(
    _ session: consuming Session<Screen>,
    _ exporter: Exporter
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
      complain("The interview was stopped before its end. Nothing was kept.")
      throw Status.suspended
    case .notWritten: throw Status.notWritten
    }
    guard output != nil, !exporter.hasWritten, let interview else { return }
    complain(exporter.export(interview, nil))
    if !exporter.hasWritten { throw Status.notWritten }
  }

  /// The one response in a file.
  private func readAnswers(_ path: String, _ graph: DecisionGraph) throws -> (name: String, AnswerSheet) {
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
      complain("\(path) holds \(found.count) responses; an interview takes its answers from one.")
      throw Status.problems
    }
    return (first.name, first.answers)
  }
}
