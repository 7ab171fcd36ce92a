import Files

/// The machine as it looks to somebody who wants a record: read from files of the system, which tests can replace.
struct Machine {
  /// What stands before the paths of the system.
  var root = ""
  var variables = environment()

  /// All that is to be said, each with what to do.
  func findings(for folder: String) -> [Finding] {
    [disk(folder), swap, hibernation, cores, recording, clock, room(folder)]
  }

  private func text(_ path: String) -> String? {
    (try? Files.read(root + path, limit: 1 << 20)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a block device stands on an encrypted one.
  private func isEncrypted(_ device: String) -> Bool {
    let name = device.split(separator: "/").last.map(String.init) ?? device
    let real = Files.names(in: "\(root)/sys/block").first { block in
      block == name || text("/sys/block/\(block)/dm/name")?.hasPrefix(name + "\n") == true
    }
    guard let real else { return false }
    return text("/sys/block/\(real)/dm/uuid")?.hasPrefix("CRYPT-") == true
  }

  private func disk(_ folder: String) -> Finding {
    let mounts = (text("/proc/mounts") ?? "").split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    let holding = mounts.filter { $0.count > 2 && isInside(folder, $0[1]) }.max { $0[1].count < $1[1].count }
    guard let holding else {
      return Finding(.doubtful, "disk", "It is not known on which disk the store lies.")
    }
    if isEncrypted(holding[0]) { return Finding(.good, "disk", "The disk is encrypted.") }
    return Finding(
      .bad,
      "disk",
      "The disk does not look encrypted. Sealed records stay sealed, but deleted ones and swap may be read. "
        + "Have the whole disk encrypted (LUKS)."
    )
  }

  private func isInside(_ folder: String, _ mount: String) -> Bool {
    mount == "/" || folder == mount || folder.hasPrefix(mount + "/")
  }

  private var swap: Finding {
    let devices = (text("/proc/swaps") ?? "").split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    let open = devices.filter { !$0.contains("zram") && !isEncrypted($0) }
    if open.isEmpty {
      return Finding(.good, "swap", devices.isEmpty ? "There is none." : "It is encrypted or in memory.")
    }
    return Finding(
      .bad,
      "swap",
      "What is in memory may be written in the clear to \(open.joined(separator: ", ")). Turn it off, or have it encrypted."
    )
  }

  private var hibernation: Finding {
    let device = text("/sys/power/resume")?.filter { !$0.isWhitespace } ?? "0:0"
    return device == "0:0"
      ? Finding(.good, "hibernation", "It is off.")
      : Finding(.doubtful, "hibernation", "The machine may write its memory to the disk. Turn it off.")
  }

  private var cores: Finding {
    let pattern = text("/proc/sys/kernel/core_pattern")?.filter { !$0.isNewline } ?? ""
    return pattern.hasPrefix("|")
      ? Finding(
        .doubtful,
        "crashes",
        "Crashed programs are handed to another one. screener itself allows no copy of its memory."
      )
      : Finding(
        .good,
        "crashes",
        "No program collects what is in memory; screener allows no copy of its own."
      )
  }

  private var recording: Finding {
    let found = ["SCRIPT", "ASCIINEMA_REC", "TMUX", "STY"].filter { variables[$0]?.isEmpty == false }
    if found.isEmpty { return Finding(.good, "terminal", "No recording of this terminal is seen.") }
    let isRecorded = found.contains("SCRIPT") || found.contains("ASCIINEMA_REC")
    return isRecorded
      ? Finding(.bad, "terminal", "This terminal is being recorded. Close it and open another.")
      : Finding(
        .doubtful,
        "terminal",
        "This runs inside tmux or screen, which can log what is shown. See that it does not."
      )
  }

  private var clock: Finding {
    let day = today()
    return (2026...2060).contains(day.year)
      ? Finding(.good, "clock", "It shows \(day.year)-\(day.month)-\(day.day). Is that today?")
      : Finding(.bad, "clock", "The clock shows the year \(day.year). Set it.")
  }

  private func room(_ folder: String) -> Finding {
    guard let free = Files.freeSpace(folder) else {
      return Finding(.doubtful, "room", "It is not known how much room the disk has.")
    }
    return free >= 100 << 20
      ? Finding(.good, "room", "There is room on the disk.")
      : Finding(.bad, "room", "The disk is nearly full: less than 100 MiB are free. Make room.")
  }
}
