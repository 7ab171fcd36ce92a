import Checklists
import Screening

/// The members of a line.
enum LineMember {
  case response, said, seen, other
}

/// The keys of items, to be found in the order of the checklist or by name, and the answers that most of them have.
final class ItemKeys: Sendable {
  private let response: Pattern
  private let said: Pattern
  private let seen: Pattern
  /// By item: its key with its colon.
  private let keys: [Pattern]
  /// The same for items that are answered with yes, no, unsure or declined, as most are, and with a space behind.
  private let usual: [Pattern]
  private let usualSpaced: [Pattern]
  private let longKeys: [UInt8]
  private let places: [String: Int]
  private let answers = UsualAnswer.byLetter

  init(_ graph: DecisionGraph) {
    var longKeys: [UInt8] = []
    response = Pattern("\"response\":", rest: &longKeys)
    said = Pattern("\"said\":", rest: &longKeys)
    seen = Pattern("\"seen\":", rest: &longKeys)
    func pattern(_ item: GraphItem, space: String = "") -> Pattern {
      Pattern("\"\(item.id)\":\(space)", rest: &longKeys)
    }
    func isUsual(_ item: GraphItem) -> Bool { item.kind == .yesOrNo && !item.isMakeSure }
    keys = graph.items.map { pattern($0) }
    usual = graph.items.map { isUsual($0) ? pattern($0) : .nowhere }
    usualSpaced = graph.items.map { isUsual($0) ? pattern($0, space: " ") : .nowhere }
    self.longKeys = longKeys
    places = Dictionary(graph.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a key of the line with its colon; `place` is then at its value.
  func readMember(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) throws(LineFault) -> LineMember {
    if let member = usualMember(bytes, &place) {
      place = bytes.afterBlanks(place)
      return member
    }
    switch try bytes.key(at: &place, before: end) {
    case "response": return .response
    case "said": return .said
    case "seen": return .seen
    default: return .other
    }
  }

  private func usualMember(_ bytes: Span<UInt8>, _ place: inout Int) -> LineMember? {
    if said.takes(bytes, &place, rest: longKeys) { return .said }
    if seen.takes(bytes, &place, rest: longKeys) { return .seen }
    return response.takes(bytes, &place, rest: longKeys) ? .response : nil
  }

  /// Reads items in the order of the checklist that are answered yes, no, unsure or declined, until one is the last.
  ///
  /// It stops before the first one that is otherwise in any way; that one is left as if it had not been seen.
  /// Gives whether the last one was read; `place` is then at the bracket behind it.
  func readUsual(
    _ marks: inout MutableSpan<AnswerSheet.Mark>,
    _ side: Side,
    isSpaced: Bool,
    _ bytes: Span<UInt8>,
    _ place: inout Int,
    _ expected: inout Int
  ) -> Bool {
    let patterns = isSpaced ? usualSpaced : usual
    let (separator, separatorMask, separatorCount): (UInt64, UInt64, Int) =
      isSpaced ? (0x202C, 0xFFFF, 2) : (0x2C, 0xFF, 1)
    var next = expected
    defer { expected = next }
    while place &+ Span.padding <= bytes.count {
      // What is looked at is cut out, so that its bounds are known.
      let entry = bytes.extracting(place..<place &+ Span.padding)
      // One or two that were left out are passed over.
      var item = next
      let limit = min(next &+ 3, patterns.count)
      while item < limit, !patterns[item].matches(entry, at: 0, rest: longKeys) { item &+= 1 }
      guard item < limit, case .pending = marks[item] else { return false }
      var end = patterns[item].count
      guard let mark = usualAnswer(side, entry, &end) else { return false }
      let sign = entry.word(at: end)
      let isLast = sign & 0xFF == 0x7D
      guard isLast || sign & separatorMask == separator else { return false }
      marks[item] = mark
      next = item &+ 1
      place &+= isLast ? end : end &+ separatorCount
      if isLast { return true }
    }
    return false
  }

  /// Reads `"yes"`, `"no"`, `"unsure"` or `"declined"`; anything else is left for a closer look.
  @inline(__always)
  func usualAnswer(_ side: Side, _ bytes: Span<UInt8>, _ place: inout Int) -> AnswerSheet.Mark? {
    let word = bytes.word(at: place)
    let row = UsualAnswer.row(word)
    let end = place &+ UsualAnswer.count(row)
    let answer = answers[row]
    guard answer.matches(word, end: bytes.word(at: end &- 2)) else { return nil }
    if case .declined = answer.mark, case .seen = side { return nil }
    place = end
    return answer.mark
  }

  /// Reads the key of an item with its colon, first trying the one that would come next, then those after it.
  @inline(__always)
  func read(_ expected: Int, _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) throws(LineFault) -> Int {
    var item = expected
    while item < keys.count, item < expected &+ 4 {
      if keys[item].takes(bytes, &place, rest: longKeys) { return item }
      item &+= 1
    }
    return try find(bytes, &place, end)
  }

  private func find(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) throws(LineFault) -> Int {
    let start = place
    let key = try bytes.key(at: &place, before: end)
    guard let item = places[key] else { throw LineFault(unknownItem(key, places), column: start) }
    return item
  }
}

/// An answer of one word, as it stands in a line with its quotes.
///
/// All are compared without asking first which it may be: answers cannot be foreseen.
private struct UsualAnswer: BitwiseCopyable {
  let mark: AnswerSheet.Mark
  /// Its first eight bytes, and ones for as many as it has.
  private let start: UInt64
  private let startMask: UInt64
  /// Its last two bytes.
  private let end: UInt64

  private init(_ word: String, _ mark: AnswerSheet.Mark) {
    self.mark = mark
    let bytes = Array("\"\(word)\"".utf8)
    start = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    startMask = bytes.prefix(8).reduce(0) { mask, _ in mask << 8 | 0xFF }
    end = bytes.suffix(2).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// By `row`.
  static let byLetter: InlineArray<4, UsualAnswer> = [
    UsualAnswer("declined", .declined), UsualAnswer("no", .no), UsualAnswer("unsure", .unsure),
    UsualAnswer("yes", .yes),
  ]

  /// Where the answer stands that begins with a letter: two bits of it tell the four apart.
  @inline(__always)
  static func row(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word >> 11 & 3) }

  /// How many bytes it has.
  ///
  /// They stand in one word, a byte each: everything after the answer waits for it, and a look-up takes longer.
  @inline(__always)
  static func count(_ row: Int) -> Int {
    Int(truncatingIfNeeded: 0x0508_040A as UInt64 >> UInt64(row &* 8) & 0xFF)
  }

  @inline(__always)
  func matches(_ word: UInt64, end other: UInt64) -> Bool {
    (word ^ start) & startMask | (other ^ end) & 0xFFFF == 0
  }
}
