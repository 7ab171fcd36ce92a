import Checklists
import Diagnostics

/// Checklists too large to be tried at all.
extension DecisionGraph {
  /// With more items than this no claim is tried: there are claims for each item, each over all others, so the effort
  /// grows with the square, and a check would take minutes and all memory only to say that it did not reach the end.
  static let mostProvedItems = 400

  /// Everything that would be claimed, as not reached; nothing is looked at.
  var undecided: [Proof] {
    let list = checklist
    let all = Array(items.indices)
    var proofs: [Proof] = []
    func leave(_ claim: Claim, _ span: SourceSpan, _ path: String) {
      proofs.append(
        Proof(claim: claim, outcome: .notReached(lookedAt: [], of: all), span: span, extent: nil, path: path)
      )
    }
    let conditions = list.levels.dropLast(2)
    for (index, entry) in list.stopRules.enumerated() {
      leave(.stopRuleHappens(index), entry.id.span, "stop rules")
    }
    for (index, entry) in list.findings.enumerated() {
      leave(.findingHappens(index), entry.id.span, "findings")
    }
    for (index, entry) in list.referrals.enumerated() {
      leave(.referralIsMade(index), entry.id.span, "referrals")
    }
    for (index, entry) in list.levels.enumerated() {
      leave(.levelHappens(index), entry.id.span, "levels")
      leave(.helpWithoutConsent(level: index), entry.id.span, "levels")
    }
    for (index, entry) in conditions.enumerated() {
      leave(.canBeTrue(.level(index)), entry.id.span, "levels")
      leave(.canBeFalse(.level(index)), entry.id.span, "levels")
      leave(.moreSignsNeverLower(level: index), entry.id.span, "levels")
    }
    for (index, entry) in list.dimensions.enumerated() {
      for person in Claim.Person.allCases {
        leave(.canBePositive(dimension: index, person), entry.id.span, "dimensions")
      }
    }
    for (index, entry) in list.promises.enumerated() {
      leave(.promiseIsKept(index), entry.levelAtLeast.span, "always")
    }
    for (index, item) in items.enumerated() where item.kind != .tell {
      leave(.itemIsAsked(index), item.source.id.span, path(ofItem: index))
      leave(.silenceIsNotNo(item: index), item.source.id.span, path(ofItem: index))
    }
    for claim in [
      Claim.noGap, .consentComesFirst, .refusalEnds, .dangerComesEarly, .missingAgeMakesAChild,
      .doubtMakesAChild,
      .meansDoNotMatterForAChild,
    ] {
      leave(claim, list.id.span, "checklist")
    }
    return proofs
  }
}
