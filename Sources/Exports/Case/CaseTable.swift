import Checklists
import Display
import Expressions
import Reports
import Responses
import Screening
import Translations

/// Cases as a table, a line each: ids as they are, lists joined by `|`, no own words and no day.
///
/// Titles come from translations and a legal ground from an officer, so no cell may be taken for a formula.
struct CaseTable {
  private static let columns = [
    "case", "signature", "finished", "checklist", "version", "digest", "month", "place", "level",
    "level_title",
    "level_shown", "could_be", "treated_as", "points_low", "points_high", "stopped_by", "because", "unsure",
    "declined", "not_asked", "hidden", "contradictions", "make_now", "ask_first", "not_agreed", "consider",
    "consent", "legal_ground", "corrects", "languages", "texts_in_doubt", "own_words",
  ]

  let text: String

  init(_ cases: [RecordedCase]) {
    var bytes: [UInt8] = []
    for cells in [CaseTable.columns] + cases.map(CaseTable.cells) {
      for (place, cell) in cells.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        CSV.append(legible(cell), to: &bytes)
      }
      bytes += "\r\n".utf8
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func cells(_ recorded: RecordedCase) -> [String] {
    let (graph, assessment, list) = (recorded.graph, recorded.assessment, recorded.graph.checklist)
    func items(_ places: [Int]) -> String { places.map { graph.items[$0].id }.joined(separator: "|") }
    func referrals(_ places: [Int]) -> String {
      places.map { list.referrals[$0].id.text }.joined(separator: "|")
    }
    let signature =
      switch recorded.origin {
      case .known: "known"
      case .unknown: "unknown"
      case .unsigned: "none"
      }
    let consent = recorded.consents.compactMap { item, purpose in
      recorded.reported(item, .said).map { "\(purpose.rawValue): \(graph.items[item].words($0))" }
    }
    let texts = TextsRead(recorded.readings)
    let hidden = assessment.missing.map(\.item).filter(recorded.hides)
    let record = [
      recorded.id, signature, recorded.isFinished ? "true" : "false", list.id.text, String(list.version),
      graph.digest, String(recorded.began?.prefix(7) ?? ""), recorded.place ?? "",
    ]
    let outcome = [
      list.levels[assessment.level].id.text, recorded.wording.level(assessment.level),
      recorded.levelShown ?? "", assessment.couldBe.map { list.levels[$0].id.text }.joined(separator: "|"),
      assessment.child == .no ? "adult" : "child", String(assessment.points.lowerBound),
      String(assessment.points.upperBound),
      assessment.stoppedBy.map { list.stopRules[$0].id.text }.joined(separator: "|"),
    ]
    let answers = [
      items(assessment.because), items(recorded.missing(.unsure)), items(recorded.missing(.declined)),
      items(recorded.missing(.notAsked)), String(hidden.count),
      items(assessment.contradictions.filter { !recorded.hides($0) }),
    ]
    let lists = assessment.referrals
    return record + outcome + answers + [
      referrals(lists.makeNow), referrals(lists.askFirst), referrals(lists.notAgreed),
      referrals(lists.consider), consent.joined(separator: "|"), recorded.ground ?? "",
      recorded.correction?.former ?? "", texts.languages.joined(separator: "|"),
      String(texts.groups.filter(\.isDoubtful).map(\.texts.count).reduce(0, +)),
      String(recorded.ownWordCount),
    ]
  }
}
