import Checklists
import TestSupport

/// A line of NDJSON whose members can be changed one by one before it is written.
struct ResponseLine {
  /// A key and a value, both as they are written.
  struct Member {
    var key: String
    var value: Value
  }

  indirect enum Value {
    case written(String)
    case object([Member])
  }

  var members: [Member]
}

/// Making legal lines.
extension ResponseLine {
  /// A legal line with answers made by chance.
  init(name: String, _ dice: inout Dice) {
    members = [Member(key: "\"response\"", value: .written("\"\(name)\""))]
    let share = dice.pick([10, 20, 30, 90])
    for side in ["said", "seen"] {
      var answers: [Member] = []
      for item in knownItems where item.sides.contains(where: { $0.rawValue == side }) && dice.chance(share) {
        let answer = ResponseLine.answer(item, side, &dice)
        answers.append(Member(key: "\"\(item.id)\"", value: .written(answer)))
      }
      if dice.chance(20) { answers.shuffle(using: &dice) }
      if !answers.isEmpty || dice.chance(50) {
        members.append(Member(key: "\"\(side)\"", value: .object(answers)))
      }
    }
    if dice.chance(20) { members.shuffle(using: &dice) }
  }

  private static func answer(_ item: KnownItem, _ side: String, _ dice: inout Dice) -> String {
    if case .makeSure = item.kind { return dice.pick(["\"yes\"", "\"no\"", "\"not asked\""]) }
    if dice.chance(15) {
      return dice.pick(["\"unsure\"", "\"not asked\"", side == "said" ? "\"declined\"" : "\"unsure\""])
    }
    switch item.kind {
    case .yesOrNo, .makeSure: return dice.pick(["\"yes\"", "\"no\""])
    case .nothing: return "\"\""
    case .text: return dice.pick(["\"a few words\"", "\"\"", "\"Ana said \\\"no\\\" — twice\"", "\"名前\""])
    case .number(let domain):
      let numbers = [domain.randomElement(using: &dice) ?? 0, domain.randomElement(using: &dice) ?? 0]
        .sorted()
      return dice.chance(30) ? "[\(numbers[0]), \(numbers[1])]" : "\(numbers[0])"
    case .date: return dice.pick(["\"2020-02-29\"", "\"2024-12-31\"", "\"2026-01-31\"", "\"2026-12-31\""])
    case .chooseOne(let options): return "\"\(dice.pick(options))\""
    case .chooseAny(let options, let noneOfThese):
      if let noneOfThese, dice.chance(20) { return "[\"\(noneOfThese)\"]" }
      let others = options.filter { $0 != noneOfThese }.shuffled(using: &dice)
      return "["
        + others.prefix(1 + dice.next(below: others.count)).map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
  }
}

/// Writing.
extension ResponseLine {
  /// The line without its break, with blanks between its signs by chance.
  func text(_ dice: inout Dice) -> String {
    let colon = dice.pick(["", "", " ", " ", "\t", "  \r "])
    let comma = dice.chance(70) ? colon : dice.pick(["", " ", "\t", "  "])
    let before = dice.chance(30) ? colon : ""
    return ResponseLine.text(.object(members), "\(before):\(colon)", "\(before),\(comma)", before)
  }

  /// `colon` and `comma`: these signs with their blanks; `blanks`: those inside of brackets.
  private static func text(_ value: Value, _ colon: String, _ comma: String, _ blanks: String) -> String {
    switch value {
    case .written(let text): return text
    case .object(let members):
      let parts = members.map { "\($0.key)\(colon)\(text($0.value, colon, comma, blanks))" }
      return "{\(blanks)" + parts.joined(separator: comma) + "\(blanks)}"
    }
  }
}

/// Spoiling: some changes leave the line legal.
extension ResponseLine {
  /// Changes a member, a key or a value.
  mutating func spoil(_ dice: inout Dice) {
    let sides = members.indices.filter {
      if case .object(let list) = members[$0].value { !list.isEmpty } else { false }
    }
    if let side = sides.randomElement(using: &dice), dice.chance(85),
      case .object(var answers) = members[side].value
    {
      ResponseLine.spoil(&answers, &dice)
      members[side].value = .object(answers)
    } else {
      spoilTop(&dice)
    }
  }

