import Diagnostics
import Expressions

/// The names of a small checklist.
private let names: Names = {
  var names = Names()
  let kinds: [Names.Item.Kind] = [.yesOrNo, .number, .date, .chooseOne, .chooseAny, .words]
  for (place, kind) in kinds.enumerated() {
    let id = String(UnicodeScalar(UInt8(97 + place)))
    names.items[id] = Names.Item(
      id: id,
      index: Int32(place),
      kind: kind,
      options: ["one", "two"],
      hasYesIf: place > 0,
      hasSeen: place == 0
    )
  }
  return names
}()

/// Any text as a condition.
///
/// What is read and printed is read again as the same, and a condition that fits the names can be compiled.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let expression = try? Parser.parse(text) else { return 0 }
  let printed = print(expression)
  precondition((try? Parser.parse(printed)) == expression, "a condition that changes when it is printed")
  var pool = ConditionPool()
  _ = Checker.compile(expression, names: names, into: &pool)
  return 0
}
