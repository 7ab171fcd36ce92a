package import Checklists

/// Claims in the words of a trainer.
extension Claim {
  /// What is claimed, as one line.
  package func sentence(_ graph: DecisionGraph) -> String {
    let list = graph.checklist
    func item(_ place: Int) -> String { graph.items[place].id }
    func level(_ place: Int) -> String { list.levels[place].id.text }
    switch self {
    case .itemIsAsked(let place):
      return "\(item(place)) can be \(graph.items[place].kind == .tell ? "said" : "asked")"
    case .stopRuleHappens(let place): return "the stop rule \(list.stopRules[place].id.text) can happen"
    case .findingHappens(let place): return "the finding \(list.findings[place].id.text) can happen"
    case .levelHappens(let place): return "the level \(level(place)) can be the result"
    case .referralIsMade(let place): return "the referral \(list.referrals[place].id.text) can be made"
    case .canBeTrue(let place): return "\(place.words(graph)) can be true"
    case .canBeFalse(let place): return "\(place.words(graph)) can be false"
    case .limitIsInReach(let place, _): return "a number in \(place.words(graph)) can be reached"
    case .canBePositive(let dimension, let person):
      return "\(list.dimensions[dimension].id.text) can be positive for \(person.words)"
    case .lineCanBeMet(let dimension, let line):
      if let dimension {
        let written = list.dimensions[dimension].rule?.lines[line].words.text ?? ""
        return "the line \(written) can be met in \(list.dimensions[dimension].id.text)"
      }
      return "the line \(list.dimensionRule?.lines[line].words.text ?? "") can be met"
    case .noGap: return "nobody with a sign ends in \(level(graph.otherwise))"
    case .moreSignsNeverLower(let place): return "one more sign never leads below \(level(place))"
    case .promiseIsKept(let place):
      let promise = list.promises[place]
      return "always at least \(promise.levelAtLeast.text) when \(promise.when.text)"
    case .consentComesFirst: return "consent is asked before anything about the person's life"
    case .refusalEnds: return "nothing is asked after consent to talk is refused"
    case .dangerComesEarly: return "danger is among the first 8 items"
    case .missingAgeMakesAChild:
      return "nobody whose age is not given, or may be under the limit, ends as an adult"
    case .doubtMakesAChild: return "nobody with a noted doubt about the age ends as an adult"
    case .meansDoNotMatterForAChild: return "for a child the level never depends on means"
    case .helpWithoutConsent(let place): return "\(level(place)) always leaves help that needs no consent"
    case .silenceIsNotNo(let place): return "\(item(place)) left unanswered is never taken for a no"
    }
  }

  /// The title of a case that refutes it.
  func title(_ graph: DecisionGraph) -> String {
    let sentence = sentence(graph)
    return isPossibility ? "Shows that \(sentence)" : "Against the claim that \(sentence)"
  }
}

extension Claim.Person {
  var words: String {
    switch self {
    case .adult: "an adult"
    case .knownChild: "a child of known age"
    case .presumedChild: "a person who is presumed to be a child"
    }
  }
}

extension ConditionPlace {
  /// Key and owner, as in `only if of debt`.
  func words(_ graph: DecisionGraph) -> String {
    let list = graph.checklist
    switch self {
    case .sectionOnlyIf(let place): return "`only if` of the section \(list.sections[place].id.text)"
    case .sectionUnless(let place): return "`unless` of the section \(list.sections[place].id.text)"
    case .itemOnlyIf(let place): return "`only if` of \(graph.items[place].id)"
    case .itemUnless(let place): return "`unless` of \(graph.items[place].id)"
    case .yesIf(let place): return "`yes if` of \(graph.items[place].id)"
    case .treatAsChildIf: return "`treat as child if`"
    case .finding(let place): return "`when` of the finding \(list.findings[place].id.text)"
    case .stopRule(let place): return "`when` of the stop rule \(list.stopRules[place].id.text)"
    case .level(let place): return "`when` of the level \(list.levels[place].id.text)"
    case .promise(let place): return "`when` of the promise \(place + 1)"
    case .referralOnlyIf(let place): return "`only if` of the referral \(list.referrals[place].id.text)"
    case .consentNotNeededIf(let place):
      return "`consent not needed if` of the referral \(list.referrals[place].id.text)"
    }
  }
}
