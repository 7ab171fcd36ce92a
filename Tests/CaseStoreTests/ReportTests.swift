import Files
import Foundation
import TestSupport
import Testing

/// The records beside this test, each of a real interview: one brought to its end, one kept on a legal ground, one that
/// was left, one of a device that is not known, and one that was changed and sealed again.
private struct Agency: ~Copyable {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/Reports").path
  static let records = ["whole.age", "ground.age", "left.sealed", "other-device.age", "forged.age"]

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  var log: String { "\(folder.path)/openings" }

  /// Reports on records, with the key for answers or with others too.
  func report(
    _ records: [String] = records,
    keys: [String] = ["agency"],
    options: [String]
  ) throws -> Program {
    let device = try Fixtures().text("Reports/device").trimmingCharacters(in: .whitespacesAndNewlines)
    // Named without a folder, so that no path of this machine is in what is compared.
    for name in records + keys.map({ "\($0).key" }) where !Files.exists("\(folder.path)/\(name)") {
      try FileManager.default.copyItem(atPath: "\(Agency.folder)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    let identities = keys.flatMap { ["--identity", "\($0).key"] }
    return try Program(
      running: builtExecutable("screener"),
      ["cases", "report"] + records + identities
        + ["--reason", "a test", "--device", device, "--log", log] + options,
      in: folder.path
    )
  }
}

@Test(arguments: ["html", "md", "json", "csv"])
func `a report of sealed records is what it was`(_ format: String) throws {
  let agency = try Agency()
  let report = try agency.report(options: ["--to", format])
  // The record that was changed is told of, and ends the program so.
  #expect(report.status == 65)
  #expect(report.errors.contains("forged.age: "))
  let text = String(decoding: report.output, as: UTF8.self)
  try expectGolden(text, "Reports/report.\(format)")
  #expect(text.contains("Mai Example") == false)
}

@Test func `T17: with its own key and when it is asked for, a report shows own words`() throws {
  let report = try Agency().report(
    ["whole.age"],
    keys: ["agency", "notes"],
    options: ["--to", "md", "--identify"]
  )
  #expect(report.status == 0)
  try expectGolden(String(decoding: report.output, as: UTF8.self), "Reports/identified.md")
  #expect(report.errors.contains("1 case."))
}

@Test
func `T17: without the option the key alone shows no own words, and without the key the option does not`()
  throws
{
  for (keys, options) in [(["agency", "notes"], []), (["agency"], ["--identify"])] {
    for format in ["html", "md", "json", "csv"] {
      let report = try Agency().report(["whole.age"], keys: keys, options: ["--to", format] + options)
      #expect(report.status == 0)
      #expect(!String(decoding: report.output, as: UTF8.self).contains("Mai Example"))
    }
  }
}

@Test func `T32: each report grows the log by one for each case that it opens`() throws {
  let agency = try Agency()
  for count in 1...2 {
    #expect(try agency.report(["whole.age", "ground.age"], options: ["--to", "csv"]).status == 0)
    #expect(try Files.read(agency.log).split(separator: 10).count == 2 * count)
  }
}

@Test func `a report is a file for one account, and never written over another`() throws {
  let agency = try Agency()
  let path = "\(agency.folder.path)/report.html"
  let first = try agency.report(["whole.age"], options: ["--output", path])
  #expect(first.status == 0)
  #expect(first.errors.contains("Whoever can open it, or copies it, reads the result and its reasons."))
  let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  #expect(mode == 0o600)
  let before = try Files.read(path)
  #expect(try agency.report(["whole.age"], options: ["--output", path]).status == 74)
  #expect(try Files.read(path) == before)
}

@Test func `a report takes a language that is there, and names those that are`() throws {
  let report = try Agency().report(["whole.age"], options: ["--officer-language", "xh"])
  #expect(report.status != 0)
  #expect(report.errors.contains("There is no translation into xh."))
}
