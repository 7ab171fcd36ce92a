import ArgumentParser
import CaseStore
import Checklists
import Console
import Diagnostics
import Files
import Screening

/// Cases that came from devices, and the keys and the reason to open them.
struct Handover: ParsableArguments {
  @Argument(help: "Files that `screener cases export` wrote.")
  var files: [String]

  @Option(help: "A file with private keys of age; one that is sealed with a passphrase is asked for it.")
  var identity: [String]

  @Option(help: "Why they are opened; it goes into the log of openings.")
  var reason: String

  @Option(help: "The key of a device that is known here, as `store init` showed it; repeat for each.")
  var device: [String] = []

  @Option(help: "The log of openings; otherwise one in the data folder.")
  var log: String?

  func validate() throws {
    if reason.count < 3 { throw ValidationError("Say in a few words why: `--reason \"referral 2026-14\"`.") }
    let isKey = device.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) }
    if !isKey { throw ValidationError("The key of a device has 64 digits from 0 to f.") }
  }

  /// Opens all files, each of them with an entry in the log first; ends the program where one could not be opened.
  func open(_ body: (OpenedCase) throws -> Void) throws {
    if try !openAll(body).isEmpty { throw Status.unusable }
  }

  /// Opens all files, each of them with an entry in the log first.
  ///
  /// Gives the files that could not be opened, each after a word on why.
  func openAll(_ body: (OpenedCase) throws -> Void) throws -> [String] {
    try protectProcess()
    let identities = try identity.flatMap(readIdentities)
    let log = try openingLog()
    var failed: [String] = []
    for path in files {
      let bytes = try readBytes(path)
      let content: HandedOver
      do throws(StoreFailure) {
        content = try HandedOver(reading: bytes, with: identities)
        // Nothing is shown of a case whose opening cannot be noted.
        try log.add(content.id, reason)
      } catch {
        warn("\(path): \(error.sentence)")
        failed.append(path)
        continue
      }
      guard let opened = OpenedCase(path, content, origin(content.device)) else {
        warn("\(path): the checklist that came with it cannot be read.")
        failed.append(path)
        continue
      }
      try body(opened)
    }
    return failed
  }

  /// Who made a case, as far as it can be told.
  private func origin(_ key: [UInt8]?) -> OpenedCase.Origin {
    guard let key else { return .unsigned }
    let letters = StorePublicKeys.letters(key)
    return device.contains { $0.lowercased() == letters } ? .known(key) : .unknown(key)
  }

  private func openingLog() throws -> OpeningLog {
    if let log { return try tellingWhy { () throws(StoreFailure) in try OpeningLog(at: log) } }
    guard let data = ChecklistFinder.dataFolder else {
      warn("There is no home folder here: name a file with `--log`.")
      throw Status.noInput
    }
    let folder = "\(data)/screener"
    do throws(FileFailure) { try Files.createFolder(folder) } catch {
      warn("\(folder) \(error.sentence).")
      throw Status.notWritten
    }
    return try tellingWhy { () throws(StoreFailure) in try OpeningLog(at: "\(folder)/openings") }
  }
}

/// The private keys in a file, or ends with why there are none.
func readIdentities(_ path: String) throws -> [AgeIdentity] {
  var bytes = try readBytes(path)
  defer { wipe(&bytes) }
  if AgeFile.isSealed(bytes) {
    let passphrase = try askPassphrase("Passphrase of \(path): ")
    do throws(AgeFailure) { bytes = try AgeFile.open(bytes, passphrase: passphrase) } catch {
      warn(error == .noMatch ? StoreFailure.wrongPassphrase.sentence : error.sentence)
      throw Status.notAllowed
    }
  }
  let keys = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    .filter { !$0.hasPrefix("#") }.map { AgeIdentity(String($0)) }
  let found = keys.compactMap(\.self)
  guard !found.isEmpty, found.count == keys.count else {
    warn("\(path) is no file of private keys as `age-keygen` writes it.")
    throw Status.unusable
  }
  return found
}

