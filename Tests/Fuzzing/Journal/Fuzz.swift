import Checklists
import Crypto
import Diagnostics
import Files
import FoundationEssentials
import Screening

@testable import CaseStore

/// A store that is sound, the checklist it was used with, and the key that opens it: of the tests of the room.
private let fixtures = "Tests/CaseStoreTests/Fixtures"
private let sound = (try? Files.read("\(fixtures)/Stores/1")) ?? []
private let graph = loadChecklist(
  SourceFile(name: "sample.yaml", bytes: (try? Files.read("\(fixtures)/sample.yaml")) ?? [])
).value
private let agency = AgeIdentity("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX")
/// In memory, since it is written anew for each input.
private let folder = "/dev/shm/screener-fuzz-\(secondsSinceStart())-\(UInt64.random(in: 0...(.max)))"

/// Any bytes as a journal: changes to the file of a store, rows as they are after they are opened, or a sealed case.
///
/// The first byte says which. A store that was changed opens or is refused in words; what opens is worked out anew.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let kind = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  switch kind % 3 {
  case 0: openStore(changed(by: rest))
  case 1: replay(rest)
  default: openHandedOver(rest)
  }
  return 0
}

/// The sound store with changes: each is a place of three bytes, a length, and so many bytes.
private func changed(by bytes: [UInt8]) -> [UInt8] {
  var store = sound
  var rest = bytes[...]
  while rest.count > 4 {
    let head = Array(rest.prefix(4))
    let place = (Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2])) % max(1, store.count)
    let new = rest.dropFirst(4).prefix(Int(head[3]) % 64 + 1)
    rest = rest.dropFirst(4 + new.count)
    let end = min(store.count, place + new.count)
    store.replaceSubrange(place..<end, with: new.prefix(end - place))
  }
  return store
}

private func openStore(_ bytes: [UInt8]) {
  for name in Files.names(in: folder) { Files.remove("\(folder)/\(name)") }
  try? PrivateFolder.create(folder)
  try? Files.create("\(folder)/data", bytes)
  guard let agency, let store = try? CaseStore(opening: folder) else { return }
  _ = try? store.verify()
  for summary in (try? store.list()) ?? [] {
    guard let export = try? store.sealed(summary.id) else { continue }
    guard let handed = try? HandedOver(reading: export, with: [agency]) else { continue }
    replay(handed.rows)
  }
}

/// A row on each line.
private func replay(_ bytes: [UInt8]) {
  let rows = bytes.split(separator: 10).compactMap { line in
    try? JSONDecoder().decode(JournalEntry.self, from: Data(line))
  }
  replay(rows.map { JournalRow($0) })
}

private func replay(_ rows: [JournalRow]) {
  guard let graph else { return }
  _ = Replay(rows, on: graph).interview.assessment
}

private func openHandedOver(_ bytes: [UInt8]) {
  guard let agency else { return }
  _ = try? HandedOver(reading: bytes, with: [agency])
}
