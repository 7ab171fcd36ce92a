/// The keys of test cases.
extension EntryKind {
  static let caseFileTexts: [Key: KeyText] = [
    .casesFor: KeyText("The id of the checklist beside this file.", "first-contact", .checklist),
    .format: KeyText("The version of this format.", "1", .word(["1"])),
    .jurisdiction: KeyText("The place whose directory is used, by its ISO 3166 code.", "MO"),
    .asOf: KeyText("The day on which these cases happen.", "2026-12-01", .day),
    .cases: KeyText("The cases.", "", .entries(.testCase)),
  ]

  static let testCaseTexts: [Key: KeyText] = [
    .case: KeyText("What the case is called.", "Adult with two signs of control"),
    .story: KeyText("Who this invented person is.", "Batu, 29, is on his way to a building site."),
    .said: KeyText("What the person said: an item, a colon and the answer.", "", .answers(.said)),
    .seen: KeyText("What the officer saw: an item, a colon and the answer.", "", .answers(.seen)),
    .theRest: KeyText(
      "What every side is that the case does not mention; without it `not asked`.",
      "no",
      .word(known(TestCase.Rest.self))
    ),
    .expect: KeyText("What must come of it. Only what is listed is compared.", "", .entry(.expectation)),
    .todo: KeyText("`yes`: known to fail until something is done.", "yes", .word(["yes", "no"])),
  ]

  static let expectationTexts: [Key: KeyText] = [
    .level: KeyText("The result.", "strong_signs", .id(.level)),
    .couldBe: KeyText(
      "The levels that the result could still become, or `nothing higher`.",
      "nothing higher",
      .possibleLevels
    ),
    .treatedAs: KeyText(
      "Whether the person is treated as a child.",
      "adult",
      .word(["child", "adult", "open"])
    ),
    .dimensions: KeyText(
      "Dimensions, each with `positive`, `not positive`, `open` or `not assessed`.",
      "",
      .dimensionStates
    ),
    .points: KeyText("The points, or the range in which they lie.", "0 to 61"),
    .refer: KeyText("The referrals that are made.", "[hotline]", .ids(.referral)),
    .referAfterAsking: KeyText(
      "The referrals that wait for the person to agree.",
      "[specialist]",
      .ids(.referral)
    ),
    .notAgreed: KeyText("The referrals to which the person did not agree.", "[specialist]", .ids(.referral)),
    .stoppedBy: KeyText("The stop rules that applied.", "[no_consent]", .ids(.stopRule)),
    .shown: KeyText("Items that come up; others may come up too.", "[papers_kept]", .ids(.item)),
    .notShown: KeyText("Items that do not come up.", "[child_alone]", .ids(.item)),
    .settled: KeyText("Whether no further answer could change the result.", "yes", .word(["yes", "no"])),
  ]
}
