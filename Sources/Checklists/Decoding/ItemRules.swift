import Diagnostics

/// Which keys of an item fit together: section 3 of the format.
struct ItemRules {
  let entry: Entry
  let item: Item

  func check() {
    checkKind()
    checkAnswer()
    checkSign()
    checkConsent()
    checkKeep()
  }

  private func has(_ key: Key) -> Bool { entry.has(key) }

  private func clash(_ first: Key, _ second: Key, _ message: String? = nil) {
    guard has(first), has(second) else { return }
    entry.report(
      .clash,
      second,
      message ?? "`\(first.rawValue)` and `\(second.rawValue)` cannot both be used.",
      help: "delete one of the two"
    )
  }

  private func needs(_ key: Key, for other: Key) {
    guard has(other), !has(key) else { return }
    entry.report(
      .missingKey,
      other,
      "The item \(item.id.text) has `\(other.rawValue)` but no `\(key.rawValue)`.",
      help: "add `\(key.rawValue):`, or delete `\(other.rawValue)`"
    )
  }

  private func checkKind() {
    if ![Key.ask, .lookFor, .makeSure, .tell].contains(where: has) {
      entry.report(
        .noKind,
        .id,
        "The item \(item.id.text) has no `ask`, `look for`, `make sure` or `tell`.",
        help: "add the one that says what the officer does"
      )
    }
    for key in [Key.ask, .lookFor, .tell] { clash(.makeSure, key) }
    for key in [Key.ask, .lookFor] { clash(.tell, key) }
    needs(.ask, for: .askChild)
  }

  private var isYesOrNo: Bool {
    if case .yesOrNo = item.answer { true } else { false }
  }

  private func checkAnswer() {
    let answerKey = [Key.answer, .chooseOne, .chooseAny].first(where: has) ?? .answer
    if has(.ask), has(.lookFor), !isYesOrNo {
      entry.report(
        .clash,
        answerKey,
        "`ask` and `look for` stand together in an item with yes or no only.",
        help: "make two items, or delete `look for`"
      )
    }
    if has(.makeSure), !has(.tell), !isYesOrNo {
      entry.report(.clash, answerKey, "`make sure` is answered with yes or no.", help: "delete the line")
    }
    for key in [Key.answer, .chooseOne, .chooseAny, .yesIf, .consentFor] {
      clash(.tell, key, "Nothing is answered to `tell`, so `\(key.rawValue)` has no place beside it.")
    }
    switch item.answer {
    case .number, .date: break
    default:
      for key in [Key.atLeast, .atMost] where has(key) {
        entry.report(
          .clash,
          key,
          "`\(key.rawValue)` limits a number or a date; this item has neither.",
          help: "delete the line"
        )
      }
    }
    if has(.noneOfThese), !has(.chooseAny) {
      entry.report(.clash, .noneOfThese, "`none of these` belongs to `choose any`.", help: "delete the line")
    }
    if has(.yesIf), !item.takesYesIf {
      entry.report(
        .clash,
        .yesIf,
        "`yes if` turns a number or options into yes or no; this item has neither.",
        help: "delete the line"
      )
    }
  }

  private func checkSign() {
    needs(.strength, for: .strengthChild)
    needs(.points, for: .pointsChild)
    let scores = [Key.strength, .points].filter(has)
    guard let first = scores.first else { return }
    if has(.makeSure) || has(.tell) {
      let kind = has(.makeSure) ? "make sure" : "tell"
      entry.report(
        .clash,
        first,
        "`\(kind)` is never a sign, so it has no `\(first.rawValue)`.",
        help: "delete the line"
      )
      return
    }
    switch item.answer {
    case .date, .text:
      entry.report(.clash, first, "A date or a text is never a sign.", help: "delete `\(first.rawValue)`")
      return
    default: break
    }
    needs(.name, for: first)
    if has(.strength), item.dimension == nil {
      entry.report(
        .noDimension,
        .strength,
        "\(item.id.text) has a strength, but neither it nor its section has a dimension.",
        help: "add `dimension:`"
      )
    }
    if !has(.source) {
      entry.report(
        .noSource,
        first,
        "\(item.id.text) is scored and has no `source`.",
        help: "add `source:` with the id of a source and where in it"
      )
    }
    if !isYesOrNo, !has(.yesIf) {
      let oneNumber = [item.points, item.pointsChild].contains {
        if case .number? = $0 { true } else { false }
      }
      if has(.strength) || oneNumber {
        entry.report(
          .missingKey,
          first,
          "The sign \(item.id.text) is not answered with yes or no, so it needs `yes if`.",
          help: "add `yes if:`, such as `yes if: answer > 60`"
        )
      }
    }
  }

  private func checkConsent() {
    guard has(.consentFor) else { return }
    clash(
      .consentFor,
      .lookFor,
      "Consent is said, not seen: `look for` has no place in a question about consent."
    )
    if !has(.ask), !has(.tell) {
      entry.report(
        .missingKey,
        .consentFor,
        "The item \(item.id.text) has `consent for` but no `ask`.",
        help: "add `ask:`"
      )
    }
    if !isYesOrNo {
      entry.report(
        .clash,
        .consentFor,
        "Consent is answered with yes or no.",
        help: "delete the other kind of answer"
      )
    }
  }

  private func checkKeep() {
    guard !item.isKept else { return }
    for key in [Key.strength, .points, .consentFor] where has(key) {
      entry.report(
        .clash,
        .keep,
        "`keep: no` leaves no record, so the item cannot have `\(key.rawValue)`.",
        help: "delete one of the two"
      )
    }
  }
}
