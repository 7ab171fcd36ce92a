import Checklists
import Expressions

/// A truth that a node of a circuit gives, perhaps turned into another one on the way.
struct Signal: Hashable {
  let node: Int
  let turn: Turn

  static prefix func ! (signal: Signal) -> Signal { signal.turned(.not) }

  /// Surely so; what is open is not.
  var isYes: Signal { turned(.isYes) }
  var isNo: Signal { turned(.isNo) }
  var isOpen: Signal { turned(.isOpen) }
  var isNotYes: Signal { turned(.isNotYes) }
  var isNotNo: Signal { turned(.isNotNo) }

  func turned(_ turn: Turn) -> Signal { Signal(node: node, turn: self.turn.followed(by: turn)) }
}

/// A table that turns no, open and yes each into one of the three.
struct Turn: Hashable {
  private let bits: UInt8

  init(no: Truth, open: Truth, yes: Truth) {
    bits = Turn.code(no) | Turn.code(open) << 2 | Turn.code(yes) << 4
  }

  private init(bits: UInt8) { self.bits = bits }

  static let same = Turn(no: .no, open: .open, yes: .yes)
  static let not = Turn(no: .yes, open: .open, yes: .no)
  static let isYes = Turn(no: .no, open: .no, yes: .yes)
  static let isNo = Turn(no: .yes, open: .no, yes: .no)
  static let isOpen = Turn(no: .no, open: .yes, yes: .no)
  static let isNotYes = Turn(no: .yes, open: .yes, yes: .no)
  static let isNotNo = Turn(no: .no, open: .yes, yes: .yes)

  /// `value`: 0 no, 1 open, 2 yes.
  @inline(__always)
  subscript(value: Int32) -> Int32 { Int32(bits >> (UInt8(truncatingIfNeeded: value) &* 2) & 3) }

  func followed(by other: Turn) -> Turn {
    var result: UInt8 = 0
    for value in Int32(0)..<3 { result |= UInt8(other[self[value]]) << (UInt8(value) * 2) }
    return Turn(bits: result)
  }

  /// What comes out whatever goes in, if that is so.
  var constant: Int32? { self[0] == self[1] && self[1] == self[2] ? self[0] : nil }

  private static func code(_ truth: Truth) -> UInt8 {
    switch truth {
    case .no: 0
    case .open, .waiting: 1
    case .yes: 2
    }
  }
}

/// One item in one of two sheets that may differ in the answer to it.
struct View: Hashable {
  let item: Int
  /// In the second of two sheets.
  let isMoved: Bool
  /// No where it is reached, open where it is left out, yes where it does not apply.
  let standing: Signal
}

/// A summand by the truth of a signal: what it adds to the low and to the high end.
struct Term: Hashable {
  enum Source: Hashable {
    case signal(Signal)
    /// What an item itself adds.
    case measure(view: Int, Measure)
  }

  let source: Source
  /// What is added to the low end: by no, open, yes for a signal, the factor alone for a measure.
  let low: [Int]
  let high: [Int]
}

/// A sign of a dimension.
struct SignInput: Hashable {
  let presence: Signal
  let strength: Strength
}

/// Something that is worked out from answers.
enum Node: Hashable {
  /// Holds from the beginning: 0 no, 1 open, 2 yes.
  case constant(Int32)
  case atom(view: Int, Question)
  case all([Signal])
  case any([Signal])
  /// The second where the first is yes, the third where it is no, and what both agree on where it is open.
  case choose(Signal, Signal, Signal)
  /// The sum of terms is at least 0.
  case atLeast(constant: Int, [Term])
  /// The sum of terms is 0.
  case equals(constant: Int, [Term])
  /// One line of a rule is served.
  case positive([GraphRuleLine.Demands], [SignInput])
}

extension GraphRuleLine {
  typealias Demands = [Demand]
}

/// The nodes of conditions on a checklist; what is written twice stands in it once.
struct Circuit {
  private(set) var nodes: [Node] = []
  private(set) var views: [View] = []
  private var places: [Node: Int] = [:]
  private var viewPlaces: [View: Int] = [:]

