/// How a file is called in a report that is read on another machine: relative to the folder where the check ran.
package struct FileAddress: Hashable, Sendable {
  /// With `/` between its parts, without `.` and, as far as that can be seen, without `..`.
  package let path: String

  /// Makes the address of a file.
  ///
  /// - Parameters:
  ///   - name: as it was given on the command line.
  ///   - folder: the folder where the check ran, beginning with `/`; a name outside of it stays whole.
  package init(of name: String, from folder: String) {
    let parts = Self.parts(of: name)
    guard name.hasPrefix("/") else {
      path = parts.joined(separator: "/")
      return
    }
    let base = Self.parts(of: folder)
    let isInside =
      parts.count > base.count && Array(parts.prefix(base.count)) == base && folder.hasPrefix("/")
    path = isInside ? parts.dropFirst(base.count).joined(separator: "/") : "/" + parts.joined(separator: "/")
  }

  private static func parts(of path: String) -> [String] {
    var parts: [String] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts
  }

  /// The address as a URI reference.
  ///
  /// Source: RFC 3986, sections 2.1 and 4.2.
  package var uri: String {
    let path = path.utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return (self.path.hasPrefix("/") ? "file://" : "") + path.joined()
  }
}
