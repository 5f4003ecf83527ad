#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""own_forms.py PROGRAM ROOT: docs/forms.md, its example and its schema say what happens.

Each command of a `console` block is run in ROOT and prints what stands below it; each `json` block stands in the example
form; the `cpp` block is examples/own_form.cpp. The exports of the example give the same figures. The schema accepts what the
program prints and reads, and refuses what the program refuses.
"""

import csv
import json
import os
import pathlib
import re
import subprocess
import sys

program, root = (pathlib.Path(a).resolve() for a in sys.argv[1:3])
FORM = "examples/final_accounts/form.json"
EXPORTS = ["tab_lines.txt", "page.html", "bars.txt"]
complaints = []


def run(command):
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "LC_ALL": "C"}
    return subprocess.run(command, shell=True, cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8")


chapter = (root / "docs/forms.md").read_text(encoding="utf-8")
LANGUAGES = ("console", "json", "cpp")
blocks = {name: re.findall(rf"```{name}\n(.*?)```", chapter, re.DOTALL) for name in LANGUAGES}
if not all(blocks.values()):
    complaints.append("docs/forms.md has lost its examples")
for block in blocks["console"]:
    command, _, shown = block.removeprefix("$ ").partition("\n")
    ended = run(command)
    if ended.stderr or ended.stdout != shown:
        complaints.append(f"$ {command}\nprints\n{ended.stdout}{ended.stderr}but docs/forms.md shows\n{shown}")
form = (root / FORM).read_text(encoding="utf-8")
complaints += [f"{FORM} does not hold\n{block}" for block in blocks["json"] if block not in form]
example = (root / "examples/own_form.cpp").read_text(encoding="utf-8")
if not all(example.endswith(block) for block in blocks["cpp"]):
    complaints.append("the C++ of docs/forms.md is not examples/own_form.cpp")


def figures_of(export):
    """What is read of an export, without its place in the file."""
    lines = run(f"gouji extract --form {FORM} examples/final_accounts/{export}").stdout.splitlines()
    return [[row[name] for name in ("table", "row", "column", "value", "unit", "state")] for row in csv.DictReader(lines)]


first = figures_of(EXPORTS[0])
if len(first) != 20 or any(state != "number" for *_, state in first):
    complaints.append(f"{EXPORTS[0]}: 20 numbers were expected: {first}")
complaints += [f"{export} gives other figures than {EXPORTS[0]}" for export in EXPORTS[1:] if figures_of(export) != first]

try:
    import jsonschema
except ImportError:
    print("SKIPPED: forms are not compared with their schema: Python has no jsonschema")
else:
    schema = json.loads((root / "docs/schema/form.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    printed = json.loads(run("gouji forms --format json").stdout)
    good = {"what is printed": printed, "an array": printed["forms"], "the example": json.loads(form)}
    for name, value in good.items():
        complaints += [f"schema: {name}: {e.json_path}: {e.message[:200]}" for e in validator.iter_errors(value)]

    def spoilt(change):
        value = json.loads(form)
        change(value, value["tables"][0])
        return value

    bad = {
        "a capital letter in a code": spoilt(lambda f, t: f.update(code="A")),
        "an unknown member": spoilt(lambda f, t: t.update(label="x")),
        "no rows": spoilt(lambda f, t: t.update(rows=[])),
        "no columns": spoilt(lambda f, t: t.pop("columns")),
        "no name of a table": spoilt(lambda f, t: t.pop("caption")),
        "an empty label": spoilt(lambda f, t: t["rows"][0].update(path=[""])),
        "two variants in one label": spoilt(lambda f, t: t["rows"][0].update(aliases=["a | b"])),
        "an unknown kind": spoilt(lambda f, t: t["columns"][0].update(kind="percent")),
        "a year in quotes": spoilt(lambda f, t: f.update(first_year="2019")),
        "an empty list": [],
    }
    for name, value in bad.items():
        if validator.is_valid(value):
            complaints.append(f"schema: accepts {name}")
        command = [program, "forms", "--form", "/dev/stdin"]
        refused = subprocess.run(command, input=json.dumps(value).encode(), capture_output=True)
        if refused.returncode != 2:
            complaints.append(f"the program accepts {name}")

sys.exit("\n".join(complaints) or 0)
