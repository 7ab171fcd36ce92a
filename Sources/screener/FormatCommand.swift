import ArgumentParser
import Checklists
import Diagnostics
import Files

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Writes files in the layout that all files share; words, comments and meaning stay.",
    discussion: """
      Two spaces for each step, keys in the order of the format, an empty line between entries, long texts below `>-`. \
      With `--check` nothing is written; exit status 1 when a file would change.
      """
  )

  @Argument(help: "Files, or folders that are looked through.")
  var paths: [String]

  @Flag(help: "Only say which files would change.")
  var check = false

  mutating func run() throws {
    var changed = 0
    var isUnusable = false
    for path in try SourcePaths.all(paths) {
      let source = try readSource(path)
      guard let result = Formatter.laidOut(source) else {
        complain("\(path) was left as it is: it cannot be laid out; `screener check \(path)` may say why.")
        isUnusable = true
        continue
      }
      guard result.bytes != source.bytes else { continue }
      changed += 1
      if !check { try replace(path, result.bytes) }
      try say(check ? "\(path) would change" : "\(path) changed")
    }
    if isUnusable { throw Status.unusable }
    if check, changed > 0 { throw Status.problems }
  }
}
