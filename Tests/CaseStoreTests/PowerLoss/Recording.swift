/// What a program did to the files of a folder, in order, with what it said in between.
struct Recording {
  enum Operation: Hashable {
    case create(file: Int, name: String)
    case write(file: Int, place: Int, bytes: [UInt8])
    case cut(file: Int, length: Int)
    /// From now on what was done to a file is on the disk.
    case sync(file: Int)
    /// From now on what was done to names is on the disk.
    case syncNames
    case remove(name: String)
    case rename(from: String, to: String)
    case said([UInt8])

    /// The file it is about; `nil` for a name or words.
    var file: Int? {
      switch self {
      case .create(let file, _), .write(let file, _, _), .cut(let file, _), .sync(let file): file
      case .syncNames, .remove, .rename, .said: nil
      }
    }
  }

  /// A line that is not understood, such as a call of which nobody knows what it does to a file.
  struct Failure: Error { let line: String }

  let operations: [Operation]

  init(_ operations: [Operation]) { self.operations = operations }

  /// Reads what `TracingProgram record` wrote.
  init(reading bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    var operations: [Operation] = []
    while let end = rest.firstIndex(of: 10) {
      let line = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      let words = line.split(separator: " ").map(String.init)
      let numbers = words.dropFirst().map { Int($0) ?? -1 }
      /// Takes the bytes that stand after the line.
      func content(_ count: Int) -> [UInt8] {
        defer { rest = rest.dropFirst(count + 1) }
        return Array(rest.prefix(count))
      }
      switch (words.first, words.count) {
      case ("create", 3): operations.append(.create(file: numbers[0], name: words[2]))
      case ("write", 4):
        operations.append(.write(file: numbers[0], place: numbers[1], bytes: content(numbers[2])))
      case ("cut", 3): operations.append(.cut(file: numbers[0], length: numbers[1]))
      case ("sync", 2): operations.append(words[1] == "names" ? .syncNames : .sync(file: numbers[0]))
      case ("remove", 2): operations.append(.remove(name: words[1]))
      case ("rename", 3): operations.append(.rename(from: words[1], to: words[2]))
      case ("said", 2): operations.append(.said(content(numbers[0])))
      default: throw Failure(line: line)
      }
    }
    self.operations = operations
  }

  /// The same without the syncs of the log after each answer, which is what `synchronous=NORMAL` leaves out: the log is
  /// then synced only before it is moved into the database, and where it is begun.
  func withoutSyncsOfLog(into database: Int) -> Recording {
    var isBegun = false
    let left = operations.enumerated().filter { number, operation in
      guard case .sync(let file) = operation, file != database else { return true }
      defer { isBegun = true }
      return !isBegun || operations[(number + 1)...].first { $0.file != nil }?.file == database
    }
    return Recording(left.map(\.element))
  }
}
