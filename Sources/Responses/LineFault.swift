/// Why a line of responses gives no assessment.
///
/// It names items of the checklist, never what stands in the line: that came from a person.
package struct LineFault: Error, Hashable, Sendable {
  package let cause: String
  /// In bytes from 1; 0 where the fault has no place.
  package let column: Int

  package init(_ cause: String, column: Int = 0) {
    self.cause = cause
    self.column = column
  }
}
