"""Whether all contenders say the same of every response. Nothing is timed before they do."""

import json
import subprocess
import sys
from itertools import zip_longest

import responses
from measure import Contender
from workload import COUNT, FEW

FIELDS = ("response", "level", "could_be", "settled", "points")
ONLY_FIELDS = ["--fields", ",".join(FIELDS)]


def scoring(work, binary, file, *more, jobs=1):
    return Contender([binary, "score", work.checklist, file, "--jobs", str(jobs), *more], cores=jobs)


def everything(document):
    """A whole assessment, the order of its keys included."""
    return json.dumps(document)


def five_fields(document):
    return {key: document.get(key) for key in FIELDS}


def differences(one, other, view):
    """The lines that do not mean the same, with their numbers."""
    with open(one, encoding="utf-8") as these, open(other, encoding="utf-8") as those:
        for number, (this, that) in enumerate(zip_longest(these, those), 1):
            if this is None or that is None or view(json.loads(this)) != view(json.loads(that)):
                yield number, *(line and line.strip() for line in (this, that))


def demand(name, one, against, other, view):
    """Stops unless both files say the same."""
    if one.read_bytes() == other.read_bytes():
        return print(f"  {name} and {against}: the same, to the byte")
    found = list(differences(one, other, view))
    for number, this, that in found[:3]:
        print(f"  line {number}\n    {name}: {this}\n    {against}: {that}", file=sys.stderr)
    if found:
        sys.exit(f"{name} and {against} differ in {len(found):,} responses: nothing was timed")
    how = "the same five fields" if view is five_fields else "the same, but for spaces"
    print(f"  {name} and {against}: {how}")


def compare(work, stopwatch, binary, quick):
    slow, count = (work.few, FEW) if quick else (work.all, COUNT)
    result = {name: work.folder / f"results-{name}.ndjson" for name in ("c", "c-slow", "oracle", "other")}

    asked, oracle = work.oracle(200 if quick else 2000)
    stopwatch.run(scoring(work, binary, asked), result["other"])
    demand("score", result["other"], "the oracle", oracle, everything)
    stopwatch.run(Contender([work.c, asked]), result["oracle"])
    demand("C", result["oracle"], "the oracle", oracle, five_fields)

    print(f"comparing {COUNT:,} responses (Python and ZEN: {count:,})", flush=True)
    stopwatch.run(Contender([work.c, work.all]), result["c"])
    stopwatch.run(Contender([work.c, slow]), result["c-slow"])
    for name, file in [("Python", "python"), ("ZEN", "zen_engine")] if work.has_zen else [("Python", "python")]:
        stopwatch.run(Contender(work.peer(file, slow)), result["other"])
        demand(name, result["other"], "C", result["c-slow"], everything)
    for name, more, jobs in [("score --fields", ONLY_FIELDS, 1), ("score", [], 1), ("score --jobs 2", [], 2)]:
        stopwatch.run(scoring(work, binary, work.all, *more, jobs=jobs), result["other"])
        demand(name, result["other"], "C", result["c"], everything if more else five_fields)
    print(f"  signs: {responses.shares(work.few)}")
    print(f"  levels: {responses.levels(result['c'].read_text())}")


def sound(work, binary):
    """Whether screener itself finds nothing wrong with what it is measured on."""
    fine = True
    for path in (work.checklist, work.long, work.interview):
        done = subprocess.run([binary, "check", path], capture_output=True, text=True)
        if done.returncode:
            fine = False
            print(f"  `check` of {path.name} exits with {done.returncode}:\n{(done.stdout + done.stderr)[:1500]}")
    return fine
