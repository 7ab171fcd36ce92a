import Display
import Translations

extension ProgramWords {
  /// A label as it stands on a screen and in a line.
  func label(_ text: ProgramText, _ values: KeyValuePairs<String, String> = [:]) -> Page.Label {
    let words = self[text, values]
    return Page.Label(onScreen: words.uppercased(), inLine: words.capitalized(1))
  }
}
