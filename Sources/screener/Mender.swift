import ArgumentParser
import Console
import Diagnostics
import Display
import Files
import Validation

/// Mends files on the disk: what is safe at once, the rest after a yes.
struct Mender {
  private let catalog: RuleCatalog
  private let asks: Bool
  private let hasColor: Bool
  private var reader = LineReader()

  /// Asks nobody where nobody could answer.
  init(catalog: RuleCatalog, asks: Bool, hasColor: Bool) throws {
    if asks, !Files.isTerminal(0) || !Files.isTerminal(1) {
      throw ValidationError("`--ask` needs a terminal on which somebody can answer.")
    }
    self.catalog = catalog
    self.asks = asks
    self.hasColor = hasColor
  }

  /// Mends a file and says what was done.
  ///
  /// `found`: the file and what is wrong with it.
  /// `check`: looks at it again.
  /// Gives what is still wrong.
  mutating func mend(_ found: Report.File, check: (SourceFile) -> Report.File) throws -> Report.File {
    var repair = Repair(found.source, catalog: catalog, check: check)
    try keep(repair, in: found.source)
    guard asks else { return repair.report }
    var refused: Set<String> = []
    while let problem = repair.report.problems.first(where: { isOffer($0, but: refused) }),
      let fix = problem.fix
    {
      let source = repair.file
      switch try answer(to: problem, fix, in: source) {
      case .yes:
        try fix.newFile.map(create)
        repair = Repair(source.applying([fix]).file, catalog: catalog, check: check)
        try keep(repair, in: source, asked: problem)
      case .no: refused.insert(problem.name)
      case .leave: return repair.report
      }
    }
    return repair.report
  }

  private func isOffer(_ problem: Diagnostic, but refused: Set<String>) -> Bool {
    guard problem.fix?.kind == .offer, !refused.contains(problem.name) else { return false }
    return catalog.rule(problem.code.id) != nil
  }

  private func keep(_ repair: Repair, in source: SourceFile, asked: Diagnostic? = nil) throws {
    guard repair.file.bytes != source.bytes else { return }
    guard try readBytes(source.name) == source.bytes else {
      complain("\(source.name) was changed by somebody else in the meantime; it was left as it is.")
      throw Status.notWritten
    }
    try replace(source.name, repair.file.bytes)
    let mended = (asked.map { [$0] } ?? []) + repair.mended
    var counts: [String: Int] = [:]
    for problem in mended { counts["\(problem.code.id) \(problem.code.name)", default: 0] += 1 }
    let list = counts.sorted { $0.key < $1.key }.map { $1 == 1 ? $0 : "\($0) (\($1) times)" }
    complain("\(source.name): mended \(list.joined(separator: ", ")).")
  }

  private func create(_ file: Fix.NewFile) throws {
    guard !Files.exists(file.path) else {
      complain("\(file.path) was written by somebody else in the meantime; it was left as it is.")
      throw Status.notWritten
    }
    try replace(file.path, Array(file.text.utf8))
    complain("\(file.path): written anew.")
  }

  private enum Reply {
    case yes, no, leave
  }

  private mutating func answer(to problem: Diagnostic, _ fix: Fix, in source: SourceFile) throws -> Reply {
    let renderer = TextRenderer(width: terminalWidth(), hasColor: hasColor)
    try write(Array(renderer.render(problem, in: source).utf8))
    let lines = Patch(fix, to: source).lines(hasColor: hasColor)
    try write(Array(lines.map { $0 + "\n" }.joined().utf8))
    while true {
      try write(Array("Change it? y yes, n no, q leave the rest: ".utf8))
      guard case .text(let line) = try reader.next() else { return .leave }
      switch line.lowercased().filter({ $0 != " " }) {
      case "y", "yes": return .yes
      case "n", "no": return .no
      case "q": return .leave
      default: continue
      }
    }
  }
}
