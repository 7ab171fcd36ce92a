/// Writes a report in the form of a checker for Java, which many other programs read.
///
/// Source: Checkstyle, `XMLLogger.java`, version 10.
package struct CheckstyleRenderer: Sendable {
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  package func render(_ report: Report) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n"
    for file in report.files {
      text += "<file name=\"\(xml(FileAddress(of: file.source.name, from: folder).path))\">\n"
      for problem in file.problems {
        let place = "line=\"\(problem.span.start.line)\" column=\"\(problem.span.start.column)\""
        text += "<error \(place) severity=\"\(severity(problem.code.severity))\" "
        text += "message=\"\(xml(problem.message))\" source=\"screener.\(problem.code.id)\"/>\n"
      }
      text += "</file>\n"
    }
    return text + "</checkstyle>\n"
  }

  private func severity(_ severity: Severity) -> String {
    severity == .note ? "info" : severity.rawValue
  }
}
