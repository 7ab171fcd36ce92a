import Foundation
import TestSupport
import Testing

@testable import screener

/// Files of a system, as `doctor` reads them.
private func machine(
  _ files: [String: String],
  _ variables: [String: String] = [:],
  in folder: borrowing TemporaryFolder
) throws -> Machine {
  for (name, text) in files {
    let path = URL(filePath: "\(folder.path)/\(name)")
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: path)
  }
  return Machine(root: folder.path, variables: variables)
}

private let encrypted = [
  "sys/block/dm-0/dm/name": "home\n", "sys/block/dm-0/dm/uuid": "CRYPT-LUKS2-1234-home\n",
  "sys/block/dm-1/dm/name": "swap\n", "sys/block/dm-1/dm/uuid": "CRYPT-PLAIN-swap\n",
  "sys/block/sda/size": "1\n",
]
private let heading = "Filename Type Size Used Priority\n"

/// What a machine says of one thing.
private func state(_ name: String, _ machine: Machine) -> String? {
  machine.findings(for: "/home/officer/store").first { $0.name == name }?.state.rawValue
}

private let cases: [(name: String, files: [String: String], expected: String)] = [
  ("disk", ["proc/mounts": "/dev/sda1 / ext4 rw 0 0\n/dev/mapper/home /home ext4 rw 0 0\n"], "good"),
  ("disk", ["proc/mounts": "/dev/mapper/home / ext4 rw 0 0\n/dev/sda1 /home ext4 rw 0 0\n"], "bad"),
  ("disk", ["proc/mounts": "/dev/mapper/home / ext4 rw 0 0\n/dev/sda1 /home/other ext4 rw 0 0\n"], "good"),
  ("disk", [:], "doubtful"),
  ("swap", ["proc/swaps": heading], "good"),
  ("swap", ["proc/swaps": heading + "/dev/dm-1 partition 8 0 -2\n"], "good"),
  ("swap", ["proc/swaps": heading + "/dev/zram0 partition 8 0 -2\n"], "good"),
  ("swap", ["proc/swaps": heading + "/dev/dm-1 partition 8 0 -2\n/swapfile file 8 0 -3\n"], "bad"),
  ("hibernation", ["sys/power/resume": "0:0\n"], "good"),
  ("hibernation", ["sys/power/resume": "254:1\n"], "doubtful"),
  ("crashes", ["proc/sys/kernel/core_pattern": "core\n"], "good"),
  ("crashes", ["proc/sys/kernel/core_pattern": "|/usr/bin/apport %p\n"], "doubtful"),
]

@Test(arguments: cases.indices)
func `T1, T11: doctor sees from the files of the system what would give a record away`(_ number: Int) throws {
  let folder = try TemporaryFolder()
  let (name, files, expected) = cases[number]
  let machine = try machine(files.merging(encrypted) { $1 }, in: folder)
  #expect(state(name, machine) == expected)
}

@Test(arguments: [
  ("SCRIPT", "bad"), ("ASCIINEMA_REC", "bad"), ("TMUX", "doubtful"), ("STY", "doubtful"), ("TERM", "good"),
])
func `T8: doctor sees that a terminal may be recorded`(_ name: String, _ expected: String) throws {
  let folder = try TemporaryFolder()
  let machine = try machine([:], [name: "1"], in: folder)
  #expect(state("terminal", machine) == expected)
}
