import Diagnostics
import Expressions

/// Looks whether ids are unique and lead somewhere, and collects what conditions may name.
struct Links {
  let checklist: Checklist
  let problems: Problems
  /// Items in file order, with their sections.
  let items: [(item: Item, section: Int, path: String)]
  private(set) var names = Names()

  init(_ checklist: Checklist, problems: Problems) {
    self.checklist = checklist
    self.problems = problems
    items = checklist.sections.enumerated().flatMap { index, section in
      section.items.map { ($0, index, "sections/\(section.id.text)/items/\($0.id.text)") }
    }
    collectNames()
  }

  private mutating func collectNames() {
    names.leftOut = problems.leftOut
    names.sectionCount = Int32(checklist.sections.count)
    for (index, entry) in items.enumerated() where names.items[entry.item.id.text] == nil {
      names.items[entry.item.id.text] = entry.item.facts(at: index)
    }
    for (index, finding) in checklist.findings.enumerated() { names.findings[finding.id.text] = Int32(index) }
    for (index, section) in checklist.sections.enumerated() { names.sections[section.id.text] = Int32(index) }
    for (index, dimension) in checklist.dimensions.enumerated() {
      names.dimensions[dimension.id.text] = Int32(index)
    }
  }

  /// Reports ids that stand twice or lead nowhere.
  func check() {
    unique(items.map(\.item.id) + checklist.findings.map(\.id), "items or findings")
    unique(checklist.sections.map(\.id) + checklist.dimensions.map(\.id), "sections or dimensions")
    unique(checklist.levels.map(\.id), "levels")
    unique(checklist.stopRules.map(\.id), "stop rules")
    unique(checklist.referrals.map(\.id), "referrals")
    unique(items.flatMap(\.item.was), "former ids")
    checkSources()
    checkAge()
    checkReferrals()
    checkDimensions()
  }

  private func unique(_ ids: [Words], _ kind: String) {
    var first: [String: Words] = [:]
    for id in ids {
      guard let earlier = first[id.text] else {
        first[id.text] = id
        continue
      }
      problems.add(
        .duplicateID,
        at: id.span,
        "Two \(kind) have the id \(id.text) (lines \(earlier.span.start.line) and \(id.span.start.line)).",
        note: "the second one",
        labels: [.init(earlier.span, "the first one")],
        help: "give one of them an id of its own, such as \(id.text)_2",
        path: id.text,
        fix: problems.replacing(id, with: free(id.text, among: ids))
      )
    }
  }

  /// The first of `debt_2`, `debt_3` and so on that is nowhere an id.
  private func free(_ id: String, among ids: [Words]) -> String {
    let used = Set(ids.map(\.text)).union(names.items.keys).union(names.findings.keys)
    return (2...).lazy.map { "\(id)_\($0)" }.first { !used.contains($0) } ?? id
  }

  /// The place of an id in a list; reported where it does not exist.
  func find(_ id: Words, among known: [String], kind: String, path: String) -> Int? {
    if let index = known.firstIndex(of: id.text) { return index }
    if problems.leftOut.mayBe(id.text) { return nil }
    let nearest = Suggestion.nearest(to: id.text, among: known)
    problems.add(
      .unknownID,
      at: id.span,
      "`\(id.text)` does not exist. \(Suggestion.sentence(for: id.text, among: known, kind: kind))",
      help: nearest.map { "write `\($0)`" } ?? "name a \(kind) of this file",
      path: path,
      fix: nearest.flatMap { problems.replacing(id, with: $0) }
    )
    return nil
  }

  private var citations: [(citation: Citation, path: String)] {
    var result: [(Citation, String)] = []
    func add(_ citation: Citation?, _ path: String) { if let citation { result.append((citation, path)) } }
    add(checklist.child.source, "child/source")
    add(checklist.dimensionRule?.source, "dimension rule/source")
    for dimension in checklist.dimensions {
      add(dimension.rule?.source, "dimensions/\(dimension.id.text)/rule/source")
    }
    for entry in items { add(entry.item.source, "\(entry.path)/source") }
    for finding in checklist.findings { add(finding.source, "findings/\(finding.id.text)/source") }
    for (index, promise) in checklist.promises.enumerated() {
      add(promise.source, "always/\(index + 1)/source")
    }
    return result
  }

  private func checkSources() {
    let known = checklist.sources.map(\.id.text)
    let set = Set(known)
    for entry in citations where !set.contains(entry.citation.source.text) {
      _ = find(entry.citation.source, among: known, kind: "source", path: entry.path)
    }
  }

