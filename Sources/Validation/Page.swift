import Diagnostics
import Display

/// What there is to know about a code, for a person.
package struct Page: Sendable {
  private let rule: any Rule

  package init(_ rule: any Rule) {
    self.rule = rule
  }

  /// As plain text, for a terminal.
  package var text: String {
    var blocks = ["\(rule.code.severity) \(rule.code.id) \(rule.code.name)"]
    blocks += paragraphs
    for (title, text) in rule.examples.flatMap(pieces(of:)) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      blocks.append("\(title):\n\n" + lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// As a chapter of a Markdown file.
  package var markdown: String {
    var blocks = ["### \(rule.code.id) \(rule.code.name)", "*\(rule.code.severity)*"]
    blocks += paragraphs
    blocks += rule.examples.flatMap { example in
      let language = example.kind == .translation ? "po" : "yaml"
      return pieces(of: example).map { "\($0.title):\n\n```\(language)\n\($0.text)\n```" }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// An example and what belongs to it, with characters that nobody can see written out.
  private func pieces(of example: RuleExample) -> [(title: String, text: String)] {
    var pieces = [(title(example), example.text)]
    if let earlier = example.earlier { pieces.append(("where the edition before has", earlier)) }
    if let checklist = example.checklist { pieces.append(("where the checklist has", checklist)) }
    if let checklist = example.earlierChecklist {
      pieces.append(("where the checklist of the edition before has", checklist))
    }
    if let directory = example.directory {
      pieces.append(("where the directory of the place has", directory))
    }
    if let glossary = example.glossary { pieces.append(("where the glossary has", glossary)) }
    return pieces.map { ($0.0, legible($0.1, keepingLines: true)) }
  }

  /// Code, name and why it matters, as Markdown without the examples.
  package var summary: String {
    (["**\(rule.code.id) \(rule.code.name)** (\(rule.code.severity))"] + paragraphs).joined(separator: "\n\n")
  }

  private var paragraphs: [String] {
    rule.explanation.split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
  }

  private func title(_ example: RuleExample) -> String {
    let kind =
      switch example.kind {
      case .checklist: ""
      case .directory: ", in a directory"
      case .cases: ", in a file of cases"
      case .translation: ", in a translation"
      }
    let lack =
      example.lacking.contains(.cases)
      ? ", without a file of cases beside it"
      : example.lacking.contains(.translation) ? ", without a file of this language" : ""
    if let effort = example.effort { return "Where the search may take no more than \(effort) steps" }
    return (example.isWrong ? "Wrong" : "Right") + kind + lack
  }
}

extension RuleCatalog {
  /// A line for each code, by family.
  package var index: String {
    rules.map { "\($0.code.id)  \($0.code.severity.rawValue.padded(to: 7))  \($0.code.name)\n" }.joined()
  }

  /// The whole catalogue as a Markdown file.
  package var document: String {
    var text = """
      # What `screener check` looks for

      Made by `screener document-checks` from the rules themselves; change the rules, not this file.

      An *error* stops a check, a *warning* stops it with `--strict`, a *note* never does. A problem that may stand is
      allowed on the line before, with a reason: `# allow Q003: agreed with the shelter team`, or until a day:
      `# allow Q003 until 2027-01-01: agreed with the shelter team`. It holds until the end of that item. Codes of
      family P protect the person and cannot be allowed.

      In the examples `⟦` stands before each place that is reported; it does not belong to the file.

      """
    var family = ""
    for rule in rules {
      let letter = String(rule.code.id.prefix(1))
      if letter != family {
        family = letter
        text += "\n## \(letter): \(Self.families[letter] ?? letter)\n"
      }
      text += "\n" + Page(rule).markdown
    }
    return text
  }

  private static let families = [
    "Y": "reading the file", "K": "keys", "I": "ids and links", "C": "conditions",
    "Q": "questions and wording",
    "S": "scoring", "L": "levels", "P": "protection of the person", "R": "referrals and directories",
    "D": "dates, versions, sources", "T": "translations", "V": "test cases", "X": "the checks themselves",
  ]
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
