"""Compares a screening engine with this one: `compare.py BINARY SEED COUNT [--responses N] [--jobs N]`.

Makes COUNT checklists (every fourth a tiny one with all or many of its responses), runs `BINARY score CHECKLIST RESPONSES`,
and compares what both give, the order of keys included. Of larger ones also lines that are at fault must be refused, and
only they. Prints the first differences, and keeps the folder where there are any. Last line: `N passed, N failed`.
"""
import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import checklist as checklists
import generate
from assess import assess_lines
from make_responses import bad_lines

SHOWN = 5


def run(binary, path, answers):
    """(exit status, lines of standard output, standard error)."""
    done = subprocess.run([binary, "score", str(path), str(answers)], capture_output=True, timeout=600)
    return done.returncode, done.stdout.decode("utf-8", "replace").splitlines(), done.stderr.decode("utf-8", "replace")


def same(first, second):
    """Equal as parsed documents, in the order of keys too."""
    return json.dumps(first) == json.dumps(second)


def parsed(line):
    try:
        return json.loads(line)
    except ValueError:
        return {"not JSON": line}


def difference(path, response, theirs, ours):
    """A readable account of one difference."""
    lines = [f"checklist {path}", f"response  {response.decode('utf-8')}"]
    if not isinstance(theirs, dict):
        lines.append(f"  they give {theirs!r}")
    elif list(theirs) != list(ours):
        lines += [f"  their keys {list(theirs)}", f"  our keys   {list(ours)}"]
    for key, value in ours.items():
        if isinstance(theirs, dict) and not same(theirs.get(key), value):
            lines += [f"  {key}", f"    theirs {json.dumps(theirs.get(key))}", f"    ours   {json.dumps(value)}"]
    return "\n".join(lines)


def compare_files(binary, checklist, path, answers):
    """(number passed, differences) over one file of responses."""
    data = answers.read_bytes()
    lines = data.split(b"\n")
    expected = list(assess_lines(checklist, data))
    good = [(lines[number - 1], document) for number, document, _ in expected if document]
    refused = len(expected) - len(good)
    status, output, errors = run(binary, path, answers)
    wanted = 1 if refused else 0
    found = []
    if status != wanted or len(output) != len(good):
        found.append(f"checklist {path}\nresponses {answers}\n  exit status {status}, ours {wanted}; {len(output)} documents, "
                     f"ours {len(good)}\n" + who_is_refused(binary, path, answers, expected, lines) + errors[:600])
    passed = 0
    for line, (response, ours) in zip(output, good):
        theirs = parsed(line)
        if same(theirs, ours):
            passed += 1
        else:
            found.append(difference(path, response, theirs, ours))
    return passed + (not found), found


def who_is_refused(binary, path, answers, expected, lines):
    """The lines that only one of the two refuses, each tried alone."""
    alone, found = answers.with_suffix(".alone.ndjson"), []
    for number, document, cause in expected[:200]:
        alone.write_bytes(lines[number - 1] + b"\n")
        _, output, errors = run(binary, path, alone)
        if bool(output) != bool(document):
            line = lines[number - 1].decode("utf-8")
            found.append(f"  line {number} {line}\n    theirs {errors.strip() or 'accepted'}\n    ours   {cause or 'accepted'}\n")
    return "".join(found[:10])


def with_bad_lines(checklist, answers, rng):
    """A copy of the responses with lines at fault, and empty ones, among them."""
    lines = answers.read_text(encoding="utf-8").splitlines()[:20]
    lines += bad_lines(checklist, rng) + ["", "  "]
    rng.shuffle(lines)
    path = answers.with_suffix(".bad.ndjson")
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return path


def one(binary, seed, small, folder, responses):
    """The comparison of one checklist."""
    path, answers = generate.make(seed, folder, small, responses)
    checklist = checklists.load(path)
    passed, found = compare_files(binary, checklist, path, answers)
    if not small:
        more = compare_files(binary, checklist, path, with_bad_lines(checklist, answers, random.Random(seed)))
        passed, found = passed + more[0], found + more[1]
    return passed, found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("seed", type=int)
    parser.add_argument("count", type=int)
    parser.add_argument("--responses", type=int, default=120)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    binary = shutil.which(options.binary) or str(Path(options.binary).resolve())
    folder = tempfile.mkdtemp(prefix="oracle-")
    passed = failed = 0
    with ProcessPoolExecutor(options.jobs) as pool:
        jobs = [pool.submit(one, binary, seed, seed % 4 == 3, folder, options.responses)
                for seed in range(options.seed, options.seed + options.count)]
        for job in jobs:
            good, found = job.result()
            for text in found[:max(0, SHOWN - failed)]:
                print(text, end="\n\n")
            passed, failed = passed + good, failed + len(found)
    if failed:
        print(f"kept: {folder}")
    else:
        shutil.rmtree(folder)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
