#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""page_mutants.py PROGRAM CORPUS: a page whose spans lie or whose cells are lost gives no wrong figure. Every span, label, row and
some figures of corpus/page-2021 are changed or taken out, one at a time; each number that is still delivered must be the one
that stands in the page's expect.csv."""
import csv
import io
import pathlib
import re
import subprocess
import sys
import tempfile

program, corpus = sys.argv[1], pathlib.Path(sys.argv[2])
page = (corpus / "page-2021/input.html").read_text(encoding="utf-8")


def key(row):
    return row["table"], row["row"], row["column"]


with (corpus / "page-2021/expect.csv").open(encoding="utf-8", newline="") as lines:
    truth = {key(r): r["value"] for r in csv.DictReader(lines)}


def shifted_by(n):
    return lambda text: re.sub(r"\d+", lambda m: str(int(m[0]) + n), text)


WORDS, NUMBER = r"<td[^>]*>[^<\d][^<]*</td>", r"<td>\d[^<]*</td>"
mutations = [
    ("without", r' rowspan="\d+"', lambda _: "", 1),
    ("without", r' colspan="\d+"', lambda _: "", 1),
    ("one more in", r' rowspan="\d+"', shifted_by(1), 1),
    ("one more in", r' colspan="\d+"', shifted_by(1), 1),
    ("one less in", r' colspan="\d+"', shifted_by(-1), 1),
    ("without", WORDS, lambda _: "", 1),
    ("emptied", WORDS, lambda text: re.sub(r">[^<]*<", "><", text, count=1), 1),
    ("without", NUMBER, lambda _: "", 7),
    ("an empty cell after", NUMBER, lambda text: text + "<td></td>", 7),
    ("without", r"<tr>.*?</tr>", lambda _: "", 1),
]

complaints, mutants, numbers = [], 0, 0
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "page.html"
    for name, pattern, change, step in mutations:
        for m in list(re.finditer(pattern, page))[::step]:
            mutants += 1
            path.write_text(page[: m.start()] + change(m[0]) + page[m.end() :], encoding="utf-8")
            printed = subprocess.run([program, "extract", path], capture_output=True, text=True, encoding="utf-8").stdout
            for r in csv.DictReader(io.StringIO(printed)):
                if r["state"] != "number" or "?" in r["row"] + r["column"]:
                    continue
                numbers += 1
                if r["value"] != truth.get(key(r)):
                    complaints.append(f"{name} {m[0][:60]}: {'.'.join(key(r))} is {r['value']}, not {truth.get(key(r))}")

if mutants < 300 or numbers < 50_000:
    complaints.append(f"only {mutants} mutants and {numbers} numbers: the page or the patterns have changed")
sys.exit("\n".join(complaints[:20]) or 0)
