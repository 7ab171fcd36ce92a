package import Checklists
import Expressions
import Screening
package import Translations

/// What an interview came to, in words.
extension InterviewWords {
  /// The referrals of each list that has any, the most urgent list first.
  package var referrals: [(list: ProgramText, referrals: [Int])] {
    let lists = interview.assessment.referrals
    return [
      (.labelMakeNow, lists.makeNow), (.labelAskFirst, lists.askFirst), (.labelNotAgreed, lists.notAgreed),
      (.labelConsider, lists.consider),
    ]
    .filter { !$0.1.isEmpty }
  }

  /// A kind of help, and how soon.
  package func service(_ referral: Referral) -> String {
    words[
      .serviceWithin,
      ["service": words.name(of: referral.service), "within": words.time(referral.within)]
    ]
  }

  /// What the person said to help for which an agreement is needed; `nil` where none is.
  package func agreement(to referral: Int) -> String? {
    guard let item = graph.referrals[referral].consent else { return nil }
    let recorded = interview.recorded(item, .said) ?? .notAsked
    return words[.resultConsent, ["item": title(item), "answer": answer(recorded, item)]]
  }

  /// The publication on which an item rests, and the place in it; empty where none is named.
  package func source(of item: Int) -> String {
    guard let citation = graph.items[item].source.source else { return "" }
    let title = graph.checklist.sources.first { $0.id.text == citation.source.text }?.title.text
    return words.list([title ?? citation.source.text, citation.place])
  }

  /// The points, as a range while something is open; `nil` where nothing has any.
  package var points: String? {
    guard graph.scopes[0].signs.contains(where: { graph.items[$0].source.points != nil }) else { return nil }
    let points = interview.assessment.points
    let (low, high) = ("\(points.lowerBound)", "\(points.upperBound)")
    return points.count == 1 ? low : words[.resultPoints, ["low": low, "high": high]]
  }

  /// Adult or child, and by which age.
  package var treatedAs: String {
    let item = graph.child.ageItem
    let age: String
    switch interview.recorded(item, graph.items[item].mainSide) ?? .notAsked {
    case .number(let range): age = words[.ageStated, ["age": answer(.number(range), item)]]
    case let missing: age = words[.ageMissing, ["answer": answer(missing, item)]]
    }
    let person = words[interview.assessment.child == .no ? .personAdult : .personChild]
    return words[.personTreatedAs, ["person": person, "age": age]]
  }

  /// The edition of the checklist: its number, its id and the first letters of its digest.
  package var edition: String {
    let list = graph.checklist
    return "\(list.version), \(list.id.text), \(graph.digest.dropFirst(7).prefix(8))"
  }
}
