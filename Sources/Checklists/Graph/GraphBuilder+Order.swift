import Diagnostics
import Expressions
import MarkedYAML

/// What may be named where.
extension GraphBuilder {
  /// Reports circles and gates that look ahead.
  ///
  /// - Returns: the numbers of all parts in the order of working out.
  func checkOrder(
    _ dependencies: Dependencies,
    _ sectionGates: [[GraphItem.Gate]],
    _ ownGates: [[GraphItem.Gate]]
  ) -> [Int] {
    let (order, circular) = dependencies.sorted()
    var inCircle: Set<Part> = []
    for circle in dependencies.circles(among: circular) {
      let parts = circle.map(dependencies.part)
      inCircle.formUnion(parts)
      report(circle: parts)
    }
    for (index, entry) in links.items.enumerated() where !inCircle.contains(.item(index)) {
      for gate in ownGates[index] {
        checkLooksBack(gate, before: index, dependencies, entry.item.onlyIf, entry.item.unless, entry.path)
      }
    }
    var first = 0
    for (index, section) in checklist.sections.enumerated() {
      let isInCircle = (first..<first + section.items.count).contains { inCircle.contains(.item($0)) }
      for gate in sectionGates[index] where !isInCircle {
        checkLooksBack(
          gate,
          before: first,
          dependencies,
          section.onlyIf,
          section.unless,
          "sections/\(section.id.text)"
        )
      }
      first += section.items.count
    }
    return order
  }

  private func checkLooksBack(
    _ gate: GraphItem.Gate,
    before index: Int,
    _ dependencies: Dependencies,
    _ onlyIf: When?,
    _ unless: When?,
    _ path: String
  ) {
    guard let last = dependencies.lastItem(of: gate.condition), last >= index else { return }
    guard let when = gate.isOnlyIf ? onlyIf : unless else { return }
    let key = gate.isOnlyIf ? Key.onlyIf : .unless
    let item = links.items[last].item
    let distance = last - index
    let place =
      switch distance {
      case 0: "the item \(item.id.text) itself, which"
      case 1: "\(item.id.text), which comes 1 place later and"
      default: "\(item.id.text), which comes \(distance) places later and"
      }
    problems.add(
      .laterItem,
      at: when.node.span,
      "`\(key.rawValue): \(when.text)` depends on \(place) is not answered yet at this point.",
      labels: [.init(item.id.span, "answered only here")],
      help: "move one of the two, or ask about something earlier",
      path: "\(path)/\(key.rawValue)"
    )
  }

  private func report(circle parts: [Part]) {
    func name(_ part: Part) -> String {
      switch part {
      case .item(let index): links.items[index].item.id.text
      case .child: "child"
      case .finding(let index): checklist.findings[index].id.text
      case .scope(let index):
        if index == 0 {
          "points"
        } else if index <= checklist.sections.count {
          checklist.sections[index - 1].id.text
        } else {
          checklist.dimensions[index - 1 - checklist.sections.count].id.text
        }
      }
    }
    func span(_ part: Part) -> SourceSpan? {
      switch part {
      case .item(let index): links.items[index].item.id.span
      case .finding(let index): checklist.findings[index].id.span
      case .child: checklist.child.treatAsChildIf.node.span
      case .scope: nil
      }
    }
    let spans = parts.compactMap(span)
    let path = (parts + [parts[0]]).map(name).joined(separator: " → ")
    problems.add(
      .circle,
      at: spans.first ?? checklist.id.span,
      "These depend on each other in a circle: \(path).",
      labels: spans.dropFirst().map { .init($0, "also in the circle") },
      help: "let one of them depend on something else",
      path: parts.first.map(name) ?? ""
    )
  }
}
