/// All texts of a checklist in one language as a web page: the source, and beside it the words as an officer sees them.
///
/// It loads nothing and runs nothing.
package struct ScreenPage: Sendable {
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
      td { border: 1px solid #aaa; padding: .5em; vertical-align: top; width: 45%; white-space: pre-line; }
      td:last-child { width: 10%; }
      small { color: #555; }
      .safety { border-inline-start: 4px solid #b00; }
      </style>
      <h1>\(escaped(translation.name)) in \(escaped(language))</h1>
      <p>A red line stands beside safety texts. Words that are not reviewed are never shown to a person without
      <code>--drafts</code>.</p>
      <table>

      """
    for (text, state) in translation.states {
      let entry = translation.entry(text.id)
      let back = entry?.remark(POEntry.back).map { "<br><small>back: \(escaped($0))</small>" } ?? ""
      page += """
        <tr><td\(text.isSafety ? " class=\"safety\"" : "")><small>\(escaped(text.id))<br>\(escaped(text.kind.rawValue))\
        </small><br>\(escaped(text.text))</td>
        <td lang="\(escaped(language))" dir="\(direction)">\(escaped((entry?.texts ?? []).joined(separator: "\n")))\(back)</td>
        <td>\(state.rawValue)</td></tr>

        """
    }
    return page + "</table>\n</html>\n"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
