import Diagnostics
import MarkedYAML

/// Reads the keys of a directory file.
struct DirectoryDecoder {
  let problems: Problems

  func decode(_ root: Node) -> Directory? {
    guard let entry = Entry(root, .directory, path: "", problems: problems) else { return nil }
    decodeFormat(entry)
    let id = entry.word(.directory)
    let jurisdiction = entry.word(.jurisdiction)
    let title = entry.words(.title)
    let days = entry.days(.checkAgainAfter)
    let services = entry.entries(.services)?.compactMap(decodeService)
    let dead = entry.entries(.deadNumbers)?.compactMap(decodeDeadNumber) ?? []
    guard let id, let jurisdiction, let title, let days, let services else { return nil }
    var first: [String: Words] = [:]
    for service in services {
      if let earlier = first[service.id.text] {
        problems.add(
          .duplicateID,
          at: service.id.span,
          "Two services have the id \(service.id.text).",
          labels: [.init(earlier.span, "the first one")],
          help: "give one of them an id of its own",
          path: "services/\(service.id.text)"
        )
      }
      first[service.id.text] = service.id
    }
    return Directory(
      id: id,
      jurisdiction: jurisdiction,
      title: title,
      checkAgainAfter: days,
      services: services,
      deadNumbers: dead
    )
  }

  private func decodeService(_ node: Node) -> Directory.Entry? {
    guard let entry = Entry(node, .service, path: "services/\(label(of: node))", problems: problems) else {
      return nil
    }
    let id = entry.id()
    let service = entry.choice(.service, Service.self)
    let name = entry.words(.name)
    let grade = entry.choice(.grade, Directory.Grade.self)
    if let grade, grade != .c {
      for key in [Key.phone, .open, .verified, .verifiedBy] where !entry.has(key) {
        entry.report(
          .missingKey,
          .id,
          "The service \(id?.text ?? "?") has grade \(grade.rawValue) but no `\(key.rawValue)`.",
          help: "add `\(key.rawValue):`, or write `grade: C`"
        )
      }
    }
    let verified = entry.day(.verified)
    guard let id, let service, let name, let grade else { return nil }
    return Directory.Entry(
      id: id,
      service: service,
      name: name,
      grade: grade,
      phone: entry.words(.phone),
      open: entry.words(.open),
      languages: entry.list(.languages)?.words ?? [],
      audience: entry.words(.audience),
      recordsCalls: entry.words(.recordsCalls),
      fromAbroad: entry.words(.fromAbroad),
      verified: verified,
      verifiedBy: entry.words(.verifiedBy),
      source: entry.words(.source)
    )
  }

  private func decodeDeadNumber(_ node: Node) -> Directory.DeadNumber? {
    guard let entry = Entry(node, .deadNumber, path: "dead numbers", problems: problems) else { return nil }
    let phone = entry.words(.phone)
    let because = entry.words(.because)
    guard let phone, let because else { return nil }
    return Directory.DeadNumber(phone: phone, because: because)
  }
}
