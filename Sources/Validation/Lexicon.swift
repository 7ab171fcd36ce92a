import Checklists

/// The words of one language by which rules know how a sentence is made.
///
/// The lists are our own work and have not been reviewed by speakers of each language. A `*` takes any ending.
struct Lexicon: Sendable {
  /// Words that join two things of which both are asked.
  ///
  /// "Or" is none: a yes to one of two is a yes.
  var joiners: Set<String> = []
  /// A choice between two, to which a yes is no answer: "alone or with others".
  var choices: Phrases = []
  /// Pairs that mean one thing, as "come and go".
  var pairs: Phrases = []
  /// Beginnings of questions that are answered with yes or no.
  var yesNoStarts: Phrases = []
  /// Polite beginnings of questions that are open all the same, as "could you tell me".
  var politeStarts: Phrases = []
  /// Beginnings of questions where a "no" would show the sign.
  var abilityStarts: Phrases = []
  var negatives: Phrases = []
  /// Ends and beginnings that put the answer into the person's mouth.
  var leadingEnds: Phrases = []
  var leadingStarts: Phrases = []
  /// Words that name a crime or a status.
  var labels: Phrases = []
  var whyStarts: Phrases = []
  /// Requests for more than a screening needs.
  var details: Phrases = []
  /// "No signs" and its like.
  var allClear: Phrases = []
  /// A statement about what a person is.
  var verdicts: Phrases = []
  /// Words that turn such a statement into a caution.
  var cautions: Phrases = []
  /// Words that turn "is safe" and its like into something that is still to be done.
  var wishes: Phrases = []
  /// Words without a meaning of their own.
  var smallWords: Set<String> = []

  /// The lists of a language; empty ones where there are none yet.
  static func of(_ language: String) -> Lexicon {
    switch language.split(separator: "-").first.map(String.init) {
    case "en": english
    case "fr": french
    case "es": spanish
    case "pt": portuguese
    default: Lexicon()
    }
  }
}

