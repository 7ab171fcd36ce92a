"""The decision engine: `zen_engine.py FILE` evaluates each line of responses with ZEN, and writes the same five fields.

The engine gets the line as it is and reads the JSON itself, with a loader that keeps the compiled decision: of the ways
that its Python interface offers, by far the fastest.
"""

import json
import sys
from pathlib import Path

import zen

sys.path.insert(0, str(Path(__file__).parent.parent))

from checklist import RESULTS  # noqa: E402

from decision import decision  # noqa: E402


def main(path):
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"benchmark": decision()}}})
    encode = json.JSONEncoder(separators=RESULTS, ensure_ascii=False).encode
    with open(path, encoding="utf-8") as file:
        for line in file:
            print(encode(engine.evaluate("benchmark", line)["result"]))


if __name__ == "__main__":
    main(sys.argv[1])