  static let no = Signal(node: 0, turn: .same)
  static let open = Signal(node: 1, turn: .same)
  static let yes = Signal(node: 2, turn: .same)

  init() {
    for value in Int32(0)..<3 { _ = add(.constant(value)) }
  }

  private mutating func add(_ node: Node) -> Signal {
    if let place = places[node] { return Signal(node: place, turn: .same) }
    nodes.append(node)
    places[node] = nodes.count - 1
    return Signal(node: nodes.count - 1, turn: .same)
  }

  mutating func view(_ view: View) -> Int {
    if let place = viewPlaces[view] { return place }
    views.append(view)
    viewPlaces[view] = views.count - 1
    return views.count - 1
  }

  /// The value of a signal that does not depend on answers.
  func constant(_ signal: Signal) -> Int32? {
    if case .constant(let value) = nodes[signal.node] { return signal.turn[value] }
    return signal.turn.constant
  }

  func signal(_ constant: Int32) -> Signal { [Circuit.no, Circuit.open, Circuit.yes][Int(constant)] }

  mutating func atom(_ view: Int, _ question: Question) -> Signal { add(.atom(view: view, question)) }

  mutating func all(_ signals: [Signal]) -> Signal { join(signals, absorbing: 0, neutral: 2) { .all($0) } }

  mutating func any(_ signals: [Signal]) -> Signal { join(signals, absorbing: 2, neutral: 0) { .any($0) } }

  private mutating func join(
    _ signals: [Signal],
    absorbing: Int32,
    neutral: Int32,
    _ node: ([Signal]) -> Node
  ) -> Signal {
    var kept: [Signal] = []
    var seen: Set<Signal> = []
    for signal in signals {
      let value = constant(signal)
      if value == absorbing { return self.signal(absorbing) }
      let plain = value.map { self.signal($0) } ?? signal
      if value != neutral, seen.insert(plain).inserted { kept.append(plain) }
    }
    if kept.isEmpty { return self.signal(neutral) }
    return kept.count == 1 ? kept[0] : add(node(kept))
  }

  mutating func choose(_ condition: Signal, _ yes: Signal, _ no: Signal) -> Signal {
    switch constant(condition) {
    case 2?: return yes
    case 0?: return no
    default: break
    }
    if yes == no { return yes }
    return add(.choose(condition, yes, no))
  }

  /// Whether a sum is at least 0.
  mutating func atLeast(_ constant: Int, _ terms: [Term]) -> Signal {
    let (constant, terms) = folded(constant, terms)
    if let constant, terms.isEmpty {
      return signal(constant.low >= 0 ? 2 : constant.high < 0 ? 0 : 1)
    }
    return add(.atLeast(constant: constant?.low ?? 0, terms))
  }

  mutating func equals(_ constant: Int, _ terms: [Term]) -> Signal {
    let (constant, terms) = folded(constant, terms)
    if let constant, terms.isEmpty {
      return signal(
        constant.low == 0 && constant.high == 0 ? 2 : constant.low <= 0 && constant.high >= 0 ? 1 : 0
      )
    }
    return add(.equals(constant: constant?.low ?? 0, terms))
  }

  /// Takes terms that never change into the constant, as far as it is one number.
  private func folded(_ constant: Int, _ terms: [Term]) -> ((low: Int, high: Int)?, [Term]) {
    var low = constant
    var high = constant
    var kept: [Term] = []
    for term in terms {
      guard case .signal(let signal) = term.source, let value = self.constant(signal) else {
        kept.append(term)
        continue
      }
      low += term.low[Int(value)]
      high += term.high[Int(value)]
    }
    if low == high || kept.isEmpty { return ((low, high), kept) }
    // An open constant stays a term of its own.
    let open = Term(
      source: .signal(Circuit.open),
      low: [0, low - constant, 0],
      high: [0, high - constant, 0]
    )
    return ((constant, constant), kept + [open])
  }

  mutating func positive(_ lines: [GraphRuleLine.Demands], _ signs: [SignInput]) -> Signal {
    let signs = signs.filter { constant($0.presence) != 0 }
    if lines.isEmpty || signs.isEmpty { return Circuit.no }
    return add(.positive(lines, signs))
  }
}
