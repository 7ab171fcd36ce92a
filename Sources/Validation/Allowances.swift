import Checklists
import Diagnostics
import Translations

/// All allowances of a file, held against what was found in it.
struct Allowances {
  private let file: SourceFile
  private let list: [Allowance]
  private let catalog: RuleCatalog
  private let translation: Translation?

  init(in file: SourceFile, catalog: RuleCatalog) {
    self.file = file
    self.catalog = catalog
    translation = nil
    list = Allowance.all(in: file, names: Set(catalog.rules.map { $0.code.name }))
  }

  /// Those in the PO file of a translation.
  init(in file: SourceFile, of translation: Translation, catalog: RuleCatalog) {
    self.file = file
    self.catalog = catalog
    self.translation = translation
    list = Allowance.all(inTranslation: file, names: Set(catalog.rules.map { $0.code.name }))
  }

  /// Takes away the problems that are allowed, and adds what is wrong with the allowances.
  ///
  /// - Parameters:
  ///   - problems: all that were found in the file.
  ///   - looked: the codes that were looked for; of others nobody knows whether they are still needed.
  ///   - today: an allowance with an end holds until then.
  /// - Returns: what remains to be reported.
  func applied(to problems: [Diagnostic], looked: Set<String>, today: CalendarDay?) -> [Diagnostic] {
    guard !list.isEmpty else { return problems }
    var used: Set<String> = []
    var result: [Diagnostic] = []
    var onSafety: [Int: String] = [:]
    for problem in problems {
      let covering = list.indices.filter { list[$0].covers(problem) }
      if let id = safetyText(of: problem) {
        for index in covering { onSafety[index] = id }
        result.append(problem)
        continue
      }
      guard !covering.isEmpty, isAllowable(problem.code) else {
        result.append(problem)
        continue
      }
      for index in covering { used.insert("\(index) \(problem.code.id)") }
      let isEnded = covering.allSatisfy { hasEnded(list[$0], today) }
      if isEnded, let ended = covering.first.map({ list[$0] }), let until = ended.until {
        result.append(problem.adding(.init(ended.span, "allowed until \(until.text)")))
      }
    }
    for (index, allowance) in list.enumerated() {
      if let id = onSafety[index], !used.contains(where: { $0.hasPrefix("\(index) ") }) {
        let reason =
          "\(id) is a text that people depend on in danger: nothing that is wrong with it can be allowed."
        result.append(protected(allowance, reason, what: "is reported"))
        continue
      }
      result += faults(of: allowance) { used.contains("\(index) \($0)") || !looked.contains($0) }
    }
    return result
  }

  private func hasEnded(_ allowance: Allowance, _ today: CalendarDay?) -> Bool {
    guard let until = allowance.until, let today else { return false }
    return until < today
  }

  /// The safety text of which a problem is; `nil` where it is of another text, or of no translation.
  private func safetyText(of problem: Diagnostic) -> String? {
    guard problem.code.severity != .note, let text = translation?.text(problem.path), text.isSafety else {
      return nil
    }
    return text.id
  }

  /// Without its errors a file cannot be read, and nobody may give away the protection of a person.
  private func isAllowable(_ code: Code) -> Bool {
    if code.id.hasPrefix("P") || code.id.hasPrefix("X") { return false }
    return code.severity != .error || !(catalog.rule(code.id) is any LoaderRule)
  }

  private func faults(of allowance: Allowance, isNeeded: (String) -> Bool) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let written = allowance.codes.joined(separator: ", ")
    if let words = allowance.unreadable {
      faults.append(
        Diagnostic(
          .allowReason,
          at: allowance.span,
          "`# allow \(written)` is followed by \"\(words)\", which is neither a code nor `until` with a date.",
          help: "write it as in `# allow Q003 until 2027-01-01: agreed with the shelter team`"
        )
      )
    } else if !allowance.hasReason {
      faults.append(
        Diagnostic(
          .allowReason,
          at: allowance.span,
          "`# allow \(written)` needs a reason after a colon.",
          help: "write why it may stand, as in `# allow Q003: agreed with the shelter team`"
        )
      )
    }
    for code in allowance.codes {
      guard let rule = catalog.rule(code) else {
        faults.append(unused(allowance, "There is no code \(code), so `# allow \(code)` does nothing."))
        continue
      }
      if !isAllowable(rule.code) {
        faults.append(protected(rule.code, allowance))
      } else if !isNeeded(rule.code.id) {
        faults.append(unused(allowance, "`# allow \(code)` is not needed any more."))
      }
    }
    return faults
  }

  private func protected(_ code: Code, _ allowance: Allowance) -> Diagnostic {
    let reason =
      switch code.id.prefix(1) {
      case "P": "P codes protect the person and cannot be allowed."
      case "X": "X codes are about allowances themselves and cannot be allowed."
      default: "\(code.id) cannot be allowed: without it the file cannot be used."
      }
    return protected(allowance, reason, what: "\(code.id) reports")
  }

  private func protected(_ allowance: Allowance, _ reason: String, what: String) -> Diagnostic {
    Diagnostic(
      .allowProtected,
      at: allowance.span,
      reason,
      help: "mend what \(what), and delete this comment"
    )
  }

  private func unused(_ allowance: Allowance, _ message: String) -> Diagnostic {
    let line = SourceSpan(
      Position(line: allowance.span.start.line, column: 1),
      Position(line: allowance.span.start.line + 1, column: 1)
    )
    let isAlone = allowance.codes.count == 1
    return Diagnostic(
      .allowUnused,
      at: allowance.span,
      message,
      help: isAlone ? "delete the comment" : "take the code out of the comment",
      fix: isAlone ? Fix(.safe, [.init(file.byteRange(of: line), "")]) : nil
    )
  }
}

extension Diagnostic {
  /// The same problem with one more place that has to do with it.
  fileprivate func adding(_ label: Label) -> Diagnostic {
    Diagnostic(
      code,
      at: span,
      message,
      note: note,
      labels: labels + [label],
      help: help,
      path: path,
      fix: fix
    )
  }
}
