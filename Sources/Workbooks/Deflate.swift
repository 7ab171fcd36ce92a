import CZlib

/// Bytes packed and unpacked as ZIP files have them, by the zlib of the system.
///
/// Source: RFC 1951 (1996), without a header of its own.
enum Deflate {
  private static let withoutHeader: Int32 = -15
  private static let memory: Int32 = 8

  /// - Returns: the bytes packed; `nil` where zlib has no memory.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    let status = unsafe deflateInit2_(
      &stream,
      Z_DEFAULT_COMPRESSION,
      Z_DEFLATED,
      withoutHeader,
      memory,
      Z_DEFAULT_STRATEGY,
      ZLIB_VERSION,
      size
    )
    guard status == Z_OK else { return nil }
    defer { unsafe deflateEnd(&stream) }
    let most = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
    return unsafe run(&stream, bytes[...], room: most) { unsafe deflate(&$0, Z_FINISH) }
  }

  /// - Parameters:
  ///   - bytes: what was packed.
  ///   - count: how many bytes it must give; never more are made.
  /// - Returns: `nil` where it gives more or fewer, or is damaged.
  static func unpacked(_ bytes: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, withoutHeader, ZLIB_VERSION, size) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    let result = unsafe run(&stream, bytes, room: count + 1) { unsafe inflate(&$0, Z_FINISH) }
    return result.flatMap { $0.count == count ? $0 : nil }
  }

  /// The checksum of a ZIP file.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { UInt32(unsafe crc32_z(0, $0.baseAddress, $0.count)) }
  }

  /// Works through all bytes at once; `nil` where they need more room or are damaged.
  private static func run(
    _ stream: inout z_stream,
    _ bytes: ArraySlice<UInt8>,
    room: Int,
    _ step: (inout z_stream) -> Int32
  ) -> [UInt8]? {
    var isDone = false
    let result = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = UInt32(clamping: input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(clamping: room)
        isDone = unsafe step(&stream) == Z_STREAM_END && stream.avail_in == 0
        count = unsafe room - Int(stream.avail_out)
      }
    }
    return isDone ? result : nil
  }
}
