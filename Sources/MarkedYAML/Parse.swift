package import Diagnostics

/// Reads a YAML file to a tree in which every text has a place.
///
/// Bytes come first, then YAML; a file that fails in the first is not looked at in the second.
///
/// - Returns: the tree, or `nil` and all that is wrong (codes of family Y), by place.
package func parse(_ file: SourceFile) -> (root: Node?, problems: [Diagnostic]) {
  let (root, problems) = read(file)
  if problems.isEmpty { return (root, []) }
  return (root, SyntaxFixes(file, problems).added)
}

/// The tree of a file that is still being written; `nil` where something is wrong, whatever it is.
package func tree(of file: SourceFile) -> Node? { read(file).root }

/// Reads a file without thinking about ways to mend it.
func read(_ file: SourceFile) -> (root: Node?, problems: [Diagnostic]) {
  if let problem = sizeProblem(of: file) ?? encodingProblem(of: file) { return (nil, [problem]) }
  let scan = ByteScan(file)
  guard scan.isReadable else { return (nil, inOrder(scan.problems)) }

  var builder = TreeBuilder(file, checksAllTexts: scan.needsTextCheck)
  var failure: SyntaxFailure?
  var events = EventStream(scan.readable)
  do throws(SyntaxFailure) {
    while builder.take(try events.next()) {}
  } catch {
    failure = error
  }

  var problems = builder.problems
  if scan.problems.isEmpty {
    if let failure {
      let problem = SyntaxProblem(failure, builder).diagnostic
      // `*Never ask` looks like a shortcut until the next word comes.
      problems.removeAll { $0.span.start == problem.span.start }
      problems.append(problem)
    }
  } else {
    problems = scan.problems + problems.filter { $0.code == .hiddenCharacter }
  }
  problems += scan.looseIsolates.filter { isolate in
    !builder.textsWithIsolates.contains { $0.start <= isolate.span.start && isolate.span.start < $0.end }
  }
  if problems.isEmpty, builder.root == nil { problems = [.emptyFile()] }
  return (problems.isEmpty ? builder.root : nil, inOrder(problems))
}

/// Looks at the bytes of a file that is not YAML as at those of one that is: sizes, UTF-8, and what nobody can see.
///
/// - Returns: what keeps it from being read, and direction isolates without a counterpart on their line.
package func scanBytes(of file: SourceFile) -> (problems: [Diagnostic], looseIsolates: [Diagnostic]) {
  if let problem = sizeProblem(of: file) ?? encodingProblem(of: file) { return ([problem], []) }
  let scan = ByteScan(file, isYAML: false)
  return (inOrder(scan.problems), inOrder(scan.looseIsolates))
}

private func inOrder(_ problems: [Diagnostic]) -> [Diagnostic] {
  var reports: [Code: Int] = [:]
  return problems.sorted { ($0.span.start, $0.code.id) < ($1.span.start, $1.code.id) }.filter { problem in
    reports[problem.code, default: 0] += 1
    return reports[problem.code, default: 0] <= Limits.reports
  }
}

private func sizeProblem(of file: SourceFile) -> Diagnostic? {
  if file.bytes.count > Limits.bytes {
    return .tooBig(at: .fileStart, "This file has more than 4 MB.")
  }
  if file.lineCount > Limits.lines {
    let place = Position(line: Limits.lines + 1, column: 1)
    return .tooBig(at: SourceSpan(place, place), "This file has more than 100,000 lines.")
  }
  return nil
}

/// Sees UTF-16 and UTF-32 by their mark, or by the zeros around the first two letters.
private func encodingProblem(of file: SourceFile) -> Diagnostic? {
  let first = Array(file.bytes.prefix(4))
  let isMarked = first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0xFF, 0xFE])
  let zeros = first.map { $0 == 0 }
  let isUnmarked =
    zeros == [true, false, true, false] || zeros == [false, true, false, true]
    || zeros == [true, true, true, false] || zeros == [false, true, true, true]
  let isWide = isMarked || first.starts(with: [0, 0, 0xFE, 0xFF]) || isUnmarked
  return isWide ? .notUTF8(at: SourceSpan.fileStart.start, "each letter takes two bytes or more") : nil
}
