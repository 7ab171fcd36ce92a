import Diagnostics
import MarkedYAML

/// Reads the keys of a file of test cases.
struct CaseDecoder {
  let problems: Problems

  func decode(_ root: Node) -> CaseFile? {
    guard let entry = Entry(root, .caseFile, path: "", problems: problems) else { return nil }
    decodeFormat(entry)
    let checklist = entry.word(.casesFor)
    let jurisdiction = entry.word(.jurisdiction)
    let asOf = entry.day(.asOf)
    let cases = entry.node(.cases)?.list
    if entry.has(.cases), cases?.isEmpty ?? true {
      entry.report(.noCases, .cases, "This file has no case.", help: "begin each case with `- case:`")
    }
    let decoded = cases?.compactMap(decodeCase)
    guard let checklist, let decoded else { return nil }
    return CaseFile(checklist: checklist, jurisdiction: jurisdiction, asOf: asOf, cases: decoded)
  }

  private func decodeCase(_ node: Node) -> TestCase? {
    let path = "cases/\(node[Key.case.rawValue]?.text?.string ?? "?")"
    guard let entry = Entry(node, .testCase, path: path, problems: problems) else { return nil }
    let title = entry.words(.case)
    let story = entry.words(.story)
    let said = answers(entry, .said)
    let seen = answers(entry, .seen)
    let rest = entry.has(.theRest) ? entry.choice(.theRest, TestCase.Rest.self) : .notAsked
    let isToDo = entry.flag(.todo) ?? false
    guard let expect = expectation(entry, title, path) else { return nil }
    guard let title, let rest else { return nil }
    return TestCase(
      title: title,
      story: story,
      said: said,
      seen: seen,
      theRest: rest,
      expect: expect,
      isToDo: isToDo
    )
  }

  private func answers(_ entry: Entry, _ key: Key) -> [WrittenAnswer] {
    guard entry.has(key), let pairs = entry.map(key) else { return [] }
    return pairs.compactMap { pair in
      let item = Words(pair.key.text?.string ?? "", pair.key.span)
      if let text = pair.value.text {
        return WrittenAnswer(item: item, words: [text.string.trimmed], isList: false, span: pair.value.span)
      }
      guard let list = pair.value.list, list.allSatisfy({ $0.text != nil }) else {
        entry.report(
          .unknownAnswer,
          key,
          at: pair.value.span,
          "`\(item.text)` has an answer that cannot be read.",
          help: "use yes, no, unsure, declined, not asked, a number, a date, an option or a list of options"
        )
        return nil
      }
      let words = list.compactMap { $0.text?.string.trimmed }
      return WrittenAnswer(item: item, words: words, isList: true, span: pair.value.span)
    }
  }

  private func expectation(_ entry: Entry, _ title: Words?, _ path: String) -> Expectation? {
    let pairs = entry.has(.expect) ? entry.node(.expect) : nil
    guard let pairs, let expect = Entry(pairs, .expectation, path: "\(path)/expect", problems: problems),
      !(pairs.map?.isEmpty ?? true)
    else {
      if !entry.has(.expect) || pairs?.map?.isEmpty ?? false {
        entry.report(
          .noExpect,
          entry.has(.expect) ? .expect : .case,
          "This case expects nothing, so it cannot fail.",
          help: "add `expect:` with a `level:`"
        )
      }
      return nil
    }
    var values: [Expectation.Value] = []
    for key in KeyTable.expectation.optional where key != .dimensions && expect.has(key) {
      guard let node = expect.node(key) else { continue }
      if let text = node.text {
        values.append(
          .init(
            key: key.rawValue,
            words: [Words(text.string.trimmed, node.span)],
            span: expect.keySpan(key),
            valueSpan: node.span
          )
        )
      } else if let list = expect.list(key) {
        values.append(
          .init(key: key.rawValue, words: list.words, span: expect.keySpan(key), valueSpan: node.span)
        )
      }
    }
    let dimensions = (expect.has(.dimensions) ? expect.map(.dimensions) : nil) ?? []
    return Expectation(
      keySpan: entry.keySpan(.expect),
      span: expect.node.span,
      values: values,
      dimensions: dimensions.map { pair in
        (
          id: Words(pair.key.text?.string ?? "", pair.key.span),
          value: Words(pair.value.text?.string.trimmed ?? "", pair.value.span)
        )
      }
    )
  }
}
