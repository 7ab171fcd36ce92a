import Diagnostics

/// An id in a form that cannot be used.
struct IDForm: LoaderRule {
  let code = Code.idForm

  let explanation = """
    Ids stand in conditions, records and file names: small letters, digits and `_`, a letter first (the id of a
    checklist has `-` instead). Words of the condition language, such as `child` or `points`, cannot be ids.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: debt_2
            ask: What do you owe?
    """,
    """
    sections:
      - id: control
        items:
          - id: ⟦Debt 2
            ask: What do you owe?
    """,
    """
    sections:
      - id: control
        items:
          - id: ⟦signs
            ask: What do you owe?
    """,
    """
    checklist: ⟦first_contact
    """,
  ]
}
