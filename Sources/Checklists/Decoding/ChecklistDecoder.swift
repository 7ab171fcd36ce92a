import Diagnostics
import Expressions
import MarkedYAML

/// Reads the keys of a checklist file.
struct ChecklistDecoder {
  let problems: Problems

  /// - Returns: the checklist; `nil` where something without which it makes no sense is missing or wrong.
  func decode(_ root: Node) -> Checklist? {
    guard let entry = Entry(root, .checklist, path: "", problems: problems) else { return nil }
    decodeFormat(entry)
    // Everything is read before anything is given up, so that all problems come in one run.
    let id = checklistID(entry)
    let version = entry.wholeNumber(.version, from: 1)
    let status = entry.choice(.status, Checklist.Status.self)
    let title = entry.words(.title)
    let about = entry.words(.about)
    let audience = entry.list(.audience).map { list in
      list.words.compactMap { entry.choice(.audience, $0, Checklist.Audience.self) }
    }
    let minutes = entry.wholeNumber(.minutes, from: 1)
    let evidence = entry.choice(.evidence, Checklist.Evidence.self)
    let madeBy = entry.words(.madeBy)
    let approvedBy = entry.words(.approvedBy)
    let reviewed = day(entry, .reviewed)
    let reviewAgainBy = day(entry, .reviewAgainBy)
    let language = entry.word(.language)
    let translations = entry.list(.translations)?.words ?? []
    for tag in [language].compactMap({ $0 }) + translations where !isLanguageTag(tag.text) {
      entry.report(
        .wrongValue,
        .language,
        at: tag.span,
        "\"\(tag.text)\" is not a language tag.",
        help: "write one such as `en`, `pt-MO` or `zh-Hant`"
      )
    }
    checkApproval(entry, status, madeBy, approvedBy)
    let sources = decodeSources(entry)
    let child = entry.node(.child).flatMap(decodeChild)
    let dimensions = entries(entry, .dimensions)?.compactMap(decodeDimension)
    let rule = entry.node(.dimensionRule).flatMap { decodeRule($0, path: Key.dimensionRule.rawValue) }
    let sections = decodeSections(entry)
    let outcome = OutcomeDecoder(problems: problems)
    let findings = entries(entry, .findings)?.compactMap(outcome.decodeFinding)
    let stopRules = entry.entries(.stopRules)?.compactMap(outcome.decodeStopRule)
    let levels = entry.entries(.levels).map(outcome.decodeLevels)
    let referrals = entry.entries(.referrals)?.compactMap(outcome.decodeReferral)
    let promises = entries(entry, .always)?.enumerated().compactMap(outcome.decodePromise)
    guard let id, let version, let status, let title, let about, let audience, let madeBy, let reviewed,
      let reviewAgainBy, let language, let sources, let child, let dimensions, let sections, let findings,
      let stopRules, let levels, let referrals, let promises
    else { return nil }
    return Checklist(
      id: id,
      version: version,
      status: status,
      title: title,
      about: about,
      audience: audience,
      minutes: minutes,
      evidence: evidence,
      madeBy: madeBy,
      approvedBy: approvedBy,
      reviewed: reviewed,
      reviewAgainBy: reviewAgainBy,
      language: language,
      translations: translations,
      sources: sources,
      child: child,
      dimensions: dimensions,
      dimensionRule: rule,
      sections: sections,
      findings: findings,
      stopRules: stopRules,
      levels: levels,
      referrals: referrals,
      promises: promises
    )
  }

  private func decodeFormat(_ entry: Entry) {
    Checklists.decodeFormat(entry)
  }

  /// The entries of a list that may be left out.
  private func entries(_ entry: Entry, _ key: Key) -> [Node]? { entry.has(key) ? entry.entries(key) : [] }

  private func checklistID(_ entry: Entry) -> Words? {
    guard let id = entry.word(.checklist) else { return nil }
    guard isChecklistID(id.text) else {
      entry.report(
        .idForm,
        .checklist,
        at: id.span,
        "The id \"\(id.text)\" may only have small letters, digits and -, and starts with a letter.",
        help: "write it as in `first-contact`"
      )
      return nil
    }
    let file = fileStem(problems.file.name)
    if file != id.text {
      entry.report(
        .wrongValue,
        .checklist,
        at: id.span,
        "The checklist is called \(id.text), but the file \(file).yaml.",
        help: "either write `checklist: \(file)` or rename the file to \(id.text).yaml"
      )
    }
    return id
  }

  private func day(_ entry: Entry, _ key: Key) -> Words? {
    guard entry.day(key) != nil else { return nil }
    return entry.word(key)
  }

