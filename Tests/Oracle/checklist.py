"""A sound checklist, read from YAML (format.md sections 1 to 8). Unsound ones are the checker's business, not ours."""
import hashlib
import re
from dataclasses import dataclass, field

import yaml

from condition_parser import parse
from conditions import STRENGTHS

MINUTES = {"minute": 1, "hour": 60, "day": 24 * 60}


def keys_of(mapping):
    """Keys of two words may be written with a space, `_` or `-` (format.md, introduction)."""
    return {re.sub(r"[_-]", " ", key): value for key, value in mapping.items()}


def whole(text):
    return None if text is None else int(text)


@dataclass
class Item:
    id: str
    section: object
    kind: str                      # yes or no, number, date, text, choose one, choose any, make sure, tell
    sides: tuple                   # of said, seen: what is recorded for it (semantics.md section 2)
    options: tuple = ()
    none_of_these: object = None
    at_least: object = None
    at_most: object = None
    has_yes_no: bool = False       # `x = yes` can be said of it
    yes_if: object = None
    gates: list = field(default_factory=list)   # ("only if" or "unless", condition): the section's, then its own
    dimension: object = None
    strength: object = None
    strength_child: object = None
    points: object = None          # None, a whole number, or a map of option to number
    points_child: object = None
    consent_for: object = None
    keep: bool = True

    @property
    def is_sign(self):
        return self.strength is not None or self.points is not None

    @property
    def is_listed(self):
        """Lists of items leave out `tell` and `keep: no` (semantics.md section 9)."""
        return self.kind != "tell" and self.keep

    @property
    def main_side(self):
        """What `is` and `missing` look at: what was said, or seen where there is no `ask` (semantics.md section 4)."""
        return self.sides[0] if self.sides else None

    def strength_in(self, for_child):
        if for_child and self.strength_child is not None:
            return self.strength_child
        return self.strength

    def points_in(self, for_child):
        if for_child and self.points_child is not None:
            return self.points_child
        return self.points

    @property
    def differs_for_child(self):
        return self.strength_child is not None or self.points_child is not None


@dataclass
class Section:
    id: str
    dimension: object
    items: list = field(default_factory=list)


@dataclass
class Dimension:
    id: str
    rule: list                     # lines; a line is a list of (number, set of strengths)


@dataclass
class Level:
    id: str
    when: object                   # a condition, "unclear" or "otherwise"
    refer: list


@dataclass
class StopRule:
    id: str
    when: object
    then: str
    refer: list


@dataclass
class Referral:
    id: str
    within: tuple                  # sorts by length of time
    only_if: object = None
    consent: object = None
    not_needed_if: object = None


def within_key(text):
    """A length of time in minutes; `before they leave` is just under 24 hours (semantics.md section 6)."""
    if text == "now":
        return (0, 0)
    if text == "before they leave":
        return (24 * 60, -1)
    number, unit = text.split()
    return (int(number) * MINUTES[unit.removesuffix("s")], 0)


def rule_line(text):
    """`2 medium + 1 weak or strong` (format.md section 5)."""
    terms = []
    for term in text.split("+"):
        number, *words = term.split()
        strengths = frozenset(word for word in words if word != "or")
        assert strengths <= set(STRENGTHS), text
        terms.append((int(number), strengths))
    return terms


def rule_of(mapping):
    return [rule_line(line) for line in keys_of(mapping)["positive if any"]]


def points_of(value):
    if value is None:
        return None
    return {option: int(n) for option, n in value.items()} if isinstance(value, dict) else int(value)


