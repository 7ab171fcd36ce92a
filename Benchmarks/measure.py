"""Runs commands in turn, and shows what they took."""

import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Sample(NamedTuple):
    clock: float  # seconds on the clock
    cores: float  # seconds of all cores together
    memory: float  # peak, MB


class Contender(NamedTuple):
    command: list
    cores: int = 1
    times: int = 1  # in each round; what is over soon is measured more often
    may_fail: bool = False  # exit status 1 is no reason to stop


class Stopwatch:
    def __init__(self, program):
        self.program = str(program)
        self.available = sorted(os.sched_getaffinity(0), reverse=True)
        self.spent = 0.0  # seconds of all cores, by contenders

    def run(self, contender, output="/dev/null"):
        cores = ",".join(str(core) for core in self.available[: contender.cores])
        command = [self.program, cores, str(output), *map(str, contender.command)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit(f"{command} could not be measured: {done.stderr}")
        clock, seconds, memory, status = done.stdout.split()
        if int(status) > (1 if contender.may_fail else 0):
            sys.exit(f"exit status {status}: {' '.join(command[3:])}\n{done.stderr[:2000]}")
        self.spent += float(seconds)
        return Sample(float(clock), float(seconds), int(memory) / 1024)

    def rounds(self, contenders, count):
        """Every contender in each round, so that a slow minute of the machine is everybody's."""
        samples = {name: [] for name in contenders}
        for _ in range(count):
            for name, contender in contenders.items():
                samples[name] += [self.run(contender) for _ in range(contender.times)]
        return samples


def medians(samples):
    return {name: Sample(*map(statistics.median, zip(*taken))) for name, taken in samples.items()}


class Others:
    """How much of the machine other work takes, from now on."""

    def __init__(self, stopwatch):
        self.stopwatch = stopwatch
        self.busy, self.all = self.seconds()
        self.spent = stopwatch.spent

    @staticmethod
    def seconds():
        """What all cores have done since the machine was started, and all that they could have done."""
        lines = Path("/proc/stat").read_text().splitlines()
        ticks = [int(field) for field in lines[0].split()[1:9]]
        each = os.sysconf("SC_CLK_TCK")
        return (sum(ticks) - ticks[3] - ticks[4]) / each, sum(ticks) / each

    def share(self):
        busy, everything = self.seconds()
        ours = self.stopwatch.spent - self.spent
        return max(0.0, (busy - self.busy - ours) / (everything - self.all))


class Table:
    """What was measured; a row with a target is met or not."""

    def __init__(self):
        self.rows = [("what", "median", "against", "ratio", "target", "")]
        self.missed = 0

    def add(self, what, median, against="", ratio="", target="", met=None):
        verdict = "" if met is None else "met" if met else "NOT met"
        self.missed += met is False
        self.rows.append((what, median, against, ratio, target, verdict))

    def slower(self, what, median, against, ratio, at_most=None):
        target = f"at most {at_most:g}" if at_most else ""
        met = ratio <= at_most if at_most else None
        self.add(what, median, against, f"{ratio:.2f} times slower", target, met)

    def faster(self, what, median, against, ratio, at_least):
        shown = f"{ratio:.0f}" if ratio >= 20 else f"{ratio:.2f}"
        self.add(what, median, against, f"{shown} times faster", f"at least {at_least:g}", ratio >= at_least)

    def unmeasured(self, what, why, target=""):
        """What has a target counts as missed."""
        self.add(what, "not measured", why, "", target, False if target else None)

    def show(self):
        widths = [max(map(len, column)) for column in zip(*self.rows)]
        for number, row in enumerate(self.rows):
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
            if number == 0:
                print("  ".join("-" * width for width in widths))


def rate(number):
    return f"{number:,.0f}/s"


def milliseconds(seconds):
    return f"{seconds * 1000:.1f} ms"
