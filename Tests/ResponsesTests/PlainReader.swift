import Checklists
import Foundation

/// A response as the contract reads it, worked out a second way.
struct PlainResponse: Equatable {
  let name: String
  /// What was recorded; what is not in it was not asked.
  let answers: [Place: Answer]
}

/// Reads a line of NDJSON with the JSON library of the system: `semantics.md` sections 2 and 9.
///
/// - Returns: `nil` for a line that gives no assessment.
func readPlainly(_ line: [UInt8]) -> PlainResponse? {
  // The library drops a byte order mark at the beginning of a text, but not one that is escaped.
  let line = line.contains(0xEF) ? line.replacing([0xEF, 0xBB, 0xBF], with: Array("\\uFEFF".utf8)) : line
  guard isStrictJSON(line), let json = try? JSONSerialization.jsonObject(with: Data(line)),
    let object = json as? [String: Any],
    Set(object.keys).isSubset(of: ["response", "said", "seen"]),
    let name = object["response"] as? String
  else { return nil }
  var answers: [Place: Answer] = [:]
  for side in [Side.said, .seen] {
    guard let members = object[side.rawValue] else { continue }
    guard let members = members as? [String: Any] else { return nil }
    for (id, value) in members {
      guard let item = knownItems.first(where: { $0.id == id }), item.sides.contains(side),
        let answer = plainAnswer(value, item, side)
      else { return nil }
      if answer != .notAsked { answers[Place(item: id, side: side)] = answer }
    }
  }
  return PlainResponse(name: name, answers: answers)
}

private func plainAnswer(_ value: Any, _ item: KnownItem, _ side: Side) -> Answer? {
  if let word = value as? String, ["unsure", "declined", "not asked"].contains(word) {
    if word == "not asked" { return .notAsked }
    // `make sure` is answered with yes, no or `not asked`; what is seen is never declined.
    if case .makeSure = item.kind { return nil }
    if word == "unsure" { return .unsure }
    return side == .said ? .declined : nil
  }
  switch item.kind {
  case .yesOrNo, .makeSure:
    guard let word = value as? String else { return nil }
    return word == "yes" ? .yes : word == "no" ? .no : nil
  case .text: return value is String ? .text("") : nil
  case .nothing: return nil
  case .number(let domain):
    let numbers = value is [Any] ? (value as? [Any] ?? []).map(wholeNumber) : [wholeNumber(value)]
    guard numbers.count == 1 && !(value is [Any]) || numbers.count == 2,
      let low = numbers[0], let high = numbers[numbers.count - 1],
      low <= high, domain.contains(low), domain.contains(high)
    else { return nil }
    return .number(low...high)
  case .date(let from, let to):
    guard let text = value as? String, let day = plainDay(text), from <= text, text <= to else { return nil }
    return .date(day)
  case .chooseOne(let options):
    return (value as? String).flatMap(options.firstIndex).map { .option($0) }
  case .chooseAny(let options, let noneOfThese):
    guard let words = value as? [String], !words.isEmpty, Set(words).count == words.count,
      words.allSatisfy(options.contains)
    else { return nil }
    if let noneOfThese, words.contains(noneOfThese), words.count > 1 { return nil }
    return .options(words.compactMap(options.firstIndex).sorted())
  }
}

/// A number that is written as a whole one: `34`, neither `34.0` nor `true`.
private func wholeNumber(_ value: Any) -> Int? {
  guard let number = value as? NSNumber,
    unsafe !["c", "B", "d", "f"].contains(String(cString: number.objCType))
  else { return nil }
  return Int(exactly: number)
}

/// A day that exists, written with four, two and two digits.
private func plainDay(_ text: String) -> CalendarDay? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.utf8.count) == [4, 2, 2],
    !text.utf8.contains(where: { $0 != 0x2D && !(0x30...0x39).contains($0) })
  else {
    return nil
  }
  let numbers = parts.compactMap { Int($0) }
  let isLeapYear = numbers[0] % 400 == 0 || (numbers[0] % 4 == 0 && numbers[0] % 100 != 0)
  let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  guard days.indices.contains(numbers[1] - 1), (1...days[numbers[1] - 1]).contains(numbers[2]) else {
    return nil
  }
  return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
}

/// Finds what the JSON library lets pass and the contract does not: a key twice in an object, a comma before a closing
/// bracket, UTF-16, and a sign before a number.
///
/// What it says of text that is no JSON for other reasons does not matter.
private func isStrictJSON(_ line: [UInt8]) -> Bool {
  guard String(validating: line, as: UTF8.self) != nil, !line.contains(0) else {
    return false
  }
  /// The keys of the objects that are open; `nil` for a list.
  var open: [Set<String>?] = []
  var isKeyNext = false
  var index = 0
  while index < line.count {
    switch line[index] {
    case UInt8(ascii: "\""):
      let start = index
      index += 1
      while index < line.count, line[index] != UInt8(ascii: "\"") {
        index += line[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard index < line.count else { return false }
      if isKeyNext, let last = open.indices.last {
        guard let key = decoded(line[start...index]), open[last]?.insert(key).inserted == true else {
          return false
        }
        isKeyNext = false
      }
    case UInt8(ascii: "{"):
      open.append([])
      isKeyNext = true
    case UInt8(ascii: "["):
      open.append(nil)
      isKeyNext = false
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      _ = open.popLast()
      isKeyNext = false
    case UInt8(ascii: ","):
      isKeyNext = open.last?.map { _ in true } ?? false
      let next = line[(index + 1)...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
      if next == UInt8(ascii: "}") || next == UInt8(ascii: "]") { return false }
    case UInt8(ascii: "-"): return false
    default: break
    }
    index += 1
  }
  return true
}

/// The words of a JSON text with its quotes.
private func decoded(_ text: ArraySlice<UInt8>) -> String? {
  let list = Data([UInt8(ascii: "[")] + text + [UInt8(ascii: "]")])
  return (try? JSONSerialization.jsonObject(with: list) as? [String])?.first
}
