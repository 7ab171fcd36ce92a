"""Signs, strengths, points and the dimension rule, for a child or for an adult (semantics.md section 4)."""
from itertools import combinations

from conditions import STRENGTHS
from ranges import NumberRange, SeveralRange, hull_of_numbers, sum_of


def is_sign_in(item, for_child):
    """Strength `none`: for a child this is no sign."""
    return item.is_sign and item.strength_in(for_child) != "none"


def is_counted_sign(item, for_child):
    """For `signs`: with points by option and no `yes if` the item is no sign."""
    by_option_only = item.kind.startswith("choose") and item.yes_if is None
    return is_sign_in(item, for_child) and not by_option_only


def presence_share(truth):
    """A sign that is present counts 1, one that is absent 0, one that is open 0...1."""
    return NumberRange(1 if truth is True else 0, 0 if truth is False else 1)


def points_share(item, for_child, truth, state):
    """The points of one sign as a range; `truth`: is it present (None for an item that is neither yes nor no)."""
    points = item.points_in(for_child)
    if points is None or not is_sign_in(item, for_child):
        return NumberRange(0, 0)
    if isinstance(points, int):
        return NumberRange(points if truth is True else 0, 0 if truth is False else points)
    return points_by_option(points, state)


def points_by_option(points, state):
    """`choose one`: over the possible options. `choose any`: surely chosen up to possibly chosen. 0 where not applicable."""
    possible = []
    if state.applies and isinstance(state.domain, SeveralRange):
        possible.append(NumberRange(sum(points.get(option, 0) for option in state.domain.surely),
                                    sum(points.get(option, 0) for option in state.domain.possibly)))
    elif state.applies:
        possible += [NumberRange(points.get(option, 0), points.get(option, 0)) for option in state.domain]
    if state.may_be_na:
        possible.append(NumberRange(0, 0))
    return hull_of_numbers(possible)


SETS_OF_STRENGTHS = [frozenset(chosen) for size in (1, 2, 3) for chosen in combinations(STRENGTHS, size)]


def line_holds(line, counts):
    """The seven sets (section 4, a rule line): no set of strengths is asked for more signs than it has."""
    return all(
        sum(number for number, strengths in line if strengths <= chosen) <= sum(counts[s] for s in chosen)
        for chosen in SETS_OF_STRENGTHS)


def rule_holds(rule, counts):
    return any(line_holds(line, counts) for line in rule)


def strength_counts(signs, for_child, truth_of):
    """Per strength, how many signs are present, as a range."""
    return {
        strength: sum_of(presence_share(truth_of(item)) for item in signs if item.strength_in(for_child) == strength)
        for strength in STRENGTHS}


def positive_in(rule, counts):
    """`positive(d)` for one kind of person, from the counts as ranges (section 4)."""
    if rule_holds(rule, {strength: counts[strength].low for strength in STRENGTHS}):
        return True
    if not rule_holds(rule, {strength: counts[strength].high for strength in STRENGTHS}):
        return False
    return None


def assessed_in(signs, for_child, state_of):
    """True when a sign is surely applicable, false when none may be (section 4)."""
    states = [state_of(item) for item in signs if is_sign_in(item, for_child)]
    if any(not state.may_be_na for state in states):
        return True
    return None if any(state.applies for state in states) else False
