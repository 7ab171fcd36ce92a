"""What an open value hangs on (semantics.md section 4). A settled value hangs on nothing."""
import conditions as c
import signs as s
from ranges import OPEN

NOTHING = frozenset()
TRUTHS = (c.All, c.Any, c.Not, c.IsValue, c.IsOption, c.Is, c.CouldBe, c.Side, c.Positive, c.Assessed, c.Child,
          c.KnownChild, c.Finding, c.Compare)


def union(sets):
    return NOTHING.union(*sets)


def hangs_on(evaluator, node):
    """The ids of the items that a value hangs on: an open one on what its open parts hang on."""
    if settled(evaluator, node):
        return NOTHING
    if isinstance(node, c.Is):
        record = evaluator.records[node.item, evaluator.checklist.items[node.item].main_side]
        return item_and_gates(evaluator, node.item, itself=record.pending)
    if isinstance(node, c.Side):
        return item_and_gates(evaluator, node.item, itself=not evaluator.records[node.item, node.side].answered)
    if isinstance(node, (c.IsValue, c.IsOption, c.CouldBe, c.ItemNumber)):
        return item_hangs_on(evaluator, node.item)
    if isinstance(node, c.KnownChild):
        return item_hangs_on(evaluator, evaluator.checklist.age_item.id)
    if isinstance(node, (c.Points, c.Signs, c.Positive, c.Assessed)):
        return signs_hang_on(evaluator, node)
    return union(hangs_on(evaluator, part) for part in parts_of(evaluator.checklist, node))


def settled(evaluator, node):
    if isinstance(node, TRUTHS):
        return evaluator.truth(node) is not OPEN
    return evaluator.number(node).settled


def parts_of(checklist, node):
    if isinstance(node, (c.All, c.Any, c.Count)):
        return node.parts
    if isinstance(node, c.Not):
        return [node.part]
    if isinstance(node, c.Compare):
        return [node.left, node.right]
    if isinstance(node, c.Sum):
        return [value for _, value, factor in node.terms if factor != 0]    # what is taken 0 times is settled
    if isinstance(node, c.Finding):
        return [checklist.findings[node.id]]
    assert isinstance(node, c.Child)
    treat = checklist.treat_as_child_if
    return [c.KnownChild()] + ([] if treat is None else [treat])


def item_hangs_on(evaluator, name):
    """An item: on itself, where its record leaves more than one value, and on its gates."""
    if not evaluator.item(name).applies:
        return NOTHING                                  # settled: not applicable
    return item_and_gates(evaluator, name, itself=not evaluator.leaves_one(name))


def item_and_gates(evaluator, name, itself):
    """On its gates, where it may be not applicable."""
    own = frozenset({name}) if itself else NOTHING
    if not evaluator.item(name).may_be_na:
        return own
    return own | union(hangs_on(evaluator, gate) for _, gate in evaluator.checklist.items[name].gates)


def signs_hang_on(evaluator, node):
    """`points`, `positive(d)` and their like: the signs whose own share is open, and `child`."""
    scope = node.scope if isinstance(node, (c.Points, c.Signs)) else node.dimension
    found = NOTHING
    for person in evaluator.kinds_of_person(scope):
        for item in evaluator.checklist.signs_in(scope):
            if share_is_open(evaluator, node, item, person):
                found |= item_hangs_on(evaluator, item.id)
    if evaluator.differs_for_child(scope):
        found |= hangs_on(evaluator, c.Child())
    return found


def share_is_open(evaluator, node, item, person):
    if isinstance(node, (c.Points, c.Signs)):
        return not evaluator.share(node, item, person).settled
    if isinstance(node, c.Positive):
        return item.strength_in(person) in c.STRENGTHS and evaluator.presence(item.id) is OPEN
    state = evaluator.item(item.id)                     # assessed(d): is the sign applicable?
    return s.is_sign_in(item, person) and state.may_be_na and state.applies
