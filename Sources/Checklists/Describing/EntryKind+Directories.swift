/// The keys of a directory of services.
extension EntryKind {
  static let directoryTexts: [Key: KeyText] = [
    .directory: KeyText("The id of the directory.", "mo"),
    .format: KeyText("The version of this format.", "1", .word(["1"])),
    .jurisdiction: KeyText("The place, by its ISO 3166 code.", "MO"),
    .title: KeyText("What the directory is called.", "Services in Macao SAR"),
    .checkAgainAfter: KeyText(
      "After how many days a number is to be verified again.",
      "180 days",
      .usual(["90 days", "180 days"])
    ),
    .services: KeyText("The services of the place.", "", .entries(.service)),
    .deadNumbers: KeyText(
      "Numbers that were once printed and are no longer right.",
      "",
      .entries(.deadNumber)
    ),
  ]

  static let serviceTexts: [Key: KeyText] = [
    .id: KeyText("The permanent id.", "mo_trafficking_line", .ownID),
    .service: KeyText("The kind of help.", "hotline", .word(known(Service.self))),
    .name: KeyText("What the service calls itself.", "24-hour line against trafficking"),
    .grade: KeyText(
      "`A`: the operator's own page or word. `B`: another published source. `C`: not confirmed, and never shown as a number to "
        + "dial.",
      "A",
      .word(known(Directory.Grade.self))
    ),
    .phone: KeyText("The number to dial.", "+853 2888 9911"),
    .open: KeyText("When somebody answers.", "always", .usual(["always", "Monday to Friday 9:00 to 17:00"])),
    .languages: KeyText("The languages that are spoken, as BCP 47 tags.", "[zh-Hant, pt, en]"),
    .audience: KeyText(
      "Whom it helps.",
      "everyone",
      .usual(["everyone", "women", "men", "children", "professionals"])
    ),
    .recordsCalls: KeyText("Whether calls are recorded.", "unknown", .usual(["yes", "no", "unknown"])),
    .fromAbroad: KeyText("The number to dial from another country.", "+853 2888 9911"),
    .verified: KeyText("The day on which the number was last verified.", "2026-11-01", .day),
    .verifiedBy: KeyText(
      "How it was verified.",
      "official page",
      .usual(["official page", "call", "letter"])
    ),
    .source: KeyText("Where the number stands.", "https://www.example.org"),
  ]

  static let deadNumberTexts: [Key: KeyText] = [
    .phone: KeyText("The number that is not right any more.", "+853 0000 0000"),
    .because: KeyText("What became of it.", "The line was closed in 2024."),
  ]
}
