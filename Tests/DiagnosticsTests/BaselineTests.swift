import Diagnostics
import Testing

private let folder = "/home/place"

private func report(
  _ problems: [Diagnostic],
  in name: String = "a.yaml",
  lines: [String] = ["one", "two"]
) -> Report {
  Report([.init(file(name, lines: lines), problems)])
}

private let leading = Diagnostic(.leading, at: span(1, 1..<4), "It leads.", path: "sections/a/items/b/ask")
private let verdict = Diagnostic(.verdict, at: span(2, 1..<4), "It judges.", path: "levels/c/say")

@Test func `a fingerprint stays when lines move and words of the message change`() {
  let moved = Diagnostic(.leading, at: span(3, 1..<4), "It still leads.", path: leading.path)
  let before = Fingerprint.all(of: report([leading]).files[0])
  let after = Fingerprint.all(of: report([moved], lines: ["", "", "one"]).files[0])
  #expect(before == after)
}

@Test func `a fingerprint changes with code, path and the words it is about`() {
  let all = [
    leading,
    Diagnostic(.quotes, at: leading.span, "It leads.", path: leading.path),
    Diagnostic(.leading, at: leading.span, "It leads.", path: "sections/a/items/c/ask"),
    Diagnostic(.leading, at: span(2, 1..<4), "It leads.", path: leading.path),
  ]
  let found = all.flatMap { Fingerprint.all(of: report([$0]).files[0]) }
  #expect(Set(found).count == 4)
}

@Test func `the second problem of a kind has a fingerprint of its own`() {
  let found = Fingerprint.all(of: report([leading, leading]).files[0])
  #expect(found[1].description == "\(found[0]):2")
}

@Test func `what is known is not shown, what protects the person is`() throws {
  let known = Baseline(report([leading, verdict]), folder: folder)
  #expect(known.entries.map(\.code) == ["Q003"])
  let read = try Baseline(known.text)
  #expect(read == known)
  let result = read.applied(to: report([leading, verdict], in: "./a.yaml"), folder: folder) { _ in true }
  #expect(result.new.files[0].problems.map(\.code) == [.verdict])
  #expect(result.known == 1)
  #expect(result.gone == [])
}

@Test func `a line that lets a protection stand is not read`() {
  let text = "# Known problems, written by `screener check --write-baseline`\nP012 0123456789abcdef a.yaml\n"
  #expect(throws: Baseline.Unreadable.self) { try Baseline(text) }
}

@Test func `what is no longer there is said, of files and codes that were looked at`() {
  let known = Baseline(report([leading]), folder: folder)
  func gone(_ report: Report, looked: Bool = true) -> [String] {
    known.applied(to: report, folder: folder) { _ in looked }.gone.map(\.code)
  }
  #expect(gone(report([])) == ["Q003"])
  #expect(gone(report([], in: "other.yaml")) == [])
  #expect(gone(report([]), looked: false) == [])
}
