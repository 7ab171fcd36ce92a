/// How a word stands out; never the only thing that tells it apart.
package enum Style: Hashable, Sendable {
  case plain, bold, dim, red, green, yellow, blue, cyan

  /// Puts the style around a text and takes it off again at its end, where colour `isEnabled`.
  package func applied(to text: String, isEnabled: Bool) -> String {
    guard isEnabled, !text.isEmpty, let number else { return text }
    return "\u{1B}[\(number)m\(text)\u{1B}[0m"
  }

  /// Source: ECMA-48 (1991), section 8.3.117, Select Graphic Rendition.
  private var number: String? {
    switch self {
    case .plain: nil
    case .bold: "1"
    case .dim: "2"
    case .red: "1;31"
    case .green: "32"
    case .yellow: "1;33"
    case .blue: "1;34"
    case .cyan: "36"
    }
  }
}
