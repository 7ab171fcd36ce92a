import Checklists
import Expressions

/// The beginning of a condition, up to a place in it, that need not be a condition yet.
struct ConditionText {
  private enum Piece: Equatable {
    case word(String)
    case number
    case sign(String)
  }

  private enum Bracket {
    case group
    case function(Function)
    case options(of: String?)
  }

  /// What stands before the word at the place.
  private var pieces: [Piece] = []
  private var brackets: [Bracket] = []
  /// The function whose brackets have just been closed.
  private var closed: Function?
  /// The item in whose `yes if` this is, which is called `answer` there.
  private let own: String?
  private let reading: Reading?

  /// Reads the beginning of a condition.
  ///
  /// `text`: up to the word at the place.
  init(_ text: String, own: String?, in reading: Reading?) {
    self.own = own
    self.reading = reading
    var rest = Array(text.unicodeScalars)[...]
    while let first = rest.first {
      if first.isWordPart {
        let word = rest.prefix { $0.isWordPart }
        rest = rest.dropFirst(word.count)
        let string = String(String.UnicodeScalarView(word))
        take(string.allSatisfy(\.isNumber) ? .number : .word(string))
      } else {
        let pair = String(String.UnicodeScalarView(rest.prefix(2)))
        let sign = ["!=", "<=", ">="].contains(pair) ? pair : String(Character(first))
        rest = rest.dropFirst(sign.unicodeScalars.count)
        if Symbol(rawValue: sign) != nil { take(.sign(sign)) }
      }
    }
  }

  private mutating func take(_ piece: Piece) {
    closed = nil
    switch piece {
    case .sign("("):
      switch pieces.last {
      case .word("in"): brackets.append(.options(of: word(1).map(itemID)))
      case .word(let name): brackets.append(Function(rawValue: name).map { .function($0) } ?? .group)
      default: brackets.append(.group)
      }
    case .sign(")"):
      if case .function(let function)? = brackets.popLast() { closed = function }
    default: break
    }
    pieces.append(piece)
  }

  /// The word so many pieces before the last.
  private func word(_ back: Int) -> String? {
    let place = pieces.count - 1 - back
    guard place >= 0, case .word(let word) = pieces[place] else { return nil }
    return word
  }

  private func itemID(_ name: String) -> String { name == "answer" ? own ?? name : name }
}

/// What may follow.
extension ConditionText {
  var isEmpty: Bool { pieces.isEmpty }

  var expected: [Expected] {
    if case .options(let item)? = brackets.last { return [.options(of: item)] }
    switch pieces.last {
    case nil, .sign("("), .sign(","): return argument
    case .number: return [.words(["and", "or"])]
    case .sign(")"):
      return [.words((closed.map { !$0.givesTruth } ?? false) ? Self.comparisons : ["and", "or"])]
    case .sign("="), .sign("!="): return value(of: word(1))
    case .sign("*"): return []
    case .sign: return own == nil ? [.numbers] : []
    case .word(let word): return expected(after: word)
    }
  }

  private static let comparisons = ["=", "!=", "<", "<=", ">", ">="]

  /// What may stand at the beginning of a test, or in the brackets of a function.
  private var argument: [Expected] {
    if case .function(let function)? = brackets.last {
      switch function.argument {
      case .yesOrNoItem: return [.yesOrNoItems(function == .said ? .said : .seen)]
      case .dimension: return [.things([.dimension])]
      case .sectionOrDimension: return [.things([.section, .dimension])]
      case .conditions: break
      }
    }
    return own == nil ? Expected.testStart : [.words(["answer", "not"])]
  }

  private func value(of name: String?) -> [Expected] {
    guard let name else { return own == nil ? [.numbers] : [] }
    let item = reading?.item(itemID(name))
    if item?.isNumber ?? false, !(item?.hasYes ?? false) || name == "answer" { return [] }
    // In its own `yes if` an item has no yes yet.
    return name == "answer" ? [.options(of: own)] : [.values(of: name)]
  }

  private func expected(after word: String) -> [Expected] {
    switch word {
    case "and" where self.word(2) == "between": return [.numbers]
    case "and", "or": return argument
    case "not" where self.word(1) == "is":
      return [.words(["answered", "declined", "unsure", "asked", "missing", "not asked"])]
    case "not" where self.word(1) == "not": return [.words(["asked"])]
    case "not": return argument
    case "is": return [.words(["answered", "declined", "unsure", "not asked", "missing", "not"])]
    case "could": return [.words(["be"])]
    case "be": return possible(of: self.word(2))
    case "between": return [.numbers]
    case "under", "over": return []
    case "in": return [.words(["("])]
    case "points", "signs": return [.words(["("] + Self.comparisons)]
    default: return isValue ? [.words(["and", "or"])] : operators(of: word)
    }
  }

  private func possible(of name: String?) -> [Expected] {
    guard let item = reading?.item(name) else { return [.words(["yes", "no", "under", "over"])] }
    let values: [Expected] = item.hasYes || !item.options.isEmpty ? [.values(of: item.id)] : []
    return values + (item.isNumber ? [.words(["under", "over"])] : [])
  }

  /// Whether the last word ends a test.
  private var isValue: Bool {
    switch pieces.dropLast().last {
    case .sign("="), .sign("!="), .word("is"), .word("be"): true
    case .word("not"): word(2) == "is" || word(2) == "not"
    default: false
    }
  }

  private func operators(of name: String) -> [Expected] {
    if Function(rawValue: name) != nil { return [.words(["("])] }
    guard let item = reading?.item(itemID(name)) else { return [.words(["and", "or"])] }
    var words: [String] = []
    switch item.answer {
    case .yesOrNo: words = ["=", "!=", "is", "could be"]
    case .options: words = ["=", "!=", "in", "is", "could be"]
    case .number: words = Self.comparisons + ["between", "is", "could be"]
    case .date: words = ["is"]
    case .words: break
    }
    return [.words(own == nil ? words : words.filter { $0 != "is" && $0 != "could be" })]
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in an id or a word of the condition language.
  var isWordPart: Bool { self == "_" || ("0"..."9").contains(self) || properties.isAlphabetic }
}
