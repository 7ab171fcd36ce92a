import ArgumentParser
import Display
import Foundation

/// The manual page, made from what the parser of arguments knows.
///
/// Source: man(7); the same program gives the same bytes, so no date stands in it.
struct Manual {
  /// What the parser says of a command; only the parts that are printed.
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// Without what is hidden and the command `help` of the parser.
    var shown: [Command] { (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var words: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
  }

  private struct Document: Decodable {
    let command: Command
  }

  private let program: Command

  init() throws {
    let dump = Data(Screener._dumpHelp().utf8)
    program = try JSONDecoder().decode(Document.self, from: dump).command
  }

  /// The page in the language of man(7).
  var page: String {
    var lines = [".TH SCREENER 1 \"\" \"screener \(Screener.release)\" \"screener\""]
    lines += [".SH NAME", "screener \\- \(text(program.abstract ?? ""))"]
    lines += [".SH SYNOPSIS", ".B screener", ".I command", "[\\fIarguments\\fR]"]
    lines += [".SH DESCRIPTION"] + Self.description.map(text) + [".SH COMMANDS"]
    lines += program.shown.flatMap { section(for: $0, name: $0.commandName) }
    lines += [".SH EXIT STATUS", text(Status.table.replacing("Exit status: ", with: ""))]
    lines += [".SH ENVIRONMENT"] + Self.variables.flatMap { [".TP", ".B \($0)", text($1)] }
    lines += [".SH FILES"] + Self.files.flatMap { [".TP", ".I \(text($0))", text($1)] }
    lines += [".SH EXAMPLES"] + Self.examples.flatMap { [".TP", ".B \(text($0))", text($1)] }
    return legible(lines.joined(separator: "\n") + "\n", keepingLines: true)
  }

  private func section(for command: Command, name: String) -> [String] {
    if !command.shown.isEmpty {
      return command.shown.flatMap { section(for: $0, name: "\(name) \($0.commandName)") }
    }
    let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && !isAboutParser($0) }
    let synopsis = arguments.map(usage).joined(separator: " ")
    var lines = [".SS screener \(text(name))", ".B screener \(text(name))", synopsis, ".PP"]
    lines.append(text(command.abstract ?? ""))
    if let discussion = command.discussion, !discussion.isEmpty { lines += [".PP", text(discussion)] }
    for argument in arguments { lines += [".TP", heading(argument), description(argument)] }
    return lines
  }

  /// `--help` and `--version`, which every command has.
  private func isAboutParser(_ argument: Argument) -> Bool {
    ["help", "version"].contains(argument.names?.first { $0.kind == "long" }?.name ?? "")
  }

  private func usage(_ argument: Argument) -> String {
    let words = heading(argument, isSynopsis: true)
    return argument.isOptional ? "[\(words)]" : words
  }

  private func heading(_ argument: Argument) -> String { heading(argument, isSynopsis: false) }

  private func heading(_ argument: Argument, isSynopsis: Bool) -> String {
    let value = "\\fI\(text(argument.valueName ?? "value"))\\fR" + (argument.isRepeating ? " ..." : "")
    guard argument.kind != "positional" else { return value }
    let names = (argument.names ?? []).map { "\\fB\(text($0.words))\\fR" }
    let shown = isSynopsis ? names.suffix(1).joined() : names.joined(separator: ", ")
    return argument.kind == "flag" ? shown : "\(shown) \(value)"
  }

  private func description(_ argument: Argument) -> String {
    var sentences = [argument.abstract ?? ""]
    if argument.kind == "option", let value = argument.defaultValue {
      sentences.append("Without it: \(value).")
    }
    return text(sentences.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Words that troff takes as words.
  private func text(_ words: String) -> String {
    let escaped = words.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&\(escaped)" : escaped
  }
}

/// What the parser does not know.
extension Manual {
  private static let description = [
    """
    Trainers write checklists in YAML. The program reads each as a decision graph, leads an officer through an \
    interview, and works out a recommendation with its reasons and the service to call. What was not asked, declined or \
    not known is never taken for a no. A result is a reason to refer or to go on talking; it never says that a person \
    is, or is not, a victim.
    """
  ]

  private static let variables = [
    ("NO_COLOR", "When it is set and not empty, nothing is coloured."),
    ("CLICOLOR_FORCE", "When it is set and not 0, colour is written also where there is no terminal."),
    ("TERM", "With dumb, everything is shown line by line."),
    ("ACCESSIBLE", "When it is set and not empty, everything is shown line by line, for screen readers."),
    ("XDG_DATA_HOME", "Where the data folder lies; without it ~/.local/share."),
  ]

  private static let files = [
    ("Checklists/", "Checklists that are found by their id, with their cases and directories beside them."),
    ("$XDG_DATA_HOME/screener/Checklists/", "The same, for all folders of a user."),
    ("Translations/CHECKLIST/LANGUAGE.po", "Translations of a checklist."),
  ]

  private static let examples = [
    ("screener interview first-contact", "Leads through an interview."),
    ("screener check --strict Checklists Translations", "Checks everything, as a build should do it."),
    ("screener print first-contact --output form.html", "Writes the paper form, to be printed by a browser."),
    ("screener graph first-contact --format svg --output graph.svg", "Draws the checklist."),
  ]
}
