package import BigInt
package import Diagnostics

/// How far something that was too large was looked at, by the names of items.
package struct Reach: Sendable {
  package let lookedAt: [String]
  package let missing: [String]

  /// `name`: the name of an item by its place.
  init(_ lookedAt: [Int], of all: [Int], _ name: (Int) -> String) {
    self.lookedAt = lookedAt.map(name)
    missing = all.filter { !lookedAt.contains($0) }.map(name)
  }

  package var text: String {
    func names(_ names: [String]) -> String { names.isEmpty ? "nothing" : names.joined(separator: ", ") }
    return "looked at: \(names(lookedAt)); not looked at: \(names(missing))"
  }

  package var json: [(key: String, value: JSONValue)] {
    [
      ("looked_at", .array(lookedAt.map { .string($0) })),
      ("not_looked_at", .array(missing.map { .string($0) })),
    ]
  }
}

/// How large a part of all patterns is, in per cent rounded down.
package struct Share: Sendable {
  private let part: BigUInt
  private let whole: BigUInt

  package init(_ part: BigUInt, of whole: BigUInt) {
    self.part = part
    self.whole = whole
  }

  /// As in `12.34`.
  package var number: String {
    let parts = whole == 0 ? 0 : Int(part * 10_000 / whole)
    let hundredths = parts % 100
    return "\(parts / 100).\(hundredths < 10 ? "0" : "")\(hundredths)"
  }

  /// As in `12.34 %`; what is there at all is not called nothing.
  package var text: String {
    if part == 0 { return "none" }
    if part == whole { return "all" }
    return number == "0.00" ? "under 0.01 %" : "\(number) %"
  }
}
