import Testing
import Foundation
@Test func `zz debug`() {
  for seed in (ProcessInfo.processInfo.environment["SEEDS"] ?? "").split(separator: " ").compactMap({ Int($0) }) {
    print("=====", seed)
    let text = SmallChecklist(seed: seed)?.text ?? ""
    let start = text.range(of: "child:")?.lowerBound ?? text.startIndex
    print(text[start...])
    for d in compare(seed: seed)?.differences ?? [] { print(d) }
  }
}