def item_from(raw, section):
    raw = keys_of(raw)
    if "tell" in raw:
        kind, sides = "tell", ()
    elif "make sure" in raw:
        kind, sides = "make sure", ("said",)      # on the officer's side, counts as S (semantics.md section 2)
    else:
        kind = next((key for key in ("choose one", "choose any") if key in raw), raw.get("answer", "yes or no"))
        sides = tuple(side for side, key in (("said", "ask"), ("seen", "look for")) if key in raw)
    return Item(
        id=raw["id"], section=section, kind=kind, sides=sides,
        options=tuple(raw.get(kind, ())) if kind.startswith("choose") else (),
        none_of_these=raw.get("none of these"),
        at_least=whole(raw.get("at least")) if kind == "number" else raw.get("at least"),
        at_most=whole(raw.get("at most")) if kind == "number" else raw.get("at most"),
        has_yes_no=kind in ("yes or no", "make sure") or "yes if" in raw,
        yes_if=raw.get("yes if"), dimension=raw.get("dimension", section.dimension),
        strength=raw.get("strength"), strength_child=raw.get("strength child"),
        points=points_of(raw.get("points")), points_child=points_of(raw.get("points child")),
        consent_for=raw.get("consent for"), keep=raw.get("keep") != "no")


class Checklist:
    def __init__(self, top, digest=""):
        top, self.digest = keys_of(top), digest
        self.id, self.version = top["checklist"], int(top["version"])
        self.section_list, self.items = [], {}
        gates = []
        for raw_section in top["sections"]:
            raw_section = keys_of(raw_section)
            section = Section(raw_section["id"], raw_section.get("dimension"))
            self.section_list.append(section)
            for raw_item in raw_section["items"]:
                item = item_from(raw_item, section)
                section.items.append(item)
                self.items[item.id] = item
                gates.append((item, raw_section, keys_of(raw_item)))
        common = rule_of(top["dimension rule"]) if "dimension rule" in top else None
        self.dimension_list = []
        for raw in map(keys_of, top.get("dimensions", ())):
            self.dimension_list.append(Dimension(raw["id"], rule_of(raw["rule"]) if "rule" in raw else common))
        self.sections = {section.id: section for section in self.section_list}
        self.dimensions = {dimension.id: dimension for dimension in self.dimension_list}
        raw_findings = [keys_of(raw) for raw in top.get("findings", ())]
        self.findings = {raw["id"]: None for raw in raw_findings}
        self._read_conditions(top, gates, raw_findings)

    def condition(self, text):
        return None if text is None else parse(text, _Names(self))

    def _read_conditions(self, top, gates, raw_findings):
        for item, raw_section, raw_item in gates:
            for raw in (raw_section, raw_item):
                for key in ("only if", "unless"):
                    if key in raw:
                        item.gates.append((key, self.condition(raw[key])))
            if item.yes_if is not None:
                item.yes_if = parse(item.yes_if, _Names(self), own=item)
        for raw in raw_findings:
            self.findings[raw["id"]] = self.condition(raw["when"])
        child = keys_of(top["child"])
        self.child_under, self.age_item = int(child["under"]), self.items[child["age from"]]
        self.treat_as_child_if = self.condition(child.get("treat as child if"))
        self.stop_rules = [
            StopRule(raw["id"], self.condition(raw["when"]), raw["then"], raw.get("refer", []))
            for raw in map(keys_of, top["stop rules"])]
        self.levels = [
            Level(raw["id"], raw["when"] if raw["when"] in ("unclear", "otherwise") else self.condition(raw["when"]),
                  raw.get("refer", []))
            for raw in map(keys_of, top["levels"])]
        self.referrals = [
            Referral(raw["id"], within_key(raw["within"]), self.condition(raw.get("only if")), raw.get("consent"),
                     self.condition(raw.get("consent not needed if")))
            for raw in map(keys_of, top["referrals"])]

    def signs_in(self, scope):
        """The signs of a section, of a dimension, or (None) of the whole checklist, in file order."""
        if scope is None:
            return [item for item in self.items.values() if item.is_sign]
        if scope in self.sections:
            return [item for item in self.sections[scope].items if item.is_sign]
        return [item for item in self.items.values() if item.is_sign and item.dimension == scope]


class _Names:
    """What a condition may name."""
    def __init__(self, checklist):
        self.items, self.findings = checklist.items, set(checklist.findings)
        self.sections, self.dimensions = set(checklist.sections), set(checklist.dimensions)


def load(path):
    with open(path, "rb") as file:
        data = file.read()
    return Checklist(yaml.load(data, Loader=yaml.BaseLoader), "sha256:" + hashlib.sha256(data).hexdigest())
