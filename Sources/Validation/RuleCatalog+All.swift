extension RuleCatalog {
  /// Every rule, by code.
  package static let all = RuleCatalog(rules: [
    NotEqualNo(),
    SaidOnly(),
    Long(),
    TwoInOne(),
    UpsideDown(),
    Leading(),
    LabelWords(),
    HardToSay(),
    SameWords(),
    WhyQuestion(),
    Quotes(),
    FreeText(),
  ])
}
