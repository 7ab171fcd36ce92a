import Glibc

/// How many processors this program may use, at least 1.
package func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// The columns of the terminal on standard output; 80 where it does not say.
package func terminalWidth() -> Int {
  var size = winsize()
  let isKnown = unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
  return isKnown ? Int(size.ws_col) : 80
}

/// The variables of the environment on which the program depends, and where programs and files are found.
package func environment() -> [String: String] {
  var result: [String: String] = [:]
  for name in [
    "NO_COLOR", "CLICOLOR_FORCE", "TERM", "ACCESSIBLE", "XDG_DATA_HOME", "HOME", "PATH", "SCREENER_FAILED",
    "SCRIPT", "ASCIINEMA_REC", "TMUX", "STY",
  ] {
    if let value = unsafe getenv(name) { result[name] = unsafe String(cString: value) }
  }
  return result
}

/// The day that it is here, by the clock of this machine.
package func today() -> (year: Int, month: Int, day: Int) {
  var now = time(nil)
  var parts = unsafe tm()
  _ = unsafe localtime_r(&now, &parts)
  return unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
}

/// The time by the clock of this machine in UTC, as in `2026-11-25T14:05:09Z`.
package func utcTime() -> String {
  var now = time(nil)
  var parts = unsafe tm()
  _ = unsafe gmtime_r(&now, &parts)
  func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let day = unsafe "\(Int(parts.tm_year) + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  return unsafe "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
}

/// Seconds since this machine was started; nobody can set this clock back.
package func secondsSinceStart() -> Int {
  var now = timespec()
  return unsafe clock_gettime(CLOCK_BOOTTIME, &now) == 0 ? now.tv_sec : 0
}

/// Lets no file or folder that this process makes be opened by another user.
package func keepNewFilesPrivate() { umask(0o077) }
