import Diagnostics
import Expressions
import MarkedYAML

/// Ways to mend what is reported, as changes of the file.
extension Problems {
  /// Other words for a stretch of the file that means the same.
  func replacing(_ span: SourceSpan, with text: String) -> Fix {
    Fix(.safe, [.init(file.byteRange(of: span), text)])
  }

  /// Another id in the place of one; `nil` where it is not written there as it reads.
  func replacing(_ id: Words, with text: String) -> Fix? {
    let start = file.offset(of: id.span.start)
    guard file.bytes[start...].starts(with: id.text.utf8) else { return nil }
    return Fix(.offer, [.init(start..<start + id.text.utf8.count, text)])
  }

  /// Other words for a part of a condition; `nil` between quotes, where a character may have another meaning.
  func replacing(_ replacement: ConditionProblem.Replacement?, in node: Node, _ kind: Fix.Kind) -> Fix? {
    guard let replacement, let style = node.text?.style, style != .singleQuoted, style != .doubleQuoted else {
      return nil
    }
    let range = file.byteRange(of: node.span(of: replacement.extent, in: file))
    return Fix(kind, [.init(range, replacement.text)])
  }

  /// Takes the line of a key away; `nil` where an entry of a list begins on it.
  func deletingLine(of key: SourceSpan) -> Fix? {
    let line = key.start.line
    guard let start = file.startOfLine(line),
      file.line(line).utf8.prefix(while: { $0 == 0x20 }).count == key.start.column - 1
    else { return nil }
    return Fix(.offer, [.init(start..<(file.startOfLine(line + 1) ?? file.bytes.count), "")])
  }

  /// Takes an entry of a list, or a key with what stands below it, away.
  ///
  /// `isLast`: nothing else is left in the list `key`, so that it goes too.
  /// Gives `nil` where the entry shares its lines with something else, or where the list may not be left out.
  func deletingEntry(at id: SourceSpan, isLast: Bool, of key: Key) -> Fix? {
    let line = id.start.line
    let indentation = file.indentation(ofLine: line) ?? 0
    let start = file.isEntry(line) ? line : indentation == id.start.column - 1 ? line : nil
    guard let start, indentation > 0 || file.isEntry(line) else { return nil }
    let block = file.block(beginningOn: start)
    guard isLast else { return Fix(.offer, [.init(file.byteRange(ofLines: block), "")]) }
    guard KeyTable.checklist.optional.contains(key), let top = file.topLine(above: line) else { return nil }
    return Fix(.offer, [.init(file.byteRange(ofLines: top...block.upperBound), "")])
  }

  /// Puts a key that stands too deep before the part at the top of the file in which it stands.
  ///
  /// Gives `nil` where it shares its lines with something else, or stands at the top already.
  func movingToTop(_ key: SourceSpan, _ name: Key) -> Fix? {
    let line = key.start.line
    let depth = key.start.column - 1
    guard depth > 0, file.indentation(ofLine: line) == depth, let top = file.topLine(above: line),
      !(1...file.lineCount).contains(where: { file.line($0).hasPrefix("\(name.rawValue):") })
    else { return nil }
    let block = file.block(beginningOn: line)
    let old = file.byteRange(ofLines: block)
    let lines = block.map { number in
      let words = file.line(number)
      return String(words.dropFirst(min(depth, words.prefix { $0 == " " }.count))) + file.lineBreak(number)
    }
    let place = file.byteRange(ofLines: top...top).lowerBound
    return Fix(.offer, [.init(place..<place, lines.joined()), .init(old, "")])
  }

  /// `>-` in the place of `|`.
  func foldingLines(of text: SourceSpan) -> Fix? {
    let start = file.offset(of: text.start)
    let sign = file.bytes[start...].prefix {
      [UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains($0)
    }
    // A number behind the sign says how deep the text stands.
    guard let next = file.bytes[sign.endIndex...].first, next == 0x20 || next == 0x0A || next == 0x0D else {
      return nil
    }
    return Fix(.safe, [.init(sign.indices, ">-")])
  }

  /// Brackets around words; `nil` where one of them could mean something else between brackets.
  func bracketing(_ text: Text, at span: SourceSpan) -> Fix? {
    let isPlain = text.string.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " ,_-+".unicodeScalars.contains(scalar)
    }
    guard text.style == .plain, span.start.line == span.end.line, isPlain else { return nil }
    return replacing(span, with: "[\(text.string)]")
  }
}

extension Vocabulary {
  /// An id that looks like a text that is none; `nil` where nothing of it could serve.
  static func nearestID(to text: String) -> String? {
    var id = ""
    for scalar in text.lowercased().unicodeScalars {
      let isPart = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isPart { id.unicodeScalars.append(scalar) } else if id.last != "_" { id += "_" }
    }
    while id.hasPrefix("_") { id.removeFirst() }
    while id.hasSuffix("_") { id.removeLast() }
    if words.contains(id) { id += "_2" }
    return isID(id) && id != text ? id : nil
  }
}

extension RuleLine {
  /// The line of a rule that somebody meant who wrote `two strong` or `1x strong and 2 medium`.
  static func nearest(to text: String) -> String? {
    let numbers = ["one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"]
    let joints = ["and": "+", "&": "+", "a": "1", "an": "1", "any": "1", "sign": "", "signs": "", "x": ""]
    let spaced = text.lowercased().replacing("+", with: " + ").replacing(",", with: " + ")
    let words = spaced.split(separator: " ").map { word -> String in
      let word = word.hasSuffix("x") && Int(word.dropLast()) != nil ? String(word.dropLast()) : String(word)
      return numbers[word] ?? joints[word] ?? word
    }
    let line = words.filter { !$0.isEmpty }.joined(separator: " ")
    return terms(of: line) != nil && line != text ? line : nil
  }
}
