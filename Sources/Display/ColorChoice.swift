/// What the officer or author said about colour.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Decides whether colour is written.
  ///
  /// - Parameters:
  ///   - environment: the variables of the process.
  ///   - isTerminal: whether the output goes to one.
  /// - Returns: whether it is; what the officer said outright wins over the variables.
  ///
  /// Source: no-color.org (set and not empty); bixense.com/clicolors for `CLICOLOR_FORCE`.
  package func isEnabled(environment: [String: String], isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if environment["NO_COLOR", default: ""] != "" { return false }
    if !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""]) { return true }
    return isTerminal && environment["TERM"] != "dumb"
  }
}
