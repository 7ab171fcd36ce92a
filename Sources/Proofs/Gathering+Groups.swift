/// What goes into a group of items, and what comes out of it.
extension Gathering {
  /// Goes into a group, with what of the state outside can be seen from within.
  ///
  /// Gives all that is seen: states that look the same come to the same.
  mutating func enter(_ group: Plan.Group, from outer: Gathering) -> [Int32] {
    forget()
    for node in isHeldBack.indices { isHeldBack[node] = false }
    for node in group.inner {
      for slot in plan.slots[node]..<plan.slots[node] + plan.kinds[node].slotCount {
        values[slot] = outer.values[slot]
      }
    }
    for node in group.border {
      isHeldBack[node] = true
      if outer.isGone(node) { continue }
      for (offset, value) in outer.emptyValues(node).enumerated() {
        values[plan.slots[node] + offset] = value
      }
    }
    return group.columns.map { values[$0] }
  }

  /// Takes, outside, what a group came to: one of the states in which it was left.
  mutating func leave(_ group: Plan.Group, with states: StateTable, _ state: Int) {
    for node in group.inner { values[plan.slots[node]] = Plan.gone }
    var offset = 0
    for node in group.border {
      let count = plan.kinds[node].slotCount
      let first = states.value(state, offset)
      if first != Plan.gone { merge(node, first, count == 2 ? states.value(state, offset + 1) : 0) }
      offset += count
    }
    for position in group.positions {
      for node in plan.completed[position] where !plan.isInner[node] { complete(node) }
    }
  }
}
