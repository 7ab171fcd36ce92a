/// Lays an example over a whole file, so that the example shows only what matters in it.
///
/// Keys of the example stand in for those of the file, and what it has beside them is added: to a list at its end, to
/// `levels` at its beginning, because the last two levels are fixed. Entries of a list are the same where their first
/// lines are. `(left out)` behind a key takes it away.
package func laid(_ example: String, over file: String) -> String {
  Block.merge(Block.read(file), Block.read(example)).map(\.text).joined()
}

/// A line and the deeper ones below it.
private struct Block {
  let line: Substring
  var below: [Block]

  /// Reads lines by how deep they stand.
  static func read(_ text: String) -> [Block] {
    var lines = text.split(separator: "\n")[...]
    return read(&lines, deeperThan: -1)
  }

  private static func read(_ lines: inout ArraySlice<Substring>, deeperThan depth: Int) -> [Block] {
    var blocks: [Block] = []
    while let line = lines.first, indentation(line) > depth {
      lines.removeFirst()
      blocks.append(Block(line: line, below: read(&lines, deeperThan: indentation(line))))
    }
    return blocks
  }

  private static func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

  static func merge(_ base: [Block], _ example: [Block], under parent: String = "") -> [Block] {
    var result = base
    var added: [Block] = []
    for block in example {
      guard let place = result.firstIndex(where: { $0.key == block.key }) else {
        added.append(block)
        continue
      }
      if block.value == "(left out)" {
        result.remove(at: place)
      } else if block.isOpen, result[place].isOpen {
        let below = merge(result[place].below, block.below, under: block.key)
        result[place] = Block(line: block.line, below: below)
      } else {
        result[place] = block
      }
    }
    return parent == "levels" ? added + result : result + added
  }

  /// The line without the marks of problems, and without its depth.
  private var plain: Substring { line.replacing("⟦", with: "").drop { $0 == " " } }

  /// What makes two lines the same: of an entry of a list all of it, otherwise the part before the colon.
  private var key: String { isEntry ? String(plain) : String(plain.prefix { $0 != ":" }) }

  private var isEntry: Bool { plain.hasPrefix("- ") }

  private var value: Substring { plain.drop { $0 != ":" }.dropFirst().drop { $0 == " " } }

  /// Whether more is written below.
  private var isOpen: Bool { !below.isEmpty && (isEntry || value.isEmpty) }

  var text: String { "\(line)\n" + below.map(\.text).joined() }
}
