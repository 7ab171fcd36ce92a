import Diagnostics
import MarkedYAML

/// Reads findings, stop rules, levels and referrals.
struct OutcomeDecoder {
  let problems: Problems

  func decodeFinding(_ node: Node) -> Finding? {
    guard let entry = entry(node, .finding, "findings") else {
      problems.leaveOut(nil)
      return nil
    }
    let id = entry.id()
    let title = entry.words(.title)
    let when = entry.condition(.when)
    let element = entry.choice(.element, Element.self)
    let source = entry.citation(.source)
    guard let id, let title, let when else {
      problems.leaveOut(id?.text)
      return nil
    }
    return Finding(id: id, title: title, when: when, element: element, source: source)
  }

  func decodeStopRule(_ node: Node) -> StopRule? {
    guard let entry = entry(node, .stopRule, "stop rules") else { return nil }
    let id = entry.id()
    let when = entry.condition(.when)
    let then = entry.choice(.then, StopRule.Then.self)
    let say = entry.words(.say)
    let refer = entry.list(.refer) ?? WordList(words: [], span: node.span)
    guard let id, let when, let then, let say else { return nil }
    return StopRule(id: id, when: when, then: then, say: say, refer: refer)
  }

  func decodeReferral(_ node: Node) -> Referral? {
    guard let entry = entry(node, .referral, "referrals") else {
      problems.leaveOut(nil)
      return nil
    }
    let id = entry.id()
    let service = entry.choice(.service, Service.self)
    let within = decodeWithin(entry)
    let onlyIf = entry.condition(.onlyIf)
    let consent = entry.word(.consent)
    let consentNotNeededIf = entry.condition(.consentNotNeededIf)
    let caution = entry.words(.caution)
    guard let id, let service, let within else {
      problems.leaveOut(id?.text)
      return nil
    }
    return Referral(
      id: id,
      service: service,
      within: within,
      onlyIf: onlyIf,
      consent: consent,
      consentNotNeededIf: consentNotNeededIf,
      caution: caution
    )
  }

  /// `place`: of the promise in its list.
  func decodePromise(place: Int, _ node: Node) -> Promise? {
    let path = "\(Key.always.rawValue)/\(place + 1)"
    guard let entry = Entry(node, .promise, path: path, problems: problems) else { return nil }
    let when = entry.condition(.when)
    let levelAtLeast = entry.word(.levelAtLeast)
    let source = entry.citation(.source)
    guard let when, let levelAtLeast else { return nil }
    return Promise(when: when, levelAtLeast: levelAtLeast, source: source)
  }

  private func decodeWithin(_ entry: Entry) -> Within? {
    guard let word = entry.word(.within) else { return nil }
    guard let within = Within(word.text) else {
      entry.report(
        .wrongValue,
        .within,
        at: word.span,
        "`within: \(word.text)` is not a length of time.",
        help: "write `now`, `30 minutes`, `2 hours`, `1 day` or `before they leave`"
      )
      return nil
    }
    return within
  }

  /// The levels, most serious first; the last two must be `unclear` and `otherwise`.
  func decodeLevels(_ nodes: [Node]) -> [Level] {
    let closing = ClosingLevels(nodes, in: problems.file)
    let levels = nodes.enumerated().map { index, node in
      decodeLevel(node, place: index - nodes.count, closing)
    }
    return levels.compactMap { $0 }
  }

  /// `place`: counts from the end: -2 is the last but one.
  private func decodeLevel(_ node: Node, place: Int, _ closing: ClosingLevels) -> Level? {
    guard let entry = entry(node, .level, "levels") else { return nil }
    let id = entry.id()
    let title = entry.words(.title)
    let condition = decodeLevelCondition(entry, place: place, closing)
    let say = entry.words(.say)
    let refer = entry.list(.refer)
    let seeAgain = entry.days(.seeAgain)
    guard let id, let title, let condition, let say, let refer else {
      problems.leaveOut(id?.text)
      return nil
    }
    return Level(id: id, title: title, condition: condition, say: say, refer: refer, seeAgain: seeAgain)
  }

  private func decodeLevelCondition(
    _ entry: Entry,
    place: Int,
    _ closing: ClosingLevels
  ) -> Level.Condition? {
    guard let node = entry.node(.when) else { return nil }
    let word = node.text?.string.trimmed
    let expected: (word: String, condition: Level.Condition)? =
      switch place {
      case -2: ("unclear", .unclear)
      case -1: ("otherwise", .otherwise)
      default: nil
      }
    if let expected, word == expected.word { return expected.condition }
    if expected != nil || word == "unclear" || word == "otherwise" {
      entry.report(
        .closingLevels,
        .when,
        "The last two levels must be `when: unclear` and `when: otherwise`.",
        help: "end the list with these two, in this order",
        fix: closing.fix
      )
      return nil
    }
    return entry.condition(.when).map { .when($0) }
  }

  private func entry(_ node: Node, _ table: KeyTable, _ list: String) -> Entry? {
    Entry(node, table, path: "\(list)/\(label(of: node))", problems: problems)
  }
}
