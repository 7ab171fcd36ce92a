"""The checklist of the benchmark: 60 signs in six dimensions, as data for every contender and as YAML."""

from template import AFTER, BEFORE, HEAD, RULE

# Between members, and after a key: as `screener score` writes them, and in the responses.
RESULTS = (", ", ": ")
RESPONSES = (", ", ": ")

# dimension, its section, whether a known child is asked, then its ten signs: id, strength, points.
DIMENSIONS = [
    ("deception", "promises", False, """
        job_lie strong 3, place_lie strong 3, contract strong 3, pay_lie medium 2, home_lie medium 2,
        permit medium 2, hours_lie medium 2, kin_lie medium 1, no_school weak 1, no_visits weak 1"""),
    ("coercion_recruitment", "pressure", False, """
        hurt_way strong 4, kidnap strong 4, old_debt medium 2, passport medium 2, watched medium 2,
        threats medium 2, kin_harm medium 2, moved_on medium 1, cut_off weak 1, paid_for weak 1"""),
    ("vulnerability_recruitment", "position", False, """
        ordered strong 3, homeless medium 2, family medium 1, no_money medium 1, misled medium 1,
        reading medium 1, illness weak 1, beliefs weak 1, romance weak 1, disaster weak 1"""),
    ("exploitation", "work", True, """
        overwork strong 3, no_rest strong 3, unpaid strong 4, low_pay medium 2, unsafe medium 2,
        housing medium 1, no_terms medium 1, nights medium 1, late_pay weak 1, gloves weak 1"""),
    ("coercion_work", "control", True, """
        papers strong 3, locked_in strong 4, injured strong 4, debt_up strong 3, menaced medium 2,
        police medium 2, guarded medium 2, no_phone medium 2, shamed weak 1, fining weak 1"""),
    ("vulnerability_work", "place", True, """
        obedient strong 3, depends medium 2, lost_here medium 1, status medium 1, no_words medium 1,
        hidden medium 1, kin_tie weak 1, hard_past weak 1, lonely weak 1, favours weak 1"""),
]


def parse(signs):
    return [(name, strength, int(points)) for name, strength, points in (s.split() for s in signs.split(","))]


DIMENSIONS = [(dimension, section, for_child, parse(signs)) for dimension, section, for_child, signs in DIMENSIONS]
SIGNS = [sign for *_, signs in DIMENSIONS for sign in signs]
LEVELS = ["act_now", "child_at_risk", "strong_signs", "some_signs", "few_signs", "not_enough", "no_signs"]

# What each item takes besides the signs, which take only what was said.
SAID = ["consent_talk", "age", "danger_now", "needs_doctor"] + [name for name, *_ in SIGNS] + ["consent_share"]
SEEN = ["may_be_under_18", "danger_now", "needs_doctor"]


def words(name):
    return name.replace("_", " ").capitalize()


def text():
    """The whole checklist as YAML."""
    parts = [HEAD, "\ndimensions:\n"]
    parts += [f"  - id: {dimension}\n    title: {words(dimension)}\n" for dimension, *_ in DIMENSIONS]
    parts += [RULE, "\nsections:\n\n", BEFORE]
    for dimension, section, for_child, signs in DIMENSIONS:
        gate = "" if for_child else "    unless: known_child\n"
        head = f"\n  - id: {section}\n    title: {words(section)}\n    dimension: {dimension}\n"
        parts.append(f"{head}{gate}    items:\n")
        for name, strength, points in signs:
            parts.append(
                f"\n      - id: {name}\n"
                f"        name: {words(name)}\n"
                f"        ask: What happened about this, {words(name).lower()}? What was it like for you?\n"
                f"        strength: {strength}\n"
                f"        points: {points}\n"
                f"        source: ilo-2009 / {words(dimension).lower()}\n"
            )
    return "".join(parts + [AFTER])
