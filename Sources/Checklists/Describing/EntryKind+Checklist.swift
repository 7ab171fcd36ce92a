/// The keys at the top of a checklist, and of what stands in it before the sections.
extension EntryKind {
  static let checklistTexts: [Key: KeyText] = [
    .checklist: KeyText(
      "The permanent id of the checklist: small letters, digits and `-`, a letter first. The file has the same name.",
      "first-contact"
    ),
    .format: KeyText("The version of this format.", "1", .word(["1"])),
    .version: KeyText(
      "The edition, a whole number from 1. Every change that is used gets a new one.",
      "3",
      .number
    ),
    .status: KeyText(
      "How far the checklist is. An officer is told unless it is `approved`, which needs `approved by`.",
      "draft",
      .word(known(Checklist.Status.self))
    ),
    .title: KeyText("What the checklist is called, in one line.", "First contact at a border"),
    .about: KeyText("What it is for and what it is not for, in a paragraph.", "Short talk at a counter."),
    .audience: KeyText("Who uses it.", "[police, border]", .words(known(Checklist.Audience.self))),
    .minutes: KeyText("How many minutes the interview takes.", "15", .number),
    .evidence: KeyText(
      "What stands behind the result. It is shown before the interview and in reports.",
      "published signs",
      .word(known(Checklist.Evidence.self))
    ),
    .madeBy: KeyText(
      "The organisation or function that made it; no name of a person.",
      "Example training unit"
    ),
    .approvedBy: KeyText("Who approved it: another one than `made by`.", "Example ministry"),
    .reviewed: KeyText("The day on which it was last looked through.", "2026-09-01", .day),
    .reviewAgainBy: KeyText("The day by which it must be looked through again.", "2027-09-01", .day),
    .language: KeyText("The language of the words in this file, as a BCP 47 tag.", "en"),
    .translations: KeyText("The tags of the languages in which it is offered too.", "[pt, zh-Hant]"),
    .sources: KeyText(
      "The publications that are cited: an id for each, and below it `title`, `by`, `year` and `link`.",
      "",
      .named(.source)
    ),
    .child: KeyText("Who counts as a child.", "", .entry(.child)),
    .dimensions: KeyText(
      "Groups of signs, each positive or not by a rule on the strengths of its signs.",
      "",
      .entries(.dimension)
    ),
    .dimensionRule: KeyText(
      "When a dimension is positive, for all that have no rule of their own.",
      "",
      .entry(.rule)
    ),
    .sections: KeyText("The items, in the order in which they are asked.", "", .entries(.section)),
    .findings: KeyText("Conditions with a name, to be used in other conditions.", "", .entries(.finding)),
    .stopRules: KeyText(
      "When the interview pauses or ends at once. They are looked at after every answer.",
      "",
      .entries(.stopRule)
    ),
    .levels: KeyText(
      "The possible results, most serious first. The last two have `when: unclear` and `when: otherwise`.",
      "",
      .entries(.level)
    ),
    .referrals: KeyText("Where to send or take the person, and how soon.", "", .entries(.referral)),
    .always: KeyText(
      "What you promise whatever is answered; the checker proves it, or shows a person for whom it is not so.",
      "",
      .entries(.promise)
    ),
  ]

  static let sourceTexts: [Key: KeyText] = [
    .title: KeyText(
      "What the publication is called.",
      "Operational indicators of trafficking in human beings"
    ),
    .by: KeyText("Who published it.", "International Labour Office"),
    .year: KeyText("The year in which it was published.", "2009", .number),
    .link: KeyText("Where it can be read.", "https://www.ilo.org"),
  ]

  static let childTexts: [Key: KeyText] = [
    .under: KeyText("The age in years from which a person is no child any more.", "18", .number),
    .ageFrom: KeyText("The item that asks for the age: a `number` with `ask`.", "age", .id(.item)),
    .treatAsChildIf: KeyText(
      "When somebody whose age is in doubt is treated as a child. It must name the doubt.",
      "age is not answered or may_be_under_18 = yes",
      .condition
    ),
    .source: KeyText("Where this comes from.", "coe-2005 / article 10(3)", .citation),
  ]

  static let dimensionTexts: [Key: KeyText] = [
    .id: KeyText("The permanent id: small letters, digits and `_`.", "exploitation", .ownID),
    .title: KeyText("What the dimension is called in a report.", "Conditions of work"),
    .element: KeyText(
      "Which element of trafficking it shows. For a child the level never depends on `means`.",
      "purpose",
      .word(known(Element.self))
    ),
    .rule: KeyText("When it is positive, instead of `dimension rule`.", "", .entry(.rule)),
  ]

  static let ruleTexts: [Key: KeyText] = [
    .positiveIfAny: KeyText(
      "Lines such as `1 strong + 1 medium or weak`. One line that holds is enough; every sign is used once.",
      "[2 strong, 1 strong + 1 medium]",
      .usual(["1 strong", "2 strong", "1 strong + 1 medium or weak", "3 medium", "2 medium + 1 weak"])
    ),
    .source: KeyText("Where the rule is published.", "ilo-2009 / how to use the indicators", .citation),
  ]
}
