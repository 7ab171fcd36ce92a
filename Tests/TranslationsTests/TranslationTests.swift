import Checklists
import Diagnostics
import TestSupport
import Testing

@testable import Translations

/// A translation in which every text has words, as drafts.
private func drafted(_ checklist: Checklist) throws -> Translation {
  var result = try translation(of: checklist)
  let texts = checklist.sourceTexts.map { ImportedText(id: $0.id, text: "Mot de \($0.id)") }
  let outcome = result.take(texts, by: "L. Martin", on: try #require(monday))
  #expect(outcome.taken == texts.map(\.id))
  return result
}

/// The same after it was written and read again.
private func again(_ translation: Translation, _ checklist: Checklist) throws -> Translation {
  try TranslationsTests.translation(translation.file.bytes, of: checklist)
}

extension Translation {
  fileprivate func state(_ id: String) -> TextState? { text(id).map { state(of: $0) } }
}

@Test func `ids follow the file, and safety texts are those of consent, danger, stop rules and levels`()
  throws
{
  let checklist = try smallestChecklist(
    """
    sections:
      - id: control
        how: Look around.
        items:
          - id: brought_by
            name: Who brought them
            ask: Who came with you?
            choose one:
              moved: Somebody drove
              alone: Nobody
          - id: rest
            tell: We rest.
    referrals:
      - id: hotline
        caution: It may record.
    """
  )
  let ids = checklist.sourceTexts.map { ($0.isSafety ? "! " : "") + $0.id }
  #expect(
    ids == [
      "checklist.title", "checklist.about", "section.start.title", "! consent_talk.ask",
      "! consent_talk.ask child",
      "may_be_under_18.name", "may_be_under_18.look for", "! danger_now.name", "! danger_now.ask",
      "! danger_now.ask child", "! danger_now.look for", "section.control.title", "section.control.how",
      "! age.ask",
      "papers_kept.name", "papers_kept.ask", "brought_by.name", "brought_by.ask", "brought_by.choice.moved",
      "brought_by.choice.alone", "rest.tell", "! stop.no_consent.say", "! stop.danger.say",
      "! stop.wants_to_stop.say",
      "! level.some_signs.title", "! level.some_signs.say", "! level.too_little.title",
      "! level.too_little.say",
      "! level.no_signs.title", "! level.no_signs.say", "referral.hotline.caution",
    ]
  )
}

