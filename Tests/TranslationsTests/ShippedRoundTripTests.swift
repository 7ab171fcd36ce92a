import Checklists
import Diagnostics
import TestSupport
import Testing

@testable import Translations

/// Programs that write PO files anew, as Poedit and Weblate do: each script reads the files that are named and writes
/// what it read beside them, with `.out` behind the name.
private let programs: [(name: String, run: [String])] = [
  ("msgcat", ["/bin/sh", "-c", "for file; do msgcat -o \"$file.out\" \"$file\" || exit 1; done", "sh"]),
  (
    "msgcat in narrow lines",
    ["/bin/sh", "-c", "for file; do msgcat -w 40 -o \"$file.out\" \"$file\" || exit 1; done", "sh"]
  ),
  (
    "msgmerge",
    [
      "/bin/sh", "-c",
      """
      for file; do
        msgattrib --clear-fuzzy --empty --no-obsolete -o "$file.pot" "$file" || exit 1
        msgmerge -q --previous --no-fuzzy-matching -o "$file.out" "$file" "$file.pot" || exit 1
      done
      """, "sh",
    ]
  ),
  (
    "polib",
    [
      "/usr/bin/python3", "-c",
      "import polib, sys\nfor path in sys.argv[1:]: polib.pofile(path).save(path + '.out')",
    ]
  ),
  (
    "translate-toolkit",
    [
      "/usr/bin/python3", "-c",
      """
      import sys
      from translate.storage import po
      for path in sys.argv[1:]:
          store = po.pofile.parsefile(path)
          for unit in store.units:
              # What is set is written anew, and not copied from the file.
              if not unit.isheader(): unit.target, unit.source = unit.target, unit.source
          store.updateheader(add=True, X_Generator="test")
          store.savefile(path + ".out")
      """,
    ]
  ),
]

/// What a file says; the fields of its header in any order, without the name of the program that wrote it.
///
/// The free words at the top, and the notes that an update makes anew, stand on one line, however they were laid out.
private func said(_ file: POFile) -> [String] {
  file.entries.map { entry in
    var entry = entry
    if entry.isHeader {
      let fields = (entry.texts.first ?? "").split(separator: "\n").filter { !$0.hasPrefix("X-Generator") }
      entry.texts = [fields.sorted().joined(separator: "\n")]
      entry.remarks = [entry.remarks.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")]
    }
    entry.notes = [entry.notes.joined(separator: " ")]
    return said(entry)
  }
}

/// The same file as if people had reviewed all of it.
private func reviewed(_ file: POFile, _ language: String) throws -> POFile {
  var file = file
  let day = try #require(monday)
  for index in file.blocks.indices where !file.blocks[index].entry.isHeader {
    file.blocks[index].entry.isFuzzy = false
    let digest = ReviewMark.digest(of: file.blocks[index].entry, in: language)
    let mark = ReviewMark(by: "Nguyễn Thị Minh Khai", checkedBy: "Maria João Costa", day: day, digest: digest)
    file.blocks[index].entry.setReview(mark)
  }
  return file
}

@Test(.timeLimit(.minutes(10)), arguments: programs.map(\.name))
func `what we ship comes back whole from other programs, with its remarks and reviews`(_ name: String) throws
{
  let program = try #require(programs.first { $0.name == name })
  let folder = try TemporaryFolder()
  var before: [(path: String, said: [String])] = []
  for (number, path) in shipped.enumerated() {
    let file = try shippedFile(path)
    let language = String(path.split(separator: "/").last?.dropLast(3) ?? "")
    for (kind, version) in [("draft", file), ("reviewed", try reviewed(file, language))] {
      before.append((try folder.write(version.bytes, "\(number) \(kind).po"), said(version)))
    }
  }
  let run = try Program(running: program.run[0], Array(program.run.dropFirst()) + before.map(\.path))
  try #require(run.status == 0, "\(run.errors)")
  for (path, expected) in before {
    let copy = try Program(running: "/bin/cat", ["\(path).out"]).output
    let read = readPO(SourceFile(name: path, bytes: copy))
    let found = said(try #require(read.file, "\(path): \(read.problems.map(\.message))"))
    let firstOther = zip(found, expected).first { $0 != $1 }
    #expect(found == expected, "\(path): \(firstOther.map { "\($0)\n\($1)" } ?? "")")
  }
}

@Test func `a remark of ours that was broken into lines is one again, and words of others stay apart`() throws
{
  let long =
    "back: I would like to hear about the work here. You can skip a question you do not want to answer at all."
  let text = """
    # back: I would like to hear about the work here. You can skip a question you
    # do not want to answer at all.
    # draft by machine
    # A translator's own words, which are long enough to fill this line up to here
    # and go on in the next one.
    # back: Short.
    # Not long enough before it.
    msgid "a"
    msgstr "b"
    """
  let entry = try #require(read(text).file?.entries.first)
  #expect(
    entry.remarks.map(\.trimmed) == [
      long, "draft by machine",
      "A translator's own words, which are long enough to fill this line up to here",
      "and go on in the next one.", "back: Short.", "Not long enough before it.",
    ]
  )
}
