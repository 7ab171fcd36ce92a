import Crypto
import Glibc

/// Secret bytes in memory that is not written to swap, left out of core files, and wiped when no longer needed.
@safe package struct LockedBytes: ~Copyable {
  private let pages: UnsafeMutableRawPointer
  private let capacity: Int
  package let count: Int
  /// Whether the system keeps these bytes out of swap; it refuses where too much is locked already.
  package let isLocked: Bool

  /// Takes bytes over and wipes the place where they were.
  package init(taking bytes: inout [UInt8]) {
    self.init(count: bytes.count)
    unsafe bytes.withUnsafeMutableBytes { source in
      guard let address = source.baseAddress else { return }
      unsafe pages.copyMemory(from: address, byteCount: source.count)
      unsafe explicit_bzero(address, source.count)
    }
    bytes = []
  }

  /// Holds as many zeros.
  private init(count: Int) {
    let page = sysconf(Int32(_SC_PAGESIZE))
    capacity = max(1, (count + page - 1) / page) * page
    unsafe pages = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: page)
    unsafe pages.initializeMemory(as: UInt8.self, repeating: 0, count: capacity)
    isLocked = unsafe mlock(pages, capacity) == 0
    unsafe madvise(pages, capacity, MADV_DONTDUMP)
    self.count = count
  }

  /// Holds so many bytes made by chance.
  package static func random(_ count: Int) -> LockedBytes {
    let bytes = LockedBytes(count: count)
    var generator = SystemRandomNumberGenerator()
    // Whole words at a time: the pages have room for the last one.
    for place in stride(from: 0, to: count, by: 8) {
      unsafe bytes.pages.storeBytes(of: generator.next(), toByteOffset: place, as: UInt64.self)
    }
    return bytes
  }

  deinit {
    unsafe explicit_bzero(pages, capacity)
    unsafe munlock(pages, capacity)
    unsafe pages.deallocate()
  }

  /// Lends the bytes.
  package func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe try body(UnsafeRawBufferPointer(start: pages, count: count))
  }

  /// How many letters the bytes are, as UTF-8.
  package var letterCount: Int { unsafe withBytes { bytes in unsafe bytes.count { $0 & 0xc0 != 0x80 } } }

  /// Whether two secrets are the same; how long it takes tells nothing.
  package func isSame(as other: borrowing LockedBytes) -> Bool {
    guard count == other.count else { return false }
    var difference: UInt8 = 0
    for place in 0..<count {
      difference |=
        unsafe pages.load(fromByteOffset: place, as: UInt8.self)
        ^ other.pages.load(fromByteOffset: place, as: UInt8.self)
    }
    return difference == 0
  }

  /// The bytes as a key for one use; it wipes itself when released.
  var key: SymmetricKey { unsafe withBytes { unsafe SymmetricKey(data: $0) } }
}

/// Overwrites bytes that were secret; a copy made elsewhere is not reached.
package func wipe(_ bytes: inout [UInt8]) {
  unsafe bytes.withUnsafeMutableBytes { buffer in
    if let address = buffer.baseAddress { unsafe explicit_bzero(address, buffer.count) }
  }
  bytes = []
}

extension SymmetricKey {
  /// The bytes, to be wiped after use.
  var array: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(bitCount / 8)
    unsafe withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    return bytes
  }
}

extension SharedSecret {
  /// Whether everybody knows it: one of the two keys was a point of low order, which the library does not refuse.
  var isZero: Bool { unsafe withUnsafeBytes { unsafe $0.reduce(0, |) == 0 } }
}
