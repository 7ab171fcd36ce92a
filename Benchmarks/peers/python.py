"""The plain Python peer: reads responses from a file, writes the five fields of each, one line for one line."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from checklist import DIMENSIONS, LEVELS, RESULTS, SAID, SEEN  # noqa: E402

NO, OPEN, YES = 0, 1, 2
MISSING = ("unsure", "declined", "not asked")


class Refused(Exception):
    """A line that cannot be scored."""


def pairs_once(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Refused("a key stands twice")
    return found


def check(said, seen):
    for name, value in said.items():
        if name not in SAID:
            raise Refused(f"{name} is not asked")
        if name == "age":
            low, high = bounds(value)
            if not 0 <= low <= high <= 120:
                raise Refused(f"age {value}")
        elif value not in ("yes", "no", *MISSING):
            raise Refused(f"{name} {value}")
    for name, value in seen.items():
        if name not in SEEN or value not in ("yes", "no", "unsure", "not asked"):
            raise Refused(f"seen {name} {value}")


def bounds(age):
    if age in MISSING:
        return 0, 120
    if type(age) is int:
        return age, age
    if type(age) is list and len(age) == 2 and all(type(end) is int for end in age):
        return age[0], age[1]
    raise Refused(f"age {age}")


def truth(record):
    return YES if record == "yes" else NO if record == "no" else OPEN


def both_sides(said, seen):
    if "yes" in (said, seen):
        return YES
    return NO if said == "no" else OPEN


def at_least(limit, low, high):
    return YES if low >= limit else NO if high < limit else OPEN


def holds(strong, medium, weak):
    """The rule of a dimension: 2 strong; 1 strong + 1 medium or weak; 3 medium; 2 medium + 1 weak."""
    return strong >= 2 or (strong >= 1 and medium + weak >= 1) or medium >= 3 or (medium >= 2 and weak >= 1)


def score(said, seen):
    low_age, high_age = bounds(said.get("age", "unsure"))
    known_child = YES if high_age < 18 else NO if low_age >= 18 else OPEN
    doubt = truth(seen.get("may_be_under_18"))
    # An age that is missing or lies across the limit, and a doubt that was noted, make a child.
    child = YES if known_child != NO or doubt == YES else NO
    danger = both_sides(said.get("danger_now"), seen.get("danger_now"))
    doctor = both_sides(said.get("needs_doctor"), seen.get("needs_doctor"))

    low = high = 0
    positive = {}
    for dimension, _, for_child, signs in DIMENSIONS:
        surely = {"strong": 0, "medium": 0, "weak": 0}
        possibly = {"strong": 0, "medium": 0, "weak": 0}
        if for_child or known_child != YES:
            for name, strength, points in signs:
                record = said.get(name)
                if record != "no":
                    possibly[strength] += 1
                    high += points
                    if record == "yes":
                        surely[strength] += 1
                        low += points
        positive[dimension] = YES if holds(**surely) else OPEN if holds(**possibly) else NO

    three = at_least(
        3,
        sum(value == YES for value in positive.values()),
        sum(value != NO for value in positive.values()),
    )
    exploitation = positive["exploitation"]
    whens = [
        danger,
        min(child, max(exploitation, at_least(6, low, high))),
        max(min(exploitation, positive["coercion_work"]), at_least(40, low, high), three),
        max(exploitation, at_least(12, low, high)),
        at_least(1, low, high),
    ]
    if YES in whens:
        level = whens.index(YES)
    else:
        level = 5 if OPEN in whens else 6
    could_be = [LEVELS[index] for index, when in enumerate(whens[:level]) if when == OPEN]
    # What is left to consider where the level can be no other: child protection, unless `strong_signs` or
    # `no_signs` does not name it, and health, which only the stop rule about the doctor names.
    protection = max(known_child, doubt, min(child, truth(said.get("consent_talk"))))
    considered = (protection == OPEN and level not in (2, 6)) or doctor == OPEN
    return LEVELS[level], could_be, not could_be and not considered, [low, high]


def result(line):
    response = json.loads(line, object_pairs_hook=pairs_once)
    name, said, seen = response.pop("response"), response.pop("said", {}), response.pop("seen", {})
    if response or type(name) is not str:
        raise Refused("another key, or no name")
    check(said, seen)
    level, could_be, settled, points = score(said, seen)
    fields = {"response": name, "level": level, "could_be": could_be, "settled": settled, "points": points}
    return json.dumps(fields, separators=RESULTS, ensure_ascii=False)


def main(path):
    faults = 0
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.isspace():
                continue
            try:
                print(result(line))
            except (Refused, ValueError, KeyError, TypeError, AttributeError) as fault:
                faults += 1
                print(f"{path}:{number}: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
