import Checklists
import Diagnostics
import Validation

/// `textDocument/hover`: what a word means, and why it is reported.
extension LanguageServer {
  mutating func hover(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let (uri, place) = try place(params), let document = documents[uri] else { return .null }
    var page = Markup()
    var span: SourceSpan?
    if let (spot, candidates) = spot(uri, place), let candidate = explained(spot, candidates) {
      page.add(candidate.page)
      span = spot.word.span
    }
    for problem in problems(in: uri, at: place) {
      guard let rule = RuleCatalog.all.rule(problem.code.id) else { continue }
      page.add(Markup(Page(rule).summary))
      span = span ?? problem.span
    }
    guard !page.isEmpty, let span else { return .null }
    let range = client.range(document.file.byteRange(of: span), in: document.text)
    return .object([("contents", client.markup(page)), ("range", range)])
  }

  /// The word at a place, or for a key that stands there already its own page.
  private func explained(_ spot: Spot, _ candidates: Candidates) -> Candidate? {
    for case .keys(let kind, _, _) in spot.expected {
      guard let key = kind.key(spot.word.text) else { continue }
      return Candidate(key.name, .property, from: .key(key, kind))
    }
    return candidates.present(at: spot)
  }

  /// The problems at a place, one of each code, if what was found is still so.
  private func problems(in uri: String, at place: Position) -> [Diagnostic] {
    guard let found = documents[uri]?.found, !checks.isOutdated(uri) else { return [] }
    var codes: Set<Code> = []
    return found.problems.filter { problem in
      problem.span.start <= place && place <= problem.span.end && codes.insert(problem.code).inserted
    }
  }
}
