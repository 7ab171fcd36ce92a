package import Screening
package import Translations

/// What was read aloud, by language and by how far the translation stood.
package struct TextsRead: Sendable {
  package struct Group: Sendable {
    package let language: String
    package let standing: String
    /// The ids of the texts, each once.
    package var texts: [String]

    /// How far the translation stood, in words.
    package var state: ProgramText {
      switch Rendition.Standing(rawValue: standing) {
      case .source: .stateSource
      case .reviewed: .stateReviewed
      case .draft: .stateDraft
      case .withheld: .languageWithheldOfficer
      case .changed: .stateChanged
      case .missing, nil: .stateMissing
      }
    }

    /// Whether the person may have heard something else than the author meant.
    package var isDoubtful: Bool {
      switch Rendition.Standing(rawValue: standing) {
      case .source, .reviewed: false
      case .draft, .withheld, .changed, .missing, nil: true
      }
    }
  }

  /// In the order in which they came up.
  package private(set) var groups: [Group] = []

  /// The languages in which something was read, each once.
  package var languages: [String] {
    groups.map(\.language).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  package init(_ readings: [Happening.Reading]) {
    for reading in readings {
      let place = groups.firstIndex { $0.language == reading.language && $0.standing == reading.standing }
      if let place {
        if !groups[place].texts.contains(reading.text) { groups[place].texts.append(reading.text) }
      } else {
        groups.append(Group(language: reading.language, standing: reading.standing, texts: [reading.text]))
      }
    }
  }
}
