import Checklists
import Diagnostics

/// A rule that cites a publication and says something else.
struct RuleDiffers: Rule {
  let code = Code.ruleDiffers

  let explanation = """
    Whoever reads the name of a source trusts that the rule is that of the source. If a line is missing or new, other
    people are found than those whom its authors meant. Rules that are known to this program are compared line by line.

    Write the rule as published, or name another source and say in `about` that the rule is yours.
    """

  let examples: [RuleExample] = [
    """
    dimensions:
      - id: control_signs
        title: Control
        rule:
          # allow S004: the rule stands as it was published
          positive if any:
            - 2 strong
            - 1 strong + 1 weak or medium
            - 3 medium
            - 1 weak + 2 medium
          source: ilo-2009 / rule for a positive dimension
    sections:
      - id: control
        dimension: control_signs
        items:
          - id: papers_kept
            name: Someone else keeps the identity papers
            ask: Where is your passport at the moment?
            strength: strong
            source: ilo-2009 / coercion at destination
          - id: debt
            name: Is bound by a debt
            ask: What do you still owe?
            strength: strong
            source: ilo-2009 / debt at destination
    """,
    """
    dimensions:
      - id: control_signs
        title: Control
        rule:
          # allow S004: the rule stands as it was published
          positive if any:
            - 2 strong
            - 1 strong + 1 medium or weak
            - 3 medium
          source: ⟦ilo-2009 / rule for a positive dimension
    sections:
      - id: control
        dimension: control_signs
        items:
          - id: papers_kept
            name: Someone else keeps the identity papers
            ask: Where is your passport at the moment?
            strength: strong
            source: ilo-2009 / coercion at destination
          - id: debt
            name: Is bound by a debt
            ask: What do you still owe?
            strength: strong
            source: ilo-2009 / debt at destination
    """,
    """
    dimensions:
      - id: control_signs
        title: Control
    dimension rule:
      # allow S004: the rule stands as it was published
      positive if any:
        - 2 strong
        - 1 strong + 1 medium or weak
        - 3 medium
        - 2 medium + 1 weak
        - 5 weak
      source: ⟦ilo-2009 / rule for a positive dimension
    sections:
      - id: control
        dimension: control_signs
        items:
          - id: papers_kept
            name: Someone else keeps the identity papers
            ask: Where is your passport at the moment?
            strength: strong
            source: ilo-2009 / coercion at destination
          - id: debt
            name: Is bound by a debt
            ask: What do you still owe?
            strength: strong
            source: ilo-2009 / debt at destination
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let list = subject.checklist
    compare(list.dimensionRule, "dimension rule", subject.file, report)
    for dimension in list.dimensions {
      compare(dimension.rule, "dimensions/\(dimension.id.text)/rule", subject.file, report)
    }
  }

  private func compare(
    _ rule: DimensionRule?,
    _ path: String,
    _ file: SourceFile,
    _ report: (Diagnostic) -> Void
  ) {
    guard let rule, let citation = rule.source,
      let published = PublishedRule.all.first(where: { $0.source == citation.source.text })
    else { return }
    let (missing, added) = published.difference(from: rule)
    guard !missing.isEmpty || !added.isEmpty else { return }
    let parts = [
      missing.isEmpty ? nil : "missing: \(missing.joined(separator: "; "))",
      added.isEmpty ? nil : "not published: \(added.map(\.text).joined(separator: "; "))",
    ]
    report(
      Diagnostic(
        code,
        at: citation.source.span,
        "The rule differs from the published one (\(parts.compactMap { $0 }.joined(separator: "; "))).",
        labels: added.map { .init($0.span, "not in the publication") },
        help: "write the rule as published, or name another source",
        path: path,
        fix: added.isEmpty ? addition(of: missing, to: rule, file) : nil
      )
    )
  }

  /// Adds lines behind the last one, where each stands on a line of its own.
  private func addition(of missing: [String], to rule: DimensionRule, _ file: SourceFile) -> Fix? {
    guard let last = rule.lines.last?.words.span else { return nil }
    let line = file.line(last.end.line)
    let indentation = line.prefix { $0 == " " }
    guard line.dropFirst(indentation.count).hasPrefix("- ") else { return nil }
    let end = file.byteRange(of: SourceSpan(last.end, last.end)).lowerBound
    let text = missing.map { "\n\(indentation)- \($0)" }.joined()
    return Fix(.offer, [.init(end..<end, text)])
  }
}
