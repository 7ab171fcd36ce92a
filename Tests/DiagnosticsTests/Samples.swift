import Diagnostics

/// A file made of lines, the first of which has the given number.
func file(_ name: String = "labour/checklist.yaml", from first: Int = 1, lines: [String]) -> SourceFile {
  let text = String(repeating: "\n", count: first - 1) + lines.map { $0 + "\n" }.joined()
  return SourceFile(name: name, bytes: Array(text.utf8))
}

/// A span within one line, or to a place in a later one.
func span(_ line: Int, _ columns: Range<Int>, through last: Int? = nil) -> SourceSpan {
  SourceSpan(
    Position(line: line, column: columns.lowerBound),
    Position(line: last ?? line, column: columns.upperBound)
  )
}

/// The sample of the catalogue of checks, section "How a message looks".
let duplicateKeySource = file(
  from: 319,
  lines: [
    "    ask: Where are your papers now? Could you have them back today if you asked?",
    "    evidence: said",
    "    points: 2",
    "    # asked again in the second talk",
    "    ask: Who keeps your passport?",
  ]
)

let duplicateKey = Diagnostic(
  .duplicateKey,
  at: span(323, 5..<8),
  "\"ask\" is written twice in the sign papers_kept",
  note: "only this one would have been used",
  labels: [.init(span(319, 5..<8), "the first one")],
  help: "delete one line, or make the second question its own sign with its own id",
  path: "sections/control/items/papers_kept/ask"
)

/// A file with wide and right-to-left letters, quotes and a fix, and a name that needs care in each format.
private let oddSource = file(
  "labour/odd & <new>, 50%:ü.yaml",
  lines: ["say: \"您的护照\" # lost", "ask: بماذا \u{202E}حلمت?", "refer: hotline"]
)

/// What every format has to get right: two severities and more, several files, odd names, fixes, other places.
let mixedReport = Report([
  .init(duplicateKeySource, [duplicateKey]),
  .init(
    oddSource,
    [
      Diagnostic(
        .textCut,
        at: span(1, 6..<12),
        "Everything after ` #` is a comment, so these words are lost: \"lost\".",
        help: "write `>-` & the text on the next line",
        path: "levels/a]]>b/say"
      ),
      Diagnostic(
        .hiddenCharacter,
        at: span(2, 11..<12),
        "There is \u{202E} ##[error]here\n::stop-commands::x"
      ),
      Diagnostic(
        .expectsList,
        at: span(3, 8..<15),
        "`refer` needs a list.",
        help: "write `[hotline]`",
        path: "levels/a/refer",
        fix: Fix(.safe, [.init(oddSource.byteRange(of: span(3, 8..<15)), "[hotline]")])
      ),
      Diagnostic(
        .blockStyle,
        at: span(2, 1..<4, through: 3),
        "`|` keeps line breaks; only `tell:` needs that."
      ),
    ]
  ),
  .init(file("/home/place/sound.yaml", lines: [""]), []),
])
