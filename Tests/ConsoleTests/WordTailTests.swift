import Testing

@testable import Console

/// What comes of keys after the first one, which was understood and began these words.
private func tail(
  _ first: Character,
  _ words: [String],
  or others: [String] = [],
  then keys: String
) -> [WordTail.Next] {
  var tail = WordTail()
  tail.begin(first, meant: words, others: others)
  return keys.map { tail.next($0) }
}

@Test(
  arguments: [
    ("y", ["yes"], "es"), ("n", ["no"], "o"), ("u", ["unsure"], "nsure"),
    ("d", ["declined"], "eclined"), ("Y", ["seen"], ""), ("b", ["back"], "ack"), ("r", ["review"], "eview"),
    ("p", ["pause"], "ause"), ("Y", ["yes"], "ES"), ("y", ["yes"], "ES"), ("f", ["finish now"], "inish now"),
  ]
)
func `the rest of a word whose first key did everything does nothing more`(
  first: Character,
  words: [String],
  rest: String
) {
  #expect(tail(first, words, then: rest) == rest.map { _ in .swallowed })
}

@Test(
  arguments: [
    ("y", ["yes"], "n"), ("y", ["yes"], "y"), ("n", ["no"], "y"),
    ("n", ["no"], "n"), ("d", ["declined"], "y"), ("x", ["danger/stop"], "n"),
    ("s", [], "n"), ("1", ["1"], "2"), ("b", ["back"], "b"), ("!", [], "y"),
  ]
)
func `a key that does not go on with the word is a key of its own`(
  first: Character,
  words: [String],
  next: Character
) {
  #expect(tail(first, words, then: String(next)) == [.fresh])
}

@Test func `after a key of its own nothing is left of the word before`() {
  // Y, then E for another question, then S: no part of a "yes" any more.
  #expect(tail("y", ["yes"], then: "xes") == [.fresh, .fresh, .fresh])
  #expect(tail("y", ["yes"], then: "esy") == [.swallowed, .swallowed, .fresh])
}

@Test func `a word that goes on otherwise than its first key meant takes the answer back`() {
  let others = ["not asked", "not seen"]
  let found = tail("n", ["no"], or: others, then: "ot asked")
  #expect(found.prefix(2) == [.swallowed, .retracted])
  #expect(found.dropFirst(2).dropLast().allSatisfy { $0 == .swallowed })
  #expect(found.last == .completed("not asked"))
  #expect(tail("n", ["no"], or: others, then: "ot seen").last == .completed("not seen"))
  // Portuguese: `s` is "not asked" in every language, and "sim" is yes.
  #expect(tail("s", [], or: ["sim"], then: "im") == [.retracted, .completed("sim")])
}

/// Whether Enter ends a word after these keys, and whether a second Enter does.
private func enters(_ first: Character, _ words: [String], after keys: String) -> [Bool] {
  var tail = WordTail()
  tail.begin(first, meant: words)
  for key in keys { _ = tail.next(key) }
  return (0..<2).map { _ in tail.endsWord() }
}

@Test func `Enter ends a typed word once, and answers nothing`() {
  #expect(enters("y", ["yes"], after: "es") == [true, false])
  #expect(enters("n", ["no"], after: "o") == [true, false])
  // After a single key Enter is meant, and after a key that is no part of the word.
  #expect(enters("y", ["yes"], after: "") == [false, false])
  #expect(enters("n", ["no"], after: "y") == [false, false])
}