  private func checkAge() {
    let age = checklist.child.ageFrom
    guard let facts = names.items[age.text] else {
      _ = find(age, among: items.map(\.item.id.text), kind: "item", path: "child/age from")
      return
    }
    let entry = items[Int(facts.index)]
    let section = checklist.sections[entry.section]
    let isGated = [entry.item.onlyIf, entry.item.unless, section.onlyIf, section.unless].contains {
      $0 != nil
    }
    let reason: String? =
      if facts.kind != .number || entry.item.ask == nil {
        "is not a number with `ask`"
      } else if isGated {
        "has `only if` or `unless`, or its section has"
      } else if !entry.item.isKept {
        "has `keep: no`"
      } else {
        nil
      }
    guard let reason else { return }
    problems.add(
      .wrongValue,
      at: age.span,
      "`age from: \(age.text)` \(reason), so the age would not be known of everybody.",
      labels: [.init(entry.item.id.span, "the item")],
      help: "name an item that asks everybody for a number of years",
      path: "child/age from"
    )
  }

  private func checkReferrals() {
    let known = checklist.items(withConsent: items.map(\.item))
    for referral in checklist.referrals {
      guard let consent = referral.consent else { continue }
      let path = "referrals/\(referral.id.text)/consent"
      guard let facts = names.items[consent.text] else {
        _ = find(consent, among: known, kind: "item", path: path)
        continue
      }
      guard items[Int(facts.index)].item.consentFor == nil else { continue }
      problems.add(
        .consentItem,
        at: consent.span,
        "`consent: \(consent.text)` is not a consent item.",
        labels: [.init(items[Int(facts.index)].item.id.span, "it has no `consent for`")],
        help: known.isEmpty
          ? "add `consent for: sharing` to the item" : "name one of \(known.joined(separator: ", "))",
        path: path
      )
    }
  }

  private func checkDimensions() {
    let known = Set(checklist.dimensions.map(\.id.text))
    var reported: Set<Words> = []
    for entry in items {
      guard let id = entry.item.dimension, !known.contains(id.text), reported.insert(id).inserted else {
        continue
      }
      _ = find(
        id,
        among: checklist.dimensions.map(\.id.text),
        kind: "dimension",
        path: "\(entry.path)/dimension"
      )
    }
    for section in checklist.sections {
      guard let id = section.dimension, !known.contains(id.text), reported.insert(id).inserted else {
        continue
      }
      let path = "sections/\(section.id.text)/dimension"
      _ = find(id, among: checklist.dimensions.map(\.id.text), kind: "dimension", path: path)
    }
  }

  /// Reports what is never used; where something is broken, that may be what uses it.
  ///
  /// `used`: the findings that conditions name.
  func checkUnused(_ used: Set<String>) {
    guard !problems.hasErrors else { return }
    func report(_ id: Words, _ kind: String, of key: Key, _ count: Int) {
      problems.add(
        .unused,
        at: id.span,
        "The \(kind) \(id.text) is never used.",
        help: "use it, or delete it",
        path: "\(key.rawValue)/\(id.text)",
        fix: problems.deletingEntry(at: id.span, isLast: count == 1, of: key)
      )
    }
    for finding in checklist.findings where !used.contains(finding.id.text) {
      report(finding.id, "finding", of: .findings, checklist.findings.count)
    }
    let ofSigns = Set(items.filter(\.item.isSign).compactMap(\.item.dimension?.text))
    for dimension in checklist.dimensions where !ofSigns.contains(dimension.id.text) {
      report(dimension.id, "dimension", of: .dimensions, checklist.dimensions.count)
    }
    let referred = Set(
      (checklist.levels.map(\.refer) + checklist.stopRules.map(\.refer)).flatMap(\.words).map(\.text)
    )
    for referral in checklist.referrals where !referred.contains(referral.id.text) {
      report(referral.id, "referral", of: .referrals, checklist.referrals.count)
    }
    let cited = Set(citations.map(\.citation.source.text))
    for source in checklist.sources where !cited.contains(source.id.text) {
      report(source.id, "source", of: .sources, checklist.sources.count)
    }
  }
}

extension Checklist {
  func items(withConsent items: [Item]) -> [String] {
    items.filter { $0.consentFor != nil }.map(\.id.text)
  }
}

extension Item {
  /// What the condition language needs to know of the item.
  fileprivate func facts(at index: Int) -> Names.Item {
    let kind: Names.Item.Kind =
      switch answer {
      case .yesOrNo: .yesOrNo
      case .number: .number
      case .date: .date
      case .chooseOne: .chooseOne
      case .chooseAny: .chooseAny
      case .text, .nothing: .words
      }
    return Names.Item(
      id: id.text,
      index: Int32(index),
      kind: kind,
      title: name?.text ?? "",
      options: options.map(\.id.text),
      hasYesIf: yesIf != nil,
      hasSaid: ask != nil || makeSure != nil,
      hasSeen: lookFor != nil,
      isKept: isKept
    )
  }
}
