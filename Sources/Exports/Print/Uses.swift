import Checklists
import Expressions

/// What names an item, a finding or a dimension: gates, findings, stop rules, levels and referrals.
struct Uses {
  /// One a place, in the order of the file.
  let sentences: [String]

  /// `counts`: words of the condition language in which it is counted, such as `points`.
  init(of id: Words, as kind: IDKind = .item, counts: Set<String> = [], in list: Checklist) {
    func names(_ when: When?) -> Bool {
      guard let condition = when?.expression else { return false }
      return condition.isNaming(id.text, as: kind, in: list) || !condition.names.isDisjoint(with: counts)
    }
    var found: [String] = []
    if kind == .item, list.child.ageFrom.text == id.text { found.append("the age of the person") }
    if names(list.child.treatAsChildIf) { found.append("whether the person is treated as a child") }
    for section in list.sections {
      if names(section.onlyIf) || names(section.unless) {
        found.append("whether the section “\(section.title.text)” is asked")
      }
      for item in section.items where names(item.onlyIf) || names(item.unless) {
        found.append("whether “\(item.title)” is asked")
      }
    }
    for finding in list.findings where names(finding.when) {
      found.append("the finding “\(finding.title.text)”")
    }
    for rule in list.stopRules where names(rule.when) {
      found.append("the stop rule “\(rule.id.text.replacing("_", with: " "))”")
    }
    for level in list.levels {
      if case .when(let when) = level.condition, names(when) {
        found.append("the level “\(level.title.text)”")
      }
    }
    for referral in list.referrals {
      let isConsent = kind == .item && referral.consent?.text == id.text
      if isConsent || names(referral.onlyIf) || names(referral.consentNotNeededIf) {
        found.append("the referral to \(referral.service.title), \(referral.within.title)")
      }
    }
    sentences = found
  }
}
