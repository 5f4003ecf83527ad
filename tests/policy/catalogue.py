# SPDX-License-Identifier: Apache-2.0
"""Each finding's code has its page, docs/findings/<code>.md, and its example: an expect.findings
that tells it. The page shows one, in both languages.

The codes come from the program: `gouji explain` lists one `code<TAB>severity` a line.
"""

import re
import subprocess
import sys

import support

SEVERITIES = {"error", "warning", "note", "unassessed"}
# Relations of a form read at run time share the row `relation` and print their own codes;
# tests/golden/run_time_form.expected shows one.
CANNOT_BE_TOLD = {"relation"}
SHOWN = re.compile(r"^```text\n.*\[([a-z0-9_.]+)\]\n", re.MULTILINE)
TOLD = re.compile(r"\b(error|warning|note|unassessed)\b.*\[([a-z0-9_.]+)\]\s*$", re.MULTILINE)


def judge(root, listing):
    complaints, codes = [], set()
    for line in listing.splitlines():
        code, _, severity = line.partition("\t")
        if severity not in SEVERITIES:
            complaints.append(f"explain: {line!r} is not code<TAB>severity")
        codes.add(code)
    if not codes:
        complaints.append("explain: lists no code")

    pages = {path.stem for path in support.files(root, ".md", under="docs/findings")} - {
        "index",
        "README",
    }
    told = set()
    for path in support.files(root, ".findings"):
        told.update(code for _, code in TOLD.findall(support.read(root, path)))
    for missing, has in (
        ("page in docs/findings", pages),
        ("example: no expect.findings tells it", told | CANNOT_BE_TOLD),
    ):
        complaints += [f"{code}: has no {missing}" for code in sorted(codes - has)]
    complaints += [
        f"docs/findings/{code}.md: there is no such finding" for code in sorted(pages - codes)
    ]
    complaints += [
        f"docs/findings/{code}.md: shows {examples}, not an example of its own in each language"
        for code in sorted((codes & pages) - CANNOT_BE_TOLD)
        if (examples := SHOWN.findall(support.read(root, f"docs/findings/{code}.md"))) != [code] * 2
    ]
    complaints += [
        f"{code}: an expect.findings tells it, and there is no such finding"
        for code in sorted(told - codes)
    ]
    return complaints


def listing_of_program(_):
    return subprocess.run(
        [sys.argv[2], "explain"], check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout


support.run(
    lambda root: judge(root, support.read(root, "listing")),
    good={
        "listing": "a.b\terror\n",
        "docs/findings/a.b.md": 2 * "```text\ninput.txt:3:4: error: 一 is wrong [a.b]\n 一\n```\n",
        "corpus/x/expect.findings": "input.txt:3:4: error: 一 [二] is wrong [a.b]\n",
    },
    bad={
        "lists no code": {"listing": ""},
        "is not code": {"listing": "a.b fatal\n"},
        "c.d: has no page": {"listing": "a.b\terror\nc.d\tnote\n"},
        "c.d: has no example": {"listing": "a.b\terror\nc.d\tnote\n"},
        "docs/findings/a.b.md: shows []": {"docs/findings/a.b.md": ""},
        "docs/findings/a.b.md: shows ['a.b', 'a.c']": {
            "docs/findings/a.b.md": "```text\nx [a.b]\n```\n\n```text\nx [a.c]\n```\n"
        },
        "docs/findings/e.f.md: there is no such": {"docs/findings/e.f.md": ""},
        "g.h: an expect.findings tells it": {
            "corpus/y/expect.findings": "input.txt: note: odd [g.h]\n"
        },
    },
    project=lambda root: judge(root, listing_of_program(root)),
)
