import Checklists
import Diagnostics
import TestSupport
import Testing

@testable import Translations

@Test(arguments: [
  ("zh-Hant-MO", ["zh-Hant-MO", "zh-Hant"]), ("zh-MO", ["zh-MO", "zh-Hant-MO", "zh-Hant"]),
  ("zh_hans_cn", ["zh-Hans-CN", "zh-Hans"]), ("pt-MO", ["pt-MO", "pt-Latn-MO", "pt-PT", "pt", "pt-Latn"]),
  ("vi", ["vi", "vi-Latn"]), ("uz-Cyrl", ["uz-Cyrl"]), ("mn-Mong-CN", ["mn-Mong-CN", "mn-Mong"]),
  ("tl", ["tl", "tl-Latn", "fil"]), ("kk-CN", ["kk-CN", "kk-Arab-CN", "kk-Arab"]),
])
func `a tag is read in its own script only`(_ tag: String, _ chain: [String]) {
  #expect(LanguageTag(tag).chain.map(\.text) == chain)
}

@Test func `a tag that leaves the script open is none`() {
  #expect(LanguageTag("zh").scripts.map(\.text) == ["zh-Hans", "zh-Hant"])
  #expect(LanguageTag("zh-MO").scripts.isEmpty)
  #expect(LanguageTag("vi").scripts.isEmpty)
}

@Test func `Arabic, Urdu and Uyghur run from right to left`() {
  let found = ["ar", "ur", "ug", "pa-PK", "kk-Arab", "pa", "kk", "vi", "zh-Hant"].filter {
    LanguageTag($0).isRightToLeft
  }
  #expect(found == ["ar", "ur", "ug", "pa-PK", "kk-Arab"])
}

/// Texts of the smallest checklist in French, from entries such as `papers_kept.ask=Où ?`.
private func shelf(
  _ files: [String: String],
  allowsDrafts: Bool,
  isReviewed: Bool = true
) throws -> LanguageShelf {
  let checklist = try smallestChecklist()
  let day = try #require(monday)
  var made: [LanguageTag: POFile] = [:]
  for (language, lines) in files {
    var translation = Translation(POFile(), language: language, of: checklist, path: "smallest.yaml")
    var texts: [String: String] = [:]
    for text in translation.texts where isReviewed { texts[text.id] = "\(language) \(text.id)" }
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      texts[String(parts[0])] = String(parts[1])
    }
    let list = texts.sorted { $0.key < $1.key }.map { ImportedText(id: $0.key, text: $0.value) }
    _ = translation.take(list, by: "a test", on: day)
    if isReviewed {
      let ids = list.filter { !$0.text.isEmpty }.map(\.id)
      #expect(translation.review(ids, by: "A. Silva", checkedBy: "M. Costa", on: day).isEmpty)
    }
    made[LanguageTag(language)] = translation.file
  }
  let shelved = made
  return LanguageShelf(of: checklist, tags: Array(made.keys), allowsDrafts: allowsDrafts) { tag in
    shelved[tag].map { .file($0) } ?? .broken("\(tag.text).po")
  }
}

/// Why a language is refused; `nil` where it is not.
private func refusal(_ tag: String, _ shelf: LanguageShelf) -> LanguageRefusal? {
  do throws(LanguageRefusal) {
    _ = try shelf.texts(in: LanguageTag(tag))
    return nil
  } catch {
    return error
  }
}

@Test func `a language is offered when its safety texts are reviewed, or drafts are allowed`() throws {
  let reviewed = try shelf(["fr": ""], allowsDrafts: false)
  #expect(refusal("fr", reviewed) == nil)
  #expect(reviewed.offered.map(\.text) == ["en", "fr"])
  let open = try shelf(["fr": "consent_talk.ask="], allowsDrafts: false, isReviewed: false)
  guard case .unreviewed(let count, _)? = refusal("fr", open) else {
    Issue.record("it is offered")
    return
  }
  #expect(count == (try smallestChecklist()).sourceTexts.count { $0.isSafety })
  #expect(open.offered.map(\.text) == ["en"])
  #expect(refusal("fr", try shelf(["fr": ""], allowsDrafts: true, isReviewed: false)) == nil)
}

@Test func `a language without a file is unknown, whatever is allowed`() throws {
  let shelf = try shelf(["zh-Hans": "", "fr": ""], allowsDrafts: true)
  #expect(refusal("vi", shelf) == .unknown)
  #expect(refusal("zh-Hant", shelf) == .unknown)
  #expect(refusal("zh-TW", shelf) == .unknown)
  #expect(refusal("zh", shelf) == .scripts(LanguageTag("zh").scripts))
  #expect(refusal("fr-BE", shelf) == nil)
  #expect(refusal("en-GB", shelf) == nil)
}

