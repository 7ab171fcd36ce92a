extension String {
  /// With its first letter large, as at the beginning of a line.
  package var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
