import Checklists
import Diagnostics
import TestSupport
import Testing

/// An item of `kinds.yaml` with what the contract lets be answered to it, written down a second time by hand.
struct KnownItem {
  enum Kind {
    case yesOrNo, makeSure, text, nothing
    case number(ClosedRange<Int>)
    case date(from: String, to: String)
    case chooseOne([String])
    case chooseAny([String], noneOfThese: String?)
  }

  let id: String
  let sides: [Side]
  let kind: Kind
}

/// The items of `kinds.yaml`, in order.
let knownItems: [KnownItem] = [
  KnownItem(id: "private_place", sides: [.said], kind: .makeSure),
  KnownItem(id: "welcome", sides: [], kind: .nothing),
  KnownItem(id: "agrees", sides: [.said], kind: .yesOrNo),
  KnownItem(id: "age", sides: [.said], kind: .number(0...120)),
  KnownItem(id: "looks_young", sides: [.seen], kind: .yesOrNo),
  KnownItem(id: "calm", sides: [.said], kind: .yesOrNo),
  KnownItem(id: "papers_kept", sides: [.said, .seen], kind: .yesOrNo),
  KnownItem(id: "afraid", sides: [.said], kind: .yesOrNo),
  KnownItem(id: "watched", sides: [.seen], kind: .yesOrNo),
  KnownItem(id: "somebody_decides_where_she_goes", sides: [.said], kind: .yesOrNo),
  KnownItem(id: "somebody_else_answers_for_the_person_each_time", sides: [.said, .seen], kind: .yesOrNo),
  KnownItem(id: "brought_by", sides: [.said], kind: .chooseOne(["themselves", "family", "stranger"])),
  KnownItem(id: "room", sides: [.seen], kind: .chooseOne(["own", "shared", "work"])),
  KnownItem(
    id: "means",
    sides: [.said],
    kind: .chooseAny(["air", "sea", "lorry", "none_known"], noneOfThese: "none_known")
  ),
  KnownItem(
    id: "guards",
    sides: [.seen],
    kind: .chooseAny(["locks", "people", "cameras"], noneOfThese: nil)
  ),
  KnownItem(id: "hours", sides: [.said], kind: .number(1...168)),
  KnownItem(id: "beds", sides: [.seen], kind: .number(0...40)),
  KnownItem(id: "arrived", sides: [.said], kind: .date(from: "2020-01-01", to: "2026-12-31")),
  KnownItem(id: "permit_ends", sides: [.seen], kind: .date(from: "0000-01-01", to: "9999-12-31")),
  KnownItem(id: "words", sides: [.said], kind: .text),
  KnownItem(id: "marks", sides: [.seen], kind: .text),
  KnownItem(id: "call_name", sides: [.said], kind: .text),
]

/// The checklist `kinds.yaml`, read once for all tests.
private let loadedKinds = Result {
  let loaded = loadChecklist(SourceFile(name: "kinds.yaml", bytes: try Fixtures().bytes("kinds.yaml")))
  return try #require(loaded.value, "\(loaded.problems.map(\.message))")
}

/// The checklist `kinds.yaml`.
func kinds() throws -> DecisionGraph { try loadedKinds.get() }

/// One side of one item, by its id.
struct Place: Hashable {
  let item: String
  let side: Side
}
