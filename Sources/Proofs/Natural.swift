/// A whole number from 0, of any size.
package struct Natural: Hashable, Comparable, Sendable {
  /// The lowest first; the last one is never 0, and 0 has none.
  let words: [UInt64]

  package static let zero = Natural(words: [UInt64]())
  static let one = Natural(1)

  /// What is below 0 is taken for 0.
  package init(_ value: Int) { self.init(words: [UInt64(max(0, value))]) }

  init(words: some Sequence<UInt64>) {
    var words = Array(words)
    while words.last == 0 { words.removeLast() }
    self.words = words
  }

  /// 2 to the power of a number from 0.
  static func power(ofTwo exponent: Int) -> Natural {
    Natural(words: Array(repeating: 0, count: exponent / 64) + [1 << UInt64(exponent % 64)])
  }

  /// The number before it; of 0 there is none but 0.
  var lessOne: Natural {
    var words = words
    for place in words.indices {
      words[place] &-= 1
      if words[place] != .max { break }
    }
    return Natural(words: words)
  }

  package static func < (left: Natural, right: Natural) -> Bool {
    if left.words.count != right.words.count { return left.words.count < right.words.count }
    for (low, high) in zip(left.words.reversed(), right.words.reversed()) where low != high {
      return low < high
    }
    return false
  }

  package static func + (left: Natural, right: Natural) -> Natural {
    let (long, short) = left.words.count < right.words.count ? (right, left) : (left, right)
    var sum: [UInt64] = []
    var carry: UInt64 = 0
    for (place, word) in long.words.enumerated() {
      let other = place < short.words.count ? short.words[place] : 0
      let (first, isOver) = word.addingReportingOverflow(other)
      let (second, isOverAgain) = first.addingReportingOverflow(carry)
      sum.append(second)
      carry = isOver || isOverAgain ? 1 : 0
    }
    return Natural(words: sum + [carry])
  }

  package static func * (left: Natural, right: Natural) -> Natural {
    var product = Tally(width: left.words.count + right.words.count)
    var factor = Tally(width: product.width)
    product.append()
    factor.append(left)
    product.add(right, times: factor, 0, at: 0)
    return product.value(0)
  }

  /// All digits.
  package var digits: String {
    // Eighteen digits at a time.
    let base: UInt64 = 1_000_000_000_000_000_000
    var rest = words
    var parts: [String] = []
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for place in rest.indices.reversed() {
        (rest[place], remainder) = base.dividingFullWidth((remainder, rest[place]))
      }
      while rest.last == 0 { rest.removeLast() }
      let part = String(remainder)
      let zeros = rest.isEmpty ? 0 : 18 - part.count
      parts.append(String(repeating: "0", count: zeros) + part)
    }
    return parts.isEmpty ? "0" : parts.reversed().joined()
  }

  /// As a person reads it: `1,536`, or `about 4.1e97` where it has more than twelve digits.
  package var text: String {
    let digits = Array(digits)
    guard digits.count > 12 else {
      let groups = digits.enumerated().map { place, digit in
        place > 0 && (digits.count - place).isMultiple(of: 3) ? ",\(digit)" : "\(digit)"
      }
      return groups.joined()
    }
    var exponent = digits.count - 1
    var first = Int(String(digits[...2])).map { ($0 + 5) / 10 } ?? 0
    if first == 100 { (first, exponent) = (10, exponent + 1) }
    return "about \(first / 10).\(first % 10)e\(exponent)"
  }

  /// How many of so many parts of the whole this is, rounded down.
  func parts(of whole: Natural, in count: Int) -> Int {
    let scaled = self * Natural(count)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high + 1) / 2
      if whole * Natural(middle) <= scaled { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// Numbers side by side, all with the same number of words, to which more is added in place.
struct Tally {
  let width: Int
  private var words: [UInt64] = []

  init(width: Int) { self.width = width }

  var count: Int { width == 0 ? 0 : words.count / width }

  /// Puts one more number behind the others.
  mutating func append(_ value: Natural = .zero) {
    words += value.words
    words += Array(repeating: 0, count: width - value.words.count)
  }

  func value(_ place: Int) -> Natural { Natural(words: words[place * width..<(place + 1) * width]) }

  /// Adds a number of another tally, so many times; the sum must fit.
  mutating func add(_ factor: Natural, times other: Tally, _ source: Int, at place: Int) {
    for (shift, word) in factor.words.enumerated() {
      var carry: UInt64 = 0
      for offset in 0..<width - shift {
        let (high, low) = word.multipliedFullWidth(by: other.words[source * width + offset])
        let target = place * width + shift + offset
        let (first, isOver) = words[target].addingReportingOverflow(low)
        let (second, isOverAgain) = first.addingReportingOverflow(carry)
        words[target] = second
        carry = high &+ (isOver ? 1 : 0) &+ (isOverAgain ? 1 : 0)
      }
    }
  }
}
