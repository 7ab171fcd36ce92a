"""Checklists of any length: `large.py COUNT [--interview]` prints one with so many signs.

With `--interview` every sign is one key to answer. Otherwise one in 25 is a number.
"""

import sys

from checklist import DIMENSIONS, words
from template import AFTER, BEFORE, HEAD, RULE

WHO = ["The employer", "A foreman", "The agent", "A relative", "The driver", "A stranger", "The landlord", "A guard"]
DID = ["took away", "asked for", "kept back", "sold", "hid", "counted", "burnt", "borrowed", "copied", "broke"]
WHAT = ["the passport", "the wages", "the phone", "the contract", "the keys", "the ticket", "the medicine", "the food"]
WHEN = ["on the first day", "at the border", "before the journey", "in the last month", "after a complaint"]
WHERE = ["at the farm", "in the kitchen", "on the ship", "at the site", "in the house", "at a market", "at an office"]
STRENGTHS = [("strong", 3), ("medium", 2), ("medium", 1), ("weak", 1)]
SECTION = 25

LEVELS = """\
  - id: act_now
    title: Act now
    when: danger_now = yes
    say: Keep the person safe before anything else. Call for help and stay with them.
    refer: [emergency, child_protection, specialist, shelter, hotline]
  - id: child_at_risk
    title: Child who may be at risk
    when: child and (positive(exploitation) or points >= 60)
    say: Do not let the child leave with anybody until child protection has been reached.
    refer: [child_protection, specialist, hotline]
  - id: strong_signs
    title: Strong signs
    when: (positive(exploitation) and positive(coercion_work)) or points >= 400
    say: Offer referral today. Help does not depend on making a statement.
    refer: [specialist, shelter, labour_inspection, hotline]
  - id: some_signs
    title: Some signs
    when: >-
      count(positive(deception), positive(coercion_recruitment), positive(vulnerability_recruitment),
      positive(exploitation), positive(coercion_work), positive(vulnerability_work)) >= 1 or points >= 120
    say: Offer a second talk with a specialist. Give the hotline card in a safe way.
    refer: [specialist, child_protection, labour_inspection, hotline]
"""


def pick(number):
    """Words for one sign; none are the same within 22,400, and neighbours differ in most."""
    chosen, number = [], number * 7919 % 22_400
    for choices in (WHO, DID, WHAT, WHEN, WHERE):
        number, place = divmod(number, len(choices))
        chosen.append(choices[place])
    return chosen


def name(number):
    _, did, what, *_ = pick(number)
    return f"{did}_{what.split()[1]}_{number:04}".replace(" ", "_")


def gate(number):
    """One sign in five depends on the sign before it, one in ten on two that stand before."""
    if number % SECTION < 3:
        return ""
    if number % 5 == 4:
        return f"        only if: {name(number - 1)} = yes\n"
    if number % 10 == 7:
        return f"        unless: {name(number - 2)} = no and not ({name(number - 4)} = yes)\n"
    return ""


def sign(number, numbers):
    who, did, what, when, where = pick(number)
    strength, points = STRENGTHS[number % 4]
    if numbers and number % SECTION == 0:
        how = (
            f"        ask: How many days a month were like this, when you think of {what}?\n"
            "        answer: number\n        at least: 0\n        at most: 31\n        yes if: answer > 20\n"
        )
    elif number % 6 == 5:
        how = f"        look for: >-\n          Marks, notes or words which show that somebody {did} {what}.\n"
        how += f"          Look at what lies around {where}, without touching it.\n"
    else:
        how = f"        ask: >-\n          What happened to {what} {where} {when}?\n          Who was there with you?\n"
        how += f"        ask child: What happened to {what} {where}?\n"
    return (
        f"\n      - id: {name(number)}\n"
        f"        name: {who} {did} {what} {when} {where}\n"
        f"{how}"
        f"        how: >-\n"
        f"          Let the person speak first. Repeat their own words for {what}, then wait. Do not guess\n"
        f"          what {who.lower()} wanted, do not fill a silence with another question. Write down the days\n"
        f"          that are named, {where} or elsewhere, nothing else.\n"
        f"{gate(number)}"
        f"        strength: {strength}\n"
        f"        points: {points}\n"
        f"        source: ilo-2009 / invented sign {number}\n"
    )


def text(count, interview=False):
    parts = [HEAD.replace("checklist: benchmark", f"checklist: large-{count}"), "\ndimensions:\n"]
    parts += [f"  - id: {dimension}\n    title: {words(dimension)}\n" for dimension, *_ in DIMENSIONS]
    parts += [RULE, "\nsections:\n\n", BEFORE]
    for number in range(count):
        section, place = divmod(number, SECTION)
        if place == 0:
            dimension = DIMENSIONS[section % len(DIMENSIONS)][0]
            head = f"\n  - id: part_{section}\n    title: Part {section}\n"
            parts.append(f"{head}    dimension: {dimension}\n    items:\n")
        parts.append(sign(number, numbers=not interview))
    before, after = AFTER.index("  - id: act_now"), AFTER.index("  - id: few_signs")
    return "".join(parts + [AFTER[:before], LEVELS, AFTER[after:]])


if __name__ == "__main__":
    sys.stdout.write(text(int(sys.argv[1]), "--interview" in sys.argv))
