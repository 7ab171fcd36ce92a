/// Tables with commas: RFC 4180, in UTF-8.
package enum CSV {
  /// Reads one record.
  ///
  /// - Returns: its cells.
  /// - Throws: where a quote stands where it may not, or the bytes are not UTF-8.
  package static func cells(_ bytes: ArraySlice<UInt8>) throws(LineFault) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var index = bytes.startIndex
    func finish() throws(LineFault) {
      guard let text = String(validating: cell, as: UTF8.self) else {
        throw LineFault("the line is not UTF-8", column: index - bytes.startIndex + 1)
      }
      cells.append(text)
      cell.removeAll(keepingCapacity: true)
    }
    while true {
      if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while true {
          guard index < bytes.endIndex else {
            throw LineFault("a quote is not closed", column: index - bytes.startIndex)
          }
          if bytes[index] != UInt8(ascii: "\"") {
            cell.append(bytes[index])
            index += 1
          } else if index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "\"") {
            cell.append(UInt8(ascii: "\""))
            index += 2
          } else {
            index += 1
            break
          }
        }
        guard index == bytes.endIndex || bytes[index] == UInt8(ascii: ",") else {
          throw LineFault("something stands behind a closing quote", column: index - bytes.startIndex + 1)
        }
      } else {
        while index < bytes.endIndex, bytes[index] != UInt8(ascii: ",") {
          guard bytes[index] != UInt8(ascii: "\"") else {
            throw LineFault("a quote stands inside a cell", column: index - bytes.startIndex + 1)
          }
          cell.append(bytes[index])
          index += 1
        }
      }
      try finish()
      guard index < bytes.endIndex else { return cells }
      index += 1
    }
  }

  /// A cell in quotes that no spreadsheet takes for a formula.
  ///
  /// Source: OWASP, CSV injection; ASVS 5.0, 1.2.10.
  package static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    if beginsFormula(text) { output.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether a spreadsheet would take a text for a formula.
  package static func beginsFormula(_ text: String) -> Bool {
    let dangerous: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    return text.unicodeScalars.first.map(dangerous.contains) ?? false
  }
}

/// Follows the quotes of a table byte by byte.
///
/// Only a quote at the beginning of a cell opens one; elsewhere it is a fault of its record and of no other.
struct CSVQuotes {
  private enum Place {
    case cellStart
    case plain
    case quoted
    /// After a quote in a cell in quotes: it closes the cell, unless another follows.
    case closing
  }

  private var place = Place.cellStart

  /// Whether a cell in quotes is not closed.
  var isOpen: Bool { place == .quoted }

  /// Goes past a byte.
  ///
  /// - Returns: whether it is the line break that ends a record.
  mutating func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""):
      switch place {
      case .cellStart, .closing: place = .quoted
      case .quoted: place = .closing
      case .plain: break
      }
    case UInt8(ascii: "\n") where place != .quoted:
      place = .cellStart
      return true
    case UInt8(ascii: ",") where place != .quoted: place = .cellStart
    default: if place != .quoted { place = .plain }
    }
    return false
  }
}
