import Diagnostics
import Display

@testable import Translations

/// Any bytes as a file of translations.
///
/// What is read and written is read again as the same, and a rule for counted words never runs on.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let (file, problems) = readPO(SourceFile(name: "any.po", bytes: bytes))
  for problem in problems {
    precondition(legible(problem.message) == problem.message, "words that are not safe to show")
  }
  if let file {
    let again = readPO(SourceFile(name: "again.po", bytes: file.bytes)).file
    precondition(again?.bytes == file.bytes, "a file that changes when it is written twice")
    _ = file.header
  }
  if count < 200, let plural = PluralExpression(String(decoding: bytes, as: UTF8.self)) {
    for number in [0, 1, 2, 5, 11, 100, 1_000_000] { _ = plural.form(of: number) }
  }
  return 0
}
