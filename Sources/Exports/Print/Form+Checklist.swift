import Checklists
import Display
import Expressions
import Translations

/// Laying a checklist out as a form.
struct FormMaker {
  let graph: DecisionGraph
  let contacts: Contacts?
  let plain: PlainCondition

  init(_ graph: DecisionGraph, contacts: Contacts?) {
    self.graph = graph
    self.contacts = contacts
    plain = PlainCondition(graph.checklist)
  }

  var list: Checklist { graph.checklist }

  func form() -> Form {
    Form(
      language: list.language.text,
      footer: footer,
      title: list.title.text,
      about: list.about.text,
      facts: facts,
      warning: warning,
      stopsAtAnyTime: list.stopRules.indices.filter { items(stopping: $0).isEmpty }.map { stop($0) },
      sections: list.sections.indices.map(section),
      child: child,
      dimensions: list.dimensions.indices.map(dimension),
      findings: list.findings.map { finding in
        Form.Decision(
          title: finding.title.text,
          when: [plain.words(finding.when).uppercasedFirst],
          boxes: ["yes", "no", "open"],
          counts: []
        )
      },
      totals: totals,
      levels: list.levels.map(level),
      referrals: list.referrals.map(referral),
      place: contacts?.directory?.title.text
    )
  }

  /// Only letters, digits and hyphens, since it stands in the style of a page.
  var footer: String { "\(list.id.text), edition \(list.version)" }

  private var facts: [String] {
    var facts = ["\(list.id.text), edition \(list.version), \(graph.digest.dropFirst(7).prefix(8))"]
    facts.append("For \(list.audience.map(\.rawValue).joined(separator: ", "))")
    if let minutes = list.minutes { facts.append("About \(minutes) minutes") }
    if let evidence = list.evidence { facts.append("Behind it: \(evidence.rawValue)") }
    return facts
  }

  var warning: String? {
    switch list.status {
    case .draft: "Draft: nobody has approved it."
    case .pilot: "Pilot: it is being tried out."
    case .retired: "Retired: it is no longer used."
    case .approved: nil
    }
  }

  private func section(_ place: Int) -> Form.Section {
    let section = list.sections[place]
    let items = graph.items.filter { $0.section == place }
    return Form.Section(
      title: section.title.text,
      how: section.how?.text,
      gate: gate(section.onlyIf, section.unless),
      questions: items.map(question),
      sums: sums(items)
    )
  }

  /// "Only if …, and not if …", as one sentence.
  private func gate(_ onlyIf: When?, _ unless: When?) -> String? {
    let parts = [plain.words(onlyIf, after: "only if"), plain.words(unless, after: "not if")].compactMap {
      $0
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", and ").uppercasedFirst
  }

  private func sums(_ items: [GraphItem]) -> [String] {
    var sums: [String] = []
    let signs = items.filter(\.isSign)
    if signs.contains(where: { $0.source.strength != nil }) {
      sums.append("Signs that are there, in this section: strong ____  medium ____  weak ____")
    }
    if signs.contains(where: { $0.source.points != nil }) { sums.append("Points in this section: ____") }
    return sums
  }

  private var totals: [String] {
    let items = graph.items.filter(\.isSign)
    var totals: [String] = []
    if items.contains(where: { $0.source.points != nil }) {
      totals.append("Points for certain: ____   with what is still open, at most: ____")
    }
    if Place.names(in: list).contains("signs") {
      totals.append("Signs for certain: ____   with what is still open, at most: ____")
    }
    return totals
  }
}

/// Questions.
extension FormMaker {
  private func question(_ item: GraphItem) -> Form.Question {
    let source = item.source
    let isWritten = source.isKept
    return Form.Question(
      number: plain.number(of: source.id),
      title: heading(source),
      gate: gate(source.onlyIf, source.unless),
      weight: weight(source),
      lines: lines(source).filter { $0.text != source.makeSure?.text } + (isWritten ? [] : unwritten(source)),
      options: isWritten ? source.options.map(\.words.text) : [],
      optionHint: isWritten ? optionHint(source) : nil,
      blank: isWritten ? blank(item) : nil,
      ticks: isWritten ? ticks(item) : [],
      stops: list.stopRules.indices.filter { items(stopping: $0).contains(source.id.text) }.map { stop($0) }
    )
  }

