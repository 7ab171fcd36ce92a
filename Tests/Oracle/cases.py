"""Runs test cases: `cases.py CASES_FILE` (format.md section 10). The checklist stands beside the file.

Each difference is printed; the last line is `N passed, N failed`.
"""
import re
import sys
from pathlib import Path

import yaml

import checklist as checklists
from checklist import keys_of
from items import REACHED
from records import NOT_ASKED, Record, missing_states, record_from
from result import Result


def answer_from(text):
    """Cases are text: a whole number, a range `16 to 19`, or words."""
    if isinstance(text, list):
        return text
    if re.fullmatch(r"[0-9]+", text):
        return int(text)
    numbers = re.fullmatch(r"([0-9]+) to ([0-9]+)", text)
    return [int(numbers[1]), int(numbers[2])] if numbers else text


def rest_for(item, side, rest):
    """What `the rest` puts on a side that the case does not mention; `not asked` where that cannot be."""
    if rest == "no" and item.kind in ("yes or no", "make sure"):
        return Record("answered", "no")
    if rest in ("declined", "unsure") and side == "said" and rest in missing_states(item, side):
        return Record(rest)
    return NOT_ASKED


def records_of(checklist, case):
    records = {
        (item.id, side): rest_for(item, side, case.get("the rest", "not asked"))
        for item in checklist.items.values() for side in item.sides}
    for side in ("said", "seen"):
        for name, text in case.get(side, {}).items():
            item = checklist.items[name]
            assert side in item.sides, f"{name} has no side {side}"
            answer = text if item.kind in ("text", "date") else answer_from(text)
            records[name, side] = record_from(item, side, answer)
    return records


def points_text(pair):
    return str(pair[0]) if pair[0] == pair[1] else f"{pair[0]} to {pair[1]}"


def differences(checklist, case):
    """Only what is listed is compared; lists without order."""
    result = Result(checklist, records_of(checklist, case))
    document = result.document(case["case"])
    reached = {item.id for item in checklist.items.values() if result.status(item) == REACHED}
    found = {
        "level": document["level"], "could be": document["could_be"], "treated as": document["treated_as"],
        "points": points_text(document["points"]), "refer": document["refer"]["make_now"],
        "refer after asking": document["refer"]["ask_first"], "not agreed": document["refer"]["not_agreed"],
        "stopped by": document["stopped_by"], "settled": "yes" if document["settled"] else "no"}
    expect = keys_of(case["expect"])
    assert expect, "this case expects nothing"
    for key, wanted in expect.items():
        if key == "dimensions":
            actual = {name: document["dimensions"][name]["value"] for name in wanted}
            same = actual == wanted
        elif key == "shown":
            actual, same = sorted(reached), set(wanted) <= reached
        elif key == "not shown":
            actual, same = sorted(reached), not set(wanted) & reached
        else:
            actual = found[key]
            wanted = [] if (key, wanted) == ("could be", "nothing higher") else wanted
            same = sorted(actual) == sorted(wanted) if isinstance(actual, list) else actual == wanted
        if not same:
            yield f"{key}: expected {wanted}, got {actual}"


def main(path):
    with open(path, "rb") as file:
        top = keys_of(yaml.load(file, Loader=yaml.BaseLoader))
    checklist = checklists.load(Path(path).parent / f"{top['cases for']}.yaml")
    passed = failed = 0
    for case in map(keys_of, top["cases"]):
        found = list(differences(checklist, case))
        if found:
            failed += 1
            print(f"{case['case']}:", *found, sep="\n    ")
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
