package import Checklists
import Expressions

/// Drawing a checklist.
extension Chart {
  package init(_ graph: DecisionGraph) {
    let list = graph.checklist
    let state = list.status == .approved ? "" : ", \(list.status.rawValue)"
    title = "\(list.title.text) (\(list.id.text), edition \(list.version)\(state))"
    boxes = list.sections.indices.map { Chart.box(of: $0, in: graph) }
    arrows = zip(list.sections, list.sections.dropFirst()).map {
      Arrow(from: Place.section($0.id), to: Place.section($1.id), purpose: .order)
    }
    boxes += [
      Chart.stopRules(list), Chart.child(list), Chart.dimensions(list), Chart.points(graph),
      Chart.findings(list), Chart.levels(list), Chart.referrals(list),
    ].filter { !$0.rows.isEmpty }
    arrows += Chart.counting(graph)
    arrows += Chart.deciding(list)
    // A level names half a dozen referrals: they stand in its row, and only those of a case are drawn.
    arrows += [Arrow(from: "levels", to: "referrals", purpose: .refers)]
  }

  /// Sections and questions are numbered, these as on paper, since not every drawing keeps their order.
  private static func box(of place: Int, in graph: DecisionGraph) -> Box {
    let section = graph.checklist.sections[place]
    let items = graph.items.enumerated().filter { $0.element.section == place }
    return Box(
      id: Place.section(section.id),
      kind: .section,
      title: "\(place + 1). \(section.title.text)",
      details: gates(section.onlyIf, section.unless),
      rows: items.map { number, item in
        Row(
          id: Place.item(item.source.id),
          title: "\(number + 1). \(words(item.source))",
          details: details(item.source)
        )
      }
    )
  }

  /// What is done in an item, for one without a `name`.
  private static func words(_ item: Item) -> String {
    if let name = item.name { return name.text }
    if let makeSure = item.makeSure { return "Make sure: \(makeSure.text)" }
    if item.tell != nil { return "Tell: \(item.id.text.replacing("_", with: " "))" }
    return item.title
  }

  private static func details(_ item: Item) -> [String] {
    var details = item.title == item.id.text ? [] : [item.id.text]
    details += weights(item)
    if let purpose = item.consentFor { details.append("consent for \(purpose.rawValue)") }
    return details + gates(item.onlyIf, item.unless)
  }

  private static func weights(_ item: Item) -> [String] {
    guard item.isSign else { return [] }
    var parts: [String] = []
    if let strength = item.strength {
      var words = "\(strength)"
      switch item.strengthChild {
      case nil: break
      case .none?: words += ", no sign for a child"
      case .strength(let other)?: words += ", \(other) for a child"
      }
      parts.append(words)
    }
    if let points = item.points {
      let forChild = item.pointsChild.map { ", \(number($0)) for a child" } ?? ""
      parts.append("\(number(points))\(points == .number(1) ? " point" : " points")\(forChild)")
    }
    return ["sign: \(parts.joined(separator: "; "))"]
  }

  private static func number(_ points: Item.Points) -> String {
    switch points {
    case .number(let number): "\(number)"
    case .byOption(let numbers): "0 to \(numbers.max() ?? 0)"
    }
  }

  static func gates(_ onlyIf: When?, _ unless: When?) -> [String] {
    [onlyIf.map { "only if \($0.text)" }, unless.map { "unless \($0.text)" }].compactMap { $0 }
  }
}

/// The boxes behind the questions.
extension Chart {
  private static func stopRules(_ list: Checklist) -> Box {
    let rows = list.stopRules.map { rule in
      let then =
        switch rule.then {
        case .pause: "pause: the officer ends or goes on"
        case .end: "the interview ends"
        }
      return Row(
        id: Place.stop(rule.id),
        title: rule.id.text,
        details: ["when \(rule.when.text)", then] + refers(rule.refer)
      )
    }
    return Box(id: "stop_rules", kind: .stopRules, title: Kind.stopRules.heading, rows: rows)
  }

  private static func child(_ list: Checklist) -> Box {
    let rule = list.child
    let row = Row(
      id: Place.child,
      title: "Treated as a child",
      details: [
        "\(rule.ageFrom.text) below \(rule.under), or could be", "or \(rule.treatAsChildIf.text)",
      ]
    )
    return Box(id: "child_or_adult", kind: .child, title: Kind.child.heading, rows: [row])
  }

  private static func dimensions(_ list: Checklist) -> Box {
    let common = (list.dimensionRule?.lines ?? []).map(\.words.text)
    let rows = list.dimensions.map { dimension in
      let own = dimension.rule.map { $0.lines.map(\.words.text) }
      return Row(
        id: Place.dimension(dimension.id),
        title: dimension.title.text,
        details: [dimension.id.text]
          + (own.map { ["positive with " + $0.joined(separator: ", or ")] } ?? [])
      )
    }
    let rule = common.isEmpty ? [] : ["positive with " + common.joined(separator: ", or ")]
    return Box(
      id: "dimensions",
      kind: .dimensions,
      title: Kind.dimensions.heading,
      details: rule,
      rows: rows
    )
  }

  /// Only where a condition looks at the points or signs of the whole checklist.
  private static func points(_ graph: DecisionGraph) -> Box {
    let named = Place.names(in: graph.checklist)
    let rows = [("points", "Points of all signs"), ("signs", "Number of signs")].filter {
      named.contains($0.0)
    }
    return Box(
      id: "points_and_signs",
      kind: .points,
      title: Kind.points.heading,
      rows: rows.map { Row(id: Place.count($0.0), title: $0.1, details: []) }
    )
  }

  private static func findings(_ list: Checklist) -> Box {
    let rows = list.findings.map { finding in
      Row(
        id: Place.finding(finding.id),
        title: finding.title.text,
        details: [finding.id.text, "when \(finding.when.text)"]
      )
    }
    return Box(id: "findings", kind: .findings, title: Kind.findings.heading, rows: rows)
  }

  private static func levels(_ list: Checklist) -> Box {
    let rows = list.levels.enumerated().map { place, level in
      let when =
        switch level.condition {
        case .when(let when): "when \(when.text)"
        case .unclear: "when none is true and one of them is open"
        case .otherwise: "otherwise"
        }
      return Row(
        id: Place.level(level.id),
        title: "\(place + 1). \(level.title.text)",
        details: [level.id.text, when] + refers(level.refer)
      )
    }
    return Box(id: "levels", kind: .levels, title: Kind.levels.heading, rows: rows)
  }

  private static func refers(_ list: WordList) -> [String] {
    list.words.isEmpty ? [] : ["refers to \(list.words.map(\.text).joined(separator: ", "))"]
  }

  private static func referrals(_ list: Checklist) -> Box {
    let rows = list.referrals.map { referral in
      var details = ["\(referral.service.title), \(referral.within.title)"]
      details += gates(referral.onlyIf, nil)
      if let consent = referral.consent { details.append("asks for \(consent.text)") }
      if let when = referral.consentNotNeededIf { details.append("not if \(when.text)") }
      return Row(id: Place.referral(referral.id), title: referral.id.text, details: details)
    }
    return Box(id: "referrals", kind: .referrals, title: Kind.referrals.heading, rows: rows)
  }
}
