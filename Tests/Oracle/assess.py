"""The assessment of responses: `assess.py CHECKLIST [RESPONSES.ndjson] [--pending]` (semantics.md section 9).

NDJSON on standard output. A bad line is reported on standard error with its number and makes the exit status 1.
"""
import argparse
import json
import sys

import checklist as checklists
from records import NOT_ASKED, PENDING, BadAnswer, response_from
from result import Result


def assess(checklist, response, records, pending=False):
    """The assessment document (and with `pending` two keys more, for a running interview)."""
    if pending and Result(checklist, records).ends:
        records = {key: NOT_ASKED if record.pending else record for key, record in records.items()}
    result = Result(checklist, records)
    document = result.document(response)
    if pending:
        document["offers_to_finish"] = result.offers_to_finish()
        document["pending"] = result.pending_items()
    return document


def assess_lines(checklist, data, pending=False):
    """Of each line that is not empty: (line number, assessment or None, cause or None)."""
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            response, records = response_from(checklist, line, PENDING if pending else NOT_ASKED)
        except BadAnswer as cause:
            yield number, None, str(cause)
        else:
            yield number, assess(checklist, response, records, pending), None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checklist")
    parser.add_argument("responses", nargs="?")
    parser.add_argument("--pending", action="store_true", help="what a response leaves out is pending, not `not asked`")
    options = parser.parse_args()
    checklist = checklists.load(options.checklist)
    if options.responses:
        with open(options.responses, "rb") as file:
            data = file.read()
    else:
        data = sys.stdin.buffer.read()
    bad = 0
    for number, document, cause in assess_lines(checklist, data, options.pending):
        if document is None:
            bad += 1
            print(f"line {number}: {cause}", file=sys.stderr)
        else:
            print(json.dumps(document, ensure_ascii=False, separators=(",", ":")))
    if bad:
        print(f"{bad} bad lines", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
