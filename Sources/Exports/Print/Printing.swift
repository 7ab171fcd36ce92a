import Display
import Mustache

/// Puts words into a template and what it includes.
///
/// Every word passes the escaping of its format, and all of it the output filter. Fails only with a mistake in our own
/// templates.
func printed(_ page: Any, _ template: String) throws -> String {
  MustacheContentTypes.register(MarkdownText(), named: "MARKDOWN")
  var library = MustacheLibrary()
  let templates = [
    "page": template, "head": PageStyle.head, "style": PageStyle.html, "stop": FormTemplates.stop,
    "decision": FormTemplates.decision, "entry": DossierTemplates.entry, "rows": DossierTemplates.rows,
    "markdownStop": FormTemplates.markdownStop, "markdownDecision": FormTemplates.markdownDecision,
    "markdownRows": DossierTemplates.markdownRows, "case": ReportTemplates.single,
    "markdownCase": ReportTemplates.markdownCase,
  ]
  for (name, text) in templates { try library.register(text, named: name) }
  return legible(library.render(page, withTemplate: "page") ?? "", keepingLines: true)
}

/// Words as they can stand between quotes in a style sheet: what is neither letter, digit nor blank goes by its number.
///
/// Source: CSS Syntax Module Level 3, section 4.3.7, escapes.
func styleText(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " "
    return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
  }
  .joined()
}

/// Text in Markdown in which no character means anything but itself.
///
/// Source: spec.commonmark.org 0.31, section 2.4, backslash escapes.
private struct MarkdownText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|~&".contains(character) { result.append("\\") }
      // A line break of the author stays one, and cannot begin a list, a heading or a quotation.
      result += character.isNewline ? "  \n\u{A0}" : String(character)
    }
    return result
  }
}
