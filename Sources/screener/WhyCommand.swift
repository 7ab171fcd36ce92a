import ArgumentParser
import Checklists
import Display
import Expressions
import Files
import Responses
import Screening

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Shows how each response came to its level.",
    discussion: "It prints answers of the person. Do not keep what it prints longer than you need it."
  )

  @Argument(help: "The checklist, a YAML file.")
  var checklist: String

  @Argument(help: "Files of responses; without any, standard input.")
  var responses: [String] = []

  @Option(help: "Only the response of this name.")
  var response: String?

  mutating func run() throws {
    let graph = try loadRunnable(checklist)
    var sheet = Worksheet(graph, blank: .notAsked)
    var shown = 0
    var refused = 0
    do {
      try readResponses(responses, graph) { found in
        guard response == nil || response == found.name else { return }
        shown += 1
        sheet.answers = found.answers
        try say(Explanation(&sheet, name: found.name).text)
      } report: { path, line, fault in
        refused += 1
        complain(describe(path, line, fault))
      }
    } catch let failure as FileFailure {
      complain("\(failure.path) \(failure.sentence).")
      throw Status.noInput
    }
    if let response, shown == 0 {
      complain("There is no response with the name \(response).")
      throw Status.problems
    }
    if refused > 0 { throw Status.problems }
  }
}
