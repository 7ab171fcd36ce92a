import Testing

@testable import Validation

// The values are worked out by hand from the published formulas: words a sentence, syllables a word.
@Test(arguments: [
  // 12 words, 2 sentences, 12 syllables.
  ("The cat sat on the mat. The dog ran to the door.", "en", 206.835 - 1.015 * 6 - 84.6),
  // 10 words, 1 sentence, 25 syllables.
  (
    "Participation in this conversation is voluntary and wholly confidential today", "en",
    206.835 - 1.015 * 10 - 84.6 * 2.5
  ),
  // 10 words, 2 sentences, 16 syllables.
  ("El perro come en la casa. La madre mira todo.", "es-MX", 206.84 - 1.02 * 5 - 60 * 1.6),
])
func `how easy a text is follows from its sentences and its syllables`(
  _ text: String,
  _ tag: String,
  _ ease: Double
)
  throws
{
  let measured = try #require(ReadingEase(Sentence.all(in: text), in: tag))
  #expect(abs(measured.value - ease) < 0.001)
}

@Test func `nothing is said of short texts, and of languages without a formula`() {
  #expect(ReadingEase(Sentence.all(in: "Participation is voluntary."), in: "en") == nil)
  let words = "one two three four five six seven eight nine ten eleven"
  #expect(ReadingEase(Sentence.all(in: words), in: "xx") == nil)
  #expect(ReadingEase(Sentence.all(in: words), in: "en-GB") != nil)
}

@Test func `the words that weigh most are named, the longest first`() throws {
  let text = "Information about voluntary participation is on the table in the other room."
  let ease = try #require(ReadingEase(Sentence.all(in: text), in: "en"))
  #expect(ease.heavyWords == ["participation", "information", "voluntary"])
}
