"""Builds the peers and writes the files that are measured, into one folder outside the sources."""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from itertools import islice
from pathlib import Path

import checklist
import large
import responses

HERE = Path(__file__).parent
PEERS = HERE / "peers"
ORACLE = HERE.parent / "Tests" / "Oracle"
COUNT = 100_000  # responses
FEW = 10_000  # of them, for the slow peers


class Workload:
    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.checklist = self.write("scored/benchmark.yaml", checklist.text())
        self.long = self.write("long/large-5000.yaml", large.text(5000))
        self.interview = self.write("interview/large-1000.yaml", large.text(1000, interview=True))
        self.all, self.few, self.none = self.responses()
        self.build()

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def responses(self):
        """All, the first ones, and an empty file. Written once, and again when their description changes."""
        stamp = digest([HERE / "checklist.py", HERE / "responses.py"], str(COUNT))
        every, few = self.folder / f"responses-{stamp}.ndjson", self.folder / f"responses-{stamp}-few.ndjson"
        if not few.exists():
            print(f"writing {COUNT:,} responses", flush=True)
            with open(every, "w", encoding="utf-8") as file:
                file.writelines(responses.lines(COUNT))
            self.first(every, FEW, few)
        return every, few, self.write("responses-none.ndjson", "")

    def first(self, responses, count, path):
        with open(responses, encoding="utf-8") as file:
            path.write_text("".join(islice(file, count)), encoding="utf-8")
        return path

    def oracle(self, count):
        """The first responses, and what the oracle says of them. It is slow, so it is asked once."""
        stamp = digest([*sorted(ORACLE.glob("*.py")), self.checklist, self.few])
        asked, said = self.folder / f"oracle-{count}.ndjson", self.folder / f"oracle-{count}-{stamp}.ndjson"
        self.first(self.few, count, asked)
        if not said.exists():
            print(f"  asking the oracle about {count:,} responses (once; 30 ms to 60 ms each)", flush=True)
            lines, cores = asked.read_text(encoding="utf-8").splitlines(True), len(os.sched_getaffinity(0))
            share = -(-len(lines) // cores)
            running = []
            for core in range(cores):
                part = self.write(f"oracle-part-{core}.ndjson", "".join(lines[core * share : (core + 1) * share]))
                command = [self.python, "-B", ORACLE / "assess.py", self.checklist, part]
                running.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8"))
            answers = [process.communicate()[0] for process in running]
            if any(process.returncode for process in running):
                sys.exit("the oracle does not run: nothing was timed")
            said.write_text("".join(answers), encoding="utf-8")
        return asked, said

    def build(self):
        tables = self.folder / "tables.h"
        tables.write_bytes(subprocess.check_output([sys.executable, "-B", PEERS / "tables.py"]))
        self.c = self.compile("peer", "-O3", "-march=native", "-I", self.folder)
        self.scan = self.compile("scan", "-O2", "-lyaml")
        self.stopwatch = self.compile("stopwatch", "-O2")
        self.python, self.has_zen = self.environment()

    def environment(self):
        """The Python for the peers, and whether it has ZEN. Without a package index it is the one that runs this."""
        folder, wanted = self.folder / "venv", (HERE / "requirements.txt").read_text()
        python, installed = folder / "bin" / "python", folder / "installed.txt"
        if not installed.exists() or installed.read_text() != wanted:
            print(f"installing {', '.join(wanted.split())}", flush=True)
            venv.create(folder, with_pip=True, clear=True)
            pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            if subprocess.run([*pip, "-r", HERE / "requirements.txt"]).returncode:
                return Path(sys.executable), False
            installed.write_text(wanted)
        return python, True

    def compile(self, name, *flags):
        program = self.folder / name
        # Swift brings its own clang, which makes the C peer a tenth faster than gcc does.
        compiler = shutil.which("clang") or "cc"
        command = [compiler, "-std=c11", "-D_GNU_SOURCE", "-o", program, PEERS / f"{name}.c", *flags]
        subprocess.run(command, check=True)
        return program

    def peer(self, name, file):
        """The command of a Python peer."""
        return [self.python, "-B", PEERS / f"{name}.py", file]


def digest(paths, more=""):
    described = b"".join(path.read_bytes() for path in paths)
    return hashlib.sha256(described + more.encode()).hexdigest()[:12]
