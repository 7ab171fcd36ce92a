import Expressions

/// The keys of sections and items.
extension EntryKind {
  static let sectionTexts: [Key: KeyText] = [
    .id: KeyText("The permanent id: small letters, digits and `_`.", "control", .ownID),
    .title: KeyText("What the section is called.", "Papers and freedom"),
    .items: KeyText("The items, in the order in which they are asked.", "", .entries(.item)),
    .onlyIf: KeyText(
      "The section is asked only when this is true. It looks back: to what is asked before the section.",
      "consent_talk = yes",
      .condition
    ),
    .unless: KeyText(
      "The section is left out only when this is true. It looks back, as `only if` does.",
      "known_child",
      .condition
    ),
    .dimension: KeyText(
      "The dimension to which all signs of the section belong.",
      "exploitation",
      .id(.dimension)
    ),
    .how: KeyText("Advice for the whole section; never read aloud.", "Ask these where nobody else can hear."),
  ]

  static let itemTexts: [Key: KeyText] = [
    .id: KeyText(
      "The permanent id: small letters, digits and `_`, a letter first. Conditions, cases, translations and records use it.",
      "papers_kept",
      .ownID
    ),
    .name: KeyText(
      "The sign as a statement, in words that can stand in a report. \"Yes\" always means that it is true.",
      "Someone else keeps the identity papers"
    ),
    .ask: KeyText(
      "Words for the person, read aloud. Open questions are welcome: what is recorded is whether `name` is true.",
      "Where is your passport at the moment?"
    ),
    .askChild: KeyText("The same for a child, in simpler words.", "Who has your passport?"),
    .lookFor: KeyText(
      "What the officer may see. With `ask` in one item: two kinds of evidence for one sign.",
      "Papers are handed over by somebody else."
    ),
    .makeSure: KeyText(
      "Something the officer sees to before going on. Yes, no or not asked; never a sign.",
      "Nobody else can hear you."
    ),
    .tell: KeyText(
      "Words to say to the person; nothing is answered. Line breaks are pauses.",
      "You can stop at any time."
    ),
    .how: KeyText("How to ask and what to avoid; never read aloud.", "Do not ask for the papers themselves."),
    .answer: KeyText(
      "What can be answered. Without it: yes or no.",
      "number",
      .word(known(ItemDecoder.AnswerWord.self))
    ),
    .atLeast: KeyText("The smallest number, or the first day, that is possible.", "0", .number),
    .atMost: KeyText("The largest number, or the last day, that is possible.", "120", .number),
    .chooseOne: KeyText(
      "Options of which one is chosen: an id for each, a colon and its words.",
      "",
      .options
    ),
    .chooseAny: KeyText(
      "Options of which any may be chosen: an id for each, a colon and its words.",
      "",
      .options
    ),
    .noneOfThese: KeyText(
      "The option of `choose any` that excludes all others.",
      "none_of_these",
      .ownOption
    ),
    .yesIf: KeyText(
      "Gives a number or a choice a yes or no. It names only `answer`, whole numbers and options.",
      "answer > 60",
      .answerCondition
    ),
    .onlyIf: KeyText(
      "Asked only when this is true. It names only what is asked before.",
      "papers_kept = yes",
      .condition
    ),
    .unless: KeyText(
      "Left out only when this is true. It names only what is asked before.",
      "age is declined",
      .condition
    ),
    .dimension: KeyText(
      "The dimension to which the sign belongs; it comes before that of the section.",
      "exploitation",
      .id(.dimension)
    ),
    .strength: KeyText(
      "How serious the sign is. It needs a dimension, a `name` and a `source`.",
      "strong",
      .word(["strong", "medium", "weak"])
    ),
    .strengthChild: KeyText(
      "The strength for a child, instead of `strength`; `none`: not a sign for a child.",
      "medium",
      .word(["strong", "medium", "weak", "none"])
    ),
    .points: KeyText(
      "What a yes counts, a whole number from 0; for options also a number for each.",
      "2",
      .points
    ),
    .pointsChild: KeyText("The points for a child, instead of `points`.", "3", .points),
    .consentFor: KeyText(
      "The answer is consent for this purpose. With `ask`, yes or no.",
      "talking",
      .word(known(Item.Purpose.self))
    ),
    .sensitive: KeyText(
      "`yes`: counted in the burden of the interview, and never asked first in a section.",
      "yes",
      .word(["yes", "no"])
    ),
    .keep: KeyText(
      "`no`: used during the interview and never written down. Never a sign, and named in no condition.",
      "no",
      .word(["yes", "no"])
    ),
    .source: KeyText(
      "Where the sign comes from: a source, a slash, and the page or heading. Every sign needs it.",
      "ilo-2009 / coercion at destination",
      .citation
    ),
    .was: KeyText("Former ids of the item, so that old records are still understood.", "[documents_kept]"),
  ]
}
