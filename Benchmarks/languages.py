"""A checklist of 150 texts in twelve languages, every text reviewed by two people, as an interview loads them."""

import csv
import io
import subprocess

import large

SIGNS = 27  # of `large.py`; with what stands around them about 150 texts
# A word of each, so that the files have the bytes that its letters take.
LANGUAGES = {
    "zh-Hans": "护照现在在谁那里",
    "zh-Hant": "護照現在在誰那裡",
    "vi": "hộ chiếu của anh chị ở đâu",
    "my": "နိုင်ငံကူးလက်မှတ် ဘယ်မှာရှိသလဲ",
    "lo": "ໜັງສືຜ່ານແດນຢູ່ໃສ",
    "th": "หนังสือเดินทางอยู่ที่ไหน",
    "mn": "паспорт тань одоо хаана байна",
    "ru": "где сейчас ваш паспорт",
    "fil": "nasaan po ang pasaporte ninyo",
    "pt": "onde está o seu passaporte",
    "fr": "où se trouve votre passeport",
    "ar": "أين جواز سفرك الآن",
}
DAY = "2026-09-01"


def write(work, binary):
    """The checklist with its translations, and the same without any."""
    text = large.text(SIGNS, interview=True)
    alone = work.write(f"alone/large-{SIGNS}.yaml", text)
    path = work.write(f"languages/large-{SIGNS}.yaml", text)
    for language, words in LANGUAGES.items():
        table = run(binary, "export", path, language, "--to", "csv", "--today", DAY)
        filled = work.write(f"languages/{language}.csv", fill(table, words))
        run(binary, "import", path, language, filled, "--by", "Benchmarks", "--today", DAY)
        people = ["--by", "A. Silva", "--checked-by", "M. Costa", "--today", DAY]
        run(binary, "review", path, language, "--all", *people)
    count = table.count("\n") - 1
    return alone, path, count


def fill(table, words):
    rows = list(csv.DictReader(io.StringIO(table)))
    output = io.StringIO()
    writer = csv.DictWriter(output, ["id", "translation"], extrasaction="ignore")
    writer.writeheader()
    for row in rows:
        # As long as the source, counted in letters.
        length = len(row["source"])
        row["translation"] = (f"{words} " * (length // len(words) + 1))[:length].strip()
        writer.writerow(row)
    return output.getvalue()


def run(binary, *arguments):
    command = [str(binary), "translations", *map(str, arguments)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout
