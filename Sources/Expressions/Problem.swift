package import Diagnostics

/// A stretch of a condition, counted in Unicode scalars from its beginning.
package struct Extent: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// From the beginning of this one to the end of the other.
  package func through(_ other: Extent) -> Extent { Extent(start, max(end, other.end)) }
}

/// What is wrong with a condition, and where in it.
package struct ConditionProblem: Error, Hashable, Sendable {
  package let code: Code
  package let extent: Extent
  package let message: String
  package let help: String

  package init(_ code: Code, at extent: Extent, _ message: String, help: String = "") {
    self.code = code
    self.extent = extent
    self.message = message
    self.help = help
  }
}
