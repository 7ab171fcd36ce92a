import Checklists
import Expressions
import Screening

/// The ids of rows and boxes: those of the checklist with a word before them, since kinds may share an id.
enum Place {
  static let child = "child"

  static func section(_ id: Words) -> String { "section_\(plain(id.text))" }
  static func item(_ id: Words) -> String { "item_\(plain(id.text))" }
  static func stop(_ id: Words) -> String { "stop_\(plain(id.text))" }
  static func dimension(_ id: Words) -> String { "dimension_\(plain(id.text))" }
  static func finding(_ id: Words) -> String { "finding_\(plain(id.text))" }
  static func level(_ id: Words) -> String { "level_\(plain(id.text))" }
  static func referral(_ id: Words) -> String { "referral_\(plain(id.text))" }
  static func count(_ word: String) -> String { "count_\(word)" }

  /// Letters, digits and _ are all that an id in a drawing may have.
  private static func plain(_ id: String) -> String { id.replacing("-", with: "_") }

  /// What all conditions but gates name.
  static func names(in list: Checklist) -> Set<String> {
    var names: Set<String> = []
    for when in list.findings.map(\.when) + list.stopRules.map(\.when) {
      names.formUnion(when.expression.names)
    }
    for case .when(let when) in list.levels.map(\.condition) { names.formUnion(when.expression.names) }
    return names
  }
}

/// The arrows between boxes.
extension Chart {
  /// From each section to the dimensions and counts in which its signs are.
  static func counting(_ graph: DecisionGraph) -> [Arrow] {
    let list = graph.checklist
    let counted = ["points", "signs"].filter(Place.names(in: list).contains)
    return list.sections.enumerated().flatMap { index, section in
      let signs = graph.items.filter { $0.section == index && $0.isSign }
      let dimensions = list.dimensions.enumerated().flatMap { place, dimension in
        arrow(from: section, signs.count { $0.dimension == place }, to: Place.dimension(dimension.id))
      }
      let counts = counted.flatMap { word in
        let adding = word == "points" ? signs.count { $0.source.points != nil } : signs.count
        return arrow(from: section, adding, to: Place.count(word))
      }
      return dimensions + counts
    }
  }

  private static func arrow(from section: Section, _ signs: Int, to place: String) -> [Arrow] {
    guard signs > 0 else { return [] }
    let label = signs == 1 ? "1 sign" : "\(signs) signs"
    return [Arrow(from: Place.section(section.id), to: place, purpose: .counts, label: label)]
  }

  /// From what a condition names to what it decides; gates stand in words at what they gate.
  static func deciding(_ list: Checklist) -> [Arrow] {
    let age = list.child.ageFrom
    var conditions: [(when: When, place: String)] = list.findings.map { ($0.when, Place.finding($0.id)) }
    conditions += list.stopRules.map { ($0.when, Place.stop($0.id)) }
    for level in list.levels {
      if case .when(let when) = level.condition { conditions.append((when, Place.level(level.id))) }
    }
    let doubts = sources(of: list.child.treatAsChildIf, in: list).filter { $0 != Place.item(age) }
    let child = [Place.item(age)] + doubts
    return child.map { Arrow(from: $0, to: Place.child, purpose: .decides) }
      + conditions.flatMap { when, place in
        sources(of: when, in: list).map { Arrow(from: $0, to: place, purpose: .decides) }
      }
  }

  /// What a condition looks at, in the order of the file; an option may be called like something else and is not meant.
  private static func sources(of when: When, in list: Checklist) -> [String] {
    let condition = when.expression
    let words = condition.names
    func named(_ ids: [Words], _ kind: IDKind, _ place: (Words) -> String) -> [String] {
      ids.filter { condition.isNaming($0.text, as: kind, in: list) }.map(place)
    }
    var places = named(list.sections.flatMap(\.items).map(\.id), .item, Place.item)
    if !words.isDisjoint(with: ["child", "adult", "known_child"]) { places.append(Place.child) }
    places += named(list.dimensions.map(\.id), .dimension, Place.dimension)
    places += named(list.sections.map(\.id), .section, Place.section)
    places += ["points", "signs"].filter(words.contains).map(Place.count)
    return places + named(list.findings.map(\.id), .finding, Place.finding)
  }

  /// From the level and the stop rules of a result to what they refer to.
  static func referring(_ list: Checklist, from result: Assessment) -> [Arrow] {
    let rules = result.stoppedBy.map { (Place.stop(list.stopRules[$0].id), list.stopRules[$0].refer) }
    let level = list.levels[result.level]
    return (rules + [(Place.level(level.id), level.refer)]).flatMap { place, refer in
      refer.words.map { Arrow(from: place, to: Place.referral($0), purpose: .refers) }
    }
  }
}
