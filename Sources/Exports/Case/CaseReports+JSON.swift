import Checklists
import Diagnostics
import Expressions
import Reports
import Screening
import Translations

/// A report for programs: ids beside words, and nothing changed as a table has to.
extension CaseReports {
  var json: JSONValue {
    .object([
      ("report", .number(1)), ("language", .string(words.tag.text)),
      ("cases", .array(cases.map { CaseJSON(recorded: $0).value })),
      ("apart", .array(apart.map { CaseJSON(recorded: $0).value })),
      ("refused", .array(refused.map { .string($0) })),
    ])
  }
}

/// One case of a report as JSON.
private struct CaseJSON {
  let recorded: RecordedCase

  private var wording: InterviewWords { recorded.wording }
  private var graph: DecisionGraph { recorded.graph }
  private var assessment: Assessment { recorded.assessment }

  var value: JSONValue { .object(record + outcome + contents) }

  /// Where it comes from.
  private var record: [(String, JSONValue)] {
    let list = graph.checklist
    let origin: [(String, JSONValue)] =
      switch recorded.origin {
      case .known(let key): [("signature", .string("known")), ("device", .string(key))]
      case .unknown(let key): [("signature", .string("unknown")), ("device", .string(key))]
      case .unsigned: [("signature", .string("none"))]
      }
    let correction = recorded.correction.map { correction in
      JSONValue.object([("case", .string(correction.former)), ("reason", text(correction.reason))])
    }
    return [("case", .string(recorded.id))] + origin + [
      (
        "checklist",
        .object([
          ("id", .string(list.id.text)), ("version", .number(list.version)),
          ("digest", .string(graph.digest)), ("title", .string(wording.shown("checklist.title"))),
        ])
      ),
      ("program", text(recorded.program)), ("began", text(recorded.began)), ("ended", text(recorded.ended)),
      ("finished", .bool(recorded.isFinished)), ("place", text(recorded.place)),
      ("corrects", correction ?? .null), ("legal_ground", text(recorded.ground)),
      ("unread", .number(recorded.unreadCount)),
    ]
  }

  /// What it came to.
  private var outcome: [(String, JSONValue)] {
    let points = assessment.points
    return [
      ("level", level(assessment.level)), ("level_shown", text(recorded.levelShown)),
      ("could_be", .array(assessment.couldBe.map(level))), ("settled", .bool(assessment.isSettled)),
      ("provisional_until", text(recorded.provisionalUntil?.text)),
      ("treated_as", .string(assessment.child == .no ? "adult" : "child")),
      ("points", .array([.number(points.lowerBound), .number(points.upperBound)])),
      ("stopped_by", .array(assessment.stoppedBy.map { .string(graph.checklist.stopRules[$0].id.text) })),
      ("because", .array(assessment.because.map(reason))),
      (
        "would_decide",
        .object(
          assessment.wouldDecide.map { entry in
            (graph.checklist.levels[entry.level].id.text, ids(entry.items))
          }
        )
      ),
      ("contradictions", ids(assessment.contradictions.filter { !recorded.hides($0) })),
      (
        "missing",
        .object([
          ("unsure", ids(recorded.missing(.unsure))), ("declined", ids(recorded.missing(.declined))),
          ("not_asked", ids(recorded.missing(.notAsked))),
        ])
      ),
    ]
  }

  /// What was agreed, read aloud and answered.
  private var contents: [(String, JSONValue)] {
    let lists = assessment.referrals
    let referrals = [
      ("make_now", lists.makeNow), ("ask_first", lists.askFirst), ("not_agreed", lists.notAgreed),
      ("consider", lists.consider),
    ]
    return [
      ("refer", .object(referrals.map { ($0, .array($1.map(referral))) })),
      (
        "consent",
        .array(
          recorded.consents.map { item, purpose in
            .object([("purpose", .string(purpose.rawValue))] + itemAndRecords(item))
          }
        )
      ),
      (
        "texts_read",
        .array(
          TextsRead(recorded.readings).groups.map { group in
            .object([
              ("language", .string(group.language)), ("state", .string(group.standing)),
              ("texts", .array(group.texts.map { .string($0) })),
            ])
          }
        )
      ),
      ("answers", .array(recorded.reportedItems.map { .object(itemAndRecords($0)) })),
      ("own_words", .object([("count", .number(recorded.ownWordCount)), ("shown", .array(ownWords))])),
    ]
  }

  private var ownWords: [JSONValue] {
    recorded.ownWords.map { own in
      .object([
        ("item", text(own.item.map { graph.items[$0].id })), ("note", .bool(own.isNote)),
        ("words", .string(own.text)),
      ])
    }
  }

  private func level(_ place: Int) -> JSONValue {
    .object([
      ("id", .string(graph.checklist.levels[place].id.text)), ("title", .string(wording.level(place))),
    ])
  }

  private func reason(_ item: Int) -> JSONValue {
    let source = wording.source(of: item)
    return .object(itemAndRecords(item) + [("source", text(source.isEmpty ? nil : source))])
  }

  private func referral(_ place: Int) -> JSONValue {
    let entry = graph.checklist.referrals[place]
    return .object([
      ("id", .string(entry.id.text)), ("service", .string(entry.service.rawValue)),
      ("words", .string(wording.service(entry))), ("agreed", .bool(wording.isAgreed(place))),
    ])
  }

  /// An item with what was said and seen; `hidden` instead where that is kept back.
  private func itemAndRecords(_ item: Int) -> [(String, JSONValue)] {
    let facts = graph.items[item]
    let head: [(String, JSONValue)] = [
      ("item", .string(facts.id)), ("title", .string(wording.title(item))),
    ]
    if recorded.hides(item) { return head + [("hidden", .bool(true))] }
    return head
      + [Side.said, .seen].compactMap { side in
        recorded.reported(item, side).map { (side.rawValue, answer($0, facts)) }
      }
  }

  /// An answer as it stands in a file of responses.
  private func answer(_ answer: Answer, _ item: GraphItem) -> JSONValue {
    switch answer {
    case .number(let range) where range.count == 1: .number(range.lowerBound)
    case .number(let range): .array([.number(range.lowerBound), .number(range.upperBound)])
    case .options(let places): .array(places.map { .string(item.source.options[$0].id.text) })
    case .text: .string("text")
    default: .string(item.words(answer))
    }
  }

  private func ids(_ items: [Int]) -> JSONValue { .array(items.map { .string(graph.items[$0].id) }) }

  private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
