import Diagnostics

/// How an editor calls a file, and the path that it has here.
enum DocumentAddress {
  /// The path of a `file:` address; another address, as of a text that was never saved, stands for itself.
  static func path(of uri: String) -> String {
    guard uri.lowercased().hasPrefix("file://") else { return uri }
    let rest = uri.dropFirst("file://".count)
    // What stands before the first slash is the machine: this one.
    guard let slash = rest.firstIndex(of: "/") else { return uri }
    return decoded(rest[slash...]) ?? uri
  }

  static func uri(of path: String) -> String {
    path.hasPrefix("/") ? FileAddress(of: path, from: "").uri : path
  }

  /// Takes `%20` and the like back; `nil` where that gives no UTF-8.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      guard byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
