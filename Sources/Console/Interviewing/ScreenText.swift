import Display

/// Texts of two directions, which never share a line.
enum ScreenText {
  /// Whether texts may stand on one line: those that have a direction have the same.
  static func isOneDirection(_ texts: [String]) -> Bool {
    Set(texts.compactMap(direction)).count < 2
  }

  /// The parts of a text as lines: one where they are of one direction, otherwise as few as there can be.
  static func separated(_ parts: [String]) -> [String] {
    var lines: [String] = []
    for part in parts where !part.isEmpty {
      if let last = lines.last, isOneDirection([last, part]) {
        lines[lines.count - 1] = last + Page.partMark + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }
}
