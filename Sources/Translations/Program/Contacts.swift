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

  /// What to tell the officer about a kind of help, a line each, in parts.
  package func lines(for service: Service, _ words: ProgramWords) -> [[String]] {
    guard let directory else { return [[words[.contactNoPlace]]] }
    let confirmed = directory.confirmed(service)
    guard confirmed.isEmpty else { return confirmed.map { parts($0, directory, words) } }
    var lines = [[words[.contactNone]]]
    if service == .emergency {
      for next in [Service.police, .hotline] {
        lines += directory.confirmed(next).map { parts($0, directory, words, behind: words.name(of: next)) }
      }
    }
    return lines
  }

  /// A number never stands without the day on which it was checked.
  private func parts(
    _ entry: Directory.Entry,
    _ directory: Directory,
    _ words: ProgramWords,
    behind service: String? = nil
  ) -> [String] {
    let name = entry.name.text
    var parts = [service.map { words.pair($0, name) } ?? name, entry.phone?.text ?? ""]
    if let open = entry.open { parts.append(open.text) }
    if let audience = entry.audience { parts.append(words[.contactFor, ["audience": audience.text]]) }
    if !entry.languages.isEmpty { parts.append(entry.languages.map(\.text).joined(separator: " ")) }
    if entry.recordsCalls?.text == "yes" { parts.append(words[.contactRecorded]) }
    if let verified = entry.verified {
      let text: ProgramText = isOld(verified, directory) ? .contactOld : .contactChecked
      parts.append(words[text, ["date": verified.text]])
    }
    return parts.filter { !$0.isEmpty }
  }

  private func isOld(_ verified: CalendarDay, _ directory: Directory) -> Bool {
    guard let today else { return false }
    return today.daysSinceYearZero - verified.daysSinceYearZero > directory.checkAgainAfter
  }

  /// The services that a checklist refers to, with and without a confirmed number.
  package func help(
    for checklist: Checklist
  ) -> (confirmed: [Service], missing: [Service], oldest: CalendarDay?) {
    var services: [Service] = []
    for referral in checklist.referrals where !services.contains(referral.service) {
      services.append(referral.service)
    }
    let confirmed = services.filter { !(directory?.confirmed($0).isEmpty ?? true) }
    let dates = confirmed.flatMap { directory?.confirmed($0) ?? [] }.compactMap(\.verified)
    return (confirmed, services.filter { !confirmed.contains($0) }, dates.min())
  }
}

extension ProgramWords {
  package func name(of service: Service) -> String {
    let text: ProgramText =
      switch service {
      case .emergency: .serviceEmergency
      case .police: .servicePolice
      case .childProtection: .serviceChildProtection
      case .identificationTeam: .serviceIdentificationTeam
      case .hotline: .serviceHotline
      case .shelter: .serviceShelter
      case .health: .serviceHealth
      case .counselling: .serviceCounselling
      case .legalAid: .serviceLegalAid
      case .labourInspection: .serviceLabourInspection
      case .consulate: .serviceConsulate
      case .familyTracing: .serviceFamilyTracing
      case .assistedReturn: .serviceAssistedReturn
      case .interpreter: .serviceInterpreter
      case .other: .serviceOther
      }
    return self[text]
  }

  /// A name and what belongs to it: `papers: yes`.
  package func pair(_ name: String, _ value: String) -> String {
    self[.joinPair, ["name": name, "value": value]]
  }
}
