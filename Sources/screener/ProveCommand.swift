import ArgumentParser
import Checklists
import Diagnostics
import Proofs

struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Proves what a checklist does, over all answers that people can give.",
    discussion: """
      What does not hold is shown as the smallest person for whom it does not, as a test case to paste. Below it stands \
      how many complete answer patterns there are (ways to fill in every item: yes, no, unsure, declined, not asked, \
      numbers and their ranges) and to which levels they come; and how many interviews (ways from the first question \
      to the end, or to a stop rule that ends them), how long they are, and how many sensitive items come in a row. \
      Exit status 0 only when everything is proved; numbers that are too large to be counted are said to be so, and \
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

  mutating func validate() throws {
    guard steps > 0 else { throw ValidationError("`--steps` counts from 1.") }
  }

  mutating func run() throws {
    var counts = ProofCounts()
    var files: [JSONValue] = []
    for path in checklists {
      let graph = try loadRunnable(path)
      let proofs = prove(graph, steps: steps)
      for proof in proofs { counts.add(proof) }
      switch format {
      case .text:
        if checklists.count > 1 { try say(path) }
        for proof in proofs { try say(ProofWords(proof, graph).text) }
        try say(countAnswers(graph, steps: steps).text(graph))
      case .json:
        let list = proofs.map { ProofWords($0, graph).json }
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
      ])
      try write(Array((document.description + "\n").utf8))
    }
    if counts.refuted + counts.notReached > 0 { throw Status.problems }
  }
}
