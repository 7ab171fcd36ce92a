package import Checklists
import Expressions

extension Checklist {
  /// All texts that are translated, in file order.
  package var sourceTexts: [SourceText] {
    var texts = [
      SourceText("checklist.title", .title, title), SourceText("checklist.about", .officer, about),
    ]
    texts += dimensions.map { SourceText("dimension.\($0.id.text).title", .reportWord, $0.title) }
    let safety = safetyItems
    for section in sections {
      let id = "section.\(section.id.text)"
      texts.append(SourceText("\(id).title", .heading, section.title))
      if let how = section.how {
        texts.append(SourceText("\(id).how", .advice, how, section: section.title.text))
      }
      texts += section.items.flatMap { item in
        item.sourceTexts(in: section.title.text, isSafety: safety.contains(item.id.text))
      }
    }
    texts += findings.map { SourceText("finding.\($0.id.text).title", .reportWord, $0.title) }
    texts += stopRules.map { SourceText("stop.\($0.id.text).say", .spoken, $0.say, isSafety: true) }
    for level in levels {
      let id = "level.\(level.id.text)"
      texts.append(SourceText("\(id).title", .levelTitle, level.title, isSafety: true))
      texts.append(SourceText("\(id).say", .levelWords, level.say, isSafety: true))
    }
    texts += referrals.compactMap { referral in
      referral.caution.map { SourceText("referral.\(referral.id.text).caution", .advice, $0) }
    }
    return texts
  }

  /// The items on which safety hangs: those that ask for consent, and those that a stop rule names.
  private var safetyItems: Set<String> {
    let consents = sections.flatMap(\.items).filter { $0.consentFor != nil }.map(\.id.text)
    return stopRules.reduce(into: Set(consents)) { $0.formUnion($1.when.expression.names) }
  }
}

extension Item {
  fileprivate func sourceTexts(in section: String, isSafety: Bool) -> [SourceText] {
    let parts: [(String, SourceText.Kind, Words?)] = [
      ("name", .statement, name), ("ask", .spokenToAdult, ask), ("ask child", .spokenToChild, askChild),
      ("look for", .observation, lookFor), ("make sure", .instruction, makeSure), ("tell", .spoken, tell),
      ("how", .advice, how),
    ]
    let named = parts.compactMap { key, kind, words in
      words.map { text in
        let beside = [name, how].compactMap { $0 == text ? nil : $0?.text.trimmed }
        return SourceText(
          "\(id.text).\(key)",
          kind,
          text,
          section: section,
          beside: beside,
          isSafety: isSafety
        )
      }
    }
    return named
      + options.map {
        SourceText("\(id.text).choice.\($0.id.text)", .option, $0.words, section: section, isSafety: isSafety)
      }
  }
}
