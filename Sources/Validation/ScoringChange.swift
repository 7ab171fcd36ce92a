package import Checklists
import Expressions

/// What is different between two editions so that another result may come out.
package enum ScoringChange {
  /// Counted by kind, as in "2 strengths".
  package static func all(from old: Checklist, to new: Checklist) -> [String] {
    [
      (
        "strength",
        differing(
          old.weights { "\($0.strength.map { "\($0)" } ?? "-") \($0.childStrength)" },
          new.weights {
            "\($0.strength.map { "\($0)" } ?? "-") \($0.childStrength)"
          },
          counting: .both
        )
      ),
      ("point", differing(old.weights(\.allPoints), new.weights(\.allPoints), counting: .both)),
      ("sign", differing(old.weights { _ in "" }, new.weights { _ in "" }, counting: .oneOnly)),
      ("rule", differing(old.rules, new.rules, counting: .all)),
      ("condition", differing(old.conditionsByPath, new.conditionsByPath, counting: .all)),
      ("level", old.levels.map(\.id.text) == new.levels.map(\.id.text) ? 0 : 1),
      ("referral", differing(old.referralsByPath, new.referralsByPath, counting: .all)),
    ]
    .filter { $0.1 > 0 }
    .map { $0.1 == 1 ? "1 \($0.0)" : "\($0.1) \($0.0)s" }
  }

  private enum Counting {
    /// What stands in both and differs.
    case both
    /// What stands in one alone.
    case oneOnly
    case all
  }

  private static func differing(
    _ old: [String: String],
    _ new: [String: String],
    counting: Counting
  ) -> Int {
    Set(old.keys).union(new.keys).count { key in
      let isInBoth = old[key] != nil && new[key] != nil
      return switch counting {
      case .both: isInBoth && old[key] != new[key]
      case .oneOnly: !isInBoth
      case .all: old[key] != new[key]
      }
    }
  }
}

extension Item {
  fileprivate var childStrength: String {
    switch strengthChild {
    case .strength(let strength)?: "\(strength)"
    case ChildStrength.none?: "none"
    case nil: "-"
    }
  }

  fileprivate var allPoints: String { "\(Item.words(points)) \(Item.words(pointsChild))" }

  private static func words(_ points: Points?) -> String {
    switch points {
    case .number(let number)?: "\(number)"
    case .byOption(let numbers)?: "\(numbers)"
    case nil: "-"
    }
  }
}

extension Checklist {
  /// A fact of every sign, by id.
  fileprivate func weights(_ fact: (Item) -> String) -> [String: String] {
    Dictionary(
      placedItems.filter(\.item.isSign).map { ($0.item.id.text, fact($0.item)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  fileprivate var rules: [String: String] {
    var rules = ["": words(dimensionRule)]
    for dimension in dimensions { rules[dimension.id.text] = words(dimension.rule) }
    for (item, _) in placedItems {
      if let dimension = item.dimension { rules["/\(item.id.text)"] = dimension.text }
    }
    return rules
  }

  private func words(_ rule: DimensionRule?) -> String {
    (rule?.lines ?? []).map(\.words.text).sorted().joined(separator: "; ")
  }

  fileprivate var conditionsByPath: [String: String] {
    var conditions = Dictionary(
      self.conditions.filter { !$0.path.hasPrefix("referrals/") }.map { ($0.path, $0.when.text) },
      uniquingKeysWith: { first, _ in first }
    )
    conditions["child/under"] = "\(child.under) \(child.ageFrom.text)"
    for rule in stopRules { conditions["stop rules/\(rule.id.text)/then"] = rule.then.rawValue }
    return conditions
  }

  fileprivate var referralsByPath: [String: String] {
    var all: [String: String] = [:]
    for referral in referrals {
      let parts = [
        referral.service.rawValue, referral.within.title, referral.onlyIf?.text ?? "",
        referral.consent?.text ?? "",
        referral.consentNotNeededIf?.text ?? "",
      ]
      all[referral.id.text] = parts.joined(separator: "; ")
    }
    for level in levels {
      all["levels/\(level.id.text)"] = level.refer.words.map(\.text).sorted().joined(separator: ",")
    }
    for rule in stopRules {
      all["stop rules/\(rule.id.text)"] = rule.refer.words.map(\.text).sorted().joined(separator: ",")
    }
    return all
  }
}
