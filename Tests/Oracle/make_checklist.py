"""A random sound checklist with all keys of format.md. Gates look back only, and nothing depends on itself."""
from checklist import Checklist, _Names, rule_line
from condition_parser import parse
from conditions import STRENGTHS
from make_conditions import ConditionMaker, Vocabulary, reach
from make_items import ItemMaker
from make_responses import random_records
from signs import rule_holds

SERVICES = ["emergency", "police", "child_protection", "identification_team", "hotline", "shelter", "health", "counselling",
            "legal_aid", "labour_inspection", "consulate", "family_tracing", "assisted_return", "interpreter", "other"]
WITHIN = ["now", "1 minute", "30 minutes", "90 minutes", "1439 minutes", "1440 minutes", "1 hour", "23 hours", "24 hours",
          "25 hours", "1 day", "3 days", "before they leave"]
NUMBER_OF_SAMPLES = 24


class ChecklistMaker:
    def __init__(self, rng, name, small=False):
        self.rng, self.small, self.name = rng, small, name
        self.items = ItemMaker(rng, small)
        self.top = {}
        self.under = "18" if small else rng.choice(("18", "18", "18", "16", "21"))

    def chance(self, share):
        return self.rng.random() < share

    def make(self):
        self.heading()
        self.structure()
        self.gates()
        self.late_findings()
        self.ends()
        return self.ordered()

    def heading(self):
        top, rng = self.top, self.rng
        top.update({
            "checklist": self.name, "format": "1", "version": str(rng.randint(1, 12)),
            "status": rng.choice(("draft", "pilot", "approved")), "title": "A random checklist — Ünïcode, 检查表",
            "about": "Made by a program to compare two ways of computing.",
            "for": rng.sample(["police", "border", "customs", "health", "other"], rng.randint(1, 3))})
        if self.chance(0.5):
            top["minutes"] = str(rng.randint(1, 90))
        if self.chance(0.5):
            top["evidence"] = rng.choice(("validated instrument", "published rule", "published signs", "project"))
        top["made by"] = "Example training unit"
        if top["status"] == "approved":
            top["approved by"] = "Example council"
        top.update({"reviewed": "2026-09-01", "review again by": "2027-03-01", "language": "en"})
        if self.chance(0.3):
            top["translations"] = ["fr", "ar"]
        top["sources"] = {"book": {"title": "A book", "by": "An office", "year": "2009"},
                          "treaty-1": {"title": "A treaty", "by": "States", "year": "2005",
                                       "link": "https://example.org/treaty"}}

    # Sections and items

    def structure(self):
        rng = self.rng
        ids = self.scope_ids = self.new_scope_ids()
        dimensions = [ids() for _ in range(rng.choice((0, 1, 1) if self.small else (0, 1, 2, 2, 3, 4)))]
        total = rng.randint(2, 4) if self.small else rng.choice((3, 6, 10, 15, 20, 30, 40))
        sections = [self.section(dimensions) for _ in range(rng.randint(1, 2 if self.small else max(1, min(9, total // 3))))]
        for _ in range(total):
            section = rng.choice(sections)
            section["items"].append(self.items.item(dimensions, section.get("dimension")))
        for name in dimensions:
            for _ in range(2 if self.small else rng.randint(2, 5)):
                section = rng.choice(sections)
                section["items"].append(self.items.sign_of(name, section.get("dimension")))
        for _ in range(rng.choice((0, 1)) if self.small else rng.choice((1, 2, 2, 3))):
            rng.choice(sections)["items"].insert(0, self.items.consent())
        if self.chance(0.9):
            section = rng.choice(sections[:2])
            self.doubt = self.items.doubt()
            section["items"].insert(rng.randint(0, len(section["items"])), self.doubt)
        self.age_section = rng.choice(sections[:2]) if self.chance(0.8) else rng.choice(sections)
        self.age = self.items.age()
        place = rng.randint(0, min(3, len(self.age_section["items"])))
        self.age_section["items"].insert(place, self.age)
        sections = [section for section in sections if section["items"]]
        for section in sections:
            section["items"][0].pop("sensitive", None)      # never asked first in a section
        self.top["sections"] = sections
        if dimensions:
            self.dimension_rules(dimensions)

    def new_scope_ids(self):
        """Sections and dimensions share ids; a section may be called like an item."""
        taken = set()

        def new():
            while True:
                name = self.rng.choice(("before", "promises", "control", "closing", "pay", "debt", "deception", "force")) \
                    + self.rng.choice(("", "", "_a", "_b", "_c", "_d"))
                if name not in taken:
                    taken.add(name)
                    return name
        return new

    def section(self, dimensions):
        raw = {"id": self.scope_ids(), "title": "A part"}
        if dimensions and self.chance(0.65):
            raw["dimension"] = self.rng.choice(dimensions)
        if self.chance(0.1):
            raw["how"] = "Take your time."
        raw["items"] = []
        return raw

    # Dimensions and their rules

    def dimension_rules(self, dimensions):
        common = dimensions if self.chance(0.3) else self.rng.sample(dimensions, self.rng.randint(0, len(dimensions)))
        if common or self.chance(0.2):
            self.top["dimension rule"] = {"positive if any": self.rule(common), "source": "book / how to use it"}
        self.top["dimensions"] = [self.dimension(name, name not in common) for name in dimensions]

    def dimension(self, name, own_rule):
        raw = {"id": name, "title": "A dimension"}
        if own_rule:
            raw["rule"] = {"positive if any": self.rule([name])}
        if self.chance(0.3):
            raw["element"] = self.rng.choice(("act", "purpose"))
        return raw

    def rule(self, dimensions):
        """Lines of which each dimension can meet one, as its signs are for an adult and for a child."""
        counts = [self.strengths(name, for_child) for name in dimensions for for_child in (False, True)]
        for _ in range(40):
            lines = [self.rule_text() for _ in range(self.rng.randint(1, 4))]
            if all(rule_holds([rule_line(line) for line in lines], some) for some in counts):
                return sorted(set(lines))
        return ["1 strong or medium or weak"]

    def strengths(self, dimension, for_child):
        found = {strength: 0 for strength in STRENGTHS}
        for section, raw in self.all_items():
            if raw.get("dimension", section.get("dimension")) == dimension and "strength" in raw:
                strength = raw.get("strength child", raw["strength"]) if for_child else raw["strength"]
                if strength != "none":
                    found[strength] += 1
        return found

    def rule_text(self):
        terms = []
        for _ in range(self.rng.choice((1, 1, 2, 2, 3))):
            strengths = self.rng.sample(STRENGTHS, self.rng.choice((1, 1, 1, 2, 2, 3)))
            terms.append(f"{self.rng.choice((1, 1, 1, 2, 2, 3))} {' or '.join(strengths)}")
        return " + ".join(terms)

    # Conditions. A rough checklist is read again and again, so that conditions can be tried on samples

    def all_items(self):
        return [(section, raw) for section in self.top["sections"] for raw in section["items"]]

    def read_again(self):
        closing = [{"id": "none", "when": "otherwise"}]
        rough = {"stop rules": [], "levels": closing, "referrals": [], "child": self.child_block()} | self.top
        self.checklist = Checklist(rough)
        if not hasattr(self, "samples"):
            self.samples = [random_records(self.checklist, self.rng)[0] for _ in range(NUMBER_OF_SAMPLES)]

    def child_block(self):
        raw = {"under": self.under, "age from": self.age["id"]}
        if "child" in self.known:
            raw["treat as child if"] = self.treat_as_child_if
        raw["source"] = "treaty-1 / article 10(3)"
        return raw

    def maker(self, limit, child_ok=None):
        age_ok = self.positions[self.age["id"]] < limit
        if child_ok is None:
            child_ok = "child" in self.known and self.known["child"][0] < limit
        findings = [raw["id"] for raw in self.top.get("findings", ())]
        words = Vocabulary(self.checklist, self.known, limit, child_ok, age_ok, findings)
        return ConditionMaker(self.rng, words, self.samples)

    def reach(self, text):
        return reach(self.checklist, self.known, parse(text, _Names(self.checklist)))

    def gates(self):
        pairs = self.all_items()
        self.positions = {raw["id"]: place for place, (_, raw) in enumerate(pairs)}
        self.known = {raw["id"]: (-1, False) for _, raw in pairs}
        self.read_again()
        age_place, size = self.positions[self.age["id"]], len(pairs)
        when = age_place + 1 if self.chance(0.5) else self.rng.randint(age_place + 1, size)
        when = size if self.chance(0.15) else when
        share = self.rng.choice((0.1, 0.3, 0.5))
        for place, (section, raw) in enumerate(pairs):
            if place == when:
                self.treat_as_child(when)
            if place > 0 and self.chance(0.08):
                self.finding(place)
            first = raw is section["items"][0]
            if first and section is not self.age_section and place > 0 and self.chance(share):
                self.gate(section, section["items"], place)
            if raw is not self.age and place > 0 and self.chance(share):
                self.gate(raw, [raw], place)
        if "child" not in self.known:
            self.treat_as_child(size)

    def gate(self, raw, items, place):
        for key in self.rng.choice((["only if"], ["only if"], ["unless"], ["unless"], ["only if", "unless"])):
            maker = self.maker(place)
            if not maker.words.items:
                return
            text = maker.best(tries=4, depth=1)
            reaches = self.reach(text)
            raw[key] = text
            for item in items:
                old = self.known[item["id"]]
                self.known[item["id"]] = (max(old[0], reaches[0]), old[1] or reaches[1])
        self.read_again()

    def treat_as_child(self, limit):
        age, parts = self.age["id"], []
        parts.append(self.rng.choice((f"{age} is not answered", f"{age} is missing", f"{age} could be under {self.under}")))
        doubt = getattr(self, "doubt", None)
        if doubt and self.positions[doubt["id"]] < limit:
            parts.append(f"{doubt['id']} = yes")
        if self.chance(0.2):
            parts.append(f"({self.maker(limit, child_ok=False).best(depth=1, want=0.1)})")
        if self.chance(0.3) and len(parts) > 1:
            parts = parts[1:]
        self.treat_as_child_if = " or ".join(parts)
        last, uses_child = self.reach(self.treat_as_child_if)
        assert not uses_child
        self.known["child"] = (max(last, self.positions[age]), True)
        self.read_again()

    def finding(self, limit):
        maker = self.maker(limit)
        if not maker.words.items:
            return
        raw = {"id": self.items.ids.new("act_shown", "means_shown", "purpose_shown"), "title": "Something was found"}
        raw["when"] = maker.best()
        if self.chance(0.7):
            raw["source"] = "treaty-1 / article 3"
        if self.chance(0.2):
            raw["element"] = self.rng.choice(("act", "purpose"))
        self.known[raw["id"]] = self.reach(raw["when"])
        findings = self.top.setdefault("findings", [])
        findings.insert(self.rng.randint(0, len(findings)), raw)
        self.read_again()

    def late_findings(self):
        for _ in range(self.rng.choice((0, 1)) if self.small else self.rng.choice((0, 1, 2, 4))):
            self.finding(len(self.positions))

    # Stop rules, levels, referrals

    def condition(self, want=None):
        return self.maker(len(self.positions)).best(want=want)

    def ends(self):
        consents = [raw["id"] for _, raw in self.all_items() if "consent for" in raw]
        names = [f"refer_{n}" for n in range(1, self.rng.randint(2, 3 if self.small else 8))]
        self.top["referrals"] = [self.referral(name, consents) for name in names]
        self.top["stop rules"] = [self.stop_rule(f"stop_{n}", names)
                                  for n in range(1, 1 + self.rng.choice((1, 1, 2) if self.small else (1, 2, 3, 4)))]
        count = self.rng.choice((1, 2) if self.small else (1, 2, 3, 4, 5, 6))
        maker, left, levels = self.maker(len(self.positions)), set(range(NUMBER_OF_SAMPLES)), []
        for number in range(1, count + 1):
            when = maker.best(tries=8, want=1 / (count + 2 - number), among=sorted(left))
            left &= maker.places_not_true(when)
            levels.append(self.level(f"level_{number}", when, names))
        levels += [self.level("not_enough", "unclear", names), self.level("nothing", "otherwise", names)]
        self.top["levels"] = levels
        self.top["child"] = self.child_block()

    def refer(self, names):
        return self.rng.sample(names, self.rng.randint(1, min(4, len(names))))

    def level(self, name, when, names):
        raw = {"id": name, "title": f"The level {name}", "when": when, "say": "Offer a talk in private.",
               "refer": self.refer(names)}
        if self.chance(0.3):
            raw["see again"] = "30 days"
        return raw

    def stop_rule(self, name, names):
        raw = {"id": name, "when": self.condition(want=0.25), "then": self.rng.choice(("pause", "pause", "end")),
               "say": "We can stop here."}
        if self.chance(0.7):
            raw["refer"] = self.refer(names)
        return raw

    def referral(self, name, consents):
        raw = {"id": name, "service": self.rng.choice(SERVICES), "within": self.rng.choice(WITHIN)}
        if self.chance(0.4):
            raw["only if"] = self.condition(want=0.5)
        if consents and self.chance(0.6):
            raw["consent"] = self.rng.choice(consents)
            if self.chance(0.5):
                raw["consent not needed if"] = self.condition(want=0.25)
        if self.chance(0.1):
            raw["caution"] = "Only where it is safe."
        return raw

    def ordered(self):
        keys = ["checklist", "format", "version", "status", "title", "about", "for", "minutes", "evidence", "made by",
                "approved by", "reviewed", "review again by", "language", "translations", "sources", "child", "dimensions",
                "dimension rule", "sections", "findings", "stop rules", "levels", "referrals"]
        top = {key: self.top[key] for key in keys if key in self.top}
        order = ["id", "title", "dimension", "only if", "unless", "how", "items"]
        top["sections"] = [{key: raw[key] for key in order if key in raw} for raw in top["sections"]]
        return top
