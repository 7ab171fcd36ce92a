import ArgumentParser
import CaseStore
import Checklists
import Console
import Display
import Files
import Screening
import Translations

/// How an interview is shown.
struct FaceOptions: ParsableArguments {
  @Flag(help: "Line by line, for screen readers and simple terminals.")
  var plain = false

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: "With a store: after so many seconds without a key the screen is locked.")
  var lockAfter = 120

  var idle: Duration { .seconds(lockAfter) }

  func validate() throws {
    if lockAfter < 1 { throw ValidationError("`--lock-after` counts from 1.") }
  }

  /// Whether the interview goes line by line.
  var isSimple: Bool {
    let variables = environment()
    let isTerminal = Files.isTerminal(0) && Files.isTerminal(1)
    return plain || !isTerminal || variables["TERM"] == "dumb" || !(variables["ACCESSIBLE"] ?? "").isEmpty
  }

  /// Whether what was shown line by line can be taken off the screen again.
  var canClear: Bool { Files.isTerminal(1) && environment()["TERM"] != "dumb" }

  var hasColor: Bool { color.isEnabled(environment: environment(), isTerminal: Files.isTerminal(1)) }
}

/// In which language an officer reads, and how far its words may be trusted.
struct ReadingOptions: ParsableArguments {
  @Option(help: "The language that you read; otherwise that of the checklist.")
  var officerLanguage: String?

  @Flag(
    help: """
      Allow translations that nobody has reviewed: for training, or with an interpreter who checks each line.
      """
  )
  var drafts = false
}

/// In which languages an interview is held.
struct LanguageOptions: ParsableArguments {
  @Option(
    help:
      "The language of the person, such as vi or zh-Hant, or xx-long and others for tests; otherwise the officer's."
  )
  var language: String?

  @OptionGroup var reading: ReadingOptions

  /// The languages, from the translations that lie beside the checklist of a path.
  func choose(_ checklist: Checklist, _ path: String) throws -> InterviewLanguages {
    try TranslationShelf(of: checklist, at: path, allowsDrafts: reading.drafts)
      .choose(person: language, officer: reading.officerLanguage)
  }
}

/// Chooses the face of an interview, leads it, and ends the program as it ended.
struct Conductor {
  let graph: DecisionGraph
  let setting: InterviewSetting
  let faces: FaceOptions
  /// Where it is kept; `nil` where nothing is.
  var stored: StoredInterview?
  var resumption: Resumption?
  /// Of the response whose answers are taken, with them.
  var script: (name: String, answers: AnswerSheet)?

  private var words: ProgramWords { setting.languages.words }

  /// Leads the interview to its end.
  func conduct() throws {
    let exporter = Exporter(graph, name: script?.name ?? "interview", path: setting.output, words)
    if let script {
      try watchEndingSignals()
      try conduct(session(ScriptedFace(script.answers, graph, output: Output(), words), exporter), exporter)
    } else if faces.isSimple {
      try watchEndingSignals()
      let face = PlainFace(output: Output(), canClear: faces.canClear, words)
      try conduct(session(face, exporter), exporter)
    } else {
      let terminal: Terminal
      do throws(SystemError) {
        terminal = try Terminal(hasColor: faces.hasColor)
      } catch {
        complain(words[.startTerminal])
        throw Status.unusable
      }
      try conduct(session(RichFace(terminal, words), exporter), exporter)
    }
  }

  private func session<Screen: Face & ~Copyable>(
    _ face: consuming Screen,
    _ exporter: Exporter
  ) -> Session<Screen> {
    Session(
      graph,
      face: face,
      setting: setting,
      keeper: stored?.keeper,
      resuming: resumption,
      export: exporter.export,
      passOn: exporter.write
    )
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
    if departure != nil { stored?.suspend() }
    switch departure {
    case nil: break
    case .left: throw Status.suspended
    case .suspended:
      warn(outcome)
      throw Status.suspended
    case .notWritten:
      // What was to be shown is lost, what was answered is not.
      complain(outcome)
      throw Status.notWritten
    }
    guard let interview else { return }
    if let stored {
      warn(
        stored.isKept ? words[.endedSealed, ["case": stored.name]] : words[.endedNothing]
      )
    }
    guard setting.output != nil, !exporter.hasWritten else { return }
    complain(exporter.export(interview, nil))
    if !exporter.hasWritten { throw Status.notWritten }
  }

  /// What became of an interview that was stopped.
  private var outcome: String {
    guard let stored, stored.isKept else { return words[.endedEarly] }
    return words[.endedKept, ["case": stored.name]]
  }
}
