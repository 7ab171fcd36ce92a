import Display

/// Writes a chart for Mermaid, which many editors, wikis and code hosts draw where it stands in a text.
///
/// Source: mermaid.js.org, "Flowcharts: Basic Syntax", with its codes for characters.
package struct MermaidWriter: Sendable {
  package init() {}

  package func write(_ chart: Chart) -> String {
    var lines = ["---", "title: \"\(quoted(heading(chart)))\"", "---", "flowchart LR"]
    for box in chart.boxes {
      // Without a direction of its own a box would be as wide as its rows together.
      lines += ["  subgraph \(box.id)[\"\(label([box.title]))\"]", "    direction LR"]
      // A title is one line: a gate, or a rule for all rows, stands in a shape of its own.
      if !box.details.isEmpty {
        let words = box.details.map(escaped).joined(separator: "<br/>")
        lines.append("    about_\(box.id){{\"\(words)\"}}")
      }
      lines += box.rows.map { row in
        let title = row.title + (row.remark.isEmpty ? "" : " [\(row.remark)]")
        return "    \(row.id)[\"\(label([title] + row.details))\"]"
      }
      lines.append("  end")
    }
    // The numbers say the order; arrows for it would put each section beside the one before.
    lines += chart.arrows.filter { $0.purpose != .order }.map(link)
    lines += styles(chart)
    return legible(lines.joined(separator: "\n") + "\n", keepingLines: true)
  }

  private func heading(_ chart: Chart) -> String {
    chart.caseTitle.map { "\(chart.title). Case: \($0)" } ?? chart.title
  }

  private func link(_ arrow: Chart.Arrow) -> String {
    let line =
      switch (arrow.purpose, arrow.mark) {
      case (_, .counted): "==>"
      case (.refers, _): "-.->"
      default: "-->"
      }
    let label = arrow.label.isEmpty ? "" : "|\"\(escaped(arrow.label))\"|"
    return "  \(arrow.from) \(line)\(label) \(arrow.to)"
  }

  private func styles(_ chart: Chart) -> [String] {
    let rows = chart.boxes.flatMap(\.rows)
    func names(_ mark: Chart.Mark) -> String {
      (chart.boxes.filter { $0.mark == mark && mark == .skipped }.map(\.id)
        + rows.filter { $0.mark == mark }.map(\.id)).joined(separator: ",")
    }
    let counted = names(.counted)
    let skipped = names(.skipped)
    return
      (counted.isEmpty
      ? []
      : ["  classDef counted fill:#fff1b0,stroke:#b06000,stroke-width:3px", "  class \(counted) counted"])
      + (skipped.isEmpty
        ? []
        : ["  classDef skipped fill:#f4f4f4,color:#666666,stroke-dasharray:4", "  class \(skipped) skipped"])
  }

  private func label(_ lines: [String]) -> String {
    let title = "<b>\(escaped(lines[0]))</b>"
    return ([title] + lines.dropFirst().map(escaped)).joined(separator: "<br/>")
  }

  /// Characters that mean something to Mermaid or to HTML, by their codes.
  private func escaped(_ text: String) -> String {
    text.replacing("#", with: "#35;").replacing("&", with: "#amp;").replacing("<", with: "#lt;")
      .replacing(">", with: "#gt;").replacing("\"", with: "#quot;").replacing("`", with: "#96;")
  }

  private func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
