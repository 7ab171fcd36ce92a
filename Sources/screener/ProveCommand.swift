import ArgumentParser
import Checklists
import Diagnostics
import Proofs
import Validation

struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Proves what a checklist does, over all answers that people can give.",
    discussion: """
      What does not hold is shown as the smallest person for whom it does not, as a test case to paste. Below it stands \
      how many complete answer patterns there are (ways to fill in every item: yes, no, unsure, declined, not asked, \
      numbers and their ranges) and to which levels they come; and how many interviews (ways from the first question \
      to the end, or to a stop rule that ends them), how long they are, and how many sensitive items come in a row. \
      Exit status 0 only when everything is proved, but for what the checklist allows with a reason \
      (`# allow L005: …`); numbers that are too large to be counted are said to be so, and \
      do not change it.
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "Checklists, YAML files.")
  var checklists: [String]

  @Option(help: "text or json.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "How many steps of the search may be taken for one claim or number.",
      valueName: "number"
    )
  )
  var steps = 4_000_000

  @Option(help: "The day from which the end of an allowance is counted; otherwise the day by the clock.")
  var today: String?

  mutating func validate() throws {
    guard steps > 0 else { throw ValidationError("`--steps` counts from 1.") }
  }

  mutating func run() throws {
    var counts = ProofCounts()
    var files: [JSONValue] = []
    let day = try chosenDay(today)
    for path in checklists {
      let source = try readSource(path)
      let graph = try loadRunnable(source)
      let allowed = AllowedProofs(in: source, today: day)
      let proofs = prove(graph, steps: steps).map { (proof: $0, isAllowed: allowed.allow($0)) }
      for entry in proofs { counts.add(entry.proof, isAllowed: entry.isAllowed) }
      let words = proofs.map { ProofWords($0.proof, graph, isAllowed: $0.isAllowed) }
      switch format {
      case .text:
        if checklists.count > 1 { try say(path) }
        for entry in words { try say(entry.text) }
        try say(countAnswers(graph, steps: steps).text(graph))
      case .json:
        let list = words.map(\.json)
        let counts = countAnswers(graph, steps: steps).json(graph)
        files.append(.object([("file", .string(path)), ("claims", .array(list)), ("answers", counts)]))
      }
    }
    switch format {
    case .text: try say(counts.sentence)
    case .json:
      let document = JSONValue.object([
        ("proofs", .number(1)), ("files", .array(files)), ("proved", .number(counts.proved)),
        ("refuted", .number(counts.refuted)), ("not_reached", .number(counts.notReached)),
        ("allowed", .number(counts.allowed)),
      ])
      try write(Array((document.description + "\n").utf8))
    }
    if counts.refuted + counts.notReached > 0 { throw Status.problems }
  }
}
