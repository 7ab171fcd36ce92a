import Checklists
import Display
import Expressions

/// Laying a checklist out as a dossier.
extension FormMaker {
  func dossier() -> Dossier {
    let parts = [
      Dossier.Part(title: "Child or adult", entries: [childEntry]),
      Dossier.Part(title: "Dimensions", entries: list.dimensions.indices.map(dimensionEntry)),
      Dossier.Part(title: "Findings", entries: list.findings.map(findingEntry)),
      Dossier.Part(title: "Stop rules", entries: list.stopRules.map(stopEntry)),
      Dossier.Part(title: "Levels, most serious first", entries: list.levels.map(levelEntry)),
      Dossier.Part(title: "Referrals", entries: list.referrals.map(referralEntry)),
      Dossier.Part(title: "What its authors promise", entries: list.promises.enumerated().map(promiseEntry)),
      Dossier.Part(title: "Sources", entries: list.sources.map(sourceEntry)),
    ]
    return Dossier(
      language: list.language.text,
      footer: "\(footer), dossier",
      title: list.title.text,
      warning: warning,
      about: list.about.text,
      rows: head,
      sections: list.sections.indices.map(dossierSection),
      parts: parts.filter { !$0.entries.isEmpty }
    )
  }

  private func row(_ label: String, _ text: String?) -> [Dossier.Row] {
    text.map { [Dossier.Row(label: label, texts: [$0])] } ?? []
  }

  private func rows(_ label: String, _ texts: [String]) -> [Dossier.Row] {
    texts.isEmpty ? [] : [Dossier.Row(label: label, texts: texts)]
  }

  /// A condition as it is written, and in words.
  private func row(_ label: String, when: When?) -> [Dossier.Row] {
    guard let when else { return [] }
    let words = plain.words(when)
    return rows(label, words == when.text ? [words] : [words, "as written: \(when.text)"])
  }

  private var head: [Dossier.Row] {
    let languages = ([list.language] + list.translations).map(\.text).joined(separator: ", ")
    return row("Id", list.id.text) + row("Edition", "\(list.version), \(list.status.rawValue)")
      + row("Digest", graph.digest) + row("Evidence", list.evidence?.rawValue)
      + row("For", list.audience.map(\.rawValue).joined(separator: ", "))
      + row("Minutes", list.minutes.map(String.init)) + row("Languages", languages)
      + row("Made by", list.madeBy.text) + row("Approved by", list.approvedBy?.text)
      + row("Reviewed", "\(list.reviewed.text), again by \(list.reviewAgainBy.text)")
  }

  private func dossierSection(_ place: Int) -> Dossier.Section {
    let section = list.sections[place]
    return Dossier.Section(
      id: section.id.text,
      title: section.title.text,
      rows: row("How", section.how?.text) + row("Only if", when: section.onlyIf)
        + row("Unless", when: section.unless),
      entries: graph.items.filter { $0.section == place }.map(itemEntry)
    )
  }

  private func itemEntry(_ item: GraphItem) -> Dossier.Entry {
    let source = item.source
    return Dossier.Entry(
      id: source.id.text,
      title: "\(plain.number(of: source.id)). \(source.title.uppercasedFirst)",
      rows: words(of: source) + row("Answer", answer(item))
        + row("Yes if", source.yesIf.map { plain.words($0, of: source) })
        + row("Only if", when: source.onlyIf) + row("Unless", when: source.unless)
        + rows("Counts", counts(item)) + row("Source", source.source.map(citation))
        + rows("What hangs on it", uses(item)) + rows("Care", care(source))
        + rows("Formerly", source.was.map(\.text))
    )
  }

  private func uses(_ item: GraphItem) -> [String] {
    var counts: Set<String> = item.isSign ? ["signs"] : []
    if item.source.points != nil { counts.insert("points") }
    let dimension = item.isSign ? item.dimension.map { list.dimensions[$0].title.text } : nil
    return Uses(of: item.source.id, counts: counts, in: list).sentences
      + (dimension.map { ["the dimension “\($0)”"] } ?? [])
  }

  private func words(of item: Item) -> [Dossier.Row] {
    lines(item).map { Dossier.Row(label: $0.label, texts: [$0.text]) }
  }

  private func answer(_ item: GraphItem) -> String {
    switch item.kind {
    case .yesOrNo: item.isMakeSure ? "yes or no, seen to by the officer" : "yes or no" + sides(item)
    case .number: "a number from \(item.domain.lowerBound) to \(item.domain.upperBound), or a range"
    case .date: "a date"
    case .text: "words"
    case .chooseOne: "one of: \(options(item))"
    case .chooseAny: "any of: \(options(item))"
    case .tell: "none"
    }
  }

  private func sides(_ item: GraphItem) -> String {
    item.hasSaid && item.hasSeen ? ", what is said and what is seen" : ""
  }

  private func options(_ item: GraphItem) -> String {
    item.source.options.map { "“\($0.words.text)” (\($0.id.text))" }.joined(separator: "; ")
  }

  private func counts(_ item: GraphItem) -> [String] {
    guard let weight = weight(item.source) else { return [] }
    guard let place = item.dimension else { return [weight] }
    return [
      weight,
      "in the dimension “\(list.dimensions[place].title.text)”\(element(list.dimensions[place].element))",
    ]
  }

