import Display

/// All texts of a checklist in one language as a web page: the source, and beside it what stands on the officer's screen
/// where drafts are allowed, in the lines that 80 cells give it.
///
/// It loads nothing and runs nothing.
package struct ScreenPage: Sendable {
  /// What is left of 80 cells behind the label of a text.
  private static let width = 66

  private let translation: Translation

  package init(_ translation: Translation) {
    self.translation = translation
  }

  package var html: String {
    let language = translation.language
    let direction = LanguageTag(language).isRightToLeft ? "rtl" : "ltr"
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(escaped(translation.name)) in \(escaped(language))</title>
      <style>
      body { font-family: sans-serif; margin: 2em; }
      table { border-collapse: collapse; width: 100%; }
      td { border: 1px solid #aaa; padding: .5em; vertical-align: top; white-space: pre-line; }
      .screen { font-family: monospace; white-space: pre; }
      small { color: #555; }
      .safety { border-inline-start: 4px solid #b00; }
      </style>
      <h1>\(escaped(translation.name)) in \(escaped(language))</h1>
      <p>A red line stands beside safety texts. The words stand as on a screen of 80 cells, with <code>--drafts</code>;
      without it, words that are not reviewed are never shown. The program breaks Thai, Lao, Burmese and Khmer between
      words where the library for that is installed.</p>
      <table>

      """
    let shown = LanguageTexts(LanguageTag(language), [translation], allowsDrafts: true)
    for (text, state) in translation.states {
      let entry = translation.entry(text.id)
      let back = entry?.remark(POEntry.back).map { "<br><small>back: \(escaped($0))</small>" } ?? ""
      page += """
        <tr><td\(text.isSafety ? " class=\"safety\"" : "")><small>\(escaped(text.id))<br>\(escaped(text.kind.rawValue))\
        </small><br>\(escaped(text.text))</td>
        <td lang="\(escaped(language))" dir="\(direction)"><div class="screen">\(escaped(screen(shown.rendition(of: text.id), text, entry)))</div>\(back)</td>
        <td>\(state.rawValue)</td></tr>

        """
    }
    return page + "</table>\n</html>\n"
  }

  /// What stands on the screen; behind the author's words in brackets why, and then the words that are not shown.
  private func screen(_ rendition: Rendition, _ text: SourceText, _ entry: POEntry?) -> String {
    let reason: ProgramText
    switch rendition.standing {
    case .missing: reason = text.kind.isSpoken ? .languageMissing : .languageMissingOfficer
    case .changed: reason = text.kind.isSpoken ? .languageOutdated : .languageOutdatedOfficer
    case .source, .reviewed, .draft, .withheld: return lines(entry?.texts ?? [rendition.words])
    }
    let hidden = (entry?.texts ?? []).filter { !$0.isEmpty }
    return lines(
      ["[\(rendition.words)]", ProgramWords.english[reason]] + (hidden.isEmpty ? [] : ["", "—"] + hidden)
    )
  }

  private func lines(_ texts: [String]) -> String {
    texts.flatMap { wrap($0, width: Self.width) }.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
