import Console
import Display
import Files

/// Shows pages on a screen that has as many parts as a page needs, until somebody leaves.
struct WatchScreen: ~Copyable {
  private var terminal: Terminal
  private var sheet = 0

  init(hasColor: Bool) throws(SystemError) {
    terminal = try Terminal(hasColor: hasColor, isPrivate: false)
  }

  var width: Int { terminal.size.columns - 1 }

  /// What happened while a page was shown.
  enum Turn {
    /// Nothing for a moment: time to look at the files.
    case waited
    /// The window has another size, so that the page is to be made anew.
    case resized
    case left
  }

  /// Begins a new page at its first part.
  mutating func turnToStart() { sheet = 0 }

  /// Shows a page and waits for a moment.
  ///
  /// `title`: one line above it.
  mutating func show(_ title: String, _ lines: [String]) -> Turn {
    draw(title, lines)
    while true {
      switch terminal.next(within: .milliseconds(200)) {
      case nil: return .waited
      case .resized, .continued: return .resized
      case .endOfInput, .terminate: return .left
      case .key(let key):
        switch key {
        case .character("q"), .interrupt, .endOfInput, .leaveNow, .escape: return .left
        case .character("m"), .character(" "):
          sheet += 1
          draw(title, lines)
        case .suspend:
          do throws(SystemError) { try terminal.stop() } catch { return .left }
          return .resized
        case .redraw: draw(title, lines)
        default: break
        }
      }
    }
  }

  private mutating func draw(_ title: String, _ lines: [String]) {
    let parts = parts(of: lines)
    sheet %= parts.count
    terminal.output.write(.clear)
    terminal.output.write(wrap(title, width: width).first ?? "", .bold)
    terminal.output.write("\n\n")
    for line in parts[sheet] { terminal.output.write(rendered: line + "\n") }
    let more = parts.count > 1 ? "  [m] more: part \(sheet + 1) of \(parts.count)" : ""
    terminal.output.write("\n[q] leave\(more) ")
  }

  /// Cuts a page into parts that fit on the screen; at least one.
  private func parts(of lines: [String]) -> [[String]] {
    // The title, an empty line on both sides of the page, and the keys.
    let room = max(3, terminal.size.rows - 4)
    var parts: [[String]] = [[]]
    var taken = 0
    for line in lines {
      // A message is one line, and the terminal breaks it.
      let rows = max(1, (displayWidth(of: line.withoutStyle) + width) / (width + 1))
      if taken > 0, taken + rows > room {
        parts.append([])
        taken = 0
      }
      parts[parts.count - 1].append(line)
      taken += rows
    }
    return parts
  }
}

extension String {
  /// The text without the sequences that style it.
  fileprivate var withoutStyle: String { replacing(/\x{1B}\[[0-9;]*m/, with: "") }
}
