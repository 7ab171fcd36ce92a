"""What is recorded for an item, and the reading of response files (semantics.md sections 2 and 9)."""
import datetime
import json
import re
from dataclasses import dataclass

MISSING = ("unsure", "declined", "not asked")


@dataclass(frozen=True)
class Record:
    """What one side of an item holds: a value, one of the three missing states, or nothing yet."""
    state: str                     # answered, unsure, declined, not asked, pending
    value: object = None           # yes/no, an option, a frozenset of options, (low, high), a date, a text

    @property
    def answered(self):
        return self.state == "answered"

    @property
    def pending(self):
        return self.state == "pending"

    @property
    def missing(self):
        return self.state in MISSING


PENDING, NOT_ASKED = Record("pending"), Record("not asked")


class BadAnswer(ValueError):
    """The cause for which a line gives no assessment."""


def missing_states(item, side):
    """What is seen is never declined; `make sure` knows yes, no and not asked (section 2)."""
    if item.kind == "make sure":
        return ("not asked",)
    return MISSING if side == "said" else ("unsure", "not asked")


def _whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def is_date(text):
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def record_from(item, side, answer):
    """The record for an answer as JSON gives it; BadAnswer for a value outside the domain."""
    def bad(why):
        return BadAnswer(f"{item.id}: {answer!r} {why}")

    if isinstance(answer, str) and answer in MISSING:
        if answer not in missing_states(item, side):
            raise bad(f"is no answer on the side {side}")
        return Record(answer)
    kind = item.kind
    if kind in ("yes or no", "make sure"):
        if answer not in ("yes", "no"):
            raise bad("is not yes or no")
        return Record("answered", answer)
    if kind == "number":
        low, high = answer if isinstance(answer, list) and len(answer) == 2 else (answer, answer)
        if not (_whole(low) and _whole(high)) or not item.at_least <= low <= high <= item.at_most:
            raise bad("is outside the numbers allowed")
        return Record("answered", (low, high))
    if kind == "date":
        if not isinstance(answer, str) or not is_date(answer):
            raise bad("is not a date")
        if (item.at_least and answer < item.at_least) or (item.at_most and answer > item.at_most):
            raise bad("is outside the dates allowed")
        return Record("answered", answer)
    if kind == "text":
        if not isinstance(answer, str):
            raise bad("is not a text")
        return Record("answered", answer)
    if kind == "choose one":
        if not isinstance(answer, str) or answer not in item.options:
            raise bad("is not one of the options")
        return Record("answered", answer)
    if not isinstance(answer, list) or not answer or any(o not in item.options for o in answer):
        raise bad("is not a list of options")
    if len(set(answer)) != len(answer):
        raise bad("has an option twice")
    if item.none_of_these in answer and len(answer) > 1:
        raise bad("has other options beside none of these")
    return Record("answered", frozenset(answer))


def _no_duplicates(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise BadAnswer(f"a key stands twice: {sorted(key for key in set(keys) if keys.count(key) > 1)}")
    return dict(pairs)


def _no_constant(word):
    raise BadAnswer(f"{word} is not JSON")


def response_from(checklist, line, left_out):
    """(name, records) of one line of a response file; `left_out` is the record of what the line does not name."""
    try:
        data = json.loads(line.decode("utf-8"), object_pairs_hook=_no_duplicates, parse_constant=_no_constant)
    except BadAnswer:
        raise
    except (ValueError, RecursionError) as error:
        raise BadAnswer(f"broken line: {error}") from None
    if not isinstance(data, dict):
        raise BadAnswer("not an object")
    if set(data) - {"response", "said", "seen"}:
        raise BadAnswer(f"another key: {sorted(set(data) - {'response', 'said', 'seen'})}")
    if not isinstance(data.get("response"), str):
        raise BadAnswer("no name under response")
    records = {(item.id, side): left_out for item in checklist.items.values() for side in item.sides}
    for side in ("said", "seen"):
        answers = data.get(side, {})
        if not isinstance(answers, dict):
            raise BadAnswer(f"{side} is not an object")
        for name, answer in answers.items():
            if (name, side) not in records:
                raise BadAnswer(f"no such answer: {name} under {side}")
            records[name, side] = record_from(checklist.items[name], side, answer)
    return data["response"], records
