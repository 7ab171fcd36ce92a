package import Checklists
package import Screening

/// Reads responses in NDJSON, a line each: `semantics.md` section 9.
///
/// It takes whatever is legal JSON and refuses whatever is not; members may come in any order, and are found fastest
/// in the order of the checklist.
package struct NDJSONReader {
  /// What the last line recorded.
  package var answers: AnswerSheet
  /// The name of the last response as JSON, with its quotes.
  package private(set) var name: [UInt8] = []

  let graph: DecisionGraph
  private let keys: ItemKeys
  private let kinds: [Kind]

  /// How the usual answers to an item look.
  private enum Kind {
    /// yes, no, unsure or declined.
    case word
    /// A whole number within the limits of the item.
    case number(ClosedRange<Int32>)
    case other
  }

  package init(_ graph: DecisionGraph) {
    self.graph = graph
    // What is pending while a line is read has not come yet: so an item that stands twice is noticed.
    answers = AnswerSheet(graph, blank: .pending)
    keys = ItemKeys(graph)
    kinds = graph.items.map { item in
      if item.kind == .yesOrNo, !item.isMakeSure { return .word }
      return item.kind == .number ? .number(item.domain) : .other
    }
  }

  /// Reads one line.
  ///
  /// `bytes`: a block of lines, padded.
  /// `place`: where the line begins; afterwards its break or the end of the block.
  /// `end`: of the block, without the padding.
  /// Fails with why the line gives no assessment.
  package mutating func read(_ bytes: Span<UInt8>, _ place: inout Int, before end: Int) throws(LineFault) {
    let start = place
    do {
      // A break is nowhere legal inside a line, so that nobody has to look for its end first.
      try readLine(bytes, &place, end)
    } catch {
      place = bytes.lineEnd(from: start, before: end)
      // Read again, so that the fault is told as if the line stood alone.
      var next = start
      do {
        try readLine(bytes, &next, place)
      } catch {
        // Until here a column is the place in the block; now it counts from 1 within the line.
        throw LineFault(error.cause, column: error.column - start + 1)
      }
    }
  }

  private mutating func readLine(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) throws(LineFault) {
    answers.clear()
    name.removeAll(keepingCapacity: true)
    try readObject(bytes, &place, end)
    answers.settle()
  }

  private mutating func readObject(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) throws(LineFault) {
    let first = place
    place = bytes.afterBlanks(place)
    guard bytes.takes(UInt8(ascii: "{"), &place) else {
      throw LineFault("the line is not a JSON object", column: place)
    }
    var seen: (response: Bool, said: Bool, seen: Bool) = (false, false, false)
    let keys = keys
    if !bytes.takes(UInt8(ascii: "}"), &place) {
      repeat {
        let start = place
        switch try keys.readMember(bytes, &place, end) {
        case .response:
          guard !seen.response else { throw LineFault("`response` stands twice", column: start) }
          seen.response = true
          try readName(bytes, &place, end)
        case .said:
          guard !seen.said else { throw LineFault("`said` stands twice", column: start) }
          seen.said = true
          try readSide(.said, bytes, &place, end)
        case .seen:
          guard !seen.seen else { throw LineFault("`seen` stands twice", column: start) }
          seen.seen = true
          try readSide(.seen, bytes, &place, end)
        case .other: throw LineFault("only `response`, `said` and `seen` belong in a line", column: start)
        }
        place = bytes.afterBlanks(place)
      } while bytes.takes(UInt8(ascii: ","), &place)
      guard bytes.takes(UInt8(ascii: "}"), &place) else {
        throw LineFault("the line breaks off here", column: place)
      }
    }
    guard place == end || bytes[place] == 0x0A else {
      throw LineFault("something stands behind the object", column: place)
    }
    guard seen.response else { throw LineFault("the line has no `response`", column: first) }
  }

  private mutating func readName(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) throws(LineFault) {
    guard place < end, bytes[place] == UInt8(ascii: "\"") else {
      throw LineFault("`response` is not a text", column: place)
    }
    let text = try bytes.text(at: &place, before: end)
    if text.hasEscapes {
      name.append(json: bytes.string(text))
    } else {
      for index in text.start - 1...text.end { name.append(bytes[index]) }
    }
  }

  private mutating func readSide(
    _ side: Side,
    _ bytes: Span<UInt8>,
    _ place: inout Int,
    _ end: Int
  ) throws(LineFault) {
    let isSpaced = place > 0 && bytes[place &- 1] == 0x20
    guard bytes.takes(UInt8(ascii: "{"), &place) else {
      throw LineFault("`\(side.rawValue)` is not an object", column: place)
    }
    if bytes.takes(UInt8(ascii: "}"), &place) { return }
    var expected = 0
    // A copy outside of the loop: the compiler would make one of the whole reader in each turn.
    let keys = keys
    repeat {
      if readUsual(side, keys, isSpaced: isSpaced, bytes, &place, &expected) { break }
      // After the comma of the last one there may be other blanks than usual.
      place = bytes.afterBlanks(place)
      let start = place
      let item = try keys.read(expected, bytes, &place, end)
      expected = item &+ 1
      switch answers.mark(item, side) {
      case .pending, .none: break
      default: throw fault("stands twice", item, start)
      }
      if place < end, bytes[place] <= 0x20 { place = bytes.afterBlanks(place) }
      let isRead =
        switch kinds[item] {
        case .word: readWord(item, side, bytes, &place)
        case .number(let domain): readNumber(item, domain, side, bytes, &place)
        case .other: false
        }
      if !isRead { try readAnswer(item, side, bytes, &place, end) }
      place = bytes.afterBlanks(place)
    } while bytes.takes(UInt8(ascii: ","), &place)
    guard bytes.takes(UInt8(ascii: "}"), &place) else {
      throw LineFault("the line breaks off here", column: place)
    }
  }

  /// Reads items as long as they look as most do.
  ///
  /// `isSpaced`: whether a space follows on each colon and comma, as far as can be told.
  /// Gives whether the last one of the side was among them.
  @inline(__always)
  private mutating func readUsual(
    _ side: Side,
    _ keys: ItemKeys,
    isSpaced: Bool,
    _ bytes: Span<UInt8>,
    _ place: inout Int,
    _ expected: inout Int
  ) -> Bool {
    switch side {
    case .said:
      var marks = answers.said.mutableSpan
      return keys.readUsual(&marks, side, isSpaced: isSpaced, bytes, &place, &expected)
    case .seen:
      var marks = answers.seen.mutableSpan
      return keys.readUsual(&marks, side, isSpaced: isSpaced, bytes, &place, &expected)
    }
  }

  private mutating func readWord(_ item: Int, _ side: Side, _ bytes: Span<UInt8>, _ place: inout Int) -> Bool
  {
    var next = place
    guard case .pending = answers.mark(item, side), let mark = keys.usualAnswer(side, bytes, &next) else {
      return false
    }
    answers.set(mark, for: item, on: side)
    place = next
    return true
  }

  /// Reads a whole number that is within the limits; anything else is left for a closer look.
  mutating func readNumber(
    _ item: Int,
    _ domain: ClosedRange<Int32>,
    _ side: Side,
    _ bytes: Span<UInt8>,
    _ place: inout Int
  ) -> Bool {
    var next = place
    var value: Int32 = 0
    while next < bytes.count, next < place &+ 6, bytes[next] >= UInt8(ascii: "0"),
      bytes[next] <= UInt8(ascii: "9")
    {
      value = value &* 10 &+ Int32(bytes[next] &- UInt8(ascii: "0"))
      next &+= 1
    }
    let isEnded = next < bytes.count && (bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: "}"))
    guard next > place, isEnded, next == place &+ 1 || bytes[place] != UInt8(ascii: "0"),
      domain.contains(value), case .pending = answers.mark(item, side)
    else { return false }
    answers.low[item] = value
    answers.high[item] = value
    answers.set(.value, for: item, on: side)
    place = next
    return true
  }

  func fault(_ what: String, _ item: Int, _ place: Int) -> LineFault {
    LineFault("`\(graph.items[item].id)`: \(what)", column: place)
  }
}

