import Testing

import Display

@Test(arguments: [
  ([:], true, true),
  ([:], false, false),
  (["NO_COLOR": "1"], true, false),
  (["NO_COLOR": ""], true, true),
  (["CLICOLOR_FORCE": "1"], false, true),
  (["CLICOLOR_FORCE": "0"], false, false),
  (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false),
  (["TERM": "dumb"], true, false),
  (["TERM": "xterm"], true, true),
])
func `colour goes by the environment and by where the output goes`(
  environment: [String: String],
  isTerminal: Bool,
  isEnabled: Bool
) {
  #expect(ColorChoice.auto.isEnabled(environment: environment, isTerminal: isTerminal) == isEnabled)
  #expect(ColorChoice.always.isEnabled(environment: environment, isTerminal: isTerminal))
  #expect(!ColorChoice.never.isEnabled(environment: environment, isTerminal: isTerminal))
}

@Test func `a style is written only where colour is on`() {
  #expect(Style.bold.applied(to: "word", isEnabled: true) == "\u{1B}[1mword\u{1B}[0m")
  #expect(Style.bold.applied(to: "word", isEnabled: false) == "word")
  #expect(Style.plain.applied(to: "word", isEnabled: true) == "word")
}
