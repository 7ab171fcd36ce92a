import Display

/// Writes a chart for Graphviz: a table for each box, side by side from the questions to the referrals.
///
/// Source: graphviz.org, "The DOT Language" and "Node Shapes: HTML-Like Labels".
package struct DotWriter: Sendable {
  package init() {}

  package func write(_ chart: Chart) -> String {
    let boxOf = Dictionary(
      chart.boxes.flatMap { box in [(box.id, box.id)] + box.rows.map { ($0.id, box.id) } },
      uniquingKeysWith: { first, _ in first }
    )
    var lines = ["digraph checklist {"]
    lines.append(
      "  graph [rankdir=LR, nodesep=0.35, ranksep=1.4, pad=0.3, labelloc=t, fontname=\"Helvetica\","
    )
    lines.append("    fontsize=18, label=<\(heading(chart))>];")
    lines.append("  node [shape=plain, fontname=\"Helvetica\", fontsize=11];")
    lines.append("  edge [fontname=\"Helvetica\", fontsize=10, color=\"#8a94a0\", arrowsize=0.7];")
    lines += chart.boxes.map(node)
    let sections = chart.boxes.filter { $0.kind == .section }.map(\.id)
    lines.append("  { rank=same; \(sections.joined(separator: "; ")); }")
    lines += chart.arrows.compactMap { arrow in
      guard let from = boxOf[arrow.from], let to = boxOf[arrow.to] else { return nil }
      return edge(arrow, from: from, to: to)
    }
    return legible(lines.joined(separator: "\n") + "\n}\n", keepingLines: true)
  }

  private func heading(_ chart: Chart) -> String {
    let title = "<b>\(escaped(chart.title))</b>"
    return chart.caseTitle.map { "\(title)<br/>Case: \(escaped($0))" } ?? title
  }

  private func node(_ box: Chart.Box) -> String {
    let head = text([Line(box.title, isBold: true)] + box.details.map { Line($0) }, box.mark)
    let rows = box.rows.map { row in
      let title = row.title + (row.remark.isEmpty ? "" : "  [\(row.remark)]")
      let lines = text([Line(title, isBold: row.mark == .counted)] + row.details.map { Line($0) }, row.mark)
      return cell(row.id, row.mark == .counted ? "#fff1b0" : "#ffffff", row.mark, lines)
    }
    let cells = [cell("head", color(box.kind), box.mark, head)] + rows
    return "  \(box.id) [label=<<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" cellpadding=\"5\""
      + " color=\"#4a5560\">\(cells.joined())</table>>];"
  }

  private func cell(_ port: String, _ color: String, _ mark: Chart.Mark, _ text: String) -> String {
    let border = mark == .counted ? " border=\"3\"" : ""
    return "<tr><td port=\"\(port)\" align=\"left\" bgcolor=\"\(color)\"\(border)>\(text)</td></tr>"
  }

  private struct Line {
    let text: String
    let isBold: Bool

    init(_ text: String, isBold: Bool = false) {
      self.text = text
      self.isBold = isBold
    }
  }

  /// Lines at the left, each as wide as is read at one glance.
  private func text(_ lines: [Line], _ mark: Chart.Mark) -> String {
    let text = lines.enumerated().map { index, line in
      wrap(line.text, width: 46).map { part in
        let words = line.isBold || index == 0 ? "<b>\(escaped(part))</b>" : escaped(part)
        return words + "<br align=\"left\"/>"
      }
      .joined()
    }
    .joined()
    return mark == .skipped ? "<font color=\"#767676\">\(text)</font>" : text
  }

  private func edge(_ arrow: Chart.Arrow, from: String, to: String) -> String {
    guard arrow.purpose != .order else {
      return "  \(from) -> \(to) [weight=10, penwidth=2, color=\"#4a5560\"];"
    }
    let start = "\(from):\(from == arrow.from ? "head" : arrow.from):e"
    let end = "\(to):\(to == arrow.to ? "head" : arrow.to):w"
    var style: [String] = []
    if arrow.purpose == .refers { style.append("style=dashed") }
    if !arrow.label.isEmpty { style.append("label=\"\(arrow.label)\"") }
    if arrow.mark == .counted { style += ["penwidth=2.5", "color=\"#b06000\""] }
    return "  \(start) -> \(end)" + (style.isEmpty ? ";" : " [\(style.joined(separator: ", "))];")
  }

  private func color(_ kind: Chart.Kind) -> String {
    switch kind {
    case .section: "#dfe8f2"
    case .stopRules: "#f7d9d4"
    case .child: "#e5dff2"
    case .dimensions, .points: "#dcefdc"
    case .findings: "#e6efd8"
    case .levels: "#fde3c0"
    case .referrals: "#d8eef0"
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
