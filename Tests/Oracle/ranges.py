"""Values as ranges: what is still possible (semantics.md sections 1, 2 and 4).

A truth is True, False or OPEN. A number is a NumberRange. A choice (and yes or no) is a frozenset of what is still
possible. Several options are a SeveralRange. "Not applicable" is kept beside them, in the state of the item.
"""
from dataclasses import dataclass

OPEN = None
YES, NO = "yes", "no"
YES_NO = frozenset({YES, NO})


def all_of(truths):
    """Kleene's `and` (section 4): one false decides, otherwise one open leaves it open."""
    truths = list(truths)
    if any(truth is False for truth in truths):
        return False
    return OPEN if any(truth is OPEN for truth in truths) else True


def any_of(truths):
    """Kleene's `or` (section 4): one true decides, otherwise one open leaves it open."""
    truths = list(truths)
    if any(truth is True for truth in truths):
        return True
    return OPEN if any(truth is OPEN for truth in truths) else False


def negation(truth):
    """Kleene's `not` (section 4)."""
    return OPEN if truth is OPEN else not truth


def from_yes_no(possible):
    """The truth of "is yes" over a set of possible values."""
    if YES not in possible:
        return False
    return True if possible == {YES} else OPEN


def hull_of_truths(truths):
    """What both worlds hold (section 4, a sign's strength and points): equal truths stay, others are open."""
    truths = list(truths)
    return truths[0] if all(truth is truths[0] for truth in truths) else OPEN


@dataclass(frozen=True)
class NumberRange:
    """`low...high`, beside it "not applicable", or only that (section 1)."""
    low: int = 0
    high: int = 0
    applies: bool = True         # a number is possible
    may_be_na: bool = False      # "not applicable" is possible

    @property
    def settled(self):
        if not self.applies:
            return True
        return self.low == self.high and not self.may_be_na

    def as_number(self):
        """In arithmetic "not applicable" is 0 (section 4)."""
        if not self.applies:
            return NumberRange(0, 0)
        if self.may_be_na:
            return NumberRange(min(0, self.low), max(0, self.high))
        return self

    def __add__(self, other):
        return NumberRange(self.low + other.low, self.high + other.high)

    def __sub__(self, other):
        return NumberRange(self.low - other.high, self.high - other.low)

    def times(self, factor):
        return NumberRange(self.low * factor, self.high * factor)

    def pair(self):
        return [self.low, self.high]


def sum_of(numbers):
    total = NumberRange(0, 0)
    for number in numbers:
        total = total + number
    return total


def hull_of_numbers(numbers):
    numbers = list(numbers)
    return NumberRange(min(n.low for n in numbers), max(n.high for n in numbers))


def compare(sign, left, right):
    """A comparison of two numbers (section 4): for every possible pair, for none, or open; never for "not applicable"."""
    if not left.applies or not right.applies:
        return False
    if sign == "=":
        always = left.low == left.high == right.low == right.high
        never = left.high < right.low or right.high < left.low
    elif sign == "<":
        always, never = left.high < right.low, left.low >= right.high
    elif sign == "<=":
        always, never = left.high <= right.low, left.low > right.high
    elif sign == ">":
        return compare("<", right, left)
    elif sign == ">=":
        return compare("<=", right, left)
    else:
        raise ValueError(sign)
    if never:
        return False
    return True if always and not left.may_be_na and not right.may_be_na else OPEN


@dataclass(frozen=True)
class SeveralRange:
    """`choose any`: the options surely chosen and those possibly chosen (section 1)."""
    surely: frozenset
    possibly: frozenset

    @property
    def settled(self):
        return self.surely == self.possibly
