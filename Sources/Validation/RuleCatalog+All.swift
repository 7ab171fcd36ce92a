extension RuleCatalog {
  /// Every rule, by code.
  package static let all = RuleCatalog(rules: [
    NotEqualNo(),
    SaidOnly(),
    Long(),
  ])
}
