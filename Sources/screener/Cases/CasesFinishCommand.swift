import ArgumentParser
import CaseStore
import Checklists
import Screening

struct CasesFinishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish",
    abstract: "Finishes a case without going on with it: what is pending was not asked.",
    discussion: "From then on this device cannot read it."
  )

  @OptionGroup var one: OneCase

  mutating func run() throws {
    try protectProcess()
    let store = try one.place.open()
    let id = try one.find(in: store, isOpen: true)
    let left = try LeftInterview(id, in: store)
    let consent = left.graph.items.firstIndex { $0.source.consentFor == .keepingNotes }
    if let consent, left.replay.ground == nil, left.replay.interview.recorded(consent, .said) != .yes {
      warn(
        "The person has not agreed to notes. `screener cases resume \(id.text)` asks what to do with them."
      )
      throw Status.notAllowed
    }
    var interview = left.replay.interview
    interview.finish()
    try tellingWhy { () throws(StoreFailure) in
      try left.journal.finish(.finished(interview), checklist: left.checklist)
    }
    try tell("\(id.text) is finished. This device cannot read it any more.")
  }
}
