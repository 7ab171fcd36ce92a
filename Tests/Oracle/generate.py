"""Random sound checklists and responses: `generate.py SEED OUTDIR [--count N] [--responses N] [--small] [--no-table]`.

Writes NAME.yaml and NAME.ndjson, and prints how often each thing happened, so that a dull generator is noticed.
"""
import argparse
import random
from collections import Counter
from pathlib import Path

import checklist as checklists
from assess import assess_lines
from make_checklist import ChecklistMaker
from make_responses import every_response, random_response, to_line
from write_yaml import to_yaml

LIMIT_OF_SMALL = 4000


def make(seed, folder, small=False, responses=120):
    """One checklist and its responses; gives the two paths."""
    rng = random.Random(f"{seed} {small}")
    name = f"{'small' if small else 'random'}-{seed}"
    folder = Path(folder)
    path = folder / f"{name}.yaml"
    path.write_text(to_yaml(ChecklistMaker(rng, name, small).make(), rng), encoding="utf-8")
    checklist = checklists.load(path)
    if small and responses:
        made = every_response(checklist, LIMIT_OF_SMALL, rng)
    else:
        made = (random_response(checklist, rng, f"r-{number}") for number in range(1, responses + 1))
    answers = folder / f"{name}.ndjson"
    answers.write_text("".join(to_line(response, rng) + "\n" for response in made), encoding="utf-8")
    return path, answers


class Statistics:
    """How often each thing happens."""
    def __init__(self):
        self.count, self.responses = Counter(), 0

    def add(self, checklist, document):
        self.responses += 1
        names = [level.id for level in checklist.levels]
        place = names.index(document["level"])
        self.count["level " + (checklist.levels[place].when if place >= len(names) - 2 else f"{place + 1} from the top")] += 1
        self.count["treated as " + document["treated_as"]] += 1
        for value in document["dimensions"].values():
            self.count["dimension " + value["value"]] += 1
        for value in document["findings"].values():
            self.count[f"finding {value}"] += 1
        for key in ("could_be", "stopped_by", "would_decide", "missing", "not_applicable", "contradictions"):
            self.count[f"{key} not empty"] += bool(document[key])
        for key, value in document["refer"].items():
            self.count[f"refer {key} not empty"] += bool(value)
        self.count["settled"] += document["settled"]
        self.count["points open"] += document["points"][0] != document["points"][1]
        length = len(document["because"])
        self.count["because " + ("0" if not length else "1" if length == 1 else "2-4" if length < 5 else "5 or more")] += 1

    def table(self):
        return "\n".join(f"{key:32}{value:8}  {100 * value / max(1, self.responses):6.1f} %"
                         for key, value in sorted(self.count.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("folder")
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--responses", type=int, default=120, help="how many to a larger checklist; 0: none to a small one either")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--no-table", action="store_true")
    options = parser.parse_args()
    Path(options.folder).mkdir(parents=True, exist_ok=True)
    statistics = Statistics()
    for number in range(options.count):
        path, answers = make(options.seed + number, options.folder, options.small, options.responses)
        print(path)
        if options.no_table:
            continue
        checklist = checklists.load(path)
        for _, document, cause in assess_lines(checklist, answers.read_bytes()):
            assert document, cause
            statistics.add(checklist, document)
    if not options.no_table:
        print(f"{statistics.responses} responses")
        print(statistics.table())


if __name__ == "__main__":
    main()
