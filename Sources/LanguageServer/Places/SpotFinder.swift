import Checklists
import Diagnostics
import MarkedYAML

/// Finds what may stand on a line of which it is known where it stands.
struct SpotFinder {
  let file: SourceFile
  let line: TypedLine
  let around: Around
  let reading: Reading?

  func spot(_ inside: Inside) -> Spot? {
    switch inside {
    case .entry(let kind):
      guard isBehindColon, let key = line.line.key else { return key(kind) }
      guard let start, let page = kind.key(key) else { return nil }
      return value(page, kind, from: start, owner: around, after: "")
    case .list(let kind): return line.line.key == nil ? Spot(keyWord, [.entry(kind)]) : nil
    case .named(let kind):
      return isBehindColon ? nil : kind.idKind.map { Spot(keyWord, [.definition($0)]) }
    case .pairs(let page, let kind): return isBehindColon ? pairValue(page, kind) : pairKey(page)
    case .pairValue(let page, let kind, let id): return answers(page, kind, of: id, from: line.start)
    case .value(let page, let kind): return continuation(page, kind)
    case .unknown: return nil
    }
  }

  /// Behind the colon and the space after it.
  private var isBehindColon: Bool { line.colon.map { line.cursor > $0 } ?? false }

  /// Where the value on this line begins; `nil` right behind the colon, where a space is missing.
  private var start: Int? {
    guard let colon = line.colon, line.cursor > colon + 1 else { return nil }
    let first = line.scalars[(colon + 1)...].firstIndex { $0 != " " } ?? line.cursor
    return min(first, line.cursor)
  }

  private var keyWord: TypedLine.Word {
    let end = line.colon ?? line.scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? line.cursor
    return line.word(line.start..<max(line.start, end, line.colon == nil ? line.cursor : 0))
  }

  private func key(_ kind: EntryKind) -> Spot {
    let beside = around.keysBeside(line.line.number, in: file).keys.compactMap { kind.key($0)?.name }
    return Spot(keyWord, [.keys(kind, beside: Set(beside), hasColon: line.colon != nil)])
  }
}

/// Values.
extension SpotFinder {
  /// Finds what may stand in a value.
  ///
  /// `owner`: what stands around the line of the key.
  /// `before`: what stands on earlier lines of the same value.
  private func value(
    _ page: KeyPage,
    _ kind: EntryKind,
    from start: Int,
    owner: Around,
    after before: String
  ) -> Spot? {
    let part = line.part(from: start, between: ["[", "]", ",", "\"", "'"])
    switch page.holds {
    case .word(let words), .words(let words), .usual(let words):
      return Spot(part, [.choices(words, page, kind)])
    case .ownID: return kind.idKind.map { Spot(part, [.definition($0)]) }
    case .id(let kind), .ids(let kind): return Spot(part, [.things([kind])])
    case .possibleLevels:
      return Spot(part, [.things([.level]), .choices(["nothing higher"], page, kind)])
    case .ownOption: return Spot(part, [.options(of: item(owner))])
    case .checklist: return Spot(part, [.checklists])
    case .citation:
      guard !line.scalars[start..<line.cursor].contains("/") else { return nil }
      return Spot(line.part(from: start, between: ["/", "\"", "'"]), [.things([.source])])
    case .condition, .levelCondition, .answerCondition:
      return condition(page, kind, from: start, owner: owner, after: before)
    case .text, .number, .day, .points, .options, .answers, .dimensionStates, .entry, .entries, .named:
      return nil
    }
  }

  private func condition(
    _ page: KeyPage,
    _ kind: EntryKind,
    from start: Int,
    owner: Around,
    after before: String
  ) -> Spot {
    let word = line.part(from: start, of: \.isWordPart)
    var own: String?
    if case .answerCondition = page.holds { own = item(owner) ?? "" }
    let text = "\(before) \(line.string(start..<word.span.start.column - 1))"
    let condition = ConditionText(text, own: own, in: reading)
    var expected = condition.expected
    if case .levelCondition = page.holds, condition.isEmpty {
      expected.append(.choices(["unclear", "otherwise"], page, kind))
    }
    let looksBack = ["only if", "unless"].contains(page.name) && (kind == .item || kind == .section)
    return Spot(word, expected, askedBefore: looksBack ? owner.firstLine : nil)
  }

  /// A further line of a value, or an entry of its list.
  private func continuation(_ page: KeyPage, _ kind: EntryKind) -> Spot? {
    guard let key = around.keys.last else { return nil }
    let first = AuthorLine(file, key.line)
    let owner = Around(file, line: first, column: first.startOfKeyOrText.column)
    let isBlock = key.value.hasPrefix(">") || key.value.hasPrefix("|")
    let lines = (key.line + 1..<line.line.number).map { file.line($0) }
    let before = ([isBlock ? "" : key.value] + lines).joined(separator: " ")
    return value(page, kind, from: line.start, owner: owner, after: before)
  }

  /// The id of the item in whose keys something stands.
  private func item(_ owner: Around) -> String? {
    if line.line.isEntry, line.line.key == "id", owner.firstLine == line.line.number {
      return line.line.value
    }
    return owner.keysBeside(0, in: file)["id"]
  }
}

/// Ids and a value for each.
extension SpotFinder {
  private func pairKey(_ page: KeyPage) -> Spot? {
    switch page.holds {
    case .answers(let side): return Spot(keyWord, [.answeredItems(side)])
    case .dimensionStates: return Spot(keyWord, [.dimensionKeys])
    case .points:
      guard let key = around.keys.last else { return nil }
      let first = AuthorLine(file, key.line)
      let owner = Around(file, line: first, column: first.startOfKeyOrText.column)
      return Spot(keyWord, [.optionKeys(of: item(owner))])
    default: return nil
    }
  }

  private func pairValue(_ page: KeyPage, _ kind: EntryKind) -> Spot? {
    guard let start, let id = line.line.key else { return nil }
    return answers(page, kind, of: id, from: start)
  }

  private func answers(_ page: KeyPage, _ kind: EntryKind, of id: String, from start: Int) -> Spot? {
    let part = line.part(from: start, between: ["[", "]", ",", "\"", "'"])
    switch page.holds {
    case .answers(let side): return Spot(part, [.answers(of: id, side)])
    case .dimensionStates:
      return Spot(part, [.choices(["positive", "not positive", "open", "not assessed"], page, kind)])
    default: return nil
    }
  }
}
