import Console
import Display

/// Any bytes as what a terminal sends.
///
/// They give the same keys however they are cut, and no key holds a character that could steer a terminal.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let typed = bytes.dropFirst()
  var whole = KeyDecoder()
  let keys = whole.decode(typed)
  var parts = KeyDecoder()
  let step = Int(first) % 7 + 1
  var cut: [Key] = []
  var rest = typed
  while !rest.isEmpty {
    cut += parts.decode(rest.prefix(step))
    rest = rest.dropFirst(step)
  }
  precondition(cut == keys, "other keys where the bytes are cut")
  precondition(parts.giveUpWaiting() == whole.giveUpWaiting(), "other keys at the end")
  for key in Key.joiningLines(keys) {
    if case .character(let character) = key {
      precondition(legible(String(character)) == String(character), "a key that is not safe to show")
    }
  }
  return 0
}
