import ArgumentParser
import CaseStore
import Checklists
import Console
import Exports
import Files
import Reports
import Screening
import Translations

struct CasesReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "At the agency: reports what cases came to, and why.",
    discussion: """
      Everything is worked out anew from what was recorded. Answers to items that are marked as sensitive, and what was \
      typed in own words, are left out without `--identify`; own words need their own key too. Cases that no known \
      device signed come last, apart from the others. HTML is made for A4: open it in a browser and print it. A table \
      (csv) holds no own words and no days; the same cases as json are exact.
      """
  )

  @OptionGroup var handover: Handover
  @OptionGroup var reading: ReadingOptions

  @Option(help: "html, md, json or csv.")
  var to: CaseReports.Format = .html

  @Flag(help: "Show sensitive answers and own words too.")
  var identify = false

  @Option(help: "The new file, readable for your account only; otherwise standard output.")
  var output: String?

  mutating func run() throws {
    // Nothing is opened for a report that could not be written.
    if let output, Files.exists(output) {
      warn(ProgramWords.english[.startExists, ["file": output]])
      throw Status.notWritten
    }
    var cases: [RecordedCase] = []
    var languages: [String: InterviewLanguages] = [:]
    var words: ProgramWords?
    let refused = try handover.openAll { opened in
      let digest = opened.graph.digest
      let chosen = try languages[digest] ?? choose(opened.graph.checklist)
      languages[digest] = chosen
      words = words ?? chosen.words
      cases.append(opened.recorded(in: chosen, showsIdentity: identify))
    }
    let reports = CaseReports(cases, refused: refused, words ?? .english)
    try deliver(reports, words ?? .english, count: cases.count)
    if !refused.isEmpty { throw Status.unusable }
  }

  /// The translations lie where the checklist of this id usually does.
  private func choose(_ checklist: Checklist) throws -> InterviewLanguages {
    let path = ChecklistFinder.usualPath(of: checklist.id.text)
    return try TranslationShelf(of: checklist, at: path, allowsDrafts: reading.drafts)
      .choose(person: nil, officer: reading.officerLanguage)
  }

  /// Writes the report, after the number of cases and a sentence on who can read it.
  private func deliver(_ reports: CaseReports, _ words: ProgramWords, count: Int) throws {
    warn("\(words[.reportCases, count: count]). \(words[.exportOpen])")
    let text = try reports.document(to)
    guard let output else { return try write(Array(text.utf8)) }
    try writeNew(output, Array(text.utf8))
  }
}

extension CaseReports.Format: ExpressibleByArgument {}

extension OpenedCase {
  /// What a report tells of this case.
  func recorded(in languages: InterviewLanguages, showsIdentity: Bool) -> RecordedCase {
    let replay = Replay(content.rows, on: graph)
    let wording = InterviewWords(replay.interview, languages.officer, languages.words)
    var recorded = RecordedCase(content.id, origin, wording, showsIdentity: showsIdentity)
    let finished = content.entries.last { $0.event == .finished }
    recorded.began = content.entries.first?.time
    recorded.ended = finished?.time
    recorded.isFinished = finished != nil
    recorded.program = content.entries.first?.program
    recorded.place = replay.place ?? nil
    recorded.levelShown = finished?.level
    recorded.ground = replay.ground
    recorded.readings = content.entries.compactMap(\.reading)
    recorded.unreadCount = replay.unread.count
    let former = content.entries.lazy.compactMap(\.corrects).first
    let why = content.words.values.lazy.compactMap { $0[Self.why] }.first
    recorded.correction = former.map { .init(former: $0, reason: showsIdentity ? why : nil) }
    recorded.ownWordCount = content.entries.flatMap { $0.texts ?? [] }.count { $0 != Self.why }
    if showsIdentity { recorded.ownWords = ownWords }
    return recorded
  }

  private var origin: RecordedCase.Origin {
    switch device {
    case .known(let key): .known(KeyWords.words(ofDevice: key))
    case .unknown(let key): .unknown(KeyWords.words(ofDevice: key))
    case .unsigned: .unsigned
    }
  }

  /// Under which a record has the reason of a correction.
  private static let why = "why"

  private var ownWords: [RecordedCase.OwnWords] {
    content.words.sorted { $0.key < $1.key }.flatMap { row, words in
      words.sorted { $0.key < $1.key }.filter { $0.key != Self.why }.map { name, text in
        RecordedCase.OwnWords(
          item: graph.items.firstIndex { $0.id == content.entries[row].item },
          isNote: Side(rawValue: name) == nil,
          text: text
        )
      }
    }
  }
}
