#!/usr/bin/env python3
"""Writes Sources/Display/WideRanges.swift, and the widths that the tests compare with.

The ranges are those of the Unicode Consortium's EastAsianWidth.txt (classes W and F) as the Python package
`wcwidth` carries them; the package also measures the samples. No sample has a Tamil pulli before a letter:
wcwidth joins the two, Unicode Annex 29 (GB9c) does not. Burmese is left out: wcwidth counts a second vowel sign
as nothing, terminals do not. Run from the top: Scripts/make-wide-ranges.py
"""
import wcwidth
from wcwidth.table_wide import WIDE_EASTASIAN

SAMPLES = """
passport
Hộ chiếu của chị hiện ở đâu?
Ho\u0323\u0302 chie\u0302\u0301u
Паспорт у кого?
أين جواز سفرك؟
العَرَبِيَّة
هل الأوراق معك؟
דרכון שלך
您的护照现在在哪里？
護照，在誰那裡
パスポートはどこですか
ｶﾀｶﾅ ＡＢＣ１２３
여권은 어디에 있습니까
\u1112\u1161\u11ab\u1100\u1173\u11af
หนังสือเดินทางของคุณอยู่ที่ไหน
ໜັງສືຜ່ານແດນ
លិខិតឆ្លងដែន
पासपोर्ट कहाँ है
क्षत्रिय स्त्री
পাসপোর্ট কোথায়
வீடு எது
ፓስፖርትህ የት ነው
👩‍👩‍👧 🇻🇳 ✊🏽 ❤️ ☎ ☎️ 1️⃣
a\u200bb\u2060c
ﷺ ½ € …
""".strip().split("\n")

version, ranges = max(WIDE_EASTASIAN.items())
merged = []
for first, last in ranges:
    if merged and merged[-1][1] + 1 == first:
        merged[-1][1] = last
    else:
        merged.append([first, last])

lines, line = [], " "
for first, last in merged:
    entry = f" (0x{first:X}, 0x{last:X}),"
    if len(line) + len(entry) > 100:
        lines.append(line)
        line = " "
    line += entry
lines.append(line)

with open("Sources/Display/WideRanges.swift", "w", encoding="utf-8") as file:
    file.write(f"""/// The characters that take two cells, in order; written by `Scripts/make-wide-ranges.py`.
///
/// Source: Unicode {version}, EastAsianWidth.txt, classes W and F, as wcwidth {wcwidth.__version__} for Python carries it.
// swift-format-ignore
let wideRanges: [(first: UInt32, last: UInt32)] = [
""")
    file.write("\n".join(lines) + "\n]\n")

with open("Tests/DisplayTests/Fixtures/widths.txt", "w", encoding="utf-8") as file:
    file.write(f"# Measured by wcwidth {wcwidth.__version__} for Python, Unicode {version}; Scripts/make-wide-ranges.py\n")
    for sample in SAMPLES:
        file.write(f"{wcwidth.wcswidth(sample)}\t{sample}\n")
