import Expressions

/// How strong the signs of a published set are for adults and for children.
struct PublishedStrengths: Sendable {
  /// The strength for an adult and for a child; `nil` where the sign is not in that set.
  struct Entry: Sendable {
    let adult: Strength?
    let child: Strength?
  }

  /// The id under which checklists cite the set.
  let source: String
  /// By the short name of a sign, as in `ex.hours`.
  let entries: [String: Entry]

  /// The sets that ship with the program.
  static let all = [iloLabour]

  /// The signs that a citation names: `adult and child labour, ex.hours`.
  static func entries(citedBy source: String, _ place: String) -> [(name: String, Entry)] {
    // The sets for sexual exploitation have other strengths, which we do not know well enough to ship.
    guard let set = all.first(where: { $0.source == source }) else { return [] }
    let names = place.unicodeScalars.split { !$0.properties.isAlphabetic && $0 != "." }.map(String.init)
    guard !names.contains("sexual") else { return [] }
    return names.compactMap { name in set.entries[name].map { (name, $0) } }
  }

  /// The sets for adults and children in labour: 67 and 65 signs.
  ///
  /// Source: ILO and European Commission, Operational indicators of trafficking in human beings (2009), as read in one
  /// public digest that cites it. The numbers of signs by dimension agree with two other public pages. Nobody has
  /// compared the strengths with the publication itself yet.
  private static let iloLabour = PublishedStrengths(
    source: "ilo-2009",
    entries: read(
      """
      dr: job SS, wages MM, conditions MM, contract MM, housing MM, papers MM, travel MM, family MM, marriage MM, school WS
      cr: violence SS, threatViolence MS, sold MS, debt MS, documents MM, confined MM, denounce MM, expose MM, family MM
      cr: money MM
      vr: familyTrouble MM, illegal MM, education MM, information MM, control MM, economic MM, successStory MM
      vr: falseLaw M-, family MM, personal MM, emotional MM, status MM, past MM, travel MM, belief WM, context WM
      ex: hours SS, pay MM, wageTricks MM, living MM, working MM, hazard MM, law MM, social M-, school WM
      cd: documents SS, debt SS, confined SS, violence SS, threatViolence MS, crime MS, tasks MS, influence MS, peers MM
      cd: lie MM, denounce MM, worse MM, family MM, wages MM, expose WM
      vd: dependency MM, unknownArea MM, economic MM, family MM, status MM, past WM, group WM
      """
    )
  )

  /// Reads lines of a dimension and its signs, each with the strength for adults and for children.
  private static func read(_ table: String) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":")
      for sign in parts[1].split(separator: ",") {
        let words = sign.split(separator: " ")
        let strengths = words[1].map { letter -> Strength? in
          switch letter {
          case "S": .strong
          case "M": .medium
          case "W": .weak
          default: nil
          }
        }
        entries["\(parts[0]).\(words[0])"] = Entry(adult: strengths[0], child: strengths[1])
      }
    }
    return entries
  }
}
