import Diagnostics
import TestSupport
import Testing

/// A mistake that is put into a sound file.
///
/// The tables in `Fixtures/Battery` hold them, each after an empty line:
///
/// ```
/// K001 a misspelt key (ODK: unknown column)
/// @@ airport-desk.yaml
/// -        points: 1
/// +        ⟦pionts: 1
/// ```
///
/// The first line has the code that must be found, what the mistake is and, in brackets, which other checkers know it.
/// Then comes the file; lines with `-` are taken out of it, lines with `+` put in, lines with a blank stay. `@@` alone
/// begins another place of the same file. `⟦` stands before each place that must be reported. `\x{09}` is a byte.
/// `@@ without FILE` takes a file away.
struct Seed: CustomTestStringConvertible, Sendable {
  let code: String
  let title: String
  private let file: String
  private let lacking: [String]
  private let places: [Place]

  /// Lines of the file, and what stands there instead.
  private struct Place {
    var old: [[UInt8]] = []
    var new: [[UInt8]] = []
  }

  var testDescription: String { "\(code) \(title)" }

  static let all: [Seed] = {
    let fixtures = Fixtures(beside: #filePath)
    return fixtures.names(in: "Battery").flatMap { read("Battery/\($0)", fixtures) }
  }()

  /// Those in the translations of a checklist.
  static let translations = read("Battery-translations.txt", Fixtures(beside: #filePath))

  private static func read(_ name: String, _ fixtures: Fixtures) -> [Seed] {
    let text = (try? fixtures.text(name)) ?? ""
    return text.split(separator: "\n\n").compactMap { Seed($0.split(separator: "\n")) }
  }

  /// Gives `nil` for a remark.
  private init?(_ lines: [Substring]) {
    let lines = lines.filter { !$0.hasPrefix("#") }
    guard let first = lines.first else { return nil }
    var file = ""
    var lacking: [String] = []
    var places: [Place] = []
    for line in lines.dropFirst() {
      let rest = line.dropFirst()
      switch line.first {
      case "@":
        let name = line.drop { $0 == "@" || $0 == " " }
        if name.hasPrefix("without ") {
          lacking.append(String(name.dropFirst("without ".count)))
        } else {
          if !name.isEmpty { file = String(name) }
          places.append(Place())
        }
      case "-": places[places.count - 1].old.append(Seed.bytes(of: rest, withMarks: false))
      case "+": places[places.count - 1].new.append(Seed.bytes(of: rest, withMarks: true))
      default:
        places[places.count - 1].old.append(Seed.bytes(of: rest, withMarks: false))
        places[places.count - 1].new.append(Seed.bytes(of: rest, withMarks: true))
      }
    }
    code = String(first.prefix(4))
    title = String(first.dropFirst(5))
    (self.file, self.lacking, self.places) = (file, lacking, places)
  }

  private static func bytes(of line: Substring, withMarks: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = withMarks ? line : Substring(line.replacing("⟦", with: ""))
    while let escape = rest.firstMatch(of: /\\x\{([0-9A-F]+)\}/) {
      bytes += rest[..<escape.range.lowerBound].utf8
      let digits = Array(escape.1)
      for index in stride(from: 0, to: digits.count, by: 2) {
        bytes.append(UInt8(String(digits[index...index + 1]), radix: 16) ?? 0)
      }
      rest = rest[escape.range.upperBound...]
    }
    return bytes + rest.utf8
  }

  /// The files with the mistake in one of them, and where it must be reported.
  func planted(in sound: Table) throws -> (file: SourceFile, places: [Position], table: Table) {
    var table = sound
    for name in lacking { table.files[name] = nil }
    let sound = try #require(table.files[file])
    let isDOS = sound.bytes.contains(13)
    var lines = sound.bytes.filter { $0 != 13 }.split(separator: 10, omittingEmptySubsequences: false)
    for place in places where !place.old.isEmpty {
      let starts = lines.indices.filter { start in
        lines[start...].prefix(place.old.count).elementsEqual(place.old) { Seed.plain($0) == $1 }
      }
      try #require(starts.count == 1, "the lines stand \(starts.count) times in \(file)")
      lines.replaceSubrange(starts[0]..<starts[0] + place.old.count, with: place.new.map { $0[...] })
    }
    let marked = MarkedPlaces(Array(lines.joined(separator: isDOS ? [13, 10] : [10])))
    return (SourceFile(name: file, bytes: marked.bytes), marked.places, table)
  }

  /// A line without the marks that another place of the same seed has put in.
  private static func plain(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let mark = Array("⟦".utf8)
    guard let range = line.firstRange(of: mark) else { return Array(line) }
    return Array(line[..<range.lowerBound] + line[range.upperBound...])
  }
}
