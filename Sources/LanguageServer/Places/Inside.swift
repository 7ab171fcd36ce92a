import Checklists

/// What the format expects inside the keys around a line.
enum Inside {
  /// Keys of the format.
  case entry(EntryKind)
  /// Entries of a list, each with a dash before it.
  case list(EntryKind)
  /// Ids of the author's own, each with keys of the format below it.
  case named(EntryKind)
  /// Ids and a value for each, under this key.
  case pairs(KeyPage, EntryKind)
  /// The value of one of these pairs.
  case pairValue(KeyPage, EntryKind, id: String)
  /// The value of a key.
  case value(KeyPage, EntryKind)
  case unknown

  init(_ keys: [Around.Key], in file: EntryKind) {
    self = .entry(file)
    for key in keys { self = step(into: key) }
  }

  private func step(into key: Around.Key) -> Inside {
    switch self {
    case .entry(let kind):
      guard let page = kind.key(key.name) else { return .unknown }
      switch page.holds {
      case .entry(let inner): return .entry(inner)
      case .entries(let inner): return key.holdsEntry ? .entry(inner) : .list(inner)
      case .named(let inner): return .named(inner)
      case .options, .points, .answers, .dimensionStates:
        return key.value.isEmpty ? .pairs(page, kind) : .value(page, kind)
      default: return .value(page, kind)
      }
    case .named(let inner): return .entry(inner)
    case .pairs(let page, let kind): return .pairValue(page, kind, id: key.name)
    case .list, .pairValue, .value, .unknown: return .unknown
    }
  }
}
