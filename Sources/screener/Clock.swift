import ArgumentParser
import Checklists
import Files

/// The day that it is here, by the clock of this machine; `nil` where it shows none.
func dayByTheClock() -> CalendarDay? {
  let day = today()
  return CalendarDay(year: day.year, month: day.month, day: day.day)
}

/// The day that was given with `--today`, otherwise the day by the clock.
func chosenDay(_ given: String?) throws -> CalendarDay {
  if let given {
    guard let day = CalendarDay(given) else {
      throw ValidationError("\"\(given)\" is not a date; write year-month-day, such as 2026-09-01.")
    }
    return day
  }
  guard let day = dayByTheClock() else {
    throw ValidationError("The clock of this machine shows no date; give one with `--today`.")
  }
  return day
}