  private static func spoil(_ answers: inout [Member], _ dice: inout Dice) {
    let place = dice.next(below: answers.count)
    switch dice.next(below: 8) {
    case 0, 1, 2: answers[place].value = .written(dice.pick(strangeValues))
    case 3: answers[place].key = escaped(answers[place].key, &dice)
    case 4:
      var copy = answers[place]
      if dice.chance(50) { copy.key = escaped(copy.key, &dice) }
      answers.insert(copy, at: dice.next(below: answers.count + 1))
    case 5: answers[place].key = dice.pick(strangeKeys)
    case 6:
      answers.append(
        Member(key: "\"\(dice.pick(knownItems).id)\"", value: .written(dice.pick(strangeValues)))
      )
    default: answers[place].value = .written(escapedText(answers[place].value, &dice))
    }
  }

  private mutating func spoilTop(_ dice: inout Dice) {
    guard !members.isEmpty else { return }
    let place = dice.next(below: members.count)
    switch dice.next(below: 7) {
    case 0: members.remove(at: place)
    case 1: members.insert(members[place], at: dice.next(below: members.count + 1))
    case 2: members[place].key = ResponseLine.escaped(members[place].key, &dice)
    case 3: members[place].value = .written(dice.pick(strangeValues))
    case 4: members[place].value = .object([])
    case 5: members.append(Member(key: dice.pick(strangeKeys), value: .written(dice.pick(strangeValues))))
    default:
      var copy = members[place]
      copy.key = ResponseLine.escaped(copy.key, &dice)
      members.append(copy)
    }
  }

  private static func escapedText(_ value: Value, _ dice: inout Dice) -> String {
    guard case .written(let text) = value, text.hasPrefix("\""),
      text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x5C })
    else { return dice.pick(strangeValues) }
    return escaped(text, &dice)
  }

  /// The same text in quotes with one of its letters written as an escape.
  private static func escaped(_ text: String, _ dice: inout Dice) -> String {
    var letters = Array(text)
    guard letters.count > 2, !letters.contains("\\") else { return text }
    let place = 1 + dice.next(below: letters.count - 2)
    guard let scalar = letters[place].unicodeScalars.first, letters[place].isASCII else { return text }
    let hex = String(scalar.value, radix: 16, uppercase: dice.chance(50))
    letters.replaceSubrange(place...place, with: Array("\\u00" + (hex.count < 2 ? "0" : "") + hex))
    return String(letters)
  }
}

