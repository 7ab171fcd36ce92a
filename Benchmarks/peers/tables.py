"""The checklist as tables for peer.c: `tables.py` prints a C header."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from checklist import DIMENSIONS, LEVELS, RESPONSES, RESULTS, SAID, SEEN, SIGNS  # noqa: E402

# A bit for each yes-or-no item, the signs first. What is only seen may share a bit with what is only said.
# The age is no yes or no.
BITS = {name: bit for bit, (name, *_) in enumerate(SIGNS)}
for name in ("consent_talk", "danger_now", "needs_doctor", "consent_share"):
    BITS[name] = len(BITS)
BITS["may_be_under_18"] = 63
BITS["age"] = 64


def mask(names):
    return f"0x{sum(1 << BITS[name] for name in names):016x}ull"


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def keys(title, names):
    rows = "".join(f"  {{.name = {quoted(name)}, .bit = {BITS[name]}}},\n" for name in names)
    return f"static _Alignas(64) struct key {title}[] = {{\n{rows}  {{.name = NULL}},\n}};\n"


def header():
    rules = []
    for dimension, _, _, signs in DIMENSIONS:
        by_strength = [mask(n for n, strength, _ in signs if strength == s) for s in ("strong", "medium", "weak")]
        rules.append(f"  {{{', '.join(by_strength)}}}, // {dimension}\n")
    planes = [mask(name for name, _, points in SIGNS if points >> plane & 1) for plane in range(3)]
    skipped = [name for _, _, for_child, signs in DIMENSIONS if not for_child for name, *_ in signs]
    return "".join(
        [
            f"#define COMMA {quoted(RESULTS[0])}\n#define COLON {quoted(RESULTS[1])}\n",
            f"#define COMMA_IN {quoted(RESPONSES[0])}\n#define COLON_IN {quoted(RESPONSES[1])}\n",
            *(f"#define {name.upper()} {BITS[name]}\n" for name in SEEN + ["consent_talk"]),
            *(f"#define {dimension.upper()} {place}\n" for place, (dimension, *_) in enumerate(DIMENSIONS)),
            f"#define SKIPPED_FOR_KNOWN_CHILD {mask(skipped)}\n",
            f"#define SIGNS {mask(name for name, *_ in SIGNS)}\n",
            f"static const unsigned long long points_planes[3] = {{{', '.join(planes)}}};\n",
            f"static const unsigned long long dimensions[6][3] = {{\n{''.join(rules)}}};\n",
            f"static const char *const levels[7] = {{{', '.join(map(quoted, LEVELS))}}};\n",
            keys("said_keys", SAID),
            keys("seen_keys", SEEN),
        ]
    )


if __name__ == "__main__":
    print(header(), end="")
