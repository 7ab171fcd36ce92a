import ArgumentParser
import Proofs

/// How much of a checklist its cases have to come to, in per cent: `levels=100,signs=80,what-if=70`.
struct Minimums: ExpressibleByArgument {
  static let whatIf = "what-if"
  static let names = CoverageTarget.Kind.allCases.map(\.rawValue) + [whatIf]

  /// By name.
  let limits: [String: Int]

  init?(argument: String) {
    var limits: [String: Int] = [:]
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: "=", omittingEmptySubsequences: false)
      guard words.count == 2, Minimums.names.contains(String(words[0])), limits[String(words[0])] == nil,
        let percent = Int(words[1]), (0...100).contains(percent)
      else { return nil }
      limits[String(words[0])] = percent
    }
    self.limits = limits
  }
}
