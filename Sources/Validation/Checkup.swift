package import Checklists
package import Diagnostics
import Proofs
import Translations

/// From where a check takes the files that lie around one another.
package protocol Shelf {
  /// A file; `nil` where there is none or it cannot be read.
  func read(_ path: String) -> SourceFile?
  /// The names in a folder, in order.
  func names(in folder: String) -> [String]
  /// What a file held in the edition with which it is compared; `nil` where it was not there.
  func earlier(_ path: String) -> SourceFile?
  /// The day on which a file was first committed; `nil` where that is not known.
  func firstDay(of path: String) -> CalendarDay?
  /// The folder from which paths count that do not begin at the root; empty where all do.
  var here: String { get }
}

extension Shelf {
  package var here: String { "" }
}

/// Looks at files with all rules: bytes, YAML, keys, ids and links, conditions, meaning, cases.
package struct Checkup<Place: Shelf> {
  private let shelf: Place
  private let catalog: RuleCatalog
  private let today: CalendarDay?
  private let jurisdiction: String?
  private let comparesEditions: Bool
  private let effort: Int?
  private var known: [String: LoadedFile] = [:]

  /// - Parameters:
  ///   - shelf: from where files are taken.
  ///   - catalog: the rules to look with.
  ///   - today: the day from which what is due is counted; without one nothing is due.
  ///   - jurisdiction: a place beside those that cases name.
  ///   - comparesEditions: whether the shelf knows an earlier edition.
  ///   - effort: how many steps the search may take for one claim about all answers.
  package init(
    _ shelf: Place,
    catalog: RuleCatalog = .all,
    today: CalendarDay?,
    jurisdiction: String? = nil,
    comparesEditions: Bool = false,
    effort: Int? = nil
  ) {
    self.shelf = shelf
    self.catalog = catalog
    self.today = today
    self.jurisdiction = jurisdiction
    self.comparesEditions = comparesEditions
    self.effort = effort
  }

  /// Looks at one file.
  ///
  /// - Returns: all that is wrong with it and does not follow from something earlier.
  package mutating func check(_ file: SourceFile) -> Report.File {
    if file.name.hasSuffix(".po") {
      return Report.File(file, problems(inTranslation: file).filter { isWanted($0) })
    }
    let loaded = loadFile(file)
    known[file.name] = loaded
    var found = Findings(loaded.problems)
    switch loaded {
    case .checklist(let checklist): look(at: checklist, &found)
    case .directory(let directory): look(at: directory, &found)
    case .cases(let cases): look(at: cases, &found)
    }
    let allowances = Allowances(in: file, catalog: .all)
    let problems = allowances.applied(to: found.problems, looked: found.looked, today: today)
    return Report.File(file, problems.filter { isWanted($0) })
  }

  /// What is said of a file at which the checker itself failed.
  package static func fault(in file: SourceFile) -> Report.File {
    let problem = Diagnostic(
      .ourFault,
      at: .fileStart,
      "The checker itself failed while looking at this file; the results for all others are complete.",
      help: "report it, and take away what you changed last until it is mended"
    )
    return Report.File(file, [problem])
  }

  /// Whether a problem belongs to the rules that were chosen; what keeps a file from being read always does.
  private func isWanted(_ problem: Diagnostic) -> Bool {
    if catalog.rule(problem.code.id) != nil { return true }
    return problem.code.severity == .error && RuleCatalog.all.rule(problem.code.id) is any LoaderRule
  }

  /// What was found in a file, and which codes were looked for.
  private struct Findings {
    var problems: [Diagnostic]
    var looked: Set<String>

    init(_ problems: [Diagnostic]) {
      self.problems = problems
      looked = Set(RuleCatalog.all.rules.filter { $0 is any LoaderRule }.map { $0.code.id })
    }
  }

  private mutating func look(at loaded: LoadedChecklist, _ found: inout Findings) {
    guard let checklist = loaded.readable else { return }
    let path = loaded.graph.file.name
    let cases = load(casesPath(of: path))
    let subject = ChecklistSubject(
      file: loaded.graph.file,
      checklist: checklist,
      graph: loaded.graph.value,
      setting: setting(beside: path, cases),
      hasCases: cases != nil,
      translated: languages(of: checklist.id.text, beside: path),
      earlier: earlierChecklist(path),
      proofs: proofs(of: loaded.graph.value)
    )
    for rule in rules(compares: subject.earlier != nil) where subject.graph != nil || rule.looksAtEntries {
      found.looked.insert(rule.code.id)
      rule.check(subject) { found.problems.append($0) }
    }
  }

  private mutating func look(at loaded: Loaded<Directory>, _ found: inout Findings) {
    guard let directory = loaded.readable else { return }
    let subject = DirectorySubject(
      file: loaded.file,
      directory: directory,
      setting: Setting(
        today: today,
        directories: directories(in: folder(of: loaded.file.name), but: loaded.file.name)
      )
    )
    for rule in rules(compares: comparesEditions) {
      found.looked.insert(rule.code.id)
      rule.check(subject) { found.problems.append($0) }
    }
  }

  private mutating func look(at loaded: Loaded<CaseFile>, _ found: inout Findings) {
    guard let cases = loaded.readable else { return }
    let path = folder(of: loaded.file.name) + cases.checklist.text + ".yaml"
    guard let checklist = load(path) else {
      found.problems.append(missingChecklist(cases))
      return
    }
    guard case .checklist(let checklist) = checklist else { return }
    // Cases of a checklist that is broken itself are not held against it.
    let bound = checklist.graph.value.map { graph in (graph, bind(loaded, to: graph)) }
    if let bound {
      let completion = CaseCompletion(loaded: loaded, graph: bound.0)
      found.problems = bound.1.problems.map(completion.completing)
    }
    let subject = CasesSubject(
      file: loaded.file,
      cases: cases,
      bound: bound.flatMap { graph, cases in cases.readable.map { (graph, $0) } },
      setting: setting(beside: path, .cases(loaded)),
      earlier: earlierEdition(loaded.file.name, path, checklist.readable)
    )
    for rule in rules(compares: subject.earlier != nil) {
      found.looked.insert(rule.code.id)
      rule.check(subject) { found.problems.append($0) }
    }
  }

  private func proofs(of graph: DecisionGraph?) -> [Proof] {
    let needed = catalog.rules.contains { $0.needsProofs }
    guard needed, let graph else { return [] }
    // About a second at most, since an interview waits for it too; `screener prove` takes longer where it must.
    return effort.map { prove(graph, steps: $0) } ?? prove(graph, steps: 200_000, inAll: 1_000_000)
  }

  private mutating func problems(inTranslation file: SourceFile) -> [Diagnostic] {
    let (read, problems) = readPO(file)
    guard let read, let place = TranslationPath(file.name, in: shelf.here), !place.isGlossary else {
      return problems
    }
    if place.isProgram {
      return look(at: Translation(ofProgram: read, language: place.language), in: file, of: nil, place)
    }
    let found = place.checklists.lazy.compactMap { [shelf] path in shelf.read(path).map { (path, $0) } }.first
    guard let (path, source) = found else {
      return [
        Diagnostic(
          .unknownID,
          at: .fileStart,
          "There is no checklist \(place.checklist) of which this could be a translation.",
          help: "name the folder after the checklist"
        )
      ]
    }
    let loaded = known[path] ?? loadFile(source)
    known[path] = loaded
    guard case .checklist(let loaded) = loaded, let checklist = loaded.readable else { return [] }
    let translation = Translation(read, language: place.language, of: checklist, path: path)
    return look(at: translation, in: file, of: checklist, place)
  }

  private func look(
    at translation: Translation,
    in file: SourceFile,
    of checklist: Checklist?,
    _ place: TranslationPath
  ) -> [Diagnostic] {
    let agreed = shelf.read(place.glossary).flatMap { readPO($0).file }
    let subject = TranslationSubject(
      file: file,
      translation: translation,
      checklist: checklist,
      glossary: agreed.map { Glossary($0, language: place.language) }
    )
    var found = Findings([])
    for rule in rules(compares: false) {
      found.looked.insert(rule.code.id)
      rule.check(subject) { found.problems.append($0) }
    }
    let allowances = Allowances(in: file, of: translation, catalog: .all)
    return allowances.applied(to: found.problems, looked: found.looked, today: today)
  }

  private func languages(of checklist: String, beside path: String) -> Set<String> {
    let root = TranslationPath.root(of: checklist, beside: path, in: shelf.here) { [shelf] folder in
      !shelf.names(in: "\(folder)/").isEmpty
    }
    return Set(
      shelf.names(in: "\(root)/\(checklist)/").filter { $0.hasSuffix(".po") }.map { String($0.dropLast(3)) }
    )
  }

  private func rules(compares: Bool) -> [any Rule] {
    catalog.rules.filter { rule in
      (compares || !rule.needsEarlierEdition) && (catalog.isChosen || !rule.isOnRequest)
    }
  }

  private func missingChecklist(_ cases: CaseFile) -> Diagnostic {
    Diagnostic(
      .unknownID,
      at: cases.checklist.span,
      "There is no checklist \(cases.checklist.text).yaml beside this file.",
      help: "write the id of the checklist whose cases these are",
      path: "cases for"
    )
  }
}

