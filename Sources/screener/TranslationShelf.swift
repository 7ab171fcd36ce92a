import ArgumentParser
import Checklists
import Console
import Diagnostics
import Display
import Files
import Translations

/// The translations that lie around a checklist, and the choice of those for one interview.
struct TranslationShelf {
  private let checklist: Checklist
  private let shelf: LanguageShelf
  private let root: String

  /// Finds what there is beside the checklist of a path; nothing is read yet.
  init(of checklist: Checklist, at path: String, allowsDrafts: Bool) throws {
    self.checklist = checklist
    root = TranslationFiles.root(of: checklist.id.text, beside: path)
    let folder = "\(root)/\(checklist.id.text)/"
    shelf = LanguageShelf(
      of: checklist,
      tags: Self.tags(in: folder),
      allowsDrafts: allowsDrafts
    ) { tag in
      Self.read(tag, in: folder)
    }
  }

  /// The languages of an interview, or ends with why one of them is not offered.
  ///
  /// `person`: the tag that was given; `officer`: likewise.
  func choose(person: String?, officer: String?) throws -> InterviewLanguages {
    let officerTexts = try officer.map { try texts(in: $0, ProgramWords.english) } ?? shelf.sourceTexts
    let words = try words(in: officerTexts.tag, isAsked: officer != nil)
    let personTexts = try person.map { try texts(in: $0, words) } ?? officerTexts
    let withoutSpaces: Set = ["Thai", "Laoo", "Mymr", "Khmr"]
    if [officerTexts, personTexts].contains(where: { withoutSpaces.contains($0.tag.writtenScript ?? "") }) {
      prepareScriptBreaks()
    }
    return InterviewLanguages(shelf, person: personTexts, officer: officerTexts, words: words)
  }

  private func texts(in tag: String, _ words: ProgramWords) throws -> LanguageTexts {
    let tag = LanguageTag(try checkedLanguage(tag))
    do throws(LanguageRefusal) {
      return try shelf.texts(in: tag)
    } catch {
      throw refuse(error, tag, words)
    }
  }

  /// The program's own words; of a language that nobody asked for, as far as there are any.
  private func words(in tag: LanguageTag, isAsked: Bool) throws -> ProgramWords {
    guard tag.language != "en" else { return .english }
    let folder = "\(root)/\(ProgramText.name)/"
    let there = Self.tags(in: folder)
    var files: [(LanguageTag, POFile)] = []
    if let test = TestLanguage(tag) { files = [(tag, test.translationOfProgram().file)] }
    for next in tag.chain where there.contains(next) && TestLanguage(tag) == nil {
      switch Self.read(next, in: folder) {
      case .file(let file): files.append((next, file))
      case .broken(let path): throw refuse(.broken(path), tag, .english)
      }
    }
    let words = ProgramWords(tag, files, allowsDrafts: shelf.allowsDrafts)
    if isAsked, let refusal = words.refusal(allowingDrafts: shelf.allowsDrafts) {
      throw refuse(refusal, tag, .english)
    }
    return words
  }

  private func refuse(_ refusal: LanguageRefusal, _ tag: LanguageTag, _ words: ProgramWords) -> ExitCode {
    let offered = words.list(shelf.offered.map(\.text))
    var lines = [words.sentence(refusal, about: tag), words[.languageOffered, ["languages": offered]]]
    if case .unreviewed = refusal { lines.append(words[.languageDrafts]) }
    complain(lines.joined(separator: "\n"))
    switch refusal {
    case .broken, .zawgyi, .unreviewed: return Status.unusable
    case .unknown, .scripts: return ExitCode.validationFailure
    }
  }

  private static func tags(in folder: String) -> [LanguageTag] {
    Files.names(in: folder).filter { $0.hasSuffix(".po") }.map { LanguageTag(String($0.dropLast(3))) }
  }

  private static func read(_ tag: LanguageTag, in folder: String) -> LanguageShelf.Source {
    let path = "\(folder)\(tag.text).po"
    do throws(FileFailure) {
      let file = SourceFile(name: path, bytes: try Files.read(path, limit: 1 << 23))
      return readPO(file).file.map { .file($0) } ?? .broken(path)
    } catch {
      return .broken(path)
    }
  }
}
