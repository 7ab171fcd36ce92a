import Checklists

/// Words of the author and the ids and keys that lead to them.
struct PlacedText {
  let words: Words
  let path: String

  /// Leaves out what is not written.
  static func list(_ path: String, _ texts: [(String, Words?)]) -> [PlacedText] {
    texts.compactMap { key, words in words.map { PlacedText(words: $0, path: "\(path)/\(key)") } }
  }
}

extension Checklist {
  /// All texts that people read, in the order of the parts of a file.
  var allTexts: [PlacedText] {
    var texts = [PlacedText(words: title, path: "title"), PlacedText(words: about, path: "about")]
    for section in sections {
      let path = "sections/\(section.id.text)"
      texts += PlacedText.list(path, [("title", section.title), ("how", section.how)])
      for item in section.items {
        let path = "\(path)/items/\(item.id.text)"
        texts += PlacedText.list(
          path,
          [
            ("name", item.name), ("ask", item.ask), ("ask child", item.askChild), ("look for", item.lookFor),
            ("make sure", item.makeSure), ("tell", item.tell), ("how", item.how),
          ]
        )
        texts += item.options.map { PlacedText(words: $0.words, path: "\(path)/\($0.id.text)") }
      }
    }
    for rule in stopRules {
      texts.append(PlacedText(words: rule.say, path: "stop rules/\(rule.id.text)/say"))
    }
    for level in levels {
      texts += PlacedText.list("levels/\(level.id.text)", [("title", level.title), ("say", level.say)])
    }
    for referral in referrals {
      texts += PlacedText.list("referrals/\(referral.id.text)", [("caution", referral.caution)])
    }
    return texts
  }
}

extension Directory {
  /// All texts that people read; not the dead numbers.
  var allTexts: [PlacedText] {
    services.flatMap { entry in
      PlacedText.list(
        "services/\(entry.id.text)",
        [
          ("name", entry.name), ("phone", entry.phone), ("open", entry.open), ("for", entry.audience),
          ("from abroad", entry.fromAbroad),
        ]
      )
    }
  }
}
