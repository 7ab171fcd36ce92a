import ArgumentParser
import Checklists
import Diagnostics
import Files
import Translations

/// The files in which a checklist, or the program itself, is translated.
struct TranslationFiles {
  /// The id of the checklist, or `screener`.
  let name: String
  /// `nil` where it is the program.
  private let checklist: Checklist?
  private let texts: [SourceText]
  /// Of the checklist, as it was found.
  private let path: String
  /// Of all translations.
  private let root: String

  /// Finds the checklist and its translations, or ends with why not.
  init(of name: String, folder: String?) throws {
    if name == ProgramText.name {
      self.name = name
      checklist = nil
      texts = ProgramText.sourceTexts
      path = ""
      root = folder ?? Self.root(of: name, beside: "")
      return
    }
    path = try ChecklistFinder.path(of: name)
    let checklist = try loadRunnable(path).checklist
    self.name = checklist.id.text
    self.checklist = checklist
    texts = checklist.sourceTexts
    root = folder ?? Self.root(of: self.name, beside: path)
  }

  /// The folder of all translations of a checklist, as it lies on the disk.
  static func root(of id: String, beside path: String) -> String {
    TranslationPath.root(of: id, beside: path, in: Files.currentFolder, isThere: Files.isFolder)
  }

  /// The languages that have a file, in the order of their tags.
  var languages: [String] {
    Files.names(in: "\(root)/\(name)").filter { $0.hasSuffix(".po") }.map {
      String($0.dropLast(3))
    }
  }

  /// What is there in a language; empty where there is no file yet.
  func load(_ language: String) throws -> Translation {
    if let test = TestLanguage(LanguageTag(language)) {
      return checklist.map { test.translation(of: $0, path: sourcePath) } ?? test.translationOfProgram()
    }
    let file = try TranslationFiles.read(place(of: language), isNeeded: false)
    return Translation(file, language: language, of: texts, name: name, path: sourcePath)
  }

  /// Ends where a language is made by the program and has no file.
  func refuseTestLanguage(_ language: String) throws {
    guard TestLanguage(LanguageTag(language)) != nil else { return }
    complain(
      "\(language) is made by the program whenever it is asked for, and has no file; "
        + "`screener translations export` writes what is in it."
    )
    throw ExitCode.validationFailure
  }

  func save(_ translation: Translation) throws {
    try refuseTestLanguage(translation.language)
    try TranslationFiles.write(translation.file.bytes, to: place(of: translation.language))
  }

  func place(of language: String) -> String { "\(root)/\(name)/\(language).po" }

  /// The file of agreed words of a language.
  func glossary(of language: String) -> String { "\(root)/glossary/\(language).po" }

  /// Under which the checklist is known wherever the repository lies: from `Checklists` on.
  private var sourcePath: String {
    let parts = path.split(separator: "/")
    return parts.suffix(parts.dropLast().last == "Checklists" ? 2 : 1).joined(separator: "/")
  }

  /// Reads a PO file, or ends with all that keeps it from being read.
  static func read(_ path: String, isNeeded: Bool = true) throws -> POFile {
    if !isNeeded, !Files.exists(path) { return POFile() }
    let source = try readSource(path)
    let (file, problems) = readPO(source)
    guard let file else {
      complain(TextRenderer(width: 100, hasColor: false).render(Report([Report.File(source, problems)])))
      throw Status.unusable
    }
    return file
  }

  /// Writes a file in place of the one that is there, with the folders that it needs.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do throws(FileFailure) {
      try Files.createFolder(String(SourcePaths.folder(of: path).dropLast()))
      try Files.replace(path, bytes)
    } catch {
      complain("\(error.path) \(error.sentence).")
      throw Status.notWritten
    }
  }
}

/// A tag of a language as it names a file: letters and digits, joined by hyphens.
func checkedLanguage(_ tag: String) throws -> String {
  let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
  let isTag = parts.allSatisfy { part in
    (1...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
  guard isTag, let first = parts.first, (2...3).contains(first.utf8.count) else {
    throw ValidationError("\"\(tag)\" is not a language; write its tag, such as fr, zh-Hant or pt-MO.")
  }
  return tag
}

extension NotedDay {
  func day() throws -> CalendarDay { try chosenDay(today) }
}
