import ArgumentParser
import CaseStore
import Files

struct CasesPurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Deletes cases for good: first their keys, then their rows.",
    discussion: """
      The fact that something was deleted stays in the audit chain. What was handed over is not deleted there: tell \
      the agency. For the sake of the person only the month of a case is known here, so `--older-than` may keep one \
      up to a month longer.
      """
  )

  @OptionGroup var place: StorePlace
  @Argument(help: "The names of cases.")
  var ids: [String] = []
  @Option(help: "Finished cases that are older than so many days.")
  var olderThan: Int?
  @Flag(help: "Also cases that were never exported.")
  var unexported = false
  @Flag(help: "Do not ask.")
  var yes = false

  func validate() throws {
    guard ids.isEmpty != (olderThan == nil) else {
      throw ValidationError("Name cases, or give `--older-than`.")
    }
    if let olderThan, olderThan < 0 { throw ValidationError("`--older-than` counts from 0.") }
  }

  mutating func run() throws {
    try protectProcess()
    let store = try place.open()
    let cases = try chosen(store)
    if cases.isEmpty { return try tell("There is no case to delete.") }
    let exported = try tellingWhy { () throws(StoreFailure) in try store.exported() }
    let kept = unexported ? [] : cases.filter { !exported.contains($0) }
    for id in kept { warn("\(id.text) was never exported and is kept; `--unexported` deletes it too.") }
    let doomed = cases.filter { !kept.contains($0) }
    if !doomed.isEmpty {
      let count = doomed.count == 1 ? "1 case" : "\(doomed.count) cases"
      if !yes {
        guard readLine(prompt: "Delete \(count) for good? Type yes: ") == "yes" else {
          warn("Nothing was deleted.")
          throw Status.notAllowed
        }
      }
      for id in doomed { try tellingWhy { () throws(StoreFailure) in try store.purge(id) } }
      try tell("\(count) deleted.")
    }
    if !kept.isEmpty { throw Status.problems }
  }

  private func chosen(_ store: CaseStore) throws -> [CaseID] {
    guard let olderThan else { return try ids.map { try findCase($0, in: store) } }
    let day = today()
    // Only whole months are known, and the name of the month is that after the interview.
    let days = day.year * 365 + day.month * 30 + day.day
    return try tellingWhy { () throws(StoreFailure) in try store.list() }.filter {
      $0.isFinished && days - monthStart($0.month) > olderThan
    }
    .map(\.id)
  }

  /// The last day of the month of an interview, counted in the same way.
  private func monthStart(_ month: Int) -> Int { (month - 1) / 12 * 365 + ((month - 1) % 12 + 1) * 30 + 31 }
}