/// What lies around a file.
extension Checkup {
  private mutating func load(_ path: String) -> LoadedFile? {
    if let loaded = known[path] { return loaded }
    guard let file = shelf.read(path) else { return nil }
    let loaded = loadFile(file)
    known[path] = loaded
    return loaded
  }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private func casesPath(of path: String) -> String {
    (path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + ".cases.yaml"
  }

  private mutating func directories(in folder: String, but own: String = "") -> [Directory] {
    shelf.names(in: folder).filter { $0.hasSuffix(".yaml") && folder + $0 != own }.compactMap { name in
      guard case .directory(let loaded)? = load(folder + name) else { return nil }
      return loaded.readable
    }
  }

  private mutating func setting(beside path: String, _ cases: LoadedFile?) -> Setting {
    var places = [jurisdiction].compactMap { $0?.uppercased() }
    if case .cases(let loaded)? = cases, let place = loaded.readable?.jurisdiction?.text.uppercased(),
      !places.contains(place)
    {
      places.append(place)
    }
    return Setting(
      today: today,
      jurisdictions: places,
      directories: directories(in: folder(of: path) + "directories/")
    )
  }

  private func earlierChecklist(_ path: String) -> Checklist? {
    guard comparesEditions, let file = shelf.earlier(path) else { return nil }
    guard case .checklist(let loaded) = loadFile(file) else { return nil }
    return loaded.readable
  }

  private func earlierEdition(
    _ path: String,
    _ checklistPath: String,
    _ current: Checklist?
  ) -> CasesSubject.Edition? {
    guard comparesEditions else { return nil }
    var cases: (CaseFile, SourceFile)?
    if let file = shelf.earlier(path), case .cases(let loaded) = loadFile(file), let value = loaded.readable {
      cases = (value, file)
    }
    return CasesSubject.Edition(
      cases: cases,
      checklist: earlierChecklist(checklistPath),
      currentChecklist: current,
      firstDay: shelf.firstDay(of: checklistPath)
    )
  }
}
