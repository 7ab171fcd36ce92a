"""Invented responses to the benchmark's checklist, the same at every run: `responses.py COUNT` prints them."""

import json
import random
import sys

from checklist import DIMENSIONS, LEVELS, RESPONSES, SIGNS

# How common a sign is among people: a share of them, and from which to which rate.
SIGN_RATES = [(0.14, 0.0, 0.0), (0.30, 0.0, 0.04), (0.30, 0.04, 0.28), (0.26, 0.35, 0.85)]
# How often somebody gives no answer, likewise. A third of what is missing is left out of the line.
MISSING_RATES = [(0.50, 0.0, 0.004), (0.35, 0.02, 0.12), (0.15, 0.20, 0.60)]


def rate(chance, table):
    pick = chance.random()
    for share, low, high in table:
        if pick < share:
            return low + (high - low) * chance.random()
        pick -= share
    return table[-1][2]


def answer(chance, yes, missing):
    """Yes, no, unsure or declined; None for what is left out."""
    if chance.random() < missing:
        return ("unsure", "unsure", "unsure", "declined", "declined", "declined", None, None, None)[
            int(chance.random() * 9)
        ]
    return "yes" if chance.random() < yes else "no"


def age(chance, missing):
    if chance.random() < missing:
        return ("unsure", "declined", None)[int(chance.random() * 3)]
    years = 12 + int(chance.random() ** 1.6 * 50)
    if chance.random() < 0.04:
        return [years, years + 1 + int(chance.random() * 4)]
    return years


def one(chance, number):
    yes, missing = rate(chance, SIGN_RATES), rate(chance, MISSING_RATES)
    refused = chance.random() < 0.01
    said = {"consent_talk": "no" if refused else "yes", "age": age(chance, 0.9 if refused else missing)}
    said["danger_now"] = answer(chance, 0.1 * yes + 0.02, missing)
    said["needs_doctor"] = answer(chance, 0.1 * yes + 0.02, missing)
    for _, _, _, signs in DIMENSIONS:
        here = min(1.0, yes * (0.5 + chance.random()))
        for name, strength, _ in signs:
            common = 0.8 if strength == "strong" else 1.1
            said[name] = answer(chance, here * common, 1.0 if refused else missing)
    said["consent_share"] = answer(chance, 0.7, 1.0 if refused else missing)
    seen = {"may_be_under_18": answer(chance, 0.05, 0.05)}
    seen["danger_now"] = answer(chance, 0.1 * yes + 0.01, 0.6)
    seen["needs_doctor"] = answer(chance, 0.1 * yes + 0.01, 0.6)
    return {
        "response": f"r-{number:06}",
        "said": {name: value for name, value in said.items() if value is not None},
        # What is seen is never declined.
        "seen": {name: "unsure" if value == "declined" else value for name, value in seen.items() if value},
    }


def lines(count, seed=2009):
    chance = random.Random(seed)
    for number in range(1, count + 1):
        yield json.dumps(one(chance, number), separators=RESPONSES) + "\n"


def shares(path):
    """The share of each answer among the signs, in a file of responses, as a line of text."""
    counts = dict.fromkeys(["yes", "no", "unsure", "declined", "left out"], 0)
    with open(path) as file:
        for line in file:
            said = json.loads(line)["said"]
            for name, *_ in SIGNS:
                counts[said.get(name, "left out")] += 1
    return ", ".join(f"{name} {count / sum(counts.values()):.1%}" for name, count in counts.items())


def levels(results):
    """The share of each level in lines of results, and how many could be more, as a line of text."""
    counts = dict.fromkeys(LEVELS, 0)
    more = settled = 0
    for line in results.splitlines():
        result = json.loads(line)
        counts[result["level"]] += 1
        more += bool(result["could_be"])
        settled += result["settled"]
    total = sum(counts.values())
    spread = ", ".join(f"{name} {count / total:.1%}" for name, count in counts.items())
    return f"{spread}; could be more {more / total:.1%}, settled {settled / total:.1%}"


if __name__ == "__main__":
    sys.stdout.writelines(lines(int(sys.argv[1])))
