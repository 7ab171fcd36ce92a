import Checklists
import Diagnostics
import Expressions
import Validation

/// One thing that may stand at a place, with what there is to say of it.
struct Candidate {
  /// How an editor marks it.
  enum Kind: Int {
    case function = 3
    case field = 5
    case variable = 6
    case property = 10
    case value = 12
    case keyword = 14
    case reference = 18
    case enumMember = 20
  }

  let label: String
  let kind: Kind
  /// A few words beside it.
  let detail: String
  /// What is written when somebody chooses it.
  let insertion: String
  let source: Source

  /// Where the explanation comes from, which is made only for those who look at it.
  enum Source {
    case thing(Thing)
    case option(Thing.Option, of: Thing)
    case key(KeyPage, EntryKind)
    case function(Function)
    case rule(any Rule)
    case meaning(String)
    case checklist(String)
    case none
  }

  init(_ label: String, _ kind: Kind, _ detail: String = "", inserts: String? = nil, from source: Source) {
    self.label = label
    self.kind = kind
    self.detail = detail
    insertion = inserts ?? label
    self.source = source
  }

  var page: Markup {
    switch source {
    case .thing(let thing): return thing.page
    case .option(let option, let item):
      var page = Markup()
      page.add(name: option.id, "answer to `\(item.id)`")
      page.add("", authored: option.words)
      return page
    case .key(let key, let kind):
      var page = Markup()
      page.add(name: key.name, "\(key.isNeeded ? "needed in" : "a key of") \(kind.title)")
      page.add(key.meaning)
      if !key.example.isEmpty { page.add("example", code: "\(key.name): \(key.example)") }
      return page
    case .function(let function):
      var page = Markup()
      page.add(name: function.usage, function.givesTruth ? "true, false or open" : "a number")
      page.add(function.meaning)
      return page
    case .rule(let rule): return Markup(Page(rule).summary)
    case .meaning(let meaning):
      var page = Markup()
      page.add(name: label, meaning)
      return page
    case .checklist, .none: return Markup()
    }
  }

  /// The thing that is meant, where it is one.
  var thing: Thing? {
    if case .thing(let thing) = source { thing } else { nil }
  }
}
