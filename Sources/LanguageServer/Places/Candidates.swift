import Checklists
import Diagnostics
import Expressions
import Validation

/// All that may stand at a place, in a fixed order.
struct Candidates {
  let reading: Reading?
  /// The ids of the checklists beside the file.
  let checklists: [String]

  func all(at spot: Spot) -> [Candidate] { spot.expected.flatMap(candidates) }

  /// The one that stands there already.
  func present(at spot: Spot) -> Candidate? { all(at: spot).first { $0.label == spot.word.text } }

  private func candidates(_ expected: Expected) -> [Candidate] {
    switch expected {
    case .keys(let kind, let beside, let hasColon):
      return kind.keys.filter { !beside.contains($0.name) }.map { key($0, kind, hasColon: hasColon) }
    case .entry(let kind):
      return kind.keys.prefix(1).map { key in
        Candidate("- \(key.name)", .property, kind.title, inserts: "- \(key.name): ", from: .key(key, kind))
      }
    case .things(let kinds): return things(kinds)
    case .definition(let kind): return things([kind])
    case .conditionNames: return things([.item, .finding]).filter { $0.thing?.isNameable ?? false }
    case .numbers: return numbers
    case .yesOrNoItems(let side):
      return things([.item]).filter { candidate in
        guard let item = candidate.thing, case .yesOrNo = item.answer else { return false }
        return item.has(side)
      }
    case .answeredItems(let side):
      return (reading?.things ?? []).filter { $0.kind == .item && isAnswered($0) && $0.has(side) }
        .map { Candidate($0.id, .variable, $0.title, inserts: "\($0.id): ", from: .thing($0)) }
    case .dimensionKeys:
      return (reading?.things ?? []).filter { $0.kind == .dimension }
        .map { Candidate($0.id, .variable, $0.title, inserts: "\($0.id): ", from: .thing($0)) }
    case .options(let item): return options(of: item)
    case .optionKeys(let item):
      return options(of: item).map {
        Candidate($0.label, $0.kind, $0.detail, inserts: "\($0.label): ", from: $0.source)
      }
    case .values(let item): return values(of: item)
    case .answers(let item, let side): return answers(of: item, side)
    case .truthFunctions: return Function.allCases.filter(\.givesTruth).map(function)
    case .words(let words): return words.map { word($0) }
    case .choices(let words, let key, let kind):
      return words.map { Candidate($0, .value, from: .key(key, kind)) }
    case .checklists: return checklists.map { Candidate($0, .reference, "checklist", from: .checklist($0)) }
    case .codes:
      return RuleCatalog.all.rules.map { Candidate($0.code.id, .enumMember, $0.code.name, from: .rule($0)) }
        + RuleCatalog.all.rules.map { Candidate($0.code.name, .enumMember, $0.code.id, from: .rule($0)) }
    }
  }

  private func key(_ key: KeyPage, _ kind: EntryKind, hasColon: Bool) -> Candidate {
    let ending =
      switch key.holds {
      case .entry, .entries, .named, .options, .answers, .dimensionStates: ":"
      default: ": "
      }
    return Candidate(
      key.name,
      .property,
      key.isNeeded ? "needed" : "",
      inserts: key.name + (hasColon ? "" : ending),
      from: .key(key, kind)
    )
  }

  private func things(_ kinds: [IDKind]) -> [Candidate] {
    (reading?.things ?? []).filter { kinds.contains($0.kind) }
      .map { Candidate($0.id, $0.kind == .item ? .variable : .reference, $0.title, from: .thing($0)) }
  }

  private func isAnswered(_ item: Thing) -> Bool { item.words("tell") == nil }

  private var numbers: [Candidate] {
    things([.item]).filter { $0.thing.map { $0.isNumber && $0.isNameable } ?? false }
      + Function.allCases.filter { !$0.givesTruth }.map(function)
  }

  private func function(_ function: Function) -> Candidate {
    Candidate(
      function.rawValue,
      .function,
      function.usage,
      inserts: function.standsAlone ? function.rawValue : "\(function.rawValue)(",
      from: .function(function)
    )
  }

  private func word(_ word: String) -> Candidate {
    guard let meaning = Vocabulary.meaning(of: word) else { return Candidate(word, .value, from: .none) }
    return Candidate(word, .keyword, from: .meaning(meaning))
  }

  private func options(of item: String?) -> [Candidate] {
    guard let item = reading?.item(item) else { return [] }
    return item.options.map { Candidate($0.id, .enumMember, $0.words, from: .option($0, of: item)) }
  }

  private func values(of id: String?) -> [Candidate] {
    guard let item = reading?.item(id) else { return ["yes", "no"].map { word($0) } }
    return (item.hasYes ? ["yes", "no"].map { word($0) } : []) + options(of: id)
  }

  private func answers(of id: String, _ side: Side) -> [Candidate] {
    guard let item = reading?.item(id) else { return [] }
    var words: [String] = []
    if case .yesOrNo = item.answer { words = ["yes", "no"] }
    let isMadeSure = item.words("make sure") != nil
    if !isMadeSure { words.append("unsure") }
    if side == .said, !isMadeSure { words.append("declined") }
    return words.map { word($0) } + options(of: id) + [word("not asked")]
  }
}
