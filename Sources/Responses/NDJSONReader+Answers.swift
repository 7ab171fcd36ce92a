import Checklists
import Screening

/// Answers in full.
extension NDJSONReader {
  mutating func readAnswer(
    _ item: Int,
    _ side: Side,
    _ bytes: Span<UInt8>,
    _ place: inout Int,
    _ end: Int
  )
    throws(LineFault)
  {
    let start = place
    guard place < end else { throw LineFault("the line breaks off here", column: place) }
    let facts = graph.items[item]
    do {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        let text = bytes.string(try bytes.text(at: &place, before: end))
        let isMissing = ["unsure", "declined", "not asked"].contains(text)
        let isWord = isMissing || (facts.kind != .number && facts.kind != .chooseAny)
        guard isWord else { throw fault(Self.usage(facts), item, start) }
        answers.record(try facts.answer(text, on: side), for: item, on: side)
      case UInt8(ascii: "["):
        answers.record(
          try facts.fitting(try readList(facts, item, bytes, &place, end), on: side),
          for: item,
          on: side
        )
      default:
        let number = try readNumber(bytes, &place, end)
        guard facts.kind == .number else { throw fault(Self.usage(facts), item, start) }
        answers.record(try facts.fitting(.number(number...number), on: side), for: item, on: side)
      }
    } catch let problem as AnswerProblem {
      throw fault("\(problem.sentence); \(problem.help)", item, start)
    } catch let problem as LineFault {
      throw problem
    } catch {
      throw LineFault("the answer cannot be read", column: start)
    }
  }

  private static func usage(_ item: GraphItem) -> String {
    switch item.kind {
    case .number: "the answer is not a number or a range; use a whole number as in 34, or two as in [16, 19]"
    case .chooseAny:
      "the answer is not a list; use a list of \(item.source.options.map(\.id.text).joined(separator: ", "))"
    default: "the answer is not one that the item knows; \(item.usage)"
    }
  }

  private func readList(
    _ facts: GraphItem,
    _ item: Int,
    _ bytes: Span<UInt8>,
    _ place: inout Int,
    _ end: Int
  ) throws
    -> Answer
  {
    let start = place
    _ = bytes.takes(UInt8(ascii: "["), &place)
    var words: [String] = []
    var numbers: [Int] = []
    if !bytes.takes(UInt8(ascii: "]"), &place) {
      repeat {
        guard place < end else { throw LineFault("the line breaks off here", column: place) }
        if bytes[place] == UInt8(ascii: "\"") {
          words.append(bytes.string(try bytes.text(at: &place, before: end)))
        } else {
          numbers.append(try readNumber(bytes, &place, end))
        }
        place = bytes.afterBlanks(place)
      } while bytes.takes(UInt8(ascii: ","), &place)
      guard bytes.takes(UInt8(ascii: "]"), &place) else {
        throw LineFault("the line breaks off here", column: place)
      }
    }
    if facts.kind == .chooseAny, numbers.isEmpty { return try facts.options(words) }
    guard facts.kind == .number, words.isEmpty, numbers.count == 2, numbers[0] <= numbers[1] else {
      throw fault(Self.usage(facts), item, start)
    }
    return .number(numbers[0]...numbers[1])
  }

  /// Reads a whole number; what is no whole number, or larger than any in a checklist, is refused.
  func readNumber(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) throws(LineFault) -> Int {
    let start = place
    var value = 0
    while place < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
      value = min(value * 10 + Int(bytes[place] - UInt8(ascii: "0")), 1_000_000_000)
      place += 1
    }
    let digits = place - start
    guard digits > 0 else { throw LineFault("an answer cannot be read here", column: start) }
    let next = place < end ? bytes[place] : UInt8(ascii: ",")
    let isWhole = [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x09, 0x0D].contains(next)
    guard isWhole, digits == 1 || bytes[start] != UInt8(ascii: "0") else {
      throw LineFault("a number is not a whole number", column: start)
    }
    return value
  }
}
