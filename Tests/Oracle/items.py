"""The state of one item: its value and its gates (semantics.md sections 2 and 3)."""
from dataclasses import dataclass

from ranges import NO, YES, YES_NO, NumberRange, SeveralRange

NOT_APPLICABLE, UNDECIDED, LEFT_OUT, REACHED = "not applicable", "undecided", "left out", "reached"


@dataclass(frozen=True)
class ItemState:
    status: str
    domain: object          # what the record leaves: a frozenset, NumberRange, SeveralRange, or None (date, text, tell)
    may_be_na: bool         # "not applicable" is possible
    applies: bool           # a value is possible


def yes_or_no_from(said, seen):
    """The table of section 2. A side the item does not have is None."""
    sides = [side for side in (said, seen) if side is not None]
    if any(side.answered and side.value == YES for side in sides):
        return frozenset({YES})
    if any(side.pending for side in sides):
        return YES_NO                                   # O may still be yes
    if said is not None:                                # not seeing a sign never turns a missing answer into a no
        return frozenset({NO}) if said.answered else YES_NO
    return frozenset({NO}) if seen.answered else YES_NO


def domain_of(item, records):
    """What the record leaves of the domain (section 2)."""
    if item.kind in ("yes or no", "make sure"):
        return yes_or_no_from(*(records[item.id, side] if side in item.sides else None for side in ("said", "seen")))
    if item.kind in ("tell", "text", "date"):
        return None
    record = records[item.id, item.main_side]
    if item.kind == "number":
        return NumberRange(*record.value) if record.answered else NumberRange(item.at_least, item.at_most)
    if item.kind == "choose one":
        return frozenset({record.value}) if record.answered else frozenset(item.options)
    if record.answered:
        return SeveralRange(record.value, record.value)
    return SeveralRange(frozenset(), frozenset(item.options))


def leaves_one(domain):
    """The record leaves one value: the item does not hang on itself (section 4)."""
    if isinstance(domain, frozenset):
        return len(domain) == 1
    return domain is None or domain.settled


def has_value(item, domain, records):
    """A value is recorded (section 3, left out): of a yes-or-no item yes or no by the table, of others an answer."""
    if item.kind in ("yes or no", "make sure"):
        return len(domain) == 1
    return item.main_side is not None and records[item.id, item.main_side].answered


def state_of(item, records, status):
    domain = domain_of(item, records)
    if status == NOT_APPLICABLE:
        return ItemState(status, domain, may_be_na=True, applies=False)
    if status == UNDECIDED:
        return ItemState(status, domain, may_be_na=True, applies=True)
    if status == LEFT_OUT:
        return ItemState(status, domain, may_be_na=not has_value(item, domain, records), applies=True)
    return ItemState(status, domain, may_be_na=False, applies=True)


def contradicts(item, records):
    """Said and seen differ, one yes and one no (section 2)."""
    if set(item.sides) != {"said", "seen"}:
        return False
    said, seen = records[item.id, "said"], records[item.id, "seen"]
    return said.answered and seen.answered and said.value != seen.value
