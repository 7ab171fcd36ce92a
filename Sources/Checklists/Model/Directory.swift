import Diagnostics

/// The services of one place, from a file beside the checklists.
package struct Directory: Sendable {
  package let id: Words
  /// ISO 3166 code.
  package let jurisdiction: Words
  package let title: Words
  /// Days after which a number should be verified again.
  package let checkAgainAfter: Int
  package let services: [Entry]
  package let deadNumbers: [DeadNumber]

  /// How well a number is confirmed.
  package enum Grade: String, CaseIterable, Sendable {
    /// The operator's own page or word.
    case a = "A"
    /// Another published source.
    case b = "B"
    /// Not confirmed: never shown as a number to dial.
    case c = "C"
  }

  package struct Entry: Sendable {
    package let id: Words
    package let service: Service
    package let name: Words
    package let grade: Grade
    package let phone: Words?
    package let open: Words?
    package let languages: [Words]
    package let audience: Words?
    package let recordsCalls: Words?
    package let fromAbroad: Words?
    package let verified: CalendarDay?
    package let verifiedBy: Words?
    package let source: Words?

    /// Whether an officer may be told to dial it.
    package var isConfirmed: Bool { grade != .c && phone != nil }
  }

  package struct DeadNumber: Sendable {
    package let phone: Words
    package let because: Words
  }

  /// The confirmed entries for a kind of help, in file order.
  package func confirmed(_ service: Service) -> [Entry] {
    services.filter { $0.service == service && $0.isConfirmed }
  }
}
