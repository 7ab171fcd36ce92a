import Checklists
import Diagnostics
import Foundation
import TestSupport

/// A checklist made by chance, so small that all answers to it can be tried.
struct SmallChecklist {
  let text: String
  let graph: DecisionGraph

  /// The same for the same seed; `nil` where what was made by chance is not sound.
  ///
  /// `sensitive`: how many items of a hundred are.
  init?(seed: Int, sensitive: Int = 0) {
    var maker = Maker(seed)
    var text = maker.make()
    var dice = Dice(seed: seed)
    let entries = text.components(separatedBy: "      - id: ").map { entry in
      guard entry.contains("        ask: ") || entry.contains("        look for: "), dice.chance(sensitive)
      else {
        return entry
      }
      return entry.replacing("\n", with: "\n        sensitive: yes\n", maxReplacements: 1)
    }
    text = entries.joined(separator: "      - id: ")
    self.init(text: text)
  }

  init?(text: String) {
    self.text = text
    guard let graph = loadChecklist(SourceFile(name: "small.yaml", bytes: Array(text.utf8))).value else {
      return nil
    }
    self.graph = graph
  }

  /// The same without gates.
  static func withoutGates(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      !line.hasPrefix("        only if:") && !line.hasPrefix("        unless:")
    }.joined(separator: "\n")
  }

  /// The same with means taken as not shown, by conditions that are never true.
  static func withoutMeans(_ text: String) -> String {
    var text = text
    if text.contains("title: Tricks\n    element: means") {
      text.replace("positive(tricks)", with: "(child and adult)")
      text.replace("assessed(tricks)", with: "(child and adult)")
      text.replace("strong(tricks)", with: "count(child and adult)")
    }
    if text.contains("title: A finding\n    element: means") {
      text.replace("or finding_1", with: "or (child and adult)")
    }
    return text
  }
}

/// Makes the text.
private struct Maker {
  var dice: Dice
  var signs: [String] = []
  /// Items that can be named with yes and no.
  var yesOrNo: [String] = []
  var withSaid: [String] = []
  var named: [String] = []
  var hasDimensions = false
  /// Signs are not counted in what decides whether they are asked.
  var countsSigns = true

  init(_ seed: Int) { dice = Dice(seed: seed) }

