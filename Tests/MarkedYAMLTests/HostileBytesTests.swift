import Diagnostics
import Display
import MarkedYAML
import TestSupport
import Testing

/// Reads bytes that mean no good, and demands an answer that is safe to show.
private func expectSafeAnswer(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  let file = SourceFile(name: "hostile.yaml", bytes: bytes)
  let found = parse(file)
  #expect((found.root == nil) == !found.problems.isEmpty, sourceLocation: sourceLocation)
  for problem in found.problems {
    let words = [problem.message, problem.help, problem.note] + problem.labels.map(\.text)
    let isLegible = words.allSatisfy { legible($0) == $0 }
    #expect(isLegible, sourceLocation: sourceLocation)
    #expect(problem.message.unicodeScalars.count < 400, sourceLocation: sourceLocation)
    #expect(problem.span.start <= problem.span.end, sourceLocation: sourceLocation)
    #expect(problem.span.start.line <= file.lineCount + 1, sourceLocation: sourceLocation)
  }
  for node in (found.root.map(texts) ?? []).suffix(10) {
    _ = node.sourceMap(in: file).position(at: 1)
  }
}

private let fixtures = Fixtures()
private let sound = fixtures.names(in: "Sound")

@Test(.timeLimit(.minutes(10)), arguments: sound)
func `a file that was cut off anywhere is answered`(_ name: String) throws {
  let bytes = try fixtures.bytes("Sound/\(name)")
  for end in stride(from: 0, to: bytes.count, by: 50) { expectSafeAnswer(Array(bytes[..<end])) }
}

@Test(.timeLimit(.minutes(10)), arguments: sound)
func `a file with broken bytes is answered`(_ name: String) throws {
  let bytes = Array(try fixtures.bytes("Sound/\(name)").prefix(3000))
  var dice = Dice(seed: 1)
  for _ in 0..<200 {
    var broken = bytes
    for _ in 0...dice.next(below: 5) { broken[dice.next(below: broken.count)] = UInt8(dice.next(below: 256)) }
    expectSafeAnswer(broken)
  }
}

@Test(.timeLimit(.minutes(10)), arguments: sound)
func `a file with signs in the wrong places is answered`(_ name: String) throws {
  let signs = Array(":-?[]{},&*!|>'\"%@`#\\\n \t\u{1B}\u{7F}".utf8)
  let bytes = Array(try fixtures.bytes("Sound/\(name)").prefix(3000))
  var dice = Dice(seed: 2)
  for _ in 0..<200 {
    var broken = bytes
    for _ in 0...dice.next(below: 4) {
      broken.insert(signs[dice.next(below: signs.count)], at: dice.next(below: broken.count))
    }
    expectSafeAnswer(broken)
  }
}

@Test(.timeLimit(.minutes(10)), arguments: 0..<20)
func `random bytes are answered`(_ seed: Int) {
  var dice = Dice(seed: seed)
  for _ in 0..<50 {
    expectSafeAnswer((0..<dice.next(below: 400)).map { _ in UInt8(dice.next(below: 256)) })
  }
}

@Test(.timeLimit(.minutes(10)), arguments: 0..<20)
func `random signs are answered`(_ seed: Int) {
  let signs = Array("ab:-?[]{},&*!|>'\"%@`#\\\n  \r\te0x\u{2028}\u{2067}\u{200B}é".utf8)
  var dice = Dice(seed: seed)
  for _ in 0..<200 {
    expectSafeAnswer((0..<dice.next(below: 60)).map { _ in signs[dice.next(below: signs.count)] })
  }
}

@Test func `what the author wrote never steers the terminal that shows the message`() {
  for words in [
    "ask: @\u{1B}[2J", "ask: \"\\e[2J\" x", "\"a\\e\": b\n\"a\\e\": c", "ask: &\u{202E}x y", "\"\\e[2J",
    "x\u{9B}: @",
  ] {
    expectSafeAnswer(Array(words.utf8))
  }
}
