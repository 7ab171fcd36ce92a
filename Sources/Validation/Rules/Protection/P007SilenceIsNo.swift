import Checklists
import Diagnostics

/// Too few answers that sound like a finding.
struct SilenceIsNo: Rule {
  let code = Code.silenceIsNo
  let looksAtEntries = true

  let explanation = """
    The level `when: unclear` is the result when too little was answered. People who are threatened answer little. If it
    says "no signs", or the same as the level `otherwise`, or offers less help than that one, their silence is taken for
    a no.

    Say that the talk does not show what the situation is, what is still open and what to offer, and refer at least to
    what `otherwise` refers to.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: too_little
        title: Too little is known
        when: unclear
        say: This does not mean that there are no signs. Offer another talk.
        refer: [hotline]
    """,
    """
    levels:
      - id: too_little
        title: Too little is known
        when: unclear
        say: This is not the same as "no signs". See that the person is safe, and offer another talk.
        refer: [hotline]
    """,
    """
    levels:
      - id: too_little
        title: Too little is known
        when: unclear
        say: There are ⟦no signs so far. Let the person go.
        refer: [hotline]
    """,
    """
    levels:
      - id: too_little
        title: Too little is known
        when: unclear
        say: ⟦Wish a good journey.
        refer: [hotline]
    """,
    """
    levels:
      - id: too_little
        title: Too little is known
        when: unclear
        say: Offer another talk.
        refer: ⟦[hotline]
      - id: no_signs
        refer: [hotline, emergency]
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let levels = subject.checklist.levels
    guard let unclear = levels.first(where: { if case .unclear = $0.condition { true } else { false } }),
      let otherwise = levels.first(where: { if case .otherwise = $0.condition { true } else { false } })
    else { return }
    let path = "levels/\(unclear.id.text)"
    for (words, key) in [(unclear.title, "title"), (unclear.say, "say")] {
      guard let phrase = allClear(in: words, subject.lexicon) else { continue }
      report(
        Diagnostic(
          code,
          at: subject.file.place(of: phrase, in: words.span),
          "\(unclear.id.text) is the level of too few answers and says \"\(phrase)\".",
          help: "say that the talk does not show what the situation is",
          path: "\(path)/\(key)"
        )
      )
    }
    if unclear.say.text == otherwise.say.text {
      report(
        Diagnostic(
          code,
          at: unclear.say.span,
          "\(unclear.id.text) says the same as \(otherwise.id.text), so silence is taken for a no.",
          labels: [.init(otherwise.say.span, "the same words")],
          help: "say what is still open and what to offer",
          path: "\(path)/say"
        )
      )
    }
    let lost = otherwise.refer.words.filter { referral in
      !unclear.refer.words.contains { $0.text == referral.text }
    }
    guard !lost.isEmpty else { return }
    report(
      Diagnostic(
        code,
        at: unclear.refer.span,
        "\(unclear.id.text) leaves out \(lost.map(\.text).joined(separator: ", ")), to which \(otherwise.id.text) refers.",
        labels: [.init(otherwise.refer.span, "offered to people without any sign")],
        help: "refer at least to the same",
        path: "\(path)/refer"
      )
    )
  }

  private func allClear(in words: Words, _ lexicon: Lexicon) -> String? {
    for sentence in Sentence.all(in: words.text)
    where !sentence.has(lexicon.cautions) && !sentence.has(lexicon.wishes) {
      if let phrase = sentence.first(of: lexicon.allClear) { return phrase }
    }
    return nil
  }

  /// Whether a level is the one of too few answers and leaves out what `otherwise` refers to, as this rule reports.
  func offersLess(_ level: Int, _ graph: DecisionGraph) -> Bool {
    let offered = Set(graph.levels[level].refer)
    return level == graph.unclear && !Set(graph.levels[graph.otherwise].refer).isSubset(of: offered)
  }
}
