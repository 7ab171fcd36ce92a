package import Screening

/// The keys of an assessment, in the order of `semantics.md` section 9.
package enum AssessmentField: String, CaseIterable, Sendable {
  case assessment, checklist, response, level
  case couldBe = "could_be"
  case settled
  case treatedAs = "treated_as"
  case points, dimensions, findings
  case stoppedBy = "stopped_by"
  case refer, because
  case wouldDecide = "would_decide"
  case missing
  case notApplicable = "not_applicable"
  case contradictions

  /// Reads `a,b,…`.
  ///
  /// - Returns: the fields in their own order; `nil` with the first word that is none.
  package static func list(_ text: String) -> (fields: [AssessmentField]?, unknown: String?) {
    var wanted: Set<AssessmentField> = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let field = AssessmentField(rawValue: String(word)) else { return (nil, String(word)) }
      wanted.insert(field)
    }
    return (allCases.filter(wanted.contains), nil)
  }

  /// What has to be worked out for a set of fields.
  package static func parts(_ fields: [AssessmentField]) -> AssessmentParts {
    var parts: AssessmentParts = []
    for field in fields {
      switch field {
      case .dimensions: parts.insert(.dimensions)
      case .findings: parts.insert(.findings)
      case .because: parts.insert(.because)
      case .wouldDecide: parts.insert(.wouldDecide)
      case .missing, .notApplicable, .contradictions: parts.insert(.items)
      default: break
      }
    }
    return parts
  }
}
