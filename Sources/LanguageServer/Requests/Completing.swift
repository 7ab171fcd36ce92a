import Checklists
import Diagnostics

/// `textDocument/completion`: what may stand at a place.
extension LanguageServer {
  /// Most editors look through no more anyway.
  private static var mostCandidates: Int { 300 }

  mutating func completion(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let (uri, place) = try place(params), let (spot, candidates) = spot(uri, place),
      let document = documents[uri]
    else { return .null }
    var found = candidates.all(at: spot).filter { !spot.expected.isDefinition && isAskedBefore($0, spot) }
    let isTooMuch = found.count > Self.mostCandidates
    if isTooMuch {
      let typed = spot.word.typed.lowercased()
      found = Array(found.filter { $0.label.contains(typed) }.prefix(Self.mostCandidates))
    }
    let range = client.range(document.file.byteRange(of: spot.word.span), in: document.text)
    let items = found.enumerated().map { place, candidate in item(candidate, place, range) }
    return .object([("isIncomplete", .bool(isTooMuch)), ("items", .array(items))])
  }

  /// Whether an item is asked before the place that looks back.
  private func isAskedBefore(_ candidate: Candidate, _ spot: Spot) -> Bool {
    guard let line = spot.askedBefore, let thing = candidate.thing, thing.kind == .item else { return true }
    return thing.span.start.line < line
  }

  private func item(_ candidate: Candidate, _ place: Int, _ range: JSONValue) -> JSONValue {
    let edit = JSONValue.object([("range", range), ("newText", .string(candidate.insertion))])
    var members: [(key: String, value: JSONValue)] = [
      ("label", .string(candidate.label)), ("kind", .number(candidate.kind.rawValue)),
    ]
    if !candidate.detail.isEmpty { members.append(("detail", .string(candidate.detail))) }
    let page = candidate.page
    if !page.isEmpty { members.append(("documentation", client.markup(page))) }
    // Editors sort by letters otherwise; the order of the format is the better one.
    let order = String(place)
    members.append(("sortText", .string(String(repeating: "0", count: max(0, 4 - order.count)) + order)))
    members.append(("textEdit", edit))
    return .object(members)
  }
}

extension [Expected] {
  /// Whether an id is given here, so that only the author knows it.
  fileprivate var isDefinition: Bool {
    contains { if case .definition = $0 { true } else { false } }
  }
}
