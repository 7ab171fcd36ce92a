"""The rows of the table: what is measured, against what, and with which target."""

import keypress
import languages
from agree import ONLY_FIELDS, scoring
from measure import Contender, Others, medians, milliseconds, rate
from workload import COUNT, FEW

FLOOR = 2_000_000  # responses a second; a slower C program is no yardstick
WHOLE = 60_000  # whole assessments a second, on one core
MEMORY = 100  # MB
STRUCTURE = "C001,C002,C003"  # what can only be looked at once Y, K and I are
LIMITS = (  # seconds by the clock
    ("load of 60 signs", 0.04),
    ("check of its structure", 0.04),
    ("check of 60 signs", 1),
    ("check of 5,000 items", 0.5),
)


def throughput(work, stopwatch, binary, rounds, table):
    contenders = {
        "C": Contender([work.c, work.all], times=5),
        "Python": Contender(work.peer("python", work.few)),
        "Python, nothing": Contender(work.peer("python", work.none)),
        "score --fields": scoring(work, binary, work.all, *ONLY_FIELDS),
        "score": scoring(work, binary, work.all),
    }
    if work.has_zen:
        contenders["ZEN"] = Contender(work.peer("zen_engine", work.few))
        contenders["ZEN, nothing"] = Contender(work.peer("zen_engine", work.none))
    if len(stopwatch.available) > 1:
        contenders["score --jobs 2"] = scoring(work, binary, work.all, jobs=2)
    others = Others(stopwatch)
    samples = stopwatch.rounds(contenders, rounds)
    took = medians(samples)

    fastest = COUNT / min(sample.cores for sample in samples["C"])
    c, fields, full = (COUNT / took[name].cores for name in ("C", "score --fields", "score"))
    python, zen = (FEW / seconds if (seconds := without_start(took, name)) else None for name in ("Python", "ZEN"))
    table.add("C", rate(c))
    table.add("  its fastest round", rate(fastest), "", "", f"at least {FLOOR:,}/s", fastest >= FLOOR)
    table.add("Python, without start-up", rate(python))
    if zen:
        table.add("ZEN, without start-up", rate(zen))
    table.slower("score --fields", rate(fields), "C", c / fields, at_most=4)
    if zen:
        table.faster("", "", "ZEN", fields / zen, at_least=100)
    else:
        table.unmeasured("score --fields", "ZEN could not be installed", "at least 100")
    table.add("score", rate(full), "", "", f"at least {WHOLE:,}/s", full >= WHOLE)
    table.faster("", "", "Python", full / python, at_least=1.3)
    if "score --jobs 2" in took:
        one, two = took["score"].clock, took["score --jobs 2"].clock
        table.faster("score --jobs 2, two cores", rate(COUNT / two), "--jobs 1", one / two, at_least=1.7)
    else:
        table.unmeasured("score --jobs 2, two cores", "there is one core", "at least 1.7")
    for name in (name for name in took if "nothing" not in name):
        memory(table, name, took[name].memory, at_most=MEMORY if name.startswith("score") else None)
    return others.share()


def without_start(took, name):
    """The seconds of a Python peer, less those that it takes for nothing."""
    return took[name].cores - took[f"{name}, nothing"].cores if name in took else 0


def memory(table, what, megabytes, at_most=None):
    target = (f"under {at_most} MB", megabytes < at_most) if at_most else ()
    table.add(f"peak memory: {what}", f"{megabytes:.0f} MB", "", "", *target)


def loading(work, stopwatch, binary, rounds, table):
    took = medians(
        stopwatch.rounds(
            {
                "libyaml": Contender([work.scan, work.long]),
                "screener --version": Contender([binary, "--version"]),
                "check of 60 signs": Contender([binary, "check", work.checklist], may_fail=True),
                "check of its structure": Contender([binary, "check", "--only", STRUCTURE, work.checklist], may_fail=True),
                "check of 5,000 items": Contender([binary, "check", work.long], may_fail=True),
                "load of 60 signs": Contender([binary, "score", work.checklist]),
                "load of 5,000 items": Contender([binary, "score", work.long]),
            },
            rounds * 3,
        )
    )
    scan, start, load = (took[name].cores for name in ("libyaml", "screener --version", "load of 5,000 items"))
    table.add("libyaml's events of 5,000 items", milliseconds(scan))
    table.add("start-up: screener --version", milliseconds(took["screener --version"].clock))
    for name, limit in LIMITS:
        clock = took[name].clock
        table.add(name, milliseconds(clock), "", "", f"under {milliseconds(limit)}", clock < limit)
    table.slower("load of 5,000 items, less start-up", milliseconds(load - start), "libyaml", (load - start) / scan, 5)
    for name, sample in took.items():
        memory(table, name, sample.memory)


def translating(work, stopwatch, binary, rounds, table):
    alone, translated, count = languages.write(work, binary)
    took = medians(
        stopwatch.rounds(
            {
                "none": Contender([binary, "translations", "status", alone]),
                "twelve": Contender([binary, "translations", "status", translated]),
            },
            rounds * 3,
        )
    )
    seconds = took["twelve"].cores - took["none"].cores
    table.add(f"twelve languages of {count} texts", milliseconds(seconds), "", "", "under 30 ms", seconds < 0.030)


def interviewing(work, stopwatch, binary, quick, table):
    what, target = "interview of 1,000: key to next question", "under 10 ms"
    command = [str(binary), "interview", str(work.interview)]
    try:
        first, times, peak = keypress.measure(command, 50 if quick else 300, {stopwatch.available[0]})
    except keypress.Stuck as stuck:
        table.unmeasured(what, "the interview went another way", target)
        return print(f"  interview: {stuck}")
    middle, most, worst = keypress.summary(times)
    table.add("interview of 1,000: start to first screen", milliseconds(first), "", "", "under 150 ms", first < 0.150)
    table.add(what, milliseconds(middle), "", "", target, middle < 0.010)
    table.add("  19 of 20; the slowest", f"{milliseconds(most)}; {milliseconds(worst)}")
    memory(table, "interview of 1,000", peak / 1024)
