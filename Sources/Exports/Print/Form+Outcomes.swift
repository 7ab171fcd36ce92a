import Checklists
import Display
import Expressions
import Translations

/// Stop rules, levels and referrals on paper.
extension FormMaker {
  /// The questions after which a stop rule is looked at: those that its condition names.
  func items(stopping rule: Int) -> Set<String> {
    let when = list.stopRules[rule].when.expression
    let ids = list.sections.flatMap(\.items).map(\.id.text)
    return Set(ids.filter { when.isNaming($0, as: .item, in: list) })
  }

  func stop(_ place: Int) -> Form.Stop {
    let rule = list.stopRules[place]
    let then =
      switch rule.then {
      case .pause: "Then go on only if the person wants to and it is safe."
      case .end: "Then the talk is over. Nothing more is asked."
      }
    return Form.Stop(
      when: plain.words(rule.when),
      say: rule.say.text,
      then: then,
      refer: rule.refer.words.compactMap { list.referral($0).map(fullReference) }
    )
  }

  /// A referral in one line, with its numbers where a place is named.
  private func fullReference(_ referral: Referral) -> String {
    let numbers = contacts?.lines(for: referral.service, .english).map { $0.joined(separator: " · ") } ?? []
    let conditions = conditions(referral)
    return "\(referral.service.title.uppercasedFirst), \(referral.within.title)"
      + (conditions.isEmpty ? "" : " (\(conditions.joined(separator: "; ")))")
      + (numbers.isEmpty ? "" : ": \(numbers.joined(separator: " / "))")
  }

  /// The same where the table of referrals is on the same sheets.
  private func reference(_ referral: Referral) -> String {
    let condition =
      switch (referral.onlyIf == nil, referral.consent == nil) {
      case (true, true): ""
      case (false, true): ": on conditions, see below"
      case (true, false): ": ask first, see below"
      case (false, false): ": on conditions and ask first, see below"
      }
    return "\(referral.service.title.uppercasedFirst), \(referral.within.title)\(condition)"
  }

  private func conditions(_ referral: Referral) -> [String] {
    var conditions = [plain.words(referral.onlyIf, after: "only if")].compactMap { $0 }
    if let consent = referral.consent {
      let free = plain.words(referral.consentNotNeededIf, after: ", not needed if") ?? ""
      conditions.append("consent: question \(plain.number(of: consent))\(free)")
    }
    return conditions
  }

  var child: Form.Decision {
    let age = plain.number(of: list.child.ageFrom)
    return Form.Decision(
      title: "Treated as a child",
      when: [
        "Question \(age) is under \(list.child.under) or could be, or no age was given",
        "Or \(plain.words(list.child.treatAsChildIf))",
      ],
      boxes: ["yes", "no"],
      counts: []
    )
  }

  func dimension(_ place: Int) -> Form.Decision {
    let dimension = list.dimensions[place]
    let lines = (dimension.rule ?? list.dimensionRule)?.lines.map(\.words.text) ?? []
    let numbers = graph.items.filter { $0.dimension == place && $0.isSign }.map {
      String(plain.number(of: $0.source.id))
    }
    return Form.Decision(
      title: dimension.title.text,
      when: ["Positive with \(lines.joined(separator: ", or with "))"]
        + (numbers.isEmpty ? [] : ["Signs: questions \(numbers.joined(separator: ", "))"]),
      boxes: ["positive", "not positive", "open", "not looked at"],
      counts: ["strong ____  medium ____  weak ____"]
    )
  }

  func level(_ level: Level) -> Form.Level {
    let when =
      switch level.condition {
      case .when(let when): plain.words(when)
      case .unclear: "none above holds for certain, and one of them still could"
      case .otherwise: "none above holds or could hold"
      }
    return Form.Level(
      title: level.title.text,
      when: when,
      say: level.say.text,
      refer: level.refer.words.compactMap { list.referral($0).map(reference) },
      seeAgain: level.seeAgain.map { "See the person again within \($0) days." }
    )
  }

  func referral(_ referral: Referral) -> Form.Referral {
    let caution = referral.caution.map { [$0.text] } ?? []
    return Form.Referral(
      title: referral.service.title.uppercasedFirst,
      within: referral.within.title,
      conditions: conditions(referral).map(\.uppercasedFirst) + caution,
      contacts: contacts?.lines(for: referral.service, .english).map { $0.joined(separator: " · ") } ?? [
        "number: ______________________   checked on: ____________"
      ]
    )
  }
}

extension Checklist {
  fileprivate func referral(_ id: Words) -> Referral? { referrals.first { $0.id.text == id.text } }
}