/// Values that are right for some items only, or for none.
let strangeValues: [String] = [
  "\"yes\"", "\"no\"", "\"unsure\"", "\"declined\"", "\"not asked\"", "\"Yes\"", "\"yes \"", "\"\"",
  "\"answered\"",
  "\"pending\"", "\"maria\"", "34", "34.0", "0", "-0", "-1", "1e1", "1E1", "1e400", "034", "00", "120", "121",
  "168",
  "169", "1000000", "9223372036854775807", "9223372036854775808", "18446744073709551616",
  "340282366920938463463374607431768211456", "+3", ".5", "3.", "0x10", "[16, 19]", "[19, 16]", "[16,16]",
  "[ 16 , 19 ]",
  "[16]", "[16,19,20]", "[]", "[ ]", "[16,\"19\"]", "[16.0,19]", "[16,19", "[16 19]", "[,16,19]", "[16,19,]",
  "[[16,19]]", "[true,19]", "[-0,19]", "[16,1e1]", "\"16 to 19\"", "\"34\"", "true", "false", "null", "{}",
  "{\"yes\":1}", "nul", "NaN", "Infinity", "\"2020-02-29\"", "\"2023-02-29\"", "\"2024-2-29\"",
  "\"2019-12-31\"",
  "\"2020-01-01\"", "\"2026-12-31\"", "\"2027-01-01\"", "\"1900-02-29\"", "\"2000-02-29\"", "\"2024-13-01\"",
  "\"2024-00-10\"", "\"2024-04-31\"", "\"2024-04-00\"", "\"+024-01-01\"", "\"2024-01-01T00:00\"",
  "\"2024/01/01\"",
  "\"٢٠٢٤-01-01\"", "20240101", "\"family\"", "\"own\"", "[\"family\"]", "[\"air\"]", "[\"air\",\"air\"]",
  "[\"none_known\"]", "[\"none_known\",\"air\"]", "[\"air\",\"sea\",\"lorry\"]", "[\"sea\",\"a\\u0069r\"]",
  "[\"air\",\"\\u0061ir\"]", "[\"locks\"]", "[\"people\",\"locks\"]", "[\"locks\",\"unsure\"]",
  "[\"unsure\"]",
  "\"air|sea\"", "\"air\"", "[\"air\",]", "[\"air\" \"sea\"]", "[air]", "[\"air\",1]", "\"\\ud83d\\ude00\"",
  "\"\\ud83d\"", "\"\\ude00\"", "\"\\ud83d\\u0041\"", "\"\\ud83d\\ud83d\"", "\"\\uD83D\\uDE00\"",
  "\"\\u0000\"",
  "\"\\u12\"", "\"\\u12g4\"", "\"\\q\"", "\"\\/\\b\\f\\n\\r\\t\\\\\\\"\"", "\"\u{1}\"", "\"\u{7F}\"",
  "\"\t\"",
  "\"\u{2028}\"", "\"\u{FEFF}\"", "\"😀\"", "'yes'", "yes", "\"yes", "\"yes\\", "\"ye\\u0073\"",
  "\"\\u0079es\"",
]

private let strangeKeys: [String] = [
  "\"maria\"", "\"\"", "\"paper_kept\"", "\"Papers_kept\"", "\"papers_kept \"", "\"papers_kept.seen\"",
  "\"welcome\"",
  "\"watched\"", "\"afraid\"", "\"said\"", "\"seen\"", "\"response\"", "\"papers_kept\"",
  "\"\\u0070apers_kept\"", "age",
  "'age'", "\"age", "1", "null", "\"\\ud800\"", "\"a\\u0000ge\"", "\"å\"", "\"age\u{301}\"",
]

/// Spoiling what is written already.
extension [UInt8] {
  /// Changes a byte or some.
  mutating func spoil(_ dice: inout Dice) {
    guard !isEmpty else { return }
    let place = dice.next(below: count)
    switch dice.next(below: 9) {
    case 0: remove(at: place)
    case 1: self[place] = UInt8(dice.next(below: 256))
    case 2: insert(UInt8(dice.next(below: 256)), at: place)
    case 3: insert(dice.pick(Array("{}[]\",:\\ \t\r019-.eu/".utf8)), at: place)
    case 4: swapAt(place, dice.next(below: count))
    case 5: removeLast(count - place)
    case 6: insert(contentsOf: Array(dice.pick(fragments).utf8), at: place)
    case 7: insert(contentsOf: dice.pick(brokenBytes), at: place)
    default:
      append(contentsOf: Array(dice.pick(["", " ", "\r", "\t", "x", "}", "{}", ",", "\u{C}", "\0"]).utf8))
    }
  }
}

private let fragments = [
  "\"", "\\", "\\u0061", "\\ud800", "\\n", ",", ":", "{}", "[]", "null", ", \"response\": \"b\"", "\"yes\"",
  " ", "\t", "\r",
  "\u{FEFF}", "\u{A0}", "\u{2028}", "\u{B}", "/**/", "//", "é",
]

private let brokenBytes: [[UInt8]] = [
  [0xFF], [0xFE], [0x80], [0xC0, 0x80], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
  [0xF8, 0x88, 0x80, 0x80, 0x80], [0], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE],
]
