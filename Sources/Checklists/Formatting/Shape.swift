import MarkedYAML

/// What a place of a file may hold, as far as its layout needs to know.
indirect enum Shape: Sendable {
  /// Keys of the format, in their order; the keys that hold more have a shape of their own.
  case entry([Key], [Key: Shape])
  /// A list of entries, with an empty line between two.
  case entries(Shape)
  /// A map with keys of the author's own, each of which holds the same.
  case own(Shape)
  /// Words, or a list of words.
  case words

  /// The whole of a file, by its kind.
  static func file(_ root: Node) -> Shape {
    let keys = Set((root.map ?? []).compactMap { $0.key.text.flatMap { Key(spelled: $0.string) } })
    if keys.contains(.casesFor) { return .caseFile }
    return keys.contains(.directory) ? .directory : .checklist
  }

  private static let checklist = Shape.entry(
    [
      .checklist, .format, .version, .status, .title, .about, .audience, .minutes, .evidence, .madeBy,
      .approvedBy,
      .reviewed, .reviewAgainBy, .language, .translations, .sources, .child, .dimensions, .dimensionRule,
      .sections,
      .findings, .stopRules, .levels, .always, .referrals,
    ],
    [
      .sources: .own(.entry([.title, .by, .year, .link], [:])),
      .child: .entry([.under, .ageFrom, .treatAsChildIf, .source], [:]),
      .dimensions: .entries(.entry([.id, .title, .element, .rule], [.rule: rule])),
      .dimensionRule: rule,
      .sections: .entries(
        .entry([.id, .title, .onlyIf, .unless, .dimension, .how, .items], [.items: .entries(item)])
      ),
      .findings: .entries(.entry([.id, .title, .element, .when, .source], [:])),
      .stopRules: .entries(.entry([.id, .when, .then, .say, .refer], [:])),
      .levels: .entries(.entry([.id, .title, .when, .say, .refer, .seeAgain], [:])),
      .always: .entries(.entry([.when, .levelAtLeast, .source], [:])),
      .referrals: .entries(
        .entry([.id, .service, .onlyIf, .consent, .consentNotNeededIf, .caution, .within], [:])
      ),
    ]
  )

  private static let rule = Shape.entry([.positiveIfAny, .source], [:])

  private static let item = Shape.entry(
    [
      .id, .name, .ask, .askChild, .lookFor, .makeSure, .tell, .answer, .atLeast, .atMost, .how, .chooseOne,
      .chooseAny, .noneOfThese, .yesIf, .onlyIf, .unless, .dimension, .sensitive, .strength, .strengthChild,
      .points,
      .pointsChild, .consentFor, .keep, .source, .was,
    ],
    [.chooseOne: .own(.words), .chooseAny: .own(.words), .points: .own(.words), .pointsChild: .own(.words)]
  )

  private static let directory = Shape.entry(
    [.directory, .format, .jurisdiction, .title, .checkAgainAfter, .services, .deadNumbers],
    [
      .services: .entries(
        .entry(
          [
            .id, .service, .name, .phone, .open, .languages, .audience, .recordsCalls, .fromAbroad, .verified,
            .verifiedBy, .grade, .source,
          ],
          [:]
        )
      ),
      .deadNumbers: .entries(.entry([.phone, .because], [:])),
    ]
  )

  private static let caseFile = Shape.entry(
    [.casesFor, .format, .jurisdiction, .asOf, .cases],
    [
      .cases: .entries(
        .entry(
          [.case, .todo, .story, .said, .seen, .theRest, .expect],
          [
            .said: .own(.words), .seen: .own(.words),
            .expect: .entry(
              [
                .treatedAs, .level, .couldBe, .dimensions, .points, .stoppedBy, .refer, .referAfterAsking,
                .notAgreed,
                .shown, .notShown, .settled,
              ],
              [.dimensions: .own(.words)]
            ),
          ]
        )
      )
    ]
  )
}

extension Key {
  /// A key in any of the ways in which it may be written.
  init?(spelled text: String) {
    let spaced = text.replacing("_", with: " ").replacing("-", with: " ")
    guard let key = Key.bySpelling[text] ?? Key.bySpelling[spaced] else { return nil }
    self = key
  }
}
