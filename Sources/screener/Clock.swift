import Checklists
import Files

/// The day that it is here, by the clock of this machine; `nil` where it shows none.
func dayByTheClock() -> CalendarDay? {
  let day = today()
  return CalendarDay(year: day.year, month: day.month, day: day.day)
}
