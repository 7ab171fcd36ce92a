"""Random items and sections, before they get their gates (format.md sections 2 and 3)."""
from types import SimpleNamespace

from conditions import RESERVED, STRENGTHS
from make_conditions import yes_if

WORDS = ["papers", "debt", "pay", "hours", "bed", "locked", "watched", "doctor", "school", "boss", "phone", "family",
         "permit", "work", "journey", "promise", "threat", "guard", "house", "money", "road", "name_used", "alone"]
OPTION_WORDS = ["recruited", "moved", "housed", "sold", "free", "guarded", "outside", "often", "never", "once"]
CONSENTS = ["talking", "keeping notes", "sharing", "police", "consulate", "family"]
KINDS = ["yes or no"] * 13 + ["number"] * 2 + ["choose one"] * 2 + ["choose any"] * 2 + ["date", "text", "make sure", "tell"]


class Ids:
    """Fresh ids; none is a word of the condition language."""
    def __init__(self, rng):
        self.rng, self.taken = rng, set()

    def new(self, *words):
        base = self.rng.choice(words or WORDS)
        number = 0
        while True:
            name = base if number == 0 else f"{base}_{number}"
            if name not in self.taken and name not in RESERVED:
                self.taken.add(name)
                return name
            number += 1


class ItemMaker:
    def __init__(self, rng, small):
        self.rng, self.small = rng, small
        self.ids = Ids(rng)
        self.options_seen = []

    def chance(self, share):
        return self.rng.random() < share

    def options(self):
        """Options; an id may also be that of an item, or of an option elsewhere."""
        pool = OPTION_WORDS + sorted(self.ids.taken)[:3]
        return self.rng.sample(pool, self.rng.randint(2, 3 if self.small else 5))

    def item(self, dimensions, section_dimension, kind=None):
        rng = self.rng
        kind = kind or rng.choice([k for k in KINDS if not self.small or k not in ("date", "text", "tell")])
        raw = {"id": self.ids.new()}
        if kind == "make sure":
            raw["make sure"] = "Nobody else can hear or see the person."
            if self.chance(0.3):
                raw["how"] = "Say that it is routine."
            return raw
        if kind == "tell":
            raw["tell"] = "You can stop at any time."
            return raw
        if self.chance(0.3):
            raw["name"] = f"The sign {raw['id']} is there"
        self.asking(raw, kind)
        self.answers(raw, kind)
        if kind in ("yes or no", "number", "choose one", "choose any"):
            if self.chance(0.7):
                self.sign(raw, kind, dimensions, section_dimension)
            elif kind not in ("yes or no",) and self.chance(0.3):
                raw["yes if"] = self.yes_if(raw, kind)
        if self.chance(0.1):
            raw["sensitive"] = "yes"
        if "strength" not in raw and "points" not in raw and "yes if" not in raw and self.chance(0.06):
            raw["keep"] = "no"
        if self.chance(0.05):
            raw["was"] = f"former_{raw['id']}"
        return raw

    def asking(self, raw, kind):
        sides = self.rng.choice((["ask"], ["ask"], ["ask", "look for"], ["look for"]))
        if kind != "yes or no" and len(sides) == 2:
            sides = ["ask"]
        if "ask" in sides:
            raw["ask"] = f"Would you like to tell me about {raw['id']}?"
            if self.chance(0.3):
                raw["ask child"] = f"Can you tell me about {raw['id']}?"
        if "look for" in sides:
            raw["look for"] = f"What can be seen of {raw['id']}."
        if self.chance(0.1):
            raw["how"] = "Be calm and slow."

    def answers(self, raw, kind):
        if kind == "number":
            low = self.rng.choice((0, 0, 0, 1, 5))
            raw.update({"answer": "number", "at least": str(low),
                        "at most": str(low + (self.rng.randint(1, 3) if self.small else self.rng.choice((1, 7, 24, 120))))})
        elif kind in ("choose one", "choose any"):
            options = self.options()
            raw[kind] = {option: f"It was {option}" for option in options}
            if kind == "choose any" and self.chance(0.5):
                raw["none of these"] = self.rng.choice(options)
        elif kind == "date":
            raw["answer"] = "date"
            if self.chance(0.5):
                raw["at least"] = "2020-02-29"
            if self.chance(0.5):
                raw["at most"] = "2026-12-31"
        elif kind == "text" or self.chance(0.1):
            raw["answer"] = kind

    def yes_if(self, raw, kind):
        options = tuple(raw.get(kind, ())) if kind.startswith("choose") else ()
        return yes_if(self.rng, SimpleNamespace(
            kind=kind, options=options, at_least=int(raw.get("at least", 0)), at_most=int(raw.get("at most", 0))))

    def points(self, raw, kind):
        """One number, or a map of option to number."""
        if kind.startswith("choose") and self.chance(0.6):
            options = list(raw[kind])
            named = self.rng.sample(options, self.rng.randint(1, len(options)))
            return {option: str(self.rng.randint(0, 4)) for option in named}
        return str(self.rng.choice((0, 1, 1, 2, 2, 3, 4, 6)))

    def sign_of(self, dimension, section_dimension):
        """A yes-or-no sign with a strength, of one dimension."""
        raw = {"id": self.ids.new()}
        self.asking(raw, "yes or no")
        if dimension != section_dimension:
            raw["dimension"] = dimension
        self.sign(raw, "yes or no", [], dimension, always=True)
        return raw

    def sign(self, raw, kind, dimensions, section_dimension, always=False):
        raw["name"] = f"The sign {raw['id']} is there"
        if dimensions and self.chance(0.2):
            raw["dimension"] = self.rng.choice(dimensions)
        if (section_dimension or "dimension" in raw) and (always or self.chance(0.8)):
            raw["strength"] = self.rng.choice(STRENGTHS)
            if self.chance(0.35):
                raw["strength child"] = self.rng.choice(STRENGTHS + ("none",))
        if "strength" not in raw or self.chance(0.6):
            raw["points"] = self.points(raw, kind)
            if self.chance(0.3):
                raw["points child"] = self.points(raw, kind)
        one_number = any(isinstance(raw.get(key), str) for key in ("points", "points child"))
        if kind != "yes or no" and ("strength" in raw or one_number or self.chance(0.3)):
            raw["yes if"] = self.yes_if(raw, kind)
        raw["source"] = "book / page " + str(self.rng.randint(1, 99))

    def consent(self):
        raw = {"id": self.ids.new("consent_talk", "consent_share", "consent_notes"), "name": "Agrees",
               "ask": "May I go on?", "consent for": self.rng.choice(CONSENTS)}
        if self.chance(0.5):
            raw["ask child"] = "Is that all right?"
        return raw

    def age(self):
        raw = {"id": self.ids.new("age", "years"), "ask": "How old are you?", "answer": "number"}
        raw.update({"at least": "17", "at most": "18"} if self.small else {"at least": "0", "at most": "120"})
        if self.chance(0.1):
            raw.update({"name": "Is young", "yes if": "answer < 20", "points": "2", "source": "book / page 1"})
        return raw

    def doubt(self):
        raw = {"id": self.ids.new("may_be_young", "looks_young"), "name": "May be under age"}
        self.asking(raw, "yes or no")
        return raw
