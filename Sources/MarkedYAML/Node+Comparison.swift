extension Node {
  /// Whether two nodes say the same: the same words in the same lists and keys, however they are written.
  package func saysTheSame(as other: Node) -> Bool {
    switch (content, other.content) {
    case (.text(let own), .text(let others)): own.string == others.string
    case (.list(let own), .list(let others)):
      own.count == others.count && zip(own, others).allSatisfy { $0.saysTheSame(as: $1) }
    case (.map(let own), .map(let others)):
      own.count == others.count
        && zip(own, others).allSatisfy {
          $0.key.saysTheSame(as: $1.key) && $0.value.saysTheSame(as: $1.value)
        }
    default: false
    }
  }
}