@Test func `Burmese in Zawgyi is refused`() throws {
  let zawgyi = "\u{1021}\u{1001}\u{102F} \u{1031}\u{1014}\u{1031}\u{1000}\u{102C}\u{1004}\u{1039}\u{1038}"
  let shelf = try shelf(["my": "papers_kept.ask=\(zawgyi)"], allowsDrafts: true, isReviewed: false)
  #expect(refusal("my", shelf) == .zawgyi("papers_kept.ask"))
}

@Test func `each state is shown as what it is`() throws {
  let texts = try shelf(["fr": "papers_kept.ask=Où ?"], allowsDrafts: true, isReviewed: false)
    .texts(in: LanguageTag("fr"))
  #expect(texts.rendition(of: "papers_kept.ask").words == "Où ?")
  #expect(texts.rendition(of: "papers_kept.ask").standing == .draft)
  let missing = texts.rendition(of: "papers_kept.name")
  #expect(missing.standing == .missing && missing.isForeign)
  #expect(missing.words == "Someone else keeps the identity papers")
  let reviewed = try shelf(["fr": ""], allowsDrafts: false).texts(in: LanguageTag("fr"))
  #expect(reviewed.rendition(of: "papers_kept.ask").standing == .reviewed)
  #expect(reviewed.foreign.isEmpty && !reviewed.hasDrafts)
}

@Test func `words of an earlier source are never shown, and drafts only where they are allowed`() throws {
  let checklist = try smallestChecklist()
  var old = try translation(of: checklist)
  _ = old.take(
    [
      ImportedText(id: "papers_kept.ask", text: "Où ?", source: "Where are your papers?"),
      ImportedText(id: "papers_kept.name", text: "Quelqu’un garde les papiers"),
    ],
    by: "a test",
    on: try #require(monday)
  )
  let allowed = LanguageTexts(LanguageTag("fr"), [old], allowsDrafts: true)
  #expect(allowed.rendition(of: "papers_kept.ask").standing == .changed)
  #expect(allowed.rendition(of: "papers_kept.ask").words == "Where is your passport at the moment?")
  let strict = LanguageTexts(LanguageTag("fr"), [old], allowsDrafts: false)
  #expect(strict.rendition(of: "papers_kept.name").standing == .withheld)
}

@Test func `a nearer language comes first, and the next of its chain stands in text by text`() throws {
  let files = ["zh-Hant-MO": "papers_kept.ask=澳", "zh-Hant": "papers_kept.ask=中\npapers_kept.name=證件"]
  let texts = try shelf(files, allowsDrafts: true, isReviewed: false).texts(in: LanguageTag("zh-Hant-MO"))
  #expect(texts.rendition(of: "papers_kept.ask").words == "澳")
  #expect(texts.rendition(of: "papers_kept.name").words == "證件")
  #expect(texts.rendition(of: "papers_kept.name").tag.text == "zh-Hant")
  let fallen = try shelf(files, allowsDrafts: true, isReviewed: false).texts(in: LanguageTag("zh-HK"))
  #expect(fallen.main.text == "zh-Hant" && fallen.tag.text == "zh-HK")
}

@Test func `a form of address is taken where there is one, and the neutral words elsewhere`() throws {
  let texts = try shelf(
    [
      "th": """
      papers_kept.ask=คุณ
      papers_kept.ask|to a woman=คุณผู้หญิง
      papers_kept.ask|by a woman=คะ
      consent_talk.ask|to a woman|by a woman=คะคุณ
      """
    ],
    allowsDrafts: true,
    isReviewed: false
  ).texts(in: LanguageTag("th"))
  var form = AddressForm()
  #expect(texts.rendition(of: "papers_kept.ask", form).words == "คุณ")
  form.isByWoman = true
  #expect(texts.rendition(of: "papers_kept.ask", form).words == "คะ")
  form.person = .woman
  #expect(texts.rendition(of: "papers_kept.ask", form).words == "คุณผู้หญิง")
  #expect(texts.rendition(of: "consent_talk.ask", form).words == "คะคุณ")
  form.person = .man
  form.isByWoman = false
  #expect(texts.rendition(of: "papers_kept.ask", form).words == "คุณ")
  #expect(texts.addressForms == ["to a woman", "by a woman"])
}

@Test func `T21: texts come in one normal form, and the file keeps its bytes`() throws {
  // u, horn, acute; u, circumflex, hook above.
  let text = "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"u\u{31B}\u{301} o\u{302}\u{309}\"\n"
  let file = try #require(read(text).file)
  #expect(file.entries[0].texts[0].unicodeScalars.map(\.value) == [0x1EE9, 0x20, 0x1ED5])
  #expect(file.bytes == Array(text.utf8))
}
