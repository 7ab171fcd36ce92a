/// Words of a language that show the sex of the person who is spoken to.
///
/// The lists are our own work, from grammar, and have not been reviewed by speakers.
struct PersonForms: Sendable {
  /// Words that speak to the person; one of the pairs counts up to three words behind them.
  private let address: Set<String>
  /// For a man and for a woman.
  private let pairs: [(man: String, woman: String)]
  /// Endings that show it in any word behind the address.
  private let endings: [(man: String, woman: String)]

  private init(_ address: String, _ pairs: String, endings: String = "") {
    func parted(_ list: String) -> [(String, String)] {
      list.split(separator: " ").map { pair in
        let sides = pair.split(separator: "/").map(String.init)
        return (sides[0], sides[1])
      }
    }
    self.address = Set(address.split(separator: " ").map(String.init))
    self.pairs = parted(pairs)
    self.endings = parted(endings)
  }

  static func of(_ language: String) -> PersonForms? { all[String(language.prefix { $0 != "-" })] }

  private static let all: [String: PersonForms] = [
    "es": PersonForms(
      "está estás estuvo estuviste fue fuiste siente sientes es eres",
      "solo/sola obligado/obligada forzado/forzada amenazado/amenazada herido/herida cansado/cansada "
        + "encerrado/encerrada vigilado/vigilada acompañado/acompañada preocupado/preocupada nacido/nacida"
    ),
    "fr": PersonForms(
      "êtes êtes-vous étiez étiez-vous serez es es-tu étais étais-tu sentez-vous sentez sens-tu",
      "seul/seule né/née venu/venue arrivé/arrivée obligé/obligée forcé/forcée blessé/blessée menacé/menacée "
        + "enfermé/enfermée prêt/prête inquiet/inquiète allé/allée accompagné/accompagnée payé/payée"
    ),
    "hi": PersonForms(
      "आप",
      "सकते/सकती रहते/रहती करते/करती चाहते/चाहती जानते/जानती गए/गईं थे/थीं",
    ),
    "it": PersonForms(
      "è sei sta stai era eri sente senti",
      "solo/sola obbligato/obbligata costretto/costretta minacciato/minacciata ferito/ferita stanco/stanca "
        + "rinchiuso/rinchiusa venuto/venuta arrivato/arrivata nato/nata pagato/pagata sorvegliato/sorvegliata"
    ),
    "pl": PersonForms("pan pani ty", "sam/sama zmuszony/zmuszona ranny/ranna", endings: "łeś/łaś"),
    "pt": PersonForms(
      "está estás esteve estiveste foi foste ficou ficaste sente-se sentes-te",
      "obrigado/obrigada forçado/forçada sozinho/sozinha ameaçado/ameaçada ferido/ferida magoado/magoada "
        + "cansado/cansada trancado/trancada vigiado/vigiada acompanhado/acompanhada preocupado/preocupada"
    ),
    "ru": PersonForms(
      "вы ты",
      "должен/должна согласен/согласна готов/готова уверен/уверена сам/сама один/одна ранен/ранена знаком/знакома"
    ),
    "uk": PersonForms(
      "ви ти",
      "повинен/повинна згоден/згодна готовий/готова сам/сама один/одна поранений/поранена знайомий/знайома"
    ),
    "ur": PersonForms("آپ", "سکتے/سکتی رہتے/رہتی کرتے/کرتی چاہتے/چاہتی جانتے/جانتی"),
  ]

  /// The first word that fits only one sex, where the words for the other do not stand in the same text.
  func oneSidedWord(in text: String) -> String? {
    // `seul(e)`, `seul·e`, `seul/seule`: both are meant.
    let isDouble = text.contains(/\p{L}(\(\p{L}{1,3}\)|·\p{L}|\/-?\p{L})/)
    guard !isDouble else { return nil }
    let sentences = Sentence.all(in: text).map(\.words)
    let all = Set(sentences.joined())
    for words in sentences {
      for (place, word) in words.enumerated() where address.contains(word) {
        for other in words[(place + 1)...].prefix(3) {
          for (man, woman) in pairs {
            if other == man, !all.contains(woman) { return other }
            if other == woman, !all.contains(man) { return other }
          }
        }
      }
      for word in words {
        for (man, woman) in endings {
          if word.hasSuffix(man), !all.contains(where: { $0.hasSuffix(woman) }) { return word }
          if word.hasSuffix(woman), !all.contains(where: { $0.hasSuffix(man) }) { return word }
        }
      }
    }
    return nil
  }
}
