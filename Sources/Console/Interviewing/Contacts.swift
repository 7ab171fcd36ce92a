package import Checklists

/// Where help is found in the place of the interview.
package struct Contacts: Sendable {
  /// `nil` where the place is elsewhere: then no number is shown.
  package let directory: Directory?
  /// The day of the interview, to tell how old a check is.
  package let today: CalendarDay?

  package init(_ directory: Directory?, today: CalendarDay?) {
    self.directory = directory
    self.today = today
  }

  /// What to tell the officer about a kind of help.
  func lines(for service: Service) -> [String] {
    guard let directory else { return ["no number for this place: ask your supervisor"] }
    let confirmed = directory.confirmed(service)
    guard confirmed.isEmpty else { return confirmed.map { line($0, directory) } }
    var lines = ["no confirmed number: ask your supervisor"]
    if service == .emergency {
      for next in [Service.police, .hotline] {
        lines += directory.confirmed(next).map { "\(next.title): \(line($0, directory))" }
      }
    }
    return lines
  }

  /// A number never stands without the day on which it was checked.
  private func line(_ entry: Directory.Entry, _ directory: Directory) -> String {
    var parts = [entry.name.text, entry.phone?.text ?? ""]
    if let open = entry.open { parts.append(open.text) }
    if let audience = entry.audience { parts.append("for \(audience.text)") }
    if !entry.languages.isEmpty { parts.append(entry.languages.map(\.text).joined(separator: " ")) }
    if entry.recordsCalls?.text == "yes" { parts.append("calls are recorded") }
    if let verified = entry.verified { parts.append("checked \(verified.text)\(age(verified, directory))") }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func age(_ verified: CalendarDay, _ directory: Directory) -> String {
    guard let today, today.daysSinceYearZero - verified.daysSinceYearZero > directory.checkAgainAfter else {
      return ""
    }
    return ", not confirmed since"
  }

  /// The services that a checklist refers to, with and without a confirmed number.
  func help(for checklist: Checklist) -> (confirmed: [Service], missing: [Service], oldest: CalendarDay?) {
    var services: [Service] = []
    for referral in checklist.referrals where !services.contains(referral.service) {
      services.append(referral.service)
    }
    let confirmed = services.filter { !(directory?.confirmed($0).isEmpty ?? true) }
    let dates = confirmed.flatMap { directory?.confirmed($0) ?? [] }.compactMap(\.verified)
    return (confirmed, services.filter { !confirmed.contains($0) }, dates.min())
  }
}
