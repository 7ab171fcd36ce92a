import Diagnostics

/// Lines that stand a little too deep, or not deep enough.
extension SyntaxFixes {
  /// Moves a line to where its neighbour stands, if it can be read there and at no other neighbour's.
  ///
  /// Further away than three spaces nobody can tell to what it belongs.
  func indentation(ofLine number: Int) -> Fix? {
    let own = file.depth(ofLine: number)
    let neighbours = Set([above(number), below(number)].compactMap { $0 }).filter {
      abs($0 - own) <= 3 && $0 != own
    }
    guard let nearest = neighbours.min(by: { abs($0 - own) < abs($1 - own) }) else { return nil }
    // What stands no further away may be meant just as well.
    let others = (1..<number).map { file.depth(ofLine: $0) }.filter {
      abs($0 - own) <= abs(nearest - own) && $0 != own
    }
    let ways = neighbours.union(others).sorted().compactMap { depth in
      // What stands deeper below the line may be its text, or may stand right already.
      proven(moved(number...number, by: depth - own))
        ?? proven(moved(number...lastDeeper(number), by: depth - own))
    }
    return ways.count == 1 ? ways[0] : nil
  }

  private func moved(_ lines: ClosedRange<Int>, by count: Int) -> Fix {
    let edits = lines.compactMap { line -> Fix.Edit? in
      guard let start = file.startOfLine(line), !file.line(line).isEmpty else { return nil }
      let depth = file.depth(ofLine: line)
      return Fix.Edit(start..<start + depth, String(repeating: " ", count: max(0, depth + count)))
    }
    return Fix(.safe, edits)
  }

  /// How deep the nearest key above stands, behind its dash.
  private func above(_ number: Int) -> Int? {
    let line = AuthorLine(file, number)
    guard let above = line.nearestKeyAbove() else { return nil }
    return (line.isEntry ? above.startOfText : above.startOfKeyOrText).column - 1
  }

  private func below(_ number: Int) -> Int? {
    let next = (number + 1..<max(number + 2, file.lineCount + 1)).first { !file.line($0).isEmpty }
    return next.flatMap { AuthorLine(file, $0).key == nil ? nil : file.depth(ofLine: $0) }
  }

  private func lastDeeper(_ number: Int) -> Int {
    var last = number
    while last < file.lineCount, file.depth(ofLine: last + 1) > file.depth(ofLine: number) { last += 1 }
    return last
  }
}

extension SourceFile {
  /// How many spaces a line begins with.
  func depth(ofLine number: Int) -> Int { line(number).utf8.prefix { $0 == UInt8(ascii: " ") }.count }
}
