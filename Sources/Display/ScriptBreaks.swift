import CLineBreaks

/// Where lines may end inside a paragraph of a script that writes no spaces between words: Thai, Lao, Burmese, Khmer.
///
/// Source: Unicode Annex 14, class SA.
struct ScriptBreaks {
  /// Counted in units of UTF-16 from the start of the paragraph.
  private let places: Set<Int>

  /// Looks a paragraph up in the dictionaries; without any a line ends between clusters, as a long word does.
  init(_ paragraph: Substring) {
    guard paragraph.unicodeScalars.contains(where: Self.needsDictionary) else {
      places = []
      return
    }
    let text = Array(paragraph.utf16)
    var found = [Int32](repeating: 0, count: text.count)
    let count = unsafe line_breaks_find(text, Int32(text.count), &found)
    places = Set(found.prefix(max(0, Int(count))).map(Int.init))
  }

  /// Whether a line may begin at a place between two clusters.
  ///
  /// - Parameters:
  ///   - place: in units of UTF-16 from the start of the paragraph.
  ///   - last: the cluster before it.
  ///   - next: the cluster behind it.
  /// - Returns: whether a dictionary has the end of a word there.
  func allow(at place: Int, after last: Character, before next: Character) -> Bool {
    places.contains(place) && Self.isOfScript(last) && Self.isOfScript(next)
  }

  private static func isOfScript(_ cluster: Character) -> Bool {
    cluster.unicodeScalars.first.map(needsDictionary) ?? false
  }

  private static func needsDictionary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true
    default: false
    }
  }
}

/// Finds the dictionaries, so that the first question of an interview is not kept waiting by them.
package func prepareScriptBreaks() { _ = ScriptBreaks("ภา") }
