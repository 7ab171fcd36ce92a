import Diagnostics

/// A file that is open in the editor, as the editor has it; what is on the disk plays no part.
struct Document {
  /// As the editor calls it.
  let uri: String
  let path: String
  private(set) var version: Int?
  private(set) var text: TextPlaces
  private(set) var file: SourceFile
  /// Whether the editor has more than is kept here; nothing can be said of such a text.
  private(set) var isTooLong: Bool
  /// What was found at the last check, and in which text.
  var found: Found?

  private var lastReading: Reading?
  private var isRead = false
  private var isReadable = false

  struct Found {
    let version: Int?
    let file: SourceFile
    let problems: [Diagnostic]
    /// Whether what is decided over all answers is among them.
    let isComplete: Bool
  }

  /// Above this a text is not kept: the reader refuses files of 4 MB.
  private static let limit = 16 << 20

  init(uri: String, version: Int?, text: String) {
    self.uri = uri
    path = DocumentAddress.path(of: uri)
    self.version = version
    let bytes = Array(text.utf8)
    isTooLong = bytes.count > Self.limit
    self.text = TextPlaces(isTooLong ? [] : bytes)
    file = SourceFile(name: path, bytes: self.text.bytes)
  }

  /// Takes changes as the editor tells them, each on what the one before has left.
  mutating func change(_ changes: [JSONValue], version: Int?, _ encoding: PositionEncoding) {
    var bytes = text.bytes
    for change in changes {
      guard let words = change["text"].text else { continue }
      let range = change["range"]
      guard let start = EditorPlace(range["start"]), let end = EditorPlace(range["end"]) else {
        isTooLong = false
        bytes = Array(words.utf8)
        continue
      }
      let places = bytes == text.bytes ? text : TextPlaces(bytes)
      let first = places.offset(of: start, encoding)
      bytes.replaceSubrange(first..<max(first, places.offset(of: end, encoding)), with: words.utf8)
    }
    // Once a text was too long, only the whole of it can be understood again.
    isTooLong = isTooLong || bytes.count > Self.limit
    if isTooLong { bytes = [] }
    self.version = version
    text = TextPlaces(bytes)
    file = SourceFile(name: path, bytes: bytes)
    isRead = false
  }

  /// Which files belong together: a checklist, its cases and its translations; `nil` for what concerns all, as a directory.
  var family: String? {
    let parts = path.split(separator: "/")
    guard let name = parts.last, parts.dropLast().last != "directories" else { return nil }
    if name.hasSuffix(".po") { return parts.dropLast().last.map(String.init) }
    for ending in [".cases.yaml", ".yaml"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return String(name)
  }
}

/// Reading it although somebody is in the middle of a line.
extension Document {
  /// What the document names: as it is now, otherwise as it is without a line, otherwise as it was when it could last
  /// be read.
  ///
  /// `line`: the one in which somebody is writing.
  mutating func reading(without line: Int? = nil) -> Reading? {
    if !isRead {
      isRead = true
      let reading = Reading(file)
      isReadable = reading != nil
      if reading != nil { lastReading = reading }
    }
    if isReadable { return lastReading }
    return line.flatMap { Reading(file.without(line: $0)) } ?? lastReading
  }
}

extension SourceFile {
  /// The file with nothing on one of its lines.
  fileprivate func without(line number: Int) -> SourceFile {
    guard let start = startOfLine(number) else { return self }
    var bytes = bytes
    bytes.removeSubrange(start..<start + line(number).utf8.count)
    return SourceFile(name: name, bytes: bytes)
  }
}
