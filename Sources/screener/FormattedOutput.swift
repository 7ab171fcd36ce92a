import ArgumentParser

/// A form in which something is written, and where to: `text`, `junit=cases.xml`.
struct FormattedOutput<Format>: ExpressibleByArgument
where Format: RawRepresentable & CaseIterable & Sendable, Format.RawValue == String {
  let format: Format
  /// `nil` for standard output.
  let path: String?

  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }

  init(_ format: Format) {
    self.format = format
    path = nil
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else {
      return nil
    }
    self.format = format
    path = parts.count > 1 ? String(parts[1]) : nil
  }
}
