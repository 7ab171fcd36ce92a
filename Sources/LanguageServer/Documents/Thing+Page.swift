import Checklists

extension Thing {
  /// What there is to say of it: what it is called, how it is asked, how much it counts.
  var page: Markup {
    var page = Markup()
    page.add(name: id, heading)
    if !title.isEmpty, title != words("ask") { page.add("", authored: title) }
    if let ask = words("ask") { page.add(spoken: ask) }
    for key in entry.keys where !["id", "name", "title", "ask", "strength", "points"].contains(key.name) {
      guard let words = words(key.name), !words.isEmpty, words != title else { continue }
      switch key.holds {
      case .condition, .levelCondition, .answerCondition: page.add(key.name, code: words)
      default: page.add(key.name, authored: words)
      }
    }
    if !options.isEmpty {
      page.add("options", authored: options.map { "\($0.id) (\($0.words))" }.joined(separator: ", "))
    }
    return page
  }

  /// What it is, and for a sign how serious: `item of control, strong for exploitation, 2 points`.
  var heading: String {
    var parts = [section.map { "\(kind.rawValue) of \($0)" } ?? kind.rawValue]
    if let strength = words("strength") {
      let dimension = words("dimension").map { " for \($0)" } ?? ""
      parts.append(strength + dimension)
    }
    if let points = words("points") { parts.append("\(points) \(points == "1" ? "point" : "points")") }
    return parts.joined(separator: ", ")
  }
}
