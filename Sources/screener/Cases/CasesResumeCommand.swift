import ArgumentParser
import CaseStore
import Checklists
import Console
import Display
import Files

struct CasesResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Goes on with an interview that was left, where it was left."
  )

  @OptionGroup var one: OneCase
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var faces: FaceOptions

  mutating func run() throws {
    try protectProcess()
    let store = try one.place.open()
    let left = try LeftInterview(try one.find(in: store, isOpen: true), in: store)
    let path = ChecklistFinder.usualPath(of: left.graph.checklist.id.text)
    let setting = InterviewSetting(
      directories: Files.exists(path) ? try ChecklistFinder.directories(beside: path) : [],
      jurisdiction: nil,
      today: dayByTheClock(),
      output: nil,
      languages: try languages.choose(left.graph.checklist, path)
    )
    let stored = StoredInterview(left.journal, in: store, left.graph, left.checklist, idle: faces.idle)
    let conductor = Conductor(
      graph: left.graph,
      setting: setting,
      faces: faces,
      stored: stored,
      resumption: left.resumption
    )
    try conductor.conduct()
  }
}
