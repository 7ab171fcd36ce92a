import Checklists
import Diagnostics
import Expressions

/// A rule on strengths as it was published, to be compared with what a checklist says.
struct PublishedRule: Sendable {
  /// The id under which checklists cite it.
  let source: String
  /// Its lines in our spelling.
  let lines: [String]

  /// The rules that ship with the program.
  static let all = [iloDimension]

  /// When a dimension is positive.
  ///
  /// Source: ILO and European Commission, Operational indicators of trafficking in human beings (2009), page 3; read in a
  /// public digest, not yet compared with the publication itself.
  private static let iloDimension = PublishedRule(
    source: "ilo-2009",
    lines: ["2 strong", "1 strong + 1 medium or weak", "3 medium", "2 medium + 1 weak"]
  )

  /// The lines of the publication that a rule lacks, and its own lines that are not published.
  func difference(from rule: DimensionRule) -> (missing: [String], added: [Words]) {
    let own = rule.lines.map { Set(Self.counted($0.terms)) }
    let published = lines.map { Set(Self.counted(RuleLine.terms(of: $0) ?? [])) }
    return (
      zip(lines, published).filter { !own.contains($0.1) }.map(\.0),
      zip(rule.lines, own).filter { !published.contains($0.1) }.map { $0.0.words }
    )
  }

  /// The terms without their order; the same term twice stays two.
  private static func counted(_ terms: [RuleLine.Term]) -> [CountedTerm] {
    var counts: [RuleLine.Term: Int] = [:]
    for term in terms { counts[term, default: 0] += 1 }
    return counts.map { CountedTerm(term: $0.key, times: $0.value) }
  }

  private struct CountedTerm: Hashable {
    let term: RuleLine.Term
    let times: Int
  }
}
