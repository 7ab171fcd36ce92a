/// A condition as it was written: names are not looked up yet.
///
/// Two are equal when they read the same, wherever they stand.
package struct Expression: Equatable, Sendable {
  package indirect enum Kind: Equatable, Sendable {
    case name(String)
    case number(Int)
    case call(String, [Expression])
    case not(Expression)
    case all([Expression])
    case any([Expression])
    case compare(Comparison, Expression, Expression)
    case between(Expression, Expression, Expression)
    case among(Expression, [Expression])
    case state(Expression, RecordState, isNegated: Bool)
    case couldBe(Expression, Possibility)
    case sum(Expression, Expression)
    case difference(Expression, Expression)
    case product(Expression, Int)
  }

  package let kind: Kind
  package let extent: Extent

  package init(_ kind: Kind, _ extent: Extent) {
    self.kind = kind
    self.extent = extent
  }

  package static func == (left: Expression, right: Expression) -> Bool { left.kind == right.kind }
}

/// The six ways to compare.
package enum Comparison: String, Sendable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case more = ">"
  case moreOrEqual = ">="
}

/// What `is` asks about a record.
@usableFromInline
package enum RecordState: String, CaseIterable, BitwiseCopyable, Sendable {
  case answered
  case declined
  case unsure
  case notAsked = "not asked"
  /// One of declined, unsure, not asked.
  case missing
}

/// What `could be` asks about a range.
package enum Possibility: Hashable, Sendable {
  /// `yes`, `no` or an option.
  case word(String)
  case under(Int)
  case over(Int)
}
