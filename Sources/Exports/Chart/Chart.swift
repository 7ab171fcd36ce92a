/// A checklist as a drawing: boxes with rows, and arrows between rows; how it is drawn is left to a writer.
package struct Chart: Sendable {
  /// What a box is about.
  enum Kind: String, CaseIterable, Sendable {
    case section, stopRules, child, dimensions, points, findings, levels, referrals

    /// The heading of a box that has no title of its own.
    var heading: String {
      switch self {
      case .section: "Questions"
      case .stopRules: "Stop rules, after every answer"
      case .child: "Child or adult"
      case .dimensions: "Dimensions"
      case .points: "Points and signs"
      case .findings: "Findings"
      case .levels: "Levels: the first that is true"
      case .referrals: "Referrals"
      }
    }
  }

  /// How something stands to the case that is marked; never told by colour alone.
  enum Mark: Sendable {
    /// No case is marked, or it says nothing here.
    case none
    /// Asked, or looked at.
    case passed
    /// A sign that is there, a condition that is true, what is recommended.
    case counted
    /// Left out by a gate.
    case skipped
  }

  struct Row: Sendable {
    let id: String
    /// In bold: a title, or what a yes means.
    let title: String
    /// One line each.
    var details: [String]
    var mark = Mark.none
    /// What the case says of it, such as `said yes`; empty where nothing.
    var remark = ""
  }

  struct Box: Sendable {
    let id: String
    let kind: Kind
    let title: String
    var details: [String] = []
    var rows: [Row]
    var mark = Mark.none
  }

  struct Arrow: Sendable {
    enum Purpose: Sendable {
      /// From one section to the next.
      case order
      /// Signs of a section are counted there.
      case counts
      /// A condition looks at it.
      case decides
      /// A level or a stop rule names a referral.
      case refers
    }

    let from: String
    let to: String
    let purpose: Purpose
    var label = ""
    var mark = Mark.none
  }

  let title: String
  /// The case that is marked, with what came of it; `nil` without one.
  var caseTitle: String?
  var boxes: [Box]
  var arrows: [Arrow]

  /// The mark of a row, or of a box by its own id.
  func mark(of id: String) -> Mark {
    for box in boxes {
      if box.id == id { return box.mark }
      if let row = box.rows.first(where: { $0.id == id }) { return row.mark }
    }
    return .none
  }
}
