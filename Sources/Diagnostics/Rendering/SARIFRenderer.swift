import Display

/// Writes a report for services that collect what many checkers find.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020; errata 01, 2023.
package struct SARIFRenderer: Sendable {
  /// The folder where the check ran.
  package let folder: String
  package let toolVersion: String
  /// A rule's page, in plain text, by its code; empty where there is none.
  package let page: @Sendable (Code) -> String

  package init(folder: String, toolVersion: String, page: @escaping @Sendable (Code) -> String) {
    self.folder = folder
    self.toolVersion = toolVersion
    self.page = page
  }

  package func render(_ report: Report) -> String {
    let codes = Set(report.files.flatMap(\.problems).map(\.code)).sorted { $0.id < $1.id }
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1.id, $0) })
    let results = report.files.flatMap { file in
      zip(file.problems, Fingerprint.all(of: file)).map { problem, fingerprint in
        result(problem, fingerprint, in: file.source, rule: places[problem.code.id] ?? 0)
      }
    }
    let driver = JSONValue.object([
      ("name", .string("screener")),
      ("semanticVersion", .string(toolVersion)),
      ("rules", .array(codes.map(rule))),
    ])
    // A result a line: what changed between two runs can be seen with any comparison of lines.
    let lines = results.map { "\n\($0)" }.joined(separator: ",")
    return """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{
      "tool":{"driver":\(driver)},
      "columnKind":"unicodeCodePoints",
      "results":[\(lines)]}]}

      """
  }

  private func rule(_ code: Code) -> JSONValue {
    let page = page(code)
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(code.id)),
      ("name", .string(code.name)),
      ("shortDescription", text(code.name.replacing("-", with: " "))),
      ("defaultConfiguration", .object([("level", .string(code.severity.rawValue))])),
    ]
    if !page.isEmpty { members.append(("help", text(page))) }
    return .object(members)
  }

  private func result(
    _ problem: Diagnostic,
    _ fingerprint: Fingerprint,
    in source: SourceFile,
    rule: Int
  ) -> JSONValue {
    let artifact = JSONValue.object([("uri", .string(FileAddress(of: source.name, from: folder).uri))])
    func place(_ span: SourceSpan) -> JSONValue {
      .object([("artifactLocation", artifact), ("region", .object(region(span)))])
    }
    var members: [(key: String, value: JSONValue)] = [
      ("ruleId", .string(problem.code.id)),
      ("ruleIndex", .number(rule)),
      ("level", .string(problem.code.severity.rawValue)),
      ("message", text(problem.messageAndHelp)),
    ]
    var location: [(key: String, value: JSONValue)] = [("physicalLocation", place(problem.span))]
    if !problem.path.isEmpty {
      let name = JSONValue.object([("fullyQualifiedName", .string(legible(problem.path)))])
      location.append(("logicalLocations", .array([name])))
    }
    members.append(("locations", .array([.object(location)])))
    if !problem.labels.isEmpty {
      let related = problem.labels.enumerated().map { index, label in
        JSONValue.object([
          ("id", .number(index + 1)), ("physicalLocation", place(label.span)), ("message", text(label.text)),
        ])
      }
      members.append(("relatedLocations", .array(related)))
    }
    // The second name is the one under which GitHub keeps track of a problem.
    let names = ["screener/v1", "primaryLocationLineHash"]
    let fingerprints = names.map { (key: $0, value: JSONValue.string(fingerprint.description)) }
    members.append(("partialFingerprints", .object(fingerprints)))
    if let fix = problem.fix, !fix.edits.isEmpty {
      members.append(("fixes", .array([self.fix(fix, of: problem, artifact, source)])))
    }
    return .object(members)
  }

  private func fix(
    _ fix: Fix,
    of problem: Diagnostic,
    _ artifact: JSONValue,
    _ source: SourceFile
  ) -> JSONValue {
    let replacements = fix.edits.map { edit in
      let span = SourceSpan(source.position(at: edit.start), source.position(at: edit.end))
      return JSONValue.object([
        ("deletedRegion", .object(region(span))),
        ("insertedContent", .object([("text", .string(edit.text))])),
      ])
    }
    let change = JSONValue.object([
      ("artifactLocation", artifact), ("replacements", .array(replacements)),
    ])
    return .object([
      ("description", text(problem.help.isEmpty ? problem.code.name : problem.help)),
      ("artifactChanges", .array([change])),
    ])
  }

  private func region(_ span: SourceSpan) -> [(key: String, value: JSONValue)] {
    [
      ("startLine", .number(span.start.line)), ("startColumn", .number(span.start.column)),
      ("endLine", .number(span.end.line)), ("endColumn", .number(span.end.column)),
    ]
  }

  private func text(_ text: String) -> JSONValue {
    .object([("text", .string(legible(text, keepingLines: true)))])
  }
}
