import Diagnostics
import Expressions
import Testing

/// Conditions of the format, section 9; each is written as the printer writes it.
private let written = [
  "debt = yes",
  "brought_by in (recruited, moved)",
  "age between 15 and 17",
  "x is not asked",
  "x is not not asked",
  "x is not answered",
  "(a = yes and b = no) or not (c = yes or child)",
  "not not adult",
  "x could be under 18 and y could be over 3 and z could be no",
  "count(positive(d), a = yes) + points(d) * 2 - signs >= 3",
  "said(x) or seen(x)",
  "(a = yes and b = yes) and c = yes",
]

@Test(arguments: written)
func `a condition that is read and printed stays the same`(text: String) throws {
  let expression = try Parser.parse(text)
  let printed = print(expression)
  #expect(printed == text)
  let again = try Parser.parse(printed)
  #expect(again == expression)
}

@Test(
  arguments: [
    ("papers_kept == yes", "C001", 12),
    ("a = yes && b = yes", "C001", 8),
    ("a = yes AND b = yes", "C001", 8),
    ("a = 'yes'", "C001", 4),
    ("a is yes", "C001", 5),
    ("a = yes and b = no or c = yes", "C002", 19),
    ("a = ", "C001", 4),
    ("(a = yes", "C001", 8),
    ("a = yes)", "C001", 7),
    ("points * 2 * 3 > 1", "C001", 11),
    ("points > 1234567", "C001", 9),
  ] as [(String, String, Int)]
)
func `a fault is shown inside the condition`(text: String, code: String, place: Int) throws {
  let problem = #expect(throws: ConditionProblem.self) { try Parser.parse(text) }
  #expect(problem?.code.id == code)
  #expect(problem?.extent.start == place)
}

@Test func `brackets without end are refused and not followed`() {
  let text = String(repeating: "(", count: 10_000) + "a = yes"
  let problem = #expect(throws: ConditionProblem.self) { try Parser.parse(text) }
  #expect(problem?.code.id == "C001")
}

@Test func `and, or and not follow Kleene, and an open value waits when a part does`() {
  let all: [Truth] = [.no, .waiting, .open, .yes]
  for a in all {
    #expect((a && .no) == .no)
    #expect((a && .yes) == a)
    #expect((a || .yes) == .yes)
    #expect((a || .no) == a)
    #expect(!(!a) == a)
    for b in all {
      #expect((a && b) == (b && a))
      #expect((a || b) == (b || a))
      #expect((a && b) == !(!a || !b))
    }
  }
  #expect((Truth.open && .waiting) == .waiting)
  #expect((Truth.open || .waiting) == .waiting)
}
