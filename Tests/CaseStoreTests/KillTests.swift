import TestSupport
import Testing

@testable import CaseStore

/// The system calls of an interview are dealt out to so many tests, which run side by side.
private let shares = 8

@Test(arguments: 0..<shares)
func `kill -9 at every system call loses no answer that was followed by a next question`(
  _ share: Int
) throws {
  let trial = try Trial()
  let whole = try trial.run(killedAt: 0)
  #expect(whole.status == 0)
  // All shares together are five hundred points at least.
  #expect(whole.calls >= 500)
  #expect(whole.drawn == trial.items.count)
  #expect(try trial.answered(whole.store) == trial.kept)
  var lostByWrongCount = 0
  var resumed = 0
  for place in stride(from: share + 1, through: whole.calls, by: shares) {
    let run = try trial.run(killedAt: place)
    defer { try? trial.remove(run) }
    // Threads make a run a few calls longer or shorter: one may end before its last call comes.
    if run.status == 0, run.calls < place { continue }
    #expect(run.status == 137, "at call \(place)")
    guard let answered = try trial.answered(run.store) else {
      // Nothing was asked before the case was begun.
      #expect(run.drawn == 0, "at call \(place)")
      continue
    }
    let acknowledged = trial.acknowledged(drawn: run.drawn, hasResult: run.hasResult)
    let latest = trial.items.prefix(run.drawn).filter(trial.kept.contains)
    #expect(answered == acknowledged || answered == latest, "at call \(place), \(run.drawn) drawn")
    // The control: whoever counted the question on the screen as answered would find answers lost.
    if answered.count < latest.count { lostByWrongCount += 1 }
    // Each point is taken up by what the program itself calls; now and then by an officer at a terminal.
    if place / shares % 20 == 19, try trial.resumes(run.store, answered.count) { resumed += 1 }
  }
  #expect(lostByWrongCount > 0)
  #expect(resumed > 0)
}
