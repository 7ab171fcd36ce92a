import Diagnostics

/// Names.
extension Checker {
  mutating func function(_ name: String, _ arguments: [Expression], _ extent: Extent) -> Function? {
    guard let function = Function(rawValue: name) else {
      return report(.unreadable, extent, Wording.unknownFunction(name))
    }
    let isOne = arguments.count == 1
    guard function == .count || isOne else { return report(.unreadable, extent, Wording.usage(function)) }
    return function
  }

  mutating func item(_ expression: Expression) -> Names.Item? {
    guard case .name(let name) = expression.kind else {
      return report(.compare, expression.extent, Wording.needsItem(expression))
    }
    if let own {
      guard name == "answer" else { return report(.compare, expression.extent, Wording.onlyAnswer(name)) }
      return own
    }
    guard let item = names.items[name] else {
      if name == "answer" { return report(.compare, expression.extent, Wording.answerElsewhere) }
      if names.findings[name] != nil || Vocabulary.words.contains(name) {
        return report(.compare, expression.extent, Wording.needsItem(expression))
      }
      return unknown(name, expression.extent, Wording.unknownItem(name, names))
    }
    guard item.kind != .words else { return report(.compare, expression.extent, Wording.wordsNamed(item)) }
    guard item.isKept else { return report(.compare, expression.extent, Wording.notKept(item)) }
    return item
  }

  mutating func option(_ word: String, of item: Names.Item, _ extent: Extent) -> Int32? {
    guard let index = item.options.firstIndex(of: word) else {
      return report(.compare, extent, Wording.notAnOption(item, word))
    }
    return Int32(index)
  }

  mutating func dimension(_ expression: Expression) -> Int32? {
    guard case .name(let name) = expression.kind else {
      return report(.compare, expression.extent, Wording.needsDimension(expression))
    }
    guard let index = names.dimensions[name] else {
      if let kind = names.kindOfQuestion(name) {
        return report(.compare, expression.extent, Wording.notADimension(name, kind))
      }
      return unknown(name, expression.extent, Wording.unknownDimension(name, names))
    }
    return index
  }

  mutating func scope(_ expression: Expression) -> Int32? {
    guard case .name(let name) = expression.kind else {
      return report(.compare, expression.extent, Wording.needsDimension(expression))
    }
    guard let index = names.scope(name) else {
      if let kind = names.kindOfQuestion(name) {
        return report(.compare, expression.extent, Wording.notAScope(name, kind))
      }
      return unknown(name, expression.extent, Wording.unknownScope(name, names))
    }
    return index
  }

  /// Reports a name that does not exist, unless it is that of something broken, which was reported already.
  mutating func unknown<Step>(_ name: String, _ extent: Extent, _ wording: Wording) -> Step? {
    names.leftOut.mayBe(name) ? nil : report(.unknownID, extent, wording)
  }

  mutating func report<Step>(_ code: Code, _ extent: Extent, _ wording: Wording) -> Step? {
    problems.append(
      ConditionProblem(
        code,
        at: extent,
        wording.message,
        help: wording.help,
        replacement: wording.better.map { .init(extent: extent, text: $0) }
      )
    )
    return nil
  }
}
