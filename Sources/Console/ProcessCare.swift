import CSystem

/// Keeps the memory of this process out of core files and away from other processes of the same user.
///
/// - Throws: `SystemError` where the system refuses.
package func forbidCoreDumps() throws(SystemError) {
  guard system_forbid_core_dumps() == 0 else { throw .latest }
}

/// Lets a reader that goes away, or a file that grows too large, be an error of the write and no death.
package func ignoreWriteSignals() {
  system_ignore_write_signals()
}

/// Lets a fault of the program give the terminal back, say one sentence that names nothing, and exit with 70.
package func guardCrashes() {
  system_guard_crashes()
}

/// Lets `LineReader` see the signals that end the program; a `Terminal` watches them by itself.
///
/// - Throws: `SystemError` where they cannot be watched.
package func watchEndingSignals() throws(SystemError) {
  guard system_watch_signals(false) == 0 else { throw .latest }
}
