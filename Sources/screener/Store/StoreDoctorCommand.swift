import ArgumentParser
import CaseStore
import Diagnostics
import Files

struct StoreDoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Looks at this machine and the store: what would give a record away, or lose it.",
    discussion: "Exit status 1 where something must be put right before the store is used."
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var place: StorePlace
  @Option(help: "text or json.")
  var format: Format = .text

  mutating func run() throws {
    try protectProcess()
    let path = try place.path()
    var findings = Machine().findings(for: path)
    do throws(StoreFailure) {
      let store = try CaseStore(opening: path)
      findings += StoreCheck.findings(store)
    } catch {
      findings.append(Finding(.bad, "store", error.sentence))
    }
    switch format {
    case .text:
      for finding in findings { try tell("\(finding.state.word)  \(finding.name): \(finding.sentence)") }
    case .json: try say(Finding.json(findings))
    }
    if findings.contains(where: { $0.state == .bad }) { throw Status.problems }
  }
}

/// What was found at one place.
struct Finding {
  enum State: String {
    case good, doubtful, bad

    var word: String {
      switch self {
      case .good: "good    "
      case .doubtful: "look at "
      case .bad: "NOT GOOD"
      }
    }
  }

  let state: State
  let name: String
  let sentence: String

  init(_ state: State, _ name: String, _ sentence: String) {
    self.state = state
    self.name = name
    self.sentence = sentence
  }

  static func json(_ findings: [Finding]) -> String {
    let values = findings.map { finding in
      JSONValue.object([
        ("name", .string(finding.name)), ("state", .string(finding.state.rawValue)),
        ("text", .string(finding.sentence)),
      ])
    }
    return JSONValue.array(values).description
  }
}

/// Looks at the store itself.
enum StoreCheck {
  static func findings(_ store: CaseStore) -> [Finding] {
    var findings: [Finding] = []
    do throws(StoreFailure) {
      _ = try store.settings()
      findings.append(Finding(.good, "settings", "Each answer is on the disk before the next question."))
      let problems = try store.verify()
      findings.append(
        problems.isEmpty
          ? Finding(.good, "cases", "The database, the audit chain and the order of the rows are whole.")
          : Finding(
            .bad,
            "cases",
            "\(problems.count) cases were changed or are damaged: `screener cases verify`."
          )
      )
      findings.append(
        Finding(
          .good,
          "keys",
          "Everything is sealed to \(store.recipients.records.count) keys of the agency."
        )
      )
    } catch {
      findings.append(Finding(.bad, "store", error.sentence))
    }
    return findings
  }
}
