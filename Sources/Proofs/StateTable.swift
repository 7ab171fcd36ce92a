/// States side by side in one list, each once.
struct StateTable {
  let width: Int
  private(set) var count = 0
  private var cells: [Int32] = []
  private var places: [Int32]

  init(width: Int) {
    self.width = width
    places = Array(repeating: -1, count: 64)
  }

  /// Finds a state, or adds it behind the others.
  ///
  /// `columns`: which of the values make up the state.
  /// Gives its place.
  mutating func insert(_ values: [Int32], _ columns: [Int]) -> Int {
    if count * 2 >= places.count { grow() }
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for column in columns { hash = StateTable.mixed(hash, values[column]) }
    var place = Int(truncatingIfNeeded: hash >> 20) & (places.count - 1)
    while places[place] >= 0 {
      let found = Int(places[place])
      if equals(found, values, columns) { return found }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = Int32(count)
    count += 1
    for column in columns { cells.append(values[column]) }
    return count - 1
  }

  /// Copies a state to where its values stand.
  func load(_ state: Int, _ columns: [Int], into values: inout [Int32]) {
    let start = state * width
    for (offset, column) in columns.enumerated() { values[column] = cells[start + offset] }
  }

  func value(_ state: Int, _ offset: Int) -> Int32 { cells[state * width + offset] }

  private func equals(_ state: Int, _ values: [Int32], _ columns: [Int]) -> Bool {
    var cell = state * width
    for column in columns {
      if cells[cell] != values[column] { return false }
      cell += 1
    }
    return true
  }

  private static func mixed(_ hash: UInt64, _ value: Int32) -> UInt64 {
    (hash ^ UInt64(UInt32(bitPattern: value))) &* 0xBF58_476D_1CE4_E5B9 ^ hash >> 29
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: places.count * 4)
    for state in 0..<count {
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for offset in 0..<width { hash = StateTable.mixed(hash, cells[state * width + offset]) }
      var place = Int(truncatingIfNeeded: hash >> 20) & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(state)
    }
  }
}

/// The cheapest way to come to each state of a table.
struct Ways {
  private(set) var cost: [Int32] = []
  /// The state before, and what was chosen there.
  private(set) var before: [Int32] = []
  private(set) var chosen: [Int32] = []

  /// Notes a way to a state, which is one that is known or the next one.
  mutating func note(_ state: Int, cost newCost: Int32, before newBefore: Int32, chosen newChosen: Int32) {
    if state == cost.count {
      cost.append(newCost)
      before.append(newBefore)
      chosen.append(newChosen)
    } else if newCost < cost[state] {
      cost[state] = newCost
      before[state] = newBefore
      chosen[state] = newChosen
    }
  }

  /// Gives the costs up.
  func path() -> Path { Path(before: before, chosen: chosen) }

  /// How states were come to.
  struct Path {
    let before: [Int32]
    let chosen: [Int32]
  }
}