  private func element(_ element: Element?) -> String {
    element.map { ", the \($0.rawValue) of trafficking" } ?? ""
  }

  private func care(_ item: Item) -> [String] {
    var care: [String] = []
    if item.isSensitive { care.append("sensitive: it is never asked first") }
    if !item.isKept { care.append("never written down") }
    if let purpose = item.consentFor { care.append("a yes is consent for \(purpose.rawValue)") }
    return care
  }

  /// A citation with the publication that it means.
  private func citation(_ citation: Citation) -> String {
    let source = list.sources.first { $0.id.text == citation.source.text }
    let place = citation.place.isEmpty ? "" : ", \(citation.place)"
    guard let source else { return citation.source.text + place }
    return [source.by?.text, source.title.text, source.year.map(String.init)].compactMap { $0 }
      .joined(separator: ", ") + place
  }
}

/// What follows from the answers.
extension FormMaker {
  private var childEntry: Dossier.Entry {
    let rule = list.child
    return Dossier.Entry(
      id: "child",
      title: "Who is treated as a child",
      rows: row(
        "Age",
        "question \(plain.number(of: rule.ageFrom)), under \(rule.under); an age that was not given, or that could be under "
          + "\(rule.under), counts as a child until it is verified"
      ) + row("Also if", when: rule.treatAsChildIf) + row("Source", rule.source.map(citation))
    )
  }

  private func dimensionEntry(_ place: Int) -> Dossier.Entry {
    let dimension = list.dimensions[place]
    let rule = dimension.rule ?? list.dimensionRule
    let signs = graph.items.filter { $0.dimension == place && $0.isSign }
    func tally(_ weight: (GraphItem) -> Weight) -> String {
      let counts = [Strength.strong, .medium, .weak].map { strength in
        "\(signs.count { weight($0).isSign && weight($0).strength == strength }) \(strength)"
      }
      return counts.joined(separator: ", ")
    }
    return Dossier.Entry(
      id: dimension.id.text,
      title: dimension.title.text,
      rows: row("Element", dimension.element?.rawValue)
        + rows("Positive with", rule?.lines.map(\.words.text) ?? [])
        + row("Source of the rule", rule?.source.map(citation))
        + rows("Signs", ["adults: \(tally(\.adult))", "children: \(tally(\.child))"])
        + rows("What hangs on it", Uses(of: dimension.id, as: .dimension, in: list).sentences)
    )
  }

  private func findingEntry(_ finding: Finding) -> Dossier.Entry {
    Dossier.Entry(
      id: finding.id.text,
      title: finding.title.text,
      rows: row("When", when: finding.when) + row("Element", finding.element?.rawValue)
        + row("Source", finding.source.map(citation))
        + rows("What hangs on it", Uses(of: finding.id, as: .finding, in: list).sentences)
    )
  }

  private func stopEntry(_ rule: StopRule) -> Dossier.Entry {
    let then = rule.then == .end ? "the interview ends" : "the officer ends or goes on"
    return Dossier.Entry(
      id: rule.id.text,
      title: rule.id.text.replacing("_", with: " ").uppercasedFirst,
      rows: row("When", when: rule.when) + row("Then", then) + row("Say", rule.say.text)
        + rows("Refer to", rule.refer.words.map(\.text))
    )
  }

  private func levelEntry(_ level: Level) -> Dossier.Entry {
    let condition =
      switch level.condition {
      case .when(let when): row("When", when: when)
      case .unclear: row("When", "none above holds, and one of them is open")
      case .otherwise: row("When", "none above holds or is open")
      }
    return Dossier.Entry(
      id: level.id.text,
      title: level.title.text,
      rows: condition + row("Say", level.say.text) + rows("Refer to", level.refer.words.map(\.text))
        + row("See again", level.seeAgain.map { "within \($0) days" })
    )
  }

  private func referralEntry(_ referral: Referral) -> Dossier.Entry {
    let named = list.levels.filter { $0.refer.words.map(\.text).contains(referral.id.text) }.map(\.title.text)
    return Dossier.Entry(
      id: referral.id.text,
      title: "\(referral.service.title.uppercasedFirst), \(referral.within.title)",
      rows: row("Only if", when: referral.onlyIf)
        + row("Consent", referral.consent.map { "question \(plain.number(of: $0)), \($0.text)" })
        + row("Not needed if", when: referral.consentNotNeededIf) + row("Caution", referral.caution?.text)
        + rows("At the levels", named)
    )
  }

  private func promiseEntry(_ place: Int, _ promise: Promise) -> Dossier.Entry {
    Dossier.Entry(
      id: "always/\(place + 1)",
      title: "Promise \(place + 1)",
      rows: row("When", when: promise.when) + row("Level at least", promise.levelAtLeast.text)
        + row("Source", promise.source.map(citation))
    )
  }

  private func sourceEntry(_ source: Source) -> Dossier.Entry {
    let cited = list.sections.flatMap(\.items).filter { $0.source?.source.text == source.id.text }
    return Dossier.Entry(
      id: source.id.text,
      title: source.title.text,
      rows: row("By", source.by?.text) + row("Year", source.year.map(String.init))
        + row("Where", source.link?.text)
        + rows("Cited by", cited.map { "\(plain.number(of: $0.id)). \($0.title.uppercasedFirst)" })
    )
  }
}