extension Lexicon {
  static let english = Lexicon(
    joiners: ["and"],
    choices: [
      "alone or", "yourself or", "himself or", "herself or", "or not", "or alone", "or are", "or is", "or do",
      "or does", "or did", "or was", "or were", "or have", "or has", "or can", "or could", "or will",
      "or would",
    ],
    pairs: [
      // One event or one thing.
      "come and", "go and", "try and", "wait and see", "come and go", "live and work", "work and live",
      "day and night", "mother and father", "brothers and sisters", "friends and family",
      "family and friends",
      "in and out", "up and down", "now and then", "food and water", "food and drink", "bed and board",
      "and so on",
      // What follows opens the question.
      "and how", "and what", "and who", "and whom", "and where", "and when", "and which",
    ],
    yesNoStarts: [
      "is", "are", "am", "was", "were", "do", "does", "did", "have you", "has", "had", "can", "could", "will",
      "would",
      "should", "may", "must", "have they", "have people", "have any*",
    ],
    politeStarts: [
      "could you tell", "can you tell", "would you tell", "will you tell", "could you say", "can you say",
      "may i ask how", "may i ask what", "may i ask where", "may i ask who", "do you remember",
      "would you like to tell",
    ],
    abilityStarts: [
      "can you", "can he", "can she", "can they", "could you", "are you free", "are you allowed",
      "are you able",
      "are you paid", "do you have your", "do you get", "do you keep", "do you know", "were you free",
      "were you allowed",
      "were you able", "were you paid", "may you", "is it possible",
    ],
    negatives: [
      "not", "no", "cannot", "can't", "never", "without", "nobody", "nothing", "unable", "isn't", "aren't",
      "doesn't",
      "don't", "didn't", "wasn't", "weren't",
    ],
    leadingEnds: [
      "isn't it", "aren't you", "weren't you", "wasn't it", "don't you", "didn't you", "doesn't he",
      "doesn't she",
      "haven't you", "hasn't he", "can't you", "won't you", "did you not", "are you not", "were you not",
      "is it not",
      "didn't he", "didn't she", "didn't they", "don't they", "aren't they", "weren't they", "right",
      "correct",
    ],
    leadingStarts: [
      "isn't it", "isn't", "aren't you", "aren't", "weren't you", "don't you", "didn't you", "didn't",
      "wasn't",
      "haven't you", "wouldn't you", "surely", "you were", "you are", "you have been", "you must", "he was",
      "she was",
      "they were", "they made you", "so you",
    ],
    labels: [
      "trafficking", "trafficked", "trafficker*", "victim*", "illegal*", "prostitut*", "slave", "slaves",
      "slavery",
      "pimp*", "criminal*", "smuggler*",
    ],
    whyStarts: ["why", "and why", "so why", "but why", "tell me why", "how come", "what made you stay"],
    details: [
      "describe what", "describe how", "describe exactly", "describe everything", "describe each",
      "describe every", "describe him", "describe her", "describe them", "describe it", "describe the",
      "in detail", "every detail", "all the details", "exactly what happened", "what exactly happened",
      "exactly what did", "what exactly did", "exactly what he", "exactly what she", "exactly what they",
      "tell me everything",
      "everything that happened", "everything he did", "everything they did", "what he did to you",
      "what she did to you",
      "what they did to you", "what did he do to you", "what did they do to you", "step by step",
      "show me where he", "show me where she", "show me where they", "show me where it",
      "the worst thing",
    ],
    allClear: [
      "no sign", "no signs", "no indicat*", "nothing was found", "nothing found", "nothing came up",
      "not a victim",
      "no victim", "none of the signs", "no concern*", "no risk", "everything is fine", "all is well",
      "is safe",
    ],
    verdicts: [
      "is a victim", "is not a victim", "is no victim", "isn't a victim", "are a victim", "are not a victim",
      "was a victim", "is a trafficking victim", "is not a trafficking victim", "is a trafficked",
      "is trafficked",
      "is not trafficked", "was trafficked", "was not trafficked", "has been trafficked",
      "has not been trafficked",
      "confirmed victim", "victim confirmed", "identified as a victim", "victim of trafficking", "no victim",
      "not a victim", "has been enslaved", "is lying", "is guilty",
    ],
    cautions: [
      "not mean", "not say", "cannot say", "can't say", "whether", "not decide", "never decides",
      "never says",
      "cannot tell", "can't tell", "may be", "might be", "could be", "perhaps", "possibly", "not prove",
      "not know", "not show", "not the same", "not write", "not note", "not tell",
      "never mean", "never means", "never say", "never write", "never note", "never tell",
      "if the person", "if somebody", "if someone", "who is", "who was", "possible", "presumed", "potential",
      "suspected", "rights",
    ],
    wishes: ["make sure", "see that", "see to it", "ensure", "until", "so that", "once", "check that"],
    smallWords: [
      "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "is", "are", "was", "were",
      "be",
      "been", "has", "have", "had", "or", "and", "not", "no", "does", "do", "did", "that", "this", "it",
      "its", "they",
      "them", "their", "he", "she", "his", "her", "who", "which", "what", "person", "somebody", "someone",
      "else",
      "any", "very", "up", "out",
    ]
  )