  mutating func make() -> String {
    hasDimensions = dice.chance(65)
    var items = [age()]
    named.append("age")
    if dice.chance(65) { items.insert(consent("consent_talk", "talking"), at: dice.next(below: 2)) }
    if dice.chance(45) { items.append(doubt()) }
    let kinds = dice.pick([
      [0, 0], [0, 1], [0, 2], [1, 1], [0, 3], [0, 0, 0], [0, 4], [1, 5], [0, 0, 1],
    ])
    for (number, kind) in kinds.enumerated() {
      items.append(sign("sign_\(number + 1)", kind))
    }
    if dice.chance(30) { items.append(consent("consent_share", "sharing")) }
    let consentItem = yesOrNo.first { $0.hasPrefix("consent") }
    if dice.chance(30) { items = fillers(1 + dice.next(below: 8)) + items }
    var levels = [condition(depth: 2), dice.chance(60) ? "signs >= 1" : condition(depth: 1)]
    if let name = withSaid.last, dice.chance(25) { levels[1] = "\(name) is answered" }
    let isMeans = dice.chance(40)
    if isMeans, dice.chance(85) {
      levels[0] = levels[0].contains(" and ") ? "(\(levels[0])) or finding_1" : "\(levels[0]) or finding_1"
    }
    return """
      checklist: small
      format: 1
      version: 1
      status: draft
      title: Made by chance
      about: Made by chance, to compare two ways of computing.
      for: [police]
      made by: Example training unit
      reviewed: 2026-09-01
      review again by: 2027-03-01
      language: en
      sources:
        book:
          title: A book
      child:
        under: 18
        age from: age
        treat as child if: \(presumption())
      \(dimensions())sections:
        - id: only_section
          title: Questions
          items:
      \(items.joined())findings:
        - id: finding_1
          title: A finding
          element: \(isMeans ? "means" : "act")
          when: \(condition(depth: 1))
        - id: finding_2
          title: Another finding
          when: \(condition(depth: 2))
      stop rules:
        - id: stop_1
          when: \(consentItem == "consent_talk" && dice.chance(60) ? "consent_talk = no" : condition(depth: 1))
          then: end
          say: We can stop.
          refer: [free]
        - id: stop_2
          when: \(condition(depth: 1))
          then: pause
          say: We can stop.
          refer: [\(dice.pick(["later", "help"]))]
      levels:
        - id: level_1
          title: First
          when: \(levels[0])
          say: Act.
          refer: [\(dice.pick(["free", "later", "free, later"]))]
        - id: level_2
          title: Second
          when: \(levels[1])
          say: Offer.
          refer: [\(dice.pick(["free", "later", "later, free"]))]
        - id: too_little
          title: Too little
          when: unclear
          say: Ask again.
          refer: [\(dice.pick(["free", "later"]))]
        - id: nothing
          title: Nothing
          when: otherwise
          say: Go on.
          refer: [free]
      always:
        - when: \(condition(depth: 1))
          level at least: \(dice.pick(["level_1", "level_2", "level_2", "too_little"]))
      referrals:
        - id: help
          service: emergency
          within: now
        - id: free
          service: hotline
          within: 1 day
          \(dice.chance(50) ? "only if: \(condition(depth: 1))" : "caution: None")
        - id: later
          service: shelter
          within: 2 days
          \(consentItem.map { "consent: \($0)" } ?? "caution: None")
          \(consentItem != nil && dice.chance(50) ? "consent not needed if: \(condition(depth: 1))" : "")
      """.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } }.joined(separator: "\n") + "\n"
  }

  private mutating func presumption() -> String {
    var parts = dice.chance(50) ? ["age is not answered"] : ["age could be under 18"]
    if yesOrNo.contains("doubt"), dice.chance(80) { parts.append("doubt = yes") }
    countsSigns = false
    defer { countsSigns = true }
    if dice.chance(30) {
      return
        "(\(parts.joined(separator: " or "))) and \(yesOrNo.isEmpty ? "age = 17" : "\(yesOrNo[0]) != no")"
    }
    return parts.joined(separator: " or ")
  }

  private mutating func dimensions() -> String {
    guard hasDimensions else { return "" }
    let lines = [
      ["1 strong"], ["1 strong", "1 medium + 1 weak"], ["2 strong or medium"], ["1 medium or weak"],
      ["2 strong"],
    ]
    return """
      dimensions:
        - id: tricks
          title: Tricks
          element: \(dice.chance(70) ? "means" : "act")
          rule:
            positive if any: [\(dice.pick(lines).joined(separator: ", "))]
        - id: work
          title: Work
          rule:
            positive if any: [\(dice.pick(lines).joined(separator: ", "))]

      """
  }

  private func entry(_ lines: [String]) -> String {
    "      - \(lines[0])\n" + lines.dropFirst().map { "        \($0)\n" }.joined()
  }

  /// Words that are said before anything is asked.
  private func fillers(_ count: Int) -> [String] {
    (1...count).map { entry(["id: words_\($0)", "tell: Good morning."]) }
  }

  private func age() -> String {
    entry(["id: age", "ask: How old are you?", "answer: number", "at least: 17", "at most: 18"])
  }

  private mutating func consent(_ id: String, _ purpose: String) -> String {
    yesOrNo.append(id)
    withSaid.append(id)
    named.append(id)
    return entry(["id: \(id)", "name: Agrees", "ask: May I?", "consent for: \(purpose)"])
  }

  private mutating func doubt() -> String {
    yesOrNo.append("doubt")
    named.append("doubt")
    return entry(["id: doubt", "name: Doubt", "look for: A doubt."])
  }

  private mutating func sign(_ id: String, _ kind: Int) -> String {
    var lines = ["id: \(id)", "name: The sign \(id)", "source: book / page 1"]
    switch kind {
    case 0: lines.append(dice.chance(80) ? "ask: Is it so?" : "look for: That it is so.")
    case 1: lines += ["ask: Is it so?", "look for: That it is so."]
    case 2: lines += ["ask: Which?", "choose one:", "  first: The first", "  second: The second"]
    case 3: lines += ["ask: How many?", "answer: number", "at least: 0", "at most: 2"]
    case 4:
      lines += [
        "ask: Which?", "choose any:", "  first: The first", "  second: The second", "  neither: None",
        "none of these: neither",
      ]
    default: lines += ["look for: Which.", "choose one:", "  first: The first", "  second: The second"]
    }
    if kind == 2 || kind > 3 { lines.append("yes if: answer = first") }
    if kind == 3 { lines.append("yes if: answer \(dice.pick(["> 1", ">= 1"]))") }
    lines += weight(hasOptions: kind == 2 || kind > 3)
    // A gate looks back at what is there already.
    countsSigns = false
    defer { countsSigns = true }
    if dice.chance(40) {
      lines.append("\(dice.pick(["only if", "only if", "unless"])): \(condition(depth: 1))")
    }
    yesOrNo.append(id)
    signs.append(id)
    named.append(id)
    if kind == 0 || kind == 1, lines.contains(where: { $0.hasPrefix("ask") }) { withSaid.append(id) }
    return entry(lines)
  }

  private mutating func weight(hasOptions: Bool) -> [String] {
    if hasDimensions, dice.chance(75) {
      var lines = [
        "dimension: \(dice.pick(["tricks", "work"]))",
        "strength: \(dice.pick(["strong", "strong", "medium", "weak"]))",
      ]
      if dice.chance(40) { lines.append("strength child: \(dice.pick(["strong", "weak", "none"]))") }
      if dice.chance(30) { lines.append("points: \(1 + dice.next(below: 3))") }
      return lines
    }
    if hasOptions, dice.chance(50) {
      return ["points:", "  first: \(1 + dice.next(below: 3))", "  second: 1"]
    }
    var lines = ["points: \(1 + dice.next(below: 3))"]
    if dice.chance(35) { lines.append("points child: \(dice.next(below: 4))") }
    return lines
  }

  private mutating func condition(depth: Int) -> String {
    guard depth > 0, dice.chance(60) else { return test() }
    let word = dice.pick(["and", "or"])
    let parts = (0..<2 + dice.next(below: 2)).map { _ -> String in
      let part = depth > 1 && dice.chance(30) ? "(\(condition(depth: depth - 1)))" : test()
      return part.contains(" and ") || part.contains(" or ")
        ? (part.hasPrefix("(") ? part : "(\(part))") : part
    }
    return parts.joined(separator: " \(word) ")
  }

  private mutating func test() -> String { dice.chance(12) ? "not \(bracketed(plain()))" : plain() }

  private func bracketed(_ test: String) -> String { "(\(test))" }

  private mutating func plain() -> String {
    if let name = yesOrNo.isEmpty ? nil : dice.pick(yesOrNo), dice.chance(40) {
      return "\(name) \(dice.pick(["= yes", "= yes", "= yes", "= no", "!= no", "could be yes"]))"
    }
    switch dice.next(below: countsSigns ? 15 : 6) {
    case 0: return "child"
    case 1: return "adult"
    case 2: return "known_child"
    case 3:
      return
        "\(dice.pick(named)) is \(dice.pick(["missing", "declined", "answered", "not asked", "not declined", "unsure"]))"
    case 4: return "age \(dice.pick(["< 18", ">= 18", "= 17"]))"
    case 5: return "age could be over 17"
    case 6: return withSaid.isEmpty ? "child" : "said(\(dice.pick(withSaid)))"
    case 8: return "points \(dice.pick([">= 1", ">= 3", "> 4", "<= 2", "= 2", "< 5", ">= 30"]))"
    case 7: return "signs \(dice.pick([">= 1", ">= 2", "< 1", "= 1"]))"
    case 9: return "points - signs * 2 \(dice.pick([">= 0", "<= 1", "= 1"]))"
    case 10:
      guard yesOrNo.count > 1 else { return "adult" }
      return
        "count(\(yesOrNo[0]) = yes, \(yesOrNo[yesOrNo.count - 1]) = yes, child) \(dice.pick([">= 2", ">= 1", "<= 1"]))"
    case 11: return hasDimensions ? "positive(\(dice.pick(["tricks", "work"])))" : "signs >= 1"
    case 12:
      return hasDimensions
        ? dice.pick(["positive(tricks)", "assessed(tricks)", "strong(tricks) >= 1", "positive(tricks)"])
        : "points >= 2"
    default: return dice.chance(50) ? "age + points > 19" : "age > points + 15"
    }
  }
}
