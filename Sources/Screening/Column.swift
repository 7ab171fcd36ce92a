/// A fixed number of plain values side by side, changed in place.
///
/// What is worked out for a response goes through a few hundred of these reads and writes. In an array each of them
/// would count a reference; here only the place is checked. The one who makes a column gives its memory back.
@safe
struct Column<Element: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  /// Copies values into memory of its own.
  init(_ values: some Collection<Element>) {
    count = values.count
    unsafe base = .allocate(capacity: max(1, count))
    for (index, value) in values.enumerated() { unsafe (base + index).initialize(to: value) }
  }

  init(repeating value: Element, count: Int) {
    self.count = count
    unsafe base = .allocate(capacity: max(1, count))
    unsafe base.initialize(repeating: value, count: count)
  }

  /// A column of its own with the same values.
  init(copying other: Column) {
    count = other.count
    unsafe base = .allocate(capacity: max(1, count))
    unsafe base.initialize(from: other.base, count: count)
  }

  /// Gives the memory back; the column and its copies must not be used any more.
  func free() { unsafe base.deallocate() }

  var indices: Range<Int> { 0..<count }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return unsafe base[index]
    }
    @inline(__always) nonmutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      unsafe base[index] = newValue
    }
  }

  @inline(__always)
  subscript(index: Int32) -> Element { self[Int(index)] }
}