/// A case that was opened at the agency.
struct OpenedCase {
  enum Origin {
    case known([UInt8])
    case unknown([UInt8])
    /// It was never finished, so that nobody signed it.
    case unsigned
  }

  let path: String
  let content: HandedOver
  let device: Origin
  /// The checklist that was used.
  let graph: DecisionGraph

  /// Gives `nil` where the checklist that came along cannot be read.
  init?(_ path: String, _ content: HandedOver, _ device: Origin) {
    let file = SourceFile(name: "\(content.entries.first?.checklistID ?? "").yaml", bytes: content.checklist)
    guard let graph = loadChecklist(file).value else { return nil }
    self.path = path
    self.content = content
    self.device = device
    self.graph = graph
  }

  /// How far it can be trusted where it came from, in a sentence.
  var trust: String {
    switch device {
    case .known(let key): "signed by a device that is known here: \(KeyWords.words(ofDevice: key))"
    case .unknown(let key):
      "NOT KNOWN HERE: signed by \(StorePublicKeys.letters(key)), \(KeyWords.words(ofDevice: key))"
    case .unsigned: "NOT SIGNED: the interview was never finished"
    }
  }
}

struct CasesOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "At the agency: opens cases with a private key and shows what was recorded.",
    discussion: """
      Answers to items that are marked as sensitive, and what was typed in own words, are shown only with `--identify`. \
      Cases that no known device signed come last, apart from the others.
      """
  )

  @OptionGroup var handover: Handover
  @Flag(help: "Show sensitive answers and own words too.")
  var identify = false

  mutating func run() throws {
    var doubtful: [OpenedCase] = []
    try handover.open { opened in
      if case .known = opened.device { try show(opened) } else { doubtful.append(opened) }
    }
    guard !doubtful.isEmpty else { return }
    try tell(
      "Apart from the others, because no device that is known here signed them (`--device KEY` names one that is):\n"
    )
    for opened in doubtful { try show(opened) }
  }

  private func show(_ opened: OpenedCase) throws {
    let graph = opened.graph
    let replay = Replay(opened.content.rows, on: graph)
    try tell("\(opened.content.id)\n  \(opened.trust)")
    for entry in opened.content.entries { try tell("  \(entry.time)  \(line(entry, graph))") }
    if identify { try showWords(opened.content) }
    let assessment = replay.interview.assessment
    let level = graph.checklist.levels[assessment.level].title.text
    let higher = assessment.couldBe.map { graph.checklist.levels[$0].title.text }
    try tell(
      "  result: \(level)\(higher.isEmpty ? "" : "; could still be \(higher.joined(separator: ", "))")\n"
    )
  }

  private func line(_ entry: JournalEntry, _ graph: DecisionGraph) -> String {
    let item = graph.items.first { $0.id == entry.item }
    let hides = item?.source.isSensitive == true && !identify
    let answers = [("said", entry.said), ("seen", entry.seen)].compactMap { side, words in
      words.map { hides ? "\(side) (hidden)" : "\(side) \($0)" }
    }
    let details = [
      entry.item, answers.isEmpty ? nil : answers.joined(separator: ", "), entry.rule, entry.ground,
      entry.corrects.map { "corrects \($0)" }, entry.place, entry.level.map { "shown: \($0)" },
    ]
    return ([entry.event.rawValue] + details.compactMap(\.self)).joined(separator: "  ")
  }

  private func showWords(_ content: HandedOver) throws {
    for (row, words) in content.words.sorted(by: { $0.key < $1.key }) {
      for (side, text) in words.sorted(by: { $0.key < $1.key }) {
        let place = [content.entries[row].item, side].compactMap(\.self).joined(separator: ", ")
        try tell("  own words, \(place): \(text)")
      }
    }
  }
}