  /// What a yes confirms, or what is done.
  private func heading(_ item: Item) -> String {
    if let makeSure = item.makeSure { return "Make sure: \(makeSure.text)" }
    return item.name == nil && item.tell != nil ? "Words to say" : item.title.uppercasedFirst
  }

  func lines(_ item: Item) -> [Form.Line] {
    let texts: [(String, Words?)] = [
      ("Make sure", item.makeSure), ("Ask", item.ask), ("Ask a child", item.askChild), ("Tell", item.tell),
      ("Look for", item.lookFor), ("How", item.how),
    ]
    return texts.compactMap { label, words in words.map { Form.Line(label: label, text: $0.text) } }
  }

  /// For `keep: no`: what may be answered, and nothing to write it on.
  private func unwritten(_ item: Item) -> [Form.Line] {
    let options = item.options.map { "“\($0.words.text)”" }.joined(separator: ", ")
    return (options.isEmpty ? [] : [Form.Line(label: "Answers", text: options)])
      + [Form.Line(label: "Note", text: "Never write the answer down.")]
  }

  private func optionHint(_ item: Item) -> String? {
    switch item.answer {
    case .chooseOne: "One only:"
    case .chooseAny(let options, let none):
      none.map { "All that apply; “\(options[$0].words.text)” only alone:" } ?? "All that apply:"
    default: nil
    }
  }

  private func blank(_ item: GraphItem) -> String? {
    switch item.kind {
    case .number:
      "Number, \(item.domain.lowerBound) to \(item.domain.upperBound): ________   or from ______ to ______"
    case .date: "Year, month, day: __________ - ____ - ____"
    case .text: "Words, without names and places: ____________________________________________"
    case .yesOrNo, .chooseOne, .chooseAny, .tell: nil
    }
  }

  private func ticks(_ item: GraphItem) -> [Form.Ticks] {
    let isYesOrNo = item.kind == .yesOrNo
    guard item.kind != .tell else { return [Form.Ticks(label: nil, boxes: ["said"])] }
    if item.isMakeSure { return [Form.Ticks(label: nil, boxes: ["yes", "no", "not asked"])] }
    var ticks: [Form.Ticks] = []
    if item.hasSaid {
      let boxes = (isYesOrNo ? ["yes", "no"] : []) + ["unsure", "declined", "not asked"]
      ticks.append(Form.Ticks(label: item.hasSeen ? "Said" : nil, boxes: boxes))
    }
    if item.hasSeen {
      let boxes = (isYesOrNo ? ["seen", "not seen"] : []) + ["unsure", "not looked for"]
      ticks.append(Form.Ticks(label: item.hasSaid ? "Seen" : nil, boxes: boxes))
    }
    return ticks
  }

  /// What a yes counts.
  func weight(_ item: Item) -> String? {
    guard item.isSign else { return nil }
    var parts: [String] = []
    if let strength = item.strength {
      let forChild =
        switch item.strengthChild {
        case nil: ""
        case .none?: " (child: no sign)"
        case .strength(let other)?: other == strength ? "" : " (child: \(other))"
        }
      parts.append("\(strength)\(forChild)")
    }
    if let points = item.points {
      let forChild = item.pointsChild.map { " (child: \(words($0, item)))" } ?? ""
      parts.append("\(words(points, item))\(forChild)")
    }
    let yes = item.yesIf.map { "yes if \(plain.words($0, of: item)): " } ?? ""
    return yes + parts.joined(separator: ", ")
  }

  private func words(_ points: Item.Points, _ item: Item) -> String {
    switch points {
    case .number(1): "1 point"
    case .number(let number): "\(number) points"
    case .byOption(let numbers):
      zip(item.options, numbers).map { "“\($0.words.text)” \($1)" }.joined(separator: ", ") + " points"
    }
  }
}
