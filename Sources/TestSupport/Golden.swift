import Foundation
package import Testing

/// Compares a text with the file of that name in the `Fixtures` beside the test.
///
/// With `BLESS=1` in the environment the file is written anew, and the run fails so that nobody forgets to read it.
package func expectGolden(
  _ text: String,
  _ path: String,
  testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Fixtures/\(path)")
  if ProcessInfo.processInfo.environment["BLESS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("\(path) was written anew: read it, then run without BLESS", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, sourceLocation: sourceLocation)
}
