import Checklists
import Diagnostics
import Expressions
import Screening

/// A checklist with something of everything, and cases for it.
struct CaseChecklist {
  let graph: DecisionGraph

  init?(_ text: String = CaseChecklist.text) {
    guard let graph = loadChecklist(SourceFile(name: "cases.yaml", bytes: Array(text.utf8))).value else {
      return nil
    }
    self.graph = graph
  }

  /// The file of cases, and what comes of them.
  func run(_ cases: String) -> (file: SourceFile, runs: [CaseRun])? {
    let text = "cases for: cases\nformat: 1\ncases:\n" + cases
    return run(SourceFile(name: "cases.cases.yaml", bytes: Array(text.utf8)))
  }

  func run(_ file: SourceFile) -> (file: SourceFile, runs: [CaseRun])? {
    guard case .cases(let loaded) = loadFile(file) else { return nil }
    return bind(loaded, to: graph).value.map { (file, $0.map { CaseRun($0, on: graph) }) }
  }

  static let text = """
    checklist: cases
    format: 1
    version: 1
    status: draft
    title: Cases
    about: Something of everything.
    for: [police]
    made by: The makers
    reviewed: 2026-09-01
    review again by: 2027-03-01
    language: en
    sources:
      list:
        title: A list
    child:
      under: 18
      age from: age
      treat as child if: age is not answered
    dimensions:
      - id: work
        title: Work
        rule:
          positive if any: [1 strong, 1 medium + 1 weak]
    sections:
      - id: start
        title: Start
        items:
          - id: age
            ask: How old are you?
            answer: number
            at least: 0
            at most: 99
          - id: share
            ask: May somebody else be told?
            consent for: sharing
      - id: marks
        title: Marks
        dimension: work
        only if: share is not declined
        items:
          - id: hours
            name: Long hours
            ask: When do you stop?
            strength: strong
            strength child: medium
            source: list / 1
          - id: pay
            name: Little pay
            ask: What is paid?
            look for: A wage slip.
            strength: medium
            points: 2
            points child: 3
            source: list / 2
          - id: school
            name: No school
            ask: Where do you learn?
            strength: weak
            strength child: none
            unless: hours = no
            source: list / 3
          - id: way
            name: Came in a bad way
            ask: How did you come?
            choose one:
              bought: Was bought
              brought: Was brought
              alone: Came alone
            points: {bought: 2, brought: 1}
            source: list / 4
    findings:
      - id: bought
        title: Was bought
        when: way = bought
    stop rules:
      - id: bought_once
        when: bought
        then: pause
        say: Let us wait.
        refer: [line]
    levels:
      - id: high
        title: High
        when: positive(work)
        say: Act.
        refer: [line, team]
      - id: low
        title: Low
        when: points >= 3
        say: Wait.
        refer: [line]
      - id: unknown
        title: Unknown
        when: unclear
        say: Ask.
        refer: []
      - id: nothing
        title: Nothing
        when: otherwise
        say: Go.
        refer: []
    referrals:
      - id: line
        service: hotline
        within: now
      - id: team
        service: identification_team
        consent: share
        consent not needed if: child
        only if: pay = yes
        within: 1 day
    """
}
