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
  /// What to write instead of a stretch; `nil` where nobody can tell.
  package let replacement: Replacement?

  package struct Replacement: Hashable, Sendable {
    package let extent: Extent
    package let text: String
  }

  package init(
    _ code: Code,
    at extent: Extent,
    _ message: String,
    help: String = "",
    replacement: Replacement? = nil
  ) {
    self.code = code
    self.extent = extent
    self.message = message
    self.help = help
    self.replacement = replacement
  }
}
