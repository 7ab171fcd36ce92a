"""Conditions over one set of records: what is true, what is open, and what an open value hangs on (sections 3 to 5)."""
import conditions as c
import signs as s
from hanging import hangs_on, item_hangs_on
from items import LEFT_OUT, NOT_APPLICABLE, REACHED, UNDECIDED, leaves_one, state_of
from ranges import (
    NO, OPEN, YES, NumberRange, SeveralRange, all_of, any_of, compare, from_yes_no, hull_of_numbers, hull_of_truths,
    negation, sum_of)

NOTHING = frozenset()


class Evaluator:
    """Decides everything from the checklist and its records: (item id, side) -> Record. Nothing is kept but a memory."""

    def __init__(self, checklist, records):
        self.checklist, self.records = checklist, records
        self._memory = {}

    def _once(self, key, work):
        if key not in self._memory:
            self._memory[key] = work()
        return self._memory[key]

    # Items and gates (section 3)

    def item(self, name):
        """The state of an item, from its gates and its record."""
        def work():
            item = self.checklist.items[name]
            return state_of(item, self.records, self._status(item))
        return self._once(("item", name), work)

    def _status(self, item):
        gates = [(key, gate, self.truth(gate)) for key, gate in item.gates]
        if any(truth is (key == "unless") for key, _, truth in gates):
            return NOT_APPLICABLE                       # `only if` false, `unless` true
        open_gates = [(key, gate) for key, gate, truth in gates if truth is OPEN]
        if any(self.waits(gate) for _, gate in open_gates):
            return UNDECIDED
        return LEFT_OUT if any(key == "only if" for key, _ in open_gates) else REACHED

    def is_pending(self, name):
        """While one of its sides is, unless it is not applicable (section 2)."""
        item = self.checklist.items[name]
        return (any(self.records[name, side].pending for side in item.sides)
                and self.item(name).status != NOT_APPLICABLE)

    def yes_or_no(self, name):
        """What of yes and no an item may be, without "not applicable" (section 2)."""
        def work():
            item, domain = self.checklist.items[name], self.item(name).domain
            if item.yes_if is None:
                return domain
            truth = self.truth(item.yes_if)
            return frozenset(({YES} if truth is not False else set()) | ({NO} if truth is not True else set()))
        return self._once(("yes or no", name), work)

    def values(self, name, yes_no):
        """The possible values of a choice or a yes or no, "not applicable" among them."""
        state = self.item(name)
        values = (self.yes_or_no(name) if yes_no else state.domain) if state.applies else NOTHING
        return values | {NOT_APPLICABLE} if state.may_be_na else values

    def presence(self, name):
        """Present when the range is yes, absent when yes is not in it, otherwise open (section 3)."""
        return from_yes_no(self.values(name, yes_no=True))

    # Truths (section 4)

    def truth(self, node):
        return getattr(self, "_" + type(node).__name__)(node)

    def _All(self, node):
        return all_of(self.truth(part) for part in node.parts)

    def _Any(self, node):
        return any_of(self.truth(part) for part in node.parts)

    def _Not(self, node):
        return negation(self.truth(node.part))

    def _Finding(self, node):
        return self._once(("finding", node.id), lambda: self.truth(self.checklist.findings[node.id]))

    def _IsValue(self, node):
        values = self.values(node.item, yes_no=True)
        if node.value not in values:
            return False
        return True if len(values) == 1 else OPEN

    def _IsOption(self, node):
        state, options = self.item(node.item), frozenset(node.options)
        may_be_na = state.may_be_na and not node.own    # `answer` is the item's own answer, whatever its gates
        if not (state.applies or node.own):
            return False
        if isinstance(state.domain, SeveralRange):
            always, ever = bool(options & state.domain.surely), bool(options & state.domain.possibly)
        else:
            always, ever = state.domain <= options, bool(state.domain & options)
        if not ever:
            return False
        return True if always and not may_be_na else OPEN

    def _Compare(self, node):
        return compare(node.sign, self.number(node.left), self.number(node.right))

    def _by_record(self, node_item, holds, pending):
        """`is`, `said`, `seen`: not applicable: false; undecided: what would be true is open."""
        status = self.item(node_item).status
        if status == NOT_APPLICABLE:
            return False
        if pending:
            return OPEN
        return OPEN if holds is True and status == UNDECIDED else holds

    def _Is(self, node):
        record = self.records[node.item, self.checklist.items[node.item].main_side]
        holds = record.missing if node.state == "missing" else record.state == node.state
        return self._by_record(node.item, holds, record.pending)

    def _Side(self, node):
        record = self.records[node.item, node.side]
        return self._by_record(node.item, record.value == YES if record.answered else OPEN, record.pending)

    def _CouldBe(self, node):
        state = self.item(node.item)
        if not state.applies:
            return False
        within, only = self._range_against(node, state)
        if not within:
            return False
        if only and not state.may_be_na:
            return True
        return OPEN if self.is_pending(node.item) or state.status == UNDECIDED else True

    def _range_against(self, node, state):
        """(v is in the range, nothing but v is), "not applicable" apart."""
        if isinstance(node.value, tuple):
            word, limit = node.value
            low, high = state.domain.low, state.domain.high
            return (low < limit, high < limit) if word == "under" else (high > limit, low > limit)
        if node.value in (YES, NO):
            values = self.yes_or_no(node.item)
        elif isinstance(state.domain, SeveralRange):
            values = state.domain.possibly
            return node.value in values, state.domain.surely == {node.value} == values
        else:
            values = state.domain
        return node.value in values, values == {node.value}

    # Child (section 5)

    def _KnownChild(self, _node):
        return self._once("known child", lambda: compare(
            "<", self.number(c.ItemNumber(self.checklist.age_item.id)),
            NumberRange(self.checklist.child_under, self.checklist.child_under)))

    def _Child(self, _node):
        return self._once("child", self._child)

    def _child(self):
        known, treat = self.truth(c.KnownChild()), self._treat_as_child()
        if known is True or treat is True:
            return True
        if known is OPEN and not self.waits(c.KnownChild()):
            known = True                                # a child until it is verified
        if treat is OPEN and not self.waits(self.checklist.treat_as_child_if):
            treat = False                               # a doubt has to be noted
        return any_of([known, treat])

    def _treat_as_child(self):
        treat = self.checklist.treat_as_child_if
        return False if treat is None else self.truth(treat)

    def kinds_of_person(self, scope):
        """[False] adult, [True] child, both while `child` is open; where no sign differs for a child, it is not asked."""
        if not self.differs_for_child(scope):
            return [False]
        child = self.truth(c.Child())
        return [False, True] if child is OPEN else [child]

    def differs_for_child(self, scope):
        return any(item.differs_for_child for item in self.checklist.signs_in(scope))

    # Signs and dimensions (section 4)

    def _Positive(self, node):
        rule = self.checklist.dimensions[node.dimension].rule
        return self._once(("positive", node.dimension), lambda: hull_of_truths(
            s.positive_in(rule, self.counts(node.dimension, person)) for person in self.kinds_of_person(node.dimension)))

    def _Assessed(self, node):
        signs = self.checklist.signs_in(node.dimension)
        return hull_of_truths(
            s.assessed_in(signs, person, lambda item: self.item(item.id))
            for person in self.kinds_of_person(node.dimension))

    def counts(self, dimension, person):
        signs = [item for item in self.checklist.signs_in(dimension) if item.strength is not None]
        return s.strength_counts(signs, person, lambda item: self.presence(item.id))

    def share(self, node, item, person):
        """What one sign adds to `points`, `signs`, `strong` and the like, as a range."""
        if isinstance(node, c.Points):
            is_yes_no = isinstance(item.points_in(person), int)
            return s.points_share(item, person, self.presence(item.id) if is_yes_no else OPEN, self.item(item.id))
        wanted = node.strength is None or item.strength_in(person) == node.strength
        if not wanted or not s.is_counted_sign(item, person):
            return NumberRange(0, 0)
        return s.presence_share(self.presence(item.id))

    # Numbers (section 4)

    def number(self, node):
        return getattr(self, "_" + type(node).__name__)(node)

    def _Whole(self, node):
        return NumberRange(node.value, node.value)

    def _ItemNumber(self, node):
        state = self.item(node.item)
        if node.own:
            return state.domain
        return NumberRange(state.domain.low, state.domain.high, state.applies, state.may_be_na)

    def _Sum(self, node):
        total = NumberRange(0, 0)
        for sign, value, factor in node.terms:
            term = self.number(value).as_number()
            term = term if factor is None else term.times(factor)
            total = total + term if sign > 0 else total - term
        return total

    def _Count(self, node):
        return sum_of(s.presence_share(self.truth(part)) for part in node.parts)

    def _Points(self, node):
        signs = self.checklist.signs_in(node.scope)
        return self._once(node, lambda: hull_of_numbers(
            sum_of(self.share(node, item, person) for item in signs) for person in self.kinds_of_person(node.scope)))

    _Signs = _Points

    # What an open value hangs on (section 4)

    def waits(self, node):
        """A value waits when an item it hangs on is pending."""
        return any(self.is_pending(name) for name in hangs_on(self, node))

    def item_waits(self, name):
        return any(self.is_pending(other) for other in item_hangs_on(self, name))

    def leaves_one(self, name):
        return leaves_one(self.item(name).domain)