  private func checkApproval(
    _ entry: Entry,
    _ status: Checklist.Status?,
    _ madeBy: Words?,
    _ approvedBy: Words?
  ) {
    guard status == .approved, approvedBy == nil || approvedBy?.text == madeBy?.text else { return }
    entry.report(
      .notApproved,
      approvedBy == nil ? .status : .approvedBy,
      "`status: approved` needs `approved by` with a name other than `made by`.",
      help: "either name who approved it, or write `status: pilot`"
    )
  }

  private func decodeSources(_ entry: Entry) -> [Source]? {
    guard let pairs = entry.map(.sources) else { return nil }
    return pairs.compactMap { pair in
      let id = Words(pair.key.text?.string ?? "", pair.key.span)
      let path = "sources/\(id.text)"
      guard let source = Entry(pair.value, .source, path: path, problems: problems) else {
        problems.leaveOut(id.text)
        return nil
      }
      if !isSourceID(id.text) {
        problems.add(
          .idForm,
          at: id.span,
          "The id \"\(id.text)\" may only have small letters, digits, - and _, and starts with a letter.",
          help: "write it as in `ilo-2009`",
          path: path
        )
      }
      guard let title = source.words(.title) else {
        problems.leaveOut(id.text)
        return nil
      }
      return Source(
        id: id,
        title: title,
        by: source.words(.by),
        year: source.wholeNumber(.year, from: 1),
        link: source.word(.link)
      )
    }
  }

  private func decodeChild(_ node: Node) -> ChildRule? {
    guard let entry = Entry(node, .child, path: "child", problems: problems) else { return nil }
    let under = entry.wholeNumber(.under, from: 1)
    let age = entry.word(.ageFrom)
    let presumption = entry.condition(.treatAsChildIf)
    let source = entry.citation(.source)
    guard let under, let age, let presumption else { return nil }
    return ChildRule(under: under, ageFrom: age, treatAsChildIf: presumption, source: source)
  }

  private func decodeDimension(_ node: Node) -> Dimension? {
    let path = "dimensions/\(label(of: node))"
    guard let entry = Entry(node, .dimension, path: path, problems: problems) else {
      problems.leaveOut(nil)
      return nil
    }
    let id = entry.id()
    let title = entry.words(.title)
    let element = entry.choice(.element, Element.self)
    let rule = entry.node(.rule).flatMap { decodeRule($0, path: "\(path)/rule") }
    guard let id, let title else {
      problems.leaveOut(id?.text)
      return nil
    }
    return Dimension(id: id, title: title, element: element, rule: rule)
  }

  private func decodeRule(_ node: Node, path: String) -> DimensionRule? {
    guard let entry = Entry(node, .rule, path: path, problems: problems),
      let list = entry.list(.positiveIfAny)
    else { return nil }
    let lines = list.words.compactMap { words -> RuleLine? in
      guard let terms = RuleLine.terms(of: words.text) else {
        entry.report(
          .ruleUnreadable,
          .positiveIfAny,
          at: words.span,
          "I cannot read the line \"\(words.text)\".",
          help: "write it as in `2 strong` or `1 strong + 1 medium or weak`",
          fix: RuleLine.nearest(to: words.text).flatMap { problems.replacing(words, with: $0) }
        )
        return nil
      }
      return RuleLine(words: words, terms: terms)
    }
    return DimensionRule(lines: lines, source: entry.citation(.source))
  }

  private func decodeSections(_ entry: Entry) -> [Section]? {
    guard let nodes = entry.entries(.sections) else { return nil }
    return nodes.compactMap { node in
      let path = "sections/\(label(of: node))"
      guard let section = Entry(node, .section, path: path, problems: problems) else {
        problems.leaveOut(nil)
        return nil
      }
      let items = ItemDecoder(problems: problems, sectionPath: path)
      let id = section.id()
      let title = section.words(.title)
      let how = section.words(.how)
      let onlyIf = section.condition(.onlyIf)
      let unless = section.condition(.unless)
      let dimension = section.word(.dimension)
      let entries = section.entries(.items)?.compactMap { items.decode($0, sectionDimension: dimension) }
      guard let id, let title, let entries else {
        problems.leaveOut(id?.text)
        if entries == nil { problems.leaveOut(nil) }
        for item in entries ?? [] { problems.leaveOut(item.id.text) }
        return nil
      }
      return Section(
        id: id,
        title: title,
        how: how,
        onlyIf: onlyIf,
        unless: unless,
        dimension: dimension,
        items: entries
      )
    }
  }
}

/// `format: 1`, in every kind of file.
func decodeFormat(_ entry: Entry) {
  guard let number = entry.wholeNumber(.format), number != 1 else { return }
  if number > 1 {
    entry.report(
      .newerFormat,
      .format,
      "This file says `format: \(number)`; this program reads 1.",
      help: "get a newer version of the program"
    )
  } else {
    entry.report(.wrongValue, .format, "`format: \(number)` does not exist.", help: "write `format: 1`")
  }
}
