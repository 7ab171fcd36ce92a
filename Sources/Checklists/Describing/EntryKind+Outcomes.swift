/// The keys of findings, stop rules, levels, referrals and promises.
extension EntryKind {
  static let findingTexts: [Key: KeyText] = [
    .id: KeyText("The permanent id; conditions name it.", "held", .ownID),
    .title: KeyText("What it says, in words that can stand in a report.", "Is kept from leaving"),
    .when: KeyText("The condition that has this name.", "papers_kept = yes and locked_in = yes", .condition),
    .element: KeyText(
      "Which element of trafficking it shows. For a child the level never depends on `means`.",
      "act",
      .word(known(Element.self))
    ),
    .source: KeyText("Where it comes from.", "palermo-2000 / article 3", .citation),
  ]

  static let stopRuleTexts: [Key: KeyText] = [
    .id: KeyText("The permanent id.", "no_consent", .ownID),
    .when: KeyText("When the rule applies.", "consent_talk = no or consent_talk is missing", .condition),
    .then: KeyText(
      "`pause`: shown at once, and the officer ends or goes on. `end`: the interview ends.",
      "end",
      .word(known(StopRule.Then.self))
    ),
    .say: KeyText("What the officer is told.", "That is all right. Here is a number you can call."),
    .refer: KeyText("Referrals that are made.", "[hotline]", .ids(.referral)),
  ]

  static let levelTexts: [Key: KeyText] = [
    .id: KeyText("The permanent id.", "strong_signs", .ownID),
    .title: KeyText(
      "What the result is called. It never says that a person is, or is not, a victim.",
      "Strong signs"
    ),
    .when: KeyText(
      "When this is the result: the first level whose condition is true. The last two levels have `unclear` (too little is "
        + "known) and `otherwise` (nothing was found).",
      "positive(exploitation)",
      .levelCondition
    ),
    .say: KeyText("What the officer does now.", "Offer to stay until somebody from the shelter comes."),
    .refer: KeyText("Referrals that are made.", "[identification, hotline]", .ids(.referral)),
    .seeAgain: KeyText(
      "After how many days the person is to be seen again.",
      "30 days",
      .usual(["7 days", "30 days", "90 days"])
    ),
  ]

  static let referralTexts: [Key: KeyText] = [
    .id: KeyText("The permanent id; `refer` names it.", "hotline", .ownID),
    .service: KeyText(
      "The kind of help. The directory of the place says who that is.",
      "hotline",
      .word(known(Service.self))
    ),
    .within: KeyText(
      "How soon.",
      "2 hours",
      .usual(["now", "30 minutes", "2 hours", "1 day", "before they leave"])
    ),
    .onlyIf: KeyText("Made only when this is true.", "child", .condition),
    .consent: KeyText(
      "The item with `consent for` in which the person agrees to it.",
      "consent_share",
      .id(.item)
    ),
    .consentNotNeededIf: KeyText("When it is made without consent.", "child or danger_now = yes", .condition),
    .caution: KeyText("What the officer must take care of.", "Do not call from the place of work."),
  ]

  static let promiseTexts: [Key: KeyText] = [
    .when: KeyText("The people of whom the promise speaks.", "child and positive(exploitation)", .condition),
    .levelAtLeast: KeyText("The level that they get, or one above it.", "strong_signs", .id(.level)),
    .source: KeyText("Where the promise comes from.", "coe-2005 / article 10(3)", .citation),
  ]
}
