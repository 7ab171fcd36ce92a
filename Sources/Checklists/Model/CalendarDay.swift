/// A day of the Gregorian calendar, as `2026-09-01`.
package struct CalendarDay: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// - Returns: `nil` unless it is written year-month-day, with four, two and two digits, and exists.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    var numbers = [0, 0, 0]
    for (part, range) in [0..<4, 5..<7, 8..<10].enumerated() {
      for byte in bytes[range] {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard (1...12).contains(month), day >= 1, day <= CalendarDay.days(in: month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Gives `nil` where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year) else { return nil }
    self.init(ordinal: Int32(year * 10_000 + month * 100 + day))
  }

  /// The day of a number as in `ordinal`.
  package init?(ordinal: Int32) {
    year = Int(ordinal) / 10_000
    month = Int(ordinal) / 100 % 100
    day = Int(ordinal) % 100
    guard (1...12).contains(month), (1...CalendarDay.days(in: month, of: year)).contains(day) else {
      return nil
    }
  }

  /// As it is written.
  package var text: String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// The order of days as one number: 20260901.
  package var ordinal: Int32 { Int32(year * 10_000 + month * 100 + day) }

  /// Days since 1 January of the year 0, to count the days between two.
  package var daysSinceYearZero: Int {
    let before = year - 1
    let leaps = year == 0 ? 0 : before / 4 - before / 100 + before / 400 + 1
    return year * 365 + leaps + (1..<month).reduce(0) { $0 + CalendarDay.days(in: $1, of: year) } + day - 1
  }

  /// The day so many days after this one; `nil` beyond the year 9999.
  package func later(by days: Int) -> CalendarDay? {
    var (year, month, day) = (year, month, day + days)
    while day > CalendarDay.days(in: month, of: year) {
      day -= CalendarDay.days(in: month, of: year)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return CalendarDay(year: year, month: month, day: day)
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.ordinal < right.ordinal }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