/// The cause for an item that does not exist; the name that stands in the line is not repeated.
func unknownItem(_ key: String, _ places: [String: Int]) -> String {
  let nearest = nearestItem(key, places)
  return "the checklist does not know this item" + (nearest.map { "; the nearest is `\($0)`" } ?? "")
}

extension Span<UInt8> {
  /// Reads a key with its colon; `place` is then at its value.
  func key(at place: inout Int, before end: Int) throws(LineFault) -> String {
    guard place < end, self[place] == UInt8(ascii: "\"") else {
      throw LineFault("a key in quotes should stand here", column: place)
    }
    let key = string(try text(at: &place, before: end))
    place = afterBlanks(place)
    guard takes(UInt8(ascii: ":"), &place) else {
      throw LineFault("a colon should stand here", column: place)
    }
    return key
  }

  /// The place after blanks; a line break ends the line and is none.
  @inline(__always)
  func afterBlanks(_ place: Int) -> Int {
    var place = place
    while place < count, self[place] == 0x20 || self[place] == 0x09 || self[place] == 0x0D { place &+= 1 }
    return place
  }

  /// Goes past a sign and the blanks after it, if it stands here.
  @inline(__always)
  func takes(_ sign: UInt8, _ place: inout Int) -> Bool {
    guard place < count, self[place] == sign else { return false }
    place = afterBlanks(place &+ 1)
    return true
  }
}