@Test func `a new file has every text, a header, and no words`() throws {
  let checklist = try smallestChecklist()
  var new = try translation(of: checklist)
  new.update(on: try #require(monday))
  let states = new.states.map(\.state)
  #expect(states.allSatisfy { $0 == .missing })
  #expect(new.file.entries.dropFirst().map(\.context) == checklist.sourceTexts.map(\.id))
  #expect(new.file.header?[name: "language"] == "fr")
  #expect(new.file.header?[name: "Plural-Forms"] == "nplurals=2; plural=(n > 1);")
  let ask = try #require(new.entry("papers_kept.ask"))
  #expect(ask.source == "Where is your passport at the moment?")
  #expect(ask.places == ["smallest.yaml:\(try #require(new.text("papers_kept.ask")?.line))"])
  #expect(ask.notes.contains("Beside it: Someone else keeps the identity papers"))
  #expect(ask.notes.contains("Asked before it: How old are you?"))
}

@Test func `a second update changes no byte`() throws {
  let checklist = try smallestChecklist()
  var first = try drafted(checklist)
  first.update(on: try #require(monday))
  var second = try again(first, checklist)
  second.update(on: try #require(tuesday))
  #expect(second.file.bytes == first.file.bytes)
}

@Test func `a changed source is seen before and after an update, and comes back`() throws {
  let old = try smallestChecklist()
  let new = try smallestChecklist(
    "sections:\n  - id: control\n    items:\n      - id: papers_kept\n        ask: Who has your passport?"
  )
  let before = try again(try drafted(old), new)
  #expect(before.state("papers_kept.ask") == .changed)
  var after = before
  after.update(on: try #require(tuesday))
  let entry = try #require(after.entry("papers_kept.ask"))
  #expect(entry.source == "Who has your passport?")
  #expect(entry.previousSource == "Where is your passport at the moment?")
  #expect(entry.texts == ["Mot de papers_kept.ask"] && entry.isFuzzy)
  #expect(after.state("papers_kept.ask") == .changed)
  var back = try again(after, old)
  back.update(on: try #require(tuesday))
  #expect(back.entry("papers_kept.ask")?.previousSource == nil)
  #expect(back.state("papers_kept.ask") == .draft)
}

@Test func `words whose text is gone are kept, and live again with it`() throws {
  let checklist = try smallestChecklist()
  let more = try smallestChecklist(
    "sections:\n  - id: control\n    items:\n      - id: food\n        ask: What did you eat?"
  )
  let full = try drafted(more)
  var less = try again(full, checklist)
  #expect(less.orphans.map(\.entry.context) == ["food.ask"])
  less.update(on: try #require(tuesday))
  #expect(less.orphans.isEmpty)
  let kept = try #require(less.file.entries.last)
  #expect(kept.isObsolete && kept.texts == ["Mot de food.ask"])
  var full2 = try again(less, more)
  full2.update(on: try #require(tuesday))
  #expect(full2.entry("food.ask")?.texts == ["Mot de food.ask"])
  #expect(full2.file.entries.map(\.context) == full.file.entries.map(\.context))
}

@Test func `forms of a text stay beside it`() throws {
  let checklist = try smallestChecklist()
  var list = try drafted(checklist)
  let outcome = list.take(
    [
      ImportedText(id: "age.ask|to a woman", text: "Madame ?"),
      ImportedText(id: "nobody.ask|to a man", text: "M. ?"),
    ],
    by: "L. Martin",
    on: try #require(monday)
  )
  #expect(outcome.taken == ["age.ask|to a woman"] && outcome.unknown == ["nobody.ask|to a man"])
  list.update(on: try #require(tuesday))
  let ids = list.file.entries.map(\.context)
  let place = try #require(ids.firstIndex(of: "age.ask"))
  #expect(ids[place + 1] == "age.ask|to a woman")
  #expect(list.orphans.isEmpty)
}

@Test func `an import takes texts as drafts and loses nothing`() throws {
  let checklist = try smallestChecklist()
  var list = try drafted(checklist)
  let day = try #require(tuesday)
  _ = list.review(["age.ask", "papers_kept.ask"], by: "A. Silva", checkedBy: "M. Costa", on: day)
  let remarks = list.file.entries.map(\.remarks)
  let outcome = list.take(
    [
      ImportedText(id: "papers_kept.ask", text: "Neuf"), ImportedText(id: "papers_kept.name", text: " "),
      ImportedText(id: "age.ask", text: "Mot de age.ask", back: "Word"),
      ImportedText(id: "food.ask", text: "Pain"),
      ImportedText(id: "section.start.title", text: "Avant\n", source: "Before it all"),
    ],
    by: "machine",
    on: day
  )
  #expect(outcome.kept == ["papers_kept.ask"] && outcome.empty == ["papers_kept.name"])
  #expect(outcome.same == ["age.ask"] && outcome.unknown == ["food.ask"])
  #expect(outcome.taken == ["section.start.title"] && outcome.hasRest)
  #expect(list.state("papers_kept.ask") == .reviewed && list.state("age.ask") == .reviewed)
  #expect(list.entry("age.ask")?.remark("back:") == "Word")
  #expect(list.entry("papers_kept.name")?.texts == ["Mot de papers_kept.name"])
  let title = try #require(list.entry("section.start.title"))
  #expect(title.texts == ["Avant"] && title.remark("draft by") == "machine" && title.isFuzzy)
  #expect(title.previousSource == "Before it all" && list.state("section.start.title") == .changed)
  #expect(list.file.entries.map(\.remarks).count == remarks.count)
  let forced = list.take(
    [ImportedText(id: "papers_kept.ask", text: "Neuf")],
    by: "machine",
    replacingReviewed: true,
    on: day
  )
  #expect(forced.taken == ["papers_kept.ask"] && list.state("papers_kept.ask") == .draft)
  #expect(list.entry("papers_kept.ask")?.claimsReview == false)
}

@Test func `a review needs words that fit their source, and two people for safety`() throws {
  let checklist = try smallestChecklist()
  var list = try drafted(checklist)
  let day = try #require(tuesday)
  let one = list.review(
    ["papers_kept.ask", "age.ask", "nobody.ask"],
    by: "A. Silva",
    checkedBy: nil,
    on: day
  )
  #expect(one.map(\.fault) == [.needsTwoPeople, .unknown])
  #expect(list.state("papers_kept.ask") == .reviewed && list.state("age.ask") == .draft)
  let same = list.review(["age.ask"], by: "A. Silva", checkedBy: "a silva", on: day)
  #expect(same.map(\.fault) == [.needsTwoPeople])
  #expect(!list.hindrances.isEmpty)
  let all = list.review(checklist.sourceTexts.map(\.id), by: "A. Silva", checkedBy: "M. Costa", on: day)
  #expect(all.isEmpty && list.hindrances.isEmpty)
  #expect(try again(list, checklist).states.allSatisfy { $0.state == .reviewed })
  var empty = try translation(of: checklist)
  empty.update(on: day)
  #expect(empty.review(["age.ask"], by: "A", checkedBy: "B", on: day).map(\.fault) == [.missing])
  let other = try smallestChecklist(
    "sections:\n  - id: control\n    items:\n      - id: age\n        ask: What is your age?"
  )
  var outdated = try again(list, other)
  #expect(outdated.review(["age.ask"], by: "A", checkedBy: "B", on: day).map(\.fault) == [.outdated])
}

@Test(arguments: [
  ("Mot de age.ask", "Mot de age.ask."), ("How old are you?", "How old are they?"),
  ("msgctxt \"age.ask\"", "msgctxt \"papers_kept.ask\""),
  ("A. Silva; checked by M. Costa", "A. Silva"),
  ("A. Silva; checked by M. Costa", "A. Silva; checked by A. SILVA"),
  ("; checked by M. Costa; 2026-09-08;", "; 2026-09-08; checked by M. Costa;"),
  ("# reviewed by", "# seen by"),
  ("# reviewed by A. Silva", "#, fuzzy\n# reviewed by A. Silva"),
])
func `any change ends a review`(_ words: String, _ others: String) throws {
  let checklist = try smallestChecklist()
  var list = try drafted(checklist)
  #expect(list.review(["age.ask"], by: "A. Silva", checkedBy: "M. Costa", on: try #require(tuesday)).isEmpty)
  #expect(list.state("age.ask") == .reviewed)
  let blocks = String(decoding: list.file.bytes, as: UTF8.self).split(
    separator: "\n\n",
    omittingEmptySubsequences: false
  )
  let block = try #require(blocks.first { $0.contains("\"age.ask\"") })
  let changed = block.replacing(words, with: others)
  #expect(changed != String(block))
  let entry = try #require(read(String(changed)).file?.entries.first)
  let text = try #require(list.text("age.ask"))
  #expect(list.state(of: entry, text) != .reviewed)
}

@Test func `a mark holds in its own language alone`() throws {
  let checklist = try smallestChecklist()
  var list = try drafted(checklist)
  #expect(list.review(["age.ask"], by: "A. Silva", checkedBy: "M. Costa", on: try #require(tuesday)).isEmpty)
  let other = Translation(list.file, language: "pt", of: checklist, path: "smallest.yaml")
  #expect(other.state("age.ask") == .draft)
}

@Test func `a review lives through a tool that only lays lines out anew`() throws {
  let checklist = try smallestChecklist()
  var list = try drafted(checklist)
  #expect(list.review(["age.ask"], by: "A. Silva", checkedBy: "M. Costa", on: try #require(tuesday)).isEmpty)
  let folder = try TemporaryFolder()
  let path = try folder.write(list.file.bytes, "fr.po")
  let tool = try Program(running: "/usr/bin/msgcat", ["--width=30", path])
  #expect(try translation(tool.output, of: checklist).state("age.ask") == .reviewed)
}

@Test func `new words lose the back translation of the old ones`() throws {
  var list = try drafted(try smallestChecklist())
  let day = try #require(tuesday)
  func take(_ text: String, back: String?) -> String? {
    _ = list.take([ImportedText(id: "age.ask", text: text, back: back)], by: "machine", on: day)
    return list.entry("age.ask")?.remark("back:")
  }
  #expect(take("Quel âge avez-vous ?", back: "What age have you?") == "What age have you?")
  #expect(take("Quel âge ?", back: nil) == nil)
  #expect(take("Votre âge ?", back: "Your age?") == "Your age?")
  // A tool that gives back the whole file carries the old remark along.
  #expect(take("Âge ?", back: "Your age?") == nil)
}
