import Checklists
import TestSupport
import Testing

@testable import Exports

@Test(arguments: Sample.shipped)
func `everything that decides is drawn`(_ id: String) throws {
  let graph = try Sample(shipped: id).graph
  let list = graph.checklist
  let chart = Chart(graph)
  let rows = Set(chart.boxes.flatMap(\.rows).map(\.id))
  var expected = list.sections.flatMap(\.items).map { Place.item($0.id) }
  expected += list.stopRules.map { Place.stop($0.id) } + list.dimensions.map { Place.dimension($0.id) }
  expected += list.findings.map { Place.finding($0.id) } + list.levels.map { Place.level($0.id) }
  expected += list.referrals.map { Place.referral($0.id) } + [Place.child]
  #expect(rows.isSuperset(of: expected))
  #expect(
    chart.boxes.filter { $0.kind == .section }.map(\.title)
      == list.sections.enumerated().map { "\($0 + 1). \($1.title.text)" }
  )
}

@Test(arguments: Sample.shipped)
func `every arrow goes from and to something that is drawn`(_ id: String) throws {
  let sample = try Sample(shipped: id)
  let chart = try Chart(sample.graph).marking(#require(sample.runs.first), on: sample.graph)
  let places = Set(chart.boxes.flatMap { [$0.id] + $0.rows.map(\.id) })
  for arrow in chart.arrows {
    #expect(places.contains(arrow.from))
    #expect(places.contains(arrow.to))
  }
  let pairs = chart.arrows.map { "\($0.from) \($0.to)" }
  #expect(Set(pairs).count == pairs.count)
}

@Test func `gates, weights and rules stand where a trainer looks for them`() throws {
  let chart = try Chart(Sample().graph)
  func row(_ id: String) -> Chart.Row? { chart.boxes.flatMap(\.rows).first { $0.id == id } }
  #expect(
    row("item_locked_in")?.details == [
      "locked_in", "sign: strong; 3 points", "only if not brought_by = self",
    ]
  )
  #expect(row("stop_no_consent")?.details.contains("the interview ends") == true)
  #expect(
    row("dimension_control")?.details.contains("positive with 2 strong, or 1 strong + 1 medium or weak")
      == true
  )
  #expect(row("level_too_little")?.details.contains("when none is true and one of them is open") == true)
  #expect(row("referral_specialist")?.details.contains("asks for consent_share") == true)
}

@Test func `an arrow comes from what a condition names, and not from an option that is called the same`()
  throws
{
  let sample = try Sample(
    laying: """
      findings:
        - id: employer
          title: Something else
          when: danger_now = yes
      """
  )
  let arrows = Chart(sample.graph).arrows.map { "\($0.from) \($0.to)" }
  // `brought_by = employer` means the option.
  #expect(arrows.contains("item_brought_by finding_tied_by_debt"))
  #expect(!arrows.contains("finding_employer finding_tied_by_debt"))
  #expect(arrows.contains("dimension_control level_strong_signs"))
  #expect(arrows.contains("count_points level_strong_signs"))
  #expect(arrows.contains("item_age child"))
}

@Test func `the path of a case is marked in words, not only by colour`() throws {
  let sample = try Sample(shipped: "first-contact")
  let chart = try Chart(sample.graph).marking(sample.run("Adult with two signs of control"), on: sample.graph)
  func row(_ id: String) -> Chart.Row? { chart.boxes.flatMap(\.rows).first { $0.id == id } }
  #expect(row("item_papers_held")?.remark == "said yes, seen no")
  #expect(row("item_papers_held")?.mark == .counted)
  #expect(row("item_spoken_for")?.mark == .passed)
  #expect(row("item_child_alone")?.remark == "left out")
  #expect(row("item_child_alone")?.mark == .skipped)
  #expect(row("child")?.remark == "no, as an adult")
  #expect(row("count_points")?.remark == "6")
  #expect(row("level_specialist_talk")?.remark == "the result")
  #expect(row("referral_specialist")?.remark == "make now")
  #expect(row("referral_emergency")?.mark == .skipped)
  let counted = chart.arrows.filter { $0.mark == .counted }.map { "\($0.from) \($0.to)" }
  #expect(counted.contains("level_specialist_talk referral_specialist"))
  #expect(counted.contains("count_points level_specialist_talk"))
  #expect(!counted.contains("count_points level_child_at_risk"))
}

@Test func `a stop rule that applies is marked with what it refers to`() throws {
  let sample = try Sample(shipped: "first-contact")
  let chart = try Chart(sample.graph).marking(sample.run("Says no to the talk"), on: sample.graph)
  #expect(chart.mark(of: "stop_no_consent") == .counted)
  let arrow = chart.arrows.first { $0.from == "stop_no_consent" && $0.to == "referral_hotline" }
  #expect(arrow?.mark == .counted)
}

private let hostile = """
  title: 'A "title" <b> & `more` #1; \\'
  levels:
    - id: act_now
      title: '"]; end <script>'
  """

@Test func `words of the author cannot leave their box`() throws {
  let graph = try Sample(laying: hostile).graph
  let dot = DotWriter().write(Chart(graph))
  #expect(dot.contains("A &quot;title&quot; &lt;b&gt; &amp; `more` #1"))
  #expect(!dot.contains("<script>"))
  let mermaid = MermaidWriter().write(Chart(graph))
  #expect(mermaid.contains("#quot;]; end #lt;script#gt;"))
  for line in mermaid.split(separator: "\n") where line.contains("[\"") {
    #expect(line.count { $0 == "\"" } == 2)
    #expect(line.hasSuffix("\"]"))
  }
  let title = mermaid.split(separator: "\n")[1]
  #expect(title == "title: \"A \\\"title\\\" <b> & `more` #1; \\\\ (all-kinds, edition 1, pilot)\"")
}

@Test(arguments: ["", hostile])
func `Graphviz draws it, with the words of the author as they are`(_ laid: String) throws {
  let graph = try Sample(laying: laid).graph
  let folder = try TemporaryFolder()
  let file = try folder.write(DotWriter().write(Chart(graph)), "chart.dot")
  let run = try Program(running: "/usr/bin/dot", ["-Tsvg", file])
  #expect(run.status == 0)
  #expect(run.errors == "")
  let drawing = String(decoding: run.output, as: UTF8.self)
  #expect(!drawing.contains("<script"))
  #expect(drawing.contains(laid.isEmpty ? "One item of every kind" : "&lt;script&gt;"))
}

@Test(arguments: Sample.shipped)
func `the writers name every row once`(_ id: String) throws {
  let chart = try Chart(Sample(shipped: id).graph)
  let dot = DotWriter().write(chart)
  let mermaid = MermaidWriter().write(chart)
  for row in chart.boxes.flatMap(\.rows) {
    #expect(dot.components(of: "port=\"\(row.id)\"") == 1)
    #expect(mermaid.components(of: " \(row.id)[\"") == 1)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
