"""Writes a checklist as YAML. Keys of two words are spelled with a space, `_` or `-`, lists in two ways (format.md)."""

FREE_KEYS = ("choose one", "choose any", "points", "points child", "sources")   # below these, keys are ids
FLOW_LISTS = ("for", "translations", "refer")


class Writer:
    def __init__(self, rng):
        self.rng, self.lines = rng, []

    def write(self, top):
        self.mapping(top, 0, ids=False)
        return "\n".join(self.lines) + "\n"

    def key(self, key, ids):
        if ids or " " not in key or self.rng.random() < 0.8:
            return key
        return key.replace(" ", self.rng.choice("_-"))

    def mapping(self, mapping, indent, ids, first=""):
        lead = first or " " * indent
        for key, value in mapping.items():
            self.entry(lead + self.key(key, ids) + ":", key, value, indent)
            lead = " " * indent

    def entry(self, start, key, value, indent):
        if isinstance(value, dict):
            self.lines.append(start)
            self.mapping(value, indent + 2, ids=key in FREE_KEYS)
        elif isinstance(value, list) and (key in FLOW_LISTS or not value or
                                          (isinstance(value[0], str) and self.rng.random() < 0.5)):
            self.lines.append(f"{start} [{', '.join(value)}]")
        elif isinstance(value, list):
            self.lines.append(start)
            for part in value:
                if self.rng.random() < 0.03:
                    self.lines.append(" " * (indent + 2) + "# a remark")
                if isinstance(part, dict):
                    self.mapping(part, indent + 4, ids=False, first=" " * (indent + 2) + "- ")
                else:
                    self.lines.append(" " * (indent + 2) + "- " + part)
        elif key == "tell" and self.rng.random() < 0.5:
            self.lines += [start + " |"] + [" " * (indent + 2) + line for line in (value, "I will wait.")]
        elif len(value) > 90 or (key == "say" and self.rng.random() < 0.3):
            self.folded(start, value, indent)
        else:
            self.lines.append(f"{start} {value}")

    def folded(self, start, value, indent):
        self.lines.append(start + " >-")
        line = ""
        for word in value.split():
            if line and len(line) + len(word) > 80:
                self.lines.append(" " * (indent + 2) + line)
                line = ""
            line = f"{line} {word}" if line else word
        self.lines.append(" " * (indent + 2) + line)


def to_yaml(top, rng):
    return Writer(rng).write(top)
