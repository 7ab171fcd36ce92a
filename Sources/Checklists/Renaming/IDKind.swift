/// What an id belongs to; ids of different kinds may be the same.
package enum IDKind: String, CaseIterable, Sendable {
  case item, finding, section, dimension, level
  case stopRule = "stop rule"
  case referral, source
}

extension Checklist {
  /// All ids of a kind, in the order of the file.
  func ids(_ kind: IDKind) -> [Words] {
    switch kind {
    case .item: sections.flatMap(\.items).map(\.id)
    case .finding: findings.map(\.id)
    case .section: sections.map(\.id)
    case .dimension: dimensions.map(\.id)
    case .level: levels.map(\.id)
    case .stopRule: stopRules.map(\.id)
    case .referral: referrals.map(\.id)
    case .source: sources.map(\.id)
    }
  }

  /// The kinds that share their ids with a kind.
  static func kinds(besides kind: IDKind) -> [IDKind] {
    switch kind {
    case .item, .finding: [.item, .finding]
    case .section, .dimension: [.section, .dimension]
    default: [kind]
    }
  }
}