  static let french = Lexicon(
    joiners: ["et"],
    choices: ["seul ou", "seule ou", "ou est-ce", "ou bien", "ou non", "ou pas"],
    pairs: [
      "jour et nuit", "père et mère", "aller et venir", "et comment", "et où", "et quand", "et qui",
      "et à qui",
    ],
    yesNoStarts: [
      "est-ce que", "êtes-vous", "avez-vous", "pouvez-vous", "voulez-vous", "vivez-vous", "es-tu", "as-tu",
      "peux-tu",
    ],
    abilityStarts: ["pouvez-vous", "peux-tu", "êtes-vous libre", "avez-vous le droit", "es-tu libre"],
    negatives: ["pas", "ne", "non", "jamais", "sans", "aucun", "aucune", "personne", "rien"],
    leadingEnds: ["n'est-ce pas", "non", "hein"],
    labels: [
      "traite", "victime*", "illégal*", "clandestin*", "prostitu*", "esclave*", "esclavage", "trafic*",
      "proxénète*",
    ],
    whyStarts: ["pourquoi", "et pourquoi"],
    details: ["décrivez", "décris", "en détail", "dans le détail", "racontez-moi tout", "exactement ce que"],
    allClear: ["aucun signe", "pas de signe", "rien trouvé", "pas une victime"],
    verdicts: ["est une victime", "n'est pas une victime", "est victime", "n'est pas victime"],
    cautions: ["ne signifie pas", "ne veut pas dire", "si la personne", "peut-être", "pourrait"]
  )

  static let spanish = Lexicon(
    joiners: ["y", "e"],
    choices: ["solo o", "sola o", "o no"],
    pairs: [
      "día y noche", "padre y madre", "ir y venir", "y cómo", "y dónde", "y cuándo", "y quién", "y a quién",
    ],
    yesNoStarts: ["puede", "puedes", "tiene", "tienes", "está", "estás", "hay", "es", "quiere", "vive"],
    abilityStarts: [
      "puede salir", "puedes salir", "puede usted", "es usted libre", "está libre", "eres libre",
    ],
    negatives: ["no", "nunca", "sin", "nadie", "nada", "ningún", "ninguna"],
    leadingEnds: ["verdad", "no", "no es cierto", "cierto"],
    labels: ["trata", "víctima*", "ilegal*", "prostitu*", "esclav*", "tratante*", "proxeneta*", "tráfico"],
    whyStarts: ["por qué", "y por qué"],
    details: ["describa", "describe", "con detalle", "en detalle", "cuénteme todo", "exactamente qué"],
    allClear: ["ninguna señal", "sin señales", "no hay señales", "no es víctima"],
    verdicts: ["es una víctima", "es víctima", "no es víctima", "no es una víctima"],
    cautions: ["no significa", "no quiere decir", "si la persona", "puede ser", "podría"]
  )

  static let portuguese = Lexicon(
    joiners: ["e"],
    choices: ["sozinho ou", "sozinha ou", "ou não"],
    pairs: ["dia e noite", "pai e mãe", "ir e vir", "e como", "e onde", "e quando", "e quem", "e a quem"],
    yesNoStarts: ["pode", "tem", "está", "há", "é", "quer", "vive", "você tem", "você está", "você pode"],
    abilityStarts: ["pode sair", "você pode", "é livre", "tem permissão"],
    negatives: ["não", "nunca", "sem", "ninguém", "nada", "nenhum", "nenhuma"],
    leadingEnds: ["não é", "não foi", "verdade", "certo"],
    labels: ["tráfico", "traficad*", "traficante*", "vítima*", "ilegal*", "prostitu*", "escrav*"],
    whyStarts: ["por que", "porque", "porquê", "e por que"],
    details: ["descreva", "em detalhe*", "conte-me tudo", "conte tudo", "exatamente o que"],
    allClear: ["nenhum sinal", "sem sinais", "não há sinais", "não é vítima"],
    verdicts: ["é uma vítima", "é vítima", "não é vítima", "não é uma vítima"],
    cautions: ["não significa", "não quer dizer", "se a pessoa", "pode ser", "poderia"]
  )
}

extension Lexicon {
  /// The words of a statement that carry its meaning.
  func content(of text: String) -> Set<String> {
    Set(Sentence.all(in: text).flatMap(\.words)).subtracting(smallWords)
  }
}

extension Checklist {
  var lexicon: Lexicon { Lexicon.of(language.text) }
}
