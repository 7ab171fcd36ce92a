/// Which files are to be checked, each once without what takes long, and after a pause once more with all of it.
struct WaitingChecks {
  private(set) var quick: [String] = []
  private(set) var complete: [String] = []

  /// Puts files at the beginning.
  mutating func add(_ uris: [String]) {
    quick = uris + quick.filter { !uris.contains($0) }
    complete = uris + complete.filter { !uris.contains($0) }
  }

  mutating func remove(_ uri: String) {
    quick.removeAll { $0 == uri }
    complete.removeAll { $0 == uri }
  }

  /// The next file, which then waits no longer for this kind of check.
  mutating func takeNext() -> String? {
    if !quick.isEmpty { return quick.removeFirst() }
    return complete.isEmpty ? nil : complete.removeFirst()
  }

  /// Whether a file that was taken was taken for the second time.
  func isComplete(_ uri: String) -> Bool { !complete.contains(uri) }

  /// Whether what was found in a file is no longer what would be found.
  func isOutdated(_ uri: String) -> Bool { quick.contains(uri) }
}
