import Foundation
import TestSupport

/// A folder on a disk whose power may fail: what is certain, and what was done since.
///
/// What was synced is certain. Of the rest nothing is: it may be there, be gone, or be there in parts of 512 bytes. A new
/// name, or the removal of one, is certain only once the folder is synced; until then the old one may come back.
struct FragileFolder {
  /// What is found when the power comes back: the files by their names.
  typealias State = [String: [UInt8]]

  /// What is certain to be in each file.
  private var certain: [Int: [UInt8]] = [:]
  private var names: [String: Int] = [:]
  /// What was done to files and names and is not certain, in order.
  private var open: [Recording.Operation] = []
  private var openNames: [Recording.Operation] = []

  /// Takes the files of a folder that nobody writes to.
  init(_ path: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      let file =
        try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.systemFileNumber] as? Int
      names[name] = file
      if let file { certain[file] = [UInt8](try Data(contentsOf: URL(filePath: "\(path)/\(name)"))) }
    }
  }

  /// The number of a file by its name.
  subscript(name: String) -> Int? { names[name] }

  mutating func take(_ operation: Recording.Operation) {
    switch operation {
    case .create(let file, _):
      certain[file] = []
      openNames.append(operation)
    case .remove, .rename: openNames.append(operation)
    case .write, .cut: open.append(operation)
    case .sync(let file):
      for done in open where done.file == file { FragileFolder.apply(done, to: &certain) }
      open.removeAll { $0.file == file }
    case .syncNames:
      for done in openNames { FragileFolder.apply(done, to: &names) }
      openNames = []
    case .said: break
    }
  }

  /// What may be found if the power fails now: nothing, all, only names or only content of what is open, and so many
  /// mixtures by chance.
  func states(_ mixtures: Int, _ dice: inout Dice) -> [State] {
    var states: [State] = []
    for hasContent in open.isEmpty ? [false] : [true, false] {
      for hasNames in openNames.isEmpty ? [false] : [true, false] {
        states.append(state(hasContent ? open : [], hasNames ? openNames : []))
      }
    }
    guard !open.isEmpty else { return states }
    for _ in 0..<mixtures {
      let pieces = open.flatMap(FragileFolder.pieces).filter { _ in dice.chance(50) }
      states.append(state(pieces, openNames.filter { _ in dice.chance(50) }))
    }
    return states
  }

  private func state(_ done: [Recording.Operation], _ doneNames: [Recording.Operation]) -> State {
    var (files, names) = (certain, names)
    for operation in done { FragileFolder.apply(operation, to: &files) }
    for operation in doneNames { FragileFolder.apply(operation, to: &names) }
    return names.mapValues { files[$0] ?? [] }
  }

  /// A write in parts that each lie within one sector; everything else happens or does not.
  private static func pieces(_ operation: Recording.Operation) -> [Recording.Operation] {
    guard case .write(let file, let place, let bytes) = operation else { return [operation] }
    var pieces: [Recording.Operation] = []
    var start = place
    while start < place + bytes.count {
      let end = min(place + bytes.count, (start / 512 + 1) * 512)
      pieces.append(
        .write(file: file, place: start, bytes: Array(bytes[(start - place)..<(end - place)]))
      )
      start = end
    }
    return pieces
  }

  private static func apply(_ operation: Recording.Operation, to files: inout [Int: [UInt8]]) {
    switch operation {
    case .write(let file, let place, let bytes):
      write(bytes, at: place, to: &files[file, default: []])
    case .cut(let file, let length):
      cut(&files[file, default: []], to: length)
    default: break
    }
  }

  private static func apply(_ operation: Recording.Operation, to names: inout [String: Int]) {
    switch operation {
    case .create(let file, let name): names[name] = file
    case .remove(let name): names[name] = nil
    case .rename(let from, let to): names[to] = names.removeValue(forKey: from) ?? names[to]
    default: break
    }
  }

  private static func write(_ new: [UInt8], at place: Int, to bytes: inout [UInt8]) {
    if bytes.count < place + new.count { cut(&bytes, to: place + new.count) }
    bytes.replaceSubrange(place..<(place + new.count), with: new)
  }

  /// Brings content to a length: cuts it, or adds zeros.
  private static func cut(_ bytes: inout [UInt8], to length: Int) {
    bytes.removeLast(max(0, bytes.count - length))
    bytes += [UInt8](repeating: 0, count: length - bytes.count)
  }
}
