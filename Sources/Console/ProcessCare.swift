import CSystem

/// Keeps the memory of this process out of core files and away from other processes of the same user.
///
/// - Throws: `SystemError` where the system refuses.
package func forbidCoreDumps() throws(SystemError) {
  guard system_forbid_core_dumps() == 0 else { throw .latest }
}

/// Lets the kernel refuse this process every way to another machine, for good.
///
/// The program has no code that would take one; this holds for the libraries too. Where a kernel cannot do it, nothing
/// happens.
package func forbidNetwork() {
  _ = system_forbid_network()
}

/// Lets a reader that goes away, or a file that grows too large, be an error of the write and no death.
package func ignoreWriteSignals() {
  system_ignore_write_signals()
}

/// Lets a fault of the program give the terminal back, say one sentence that names nothing, and exit with 70.
package func guardCrashes() {
  system_guard_crashes()
}

/// Names one of several works that do not need each other, so that a fault in it leaves only this one out.
///
/// The program then begins anew; `failedWorks` says which ones it is to leave out. Needs `guardCrashes`.
///
/// - Parameter number: counts from 1; 0 where nothing of the kind is done.
package func noteWork(_ number: Int) {
  system_note_work(Int32(clamping: number))
}

/// The works at which earlier beginnings of this program failed.
///
/// - Parameter environment: that of the process.
/// - Returns: their numbers.
package func failedWorks(_ environment: [String: String]) -> Set<Int> {
  Set((environment["SCREENER_FAILED"] ?? "").split(separator: " ").compactMap { Int($0) })
}

/// Lets `LineReader` see the signals that end the program; a `Terminal` watches them by itself.
///
/// - Throws: `SystemError` where they cannot be watched.
package func watchEndingSignals() throws(SystemError) {
  guard system_watch_signals(false) == 0 else { throw .latest }
}
