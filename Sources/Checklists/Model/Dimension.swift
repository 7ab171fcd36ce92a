import Diagnostics
package import Expressions

/// A group of signs that is positive or not by a rule on their strengths.
package struct Dimension: Sendable {
  package let id: Words
  package let title: Words
  package let element: Element?
  /// Its own rule; `nil` where it has the common one.
  package let rule: DimensionRule?
}

/// When a dimension is positive: as soon as one line holds.
package struct DimensionRule: Sendable {
  package let lines: [RuleLine]
  package let source: Citation?
}

/// One line of a rule, as published: `1 strong + 1 medium or weak`.
package struct RuleLine: Sendable {
  /// So many signs of one of these strengths.
  package struct Term: Hashable, Sendable {
    package let count: Int
    package let strengths: Set<Strength>
  }

  package let words: Words
  package let terms: [Term]

  /// Reads a line.
  ///
  /// - Returns: the terms; `nil` where the line does not say `N strength [or strength …]`, joined by `+`, N from 1.
  package static func terms(of text: String) -> [Term]? {
    var terms: [Term] = []
    for part in text.split(separator: "+", omittingEmptySubsequences: false) {
      let words = part.split(separator: " ")
      guard words.count >= 2, words.count.isMultiple(of: 2),
        words[0].utf8.allSatisfy({ (48...57).contains($0) }),
        words[0].utf8.count <= ConditionLimit.digits, let count = Int(words[0]), count >= 1
      else { return nil }
      var strengths: Set<Strength> = []
      for (index, word) in words.dropFirst().enumerated() {
        if index.isMultiple(of: 2) {
          guard let strength = Strength(String(word)) else { return nil }
          strengths.insert(strength)
        } else if word != "or" {
          return nil
        }
      }
      terms.append(Term(count: count, strengths: strengths))
    }
    return terms
  }
}
