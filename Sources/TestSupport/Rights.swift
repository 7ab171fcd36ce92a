import Foundation

/// A right of the administrator, which a container may have taken away.
///
/// Source: linux/capability.h.
package enum Right: Int, Sendable {
  case traceAnyProcess = 19
  case administerSystem = 21

  /// Whether this process has the right.
  package var isHeld: Bool {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("CapEff:") }
    let held = line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
    return held >> UInt64(rawValue) & 1 == 1
  }
}
