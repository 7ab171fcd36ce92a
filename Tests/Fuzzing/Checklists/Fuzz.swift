import Checklists
import Diagnostics
import Display

/// Any bytes as a checklist, a directory or a file of cases.
///
/// The same bytes give the same answer; what is said about them is safe to show and points into them; and what is laid
/// out anew means the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = SourceFile(name: "any.yaml", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  let loaded = loadChecklist(file)
  for problem in loaded.problems {
    let words = [problem.message, problem.help, problem.note] + problem.labels.map(\.text)
    precondition(words.allSatisfy { legible($0) == $0 }, "words that are not safe to show")
    precondition(problem.span.start <= problem.span.end, "a place that ends before it begins")
    precondition(problem.span.start.line <= file.lineCount + 1, "a place behind the end")
  }
  precondition((loaded.value == nil) == loaded.hasErrors, "a checklist with errors, or none without")
  return 0
}
