#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""selected.py PROGRAM ROOT: findings handed on, and taken back.

- The SARIF log of the whole corpus follows the schema of the standard; its regions are what they say of the files; its
  results are the findings of --format json.
- A baseline of the corpus follows its schema, does not depend on the order of the files, and makes all findings known; what
  is mended is told as gone.
- The schema of profiles accepts what the program reads, and refuses what the program refuses.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

program, root = (pathlib.Path(a).resolve() for a in sys.argv[1:3])
complaints = []


def expect(holds, what):
    if not holds:
        complaints.append(what)


def check(*arguments):
    return subprocess.run([program, "check", "--lang", "en", *map(str, arguments)], cwd=root, capture_output=True, encoding="utf-8")


def validator(path):
    """Of a schema; None where no library can judge."""
    try:
        import jsonschema
    except ImportError:
        print("SKIPPED: nothing is compared with a schema: Python has no jsonschema")
        return None
    schema = json.loads((root / path).read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def judge(path, value):
    judging = validator(path)
    for error in judging.iter_errors(value) if judging else ():
        complaints.append(f"{path}: {error.json_path}: {error.message[:200]}")


inputs = sorted(p.relative_to(root) for p in root.glob("corpus/*/input.*"))
findings = [f for d in json.loads(check("--format", "json", *inputs).stdout) for f in d["findings"]]
expect(len(findings) > 200, "the corpus has lost its findings")

# --- SARIF ------------------------------------------------------------------------------------------------------------

LEVELS = {"unassessed": ("open", "none"), "note": ("fail", "note"), "warning": ("fail", "warning"), "error": ("fail", "error")}
log = json.loads(check("--format", "sarif", *inputs).stdout)
judge("tests/golden/sarif/sarif-schema-2.1.0.json", log)
(sarif,) = log["runs"]
rules = sarif["tool"]["driver"]["rules"]
expect(len(sarif["results"]) == len(findings), "SARIF has not as many results as JSON has findings")
for result, finding in zip(sarif["results"], findings):
    expect(result["ruleId"] == finding["code"] == rules[result["ruleIndex"]]["id"], f"SARIF: another rule: {result}")
    expect((result["kind"], result["level"]) == LEVELS[finding["severity"]], f"SARIF: another level: {result}")
    expect(result["message"]["text"] == finding["message"], f"SARIF: another message: {result}")
    expect(result["partialFingerprints"] == {"gouji/v1": finding["fingerprint"]}, f"SARIF: another fingerprint: {result}")
    expect(len(result.get("relatedLocations", ())) == len(finding["operands"]), f"SARIF: other operands: {result}")
for rule in rules:
    expect((root / rule["properties"]["page"]).is_file(), f"SARIF: {rule['id']} has no page")


def text_of_region(physical):
    """What lines and columns say, and what bytes say; of a file in UTF-8 they must agree."""
    data = (root / urllib.parse.unquote(physical["artifactLocation"]["uri"])).read_bytes()
    region = physical["region"]
    by_bytes = data[region["byteOffset"] : region["byteOffset"] + region["byteLength"]]
    lines = data.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    picked = lines[region["startLine"] - 1 : region["endLine"]]
    picked[-1] = picked[-1][: region["endColumn"] - 1]
    picked[0] = picked[0][region["startColumn"] - 1 :]
    return "\n".join(picked), by_bytes.decode("utf-8").replace("\r\n", "\n")


compared = 0
for result in sarif["results"]:
    for location in result["locations"] + result.get("relatedLocations", []):
        physical = location["physicalLocation"]
        if "region" in physical and physical["artifactLocation"]["uri"].startswith("corpus/broken-"):
            by_lines, by_bytes = text_of_region(physical)
            expect(by_lines == by_bytes, f"SARIF: lines say {by_lines!r}, bytes {by_bytes!r}")
            compared += 1
expect(compared > 50, "no regions were compared")

# --- the baseline -----------------------------------------------------------------------------------------------------

with tempfile.TemporaryDirectory() as scratch:
    known, again = pathlib.Path(scratch, "known.json"), pathlib.Path(scratch, "again.json")
    expect(check("--write-baseline", known, *inputs).returncode == 1, "--write-baseline hides what is wrong")
    check("--write-baseline", again, *reversed(inputs))
    expect(known.read_bytes() == again.read_bytes(), "a baseline depends on the order of files")
    text = known.read_text(encoding="utf-8")
    judge("docs/schema/baseline.schema.json", json.loads(text))
    expect({f["fingerprint"] for f in findings} == {e["fingerprint"] for e in json.loads(text)["findings"]}, "other fingerprints")

    ended = check("--baseline", known, *inputs)
    expect(ended.returncode == 0 and "error:" not in ended.stdout, f"known findings are told: {ended.stdout[:300]}")
    suppressed = json.loads(check("--format", "sarif", "--baseline", known, *inputs).stdout)
    judge("tests/golden/sarif/sarif-schema-2.1.0.json", suppressed)
    expect(all("suppressions" in r for r in suppressed["runs"][0]["results"]), "SARIF: a known finding is not suppressed")
    expect(len(suppressed["runs"][0]["results"]) == len(findings), "SARIF: known findings are left out")

    report = (root / "corpus/broken-2021/input.txt").read_bytes()
    mended = pathlib.Path(scratch, "moved.txt")
    mended.write_bytes(b"\n\n" + report.replace(b"\t49\n", b"\t48\n", 1))
    check("--write-baseline", known, "corpus/broken-2021/input.txt")
    ended = check("--baseline", known, mended)
    expect(ended.stdout == "findings known by the baseline: 4; known ones that no longer occur: 1\n", f"mended: {ended.stdout[:500]}")
    expect(ended.returncode == 0, "a mended report fails")

# --- the profile ------------------------------------------------------------------------------------------------------

GOOD = [
    {},
    {"disable": ["prose.*", "figure.blank"], "severity": {"row.*": "note", "relation": "warning"}, "fail_on": "never"},
    {"min_severity": "unassessed", "blank_as_zero": True, "fail_on": "note"},
]
BAD = [[], {"disable": "prose.*"}, {"disable": ["*"]}, {"severity": {"figure.blank": "unassessed"}}, {"severity": {"*": "note"}},
       {"fail_on": "unassessed"}, {"min_severity": "never"}, {"blank_as_zero": "yes"}, {"enable": []}]
judging = validator("docs/schema/profile.schema.json")
with tempfile.TemporaryDirectory() as scratch:
    path = pathlib.Path(scratch, "profile.json")
    for value, is_good in [(v, True) for v in GOOD] + [(v, False) for v in BAD]:
        path.write_text(json.dumps(value), encoding="utf-8")
        ended = check("--profile", path, "corpus/plain-2021/input.txt")
        expect((ended.returncode == 0) == is_good, f"profile {value}: {ended.stderr}")
        expect(judging is None or judging.is_valid(value) == is_good, f"the schema of profiles judges otherwise: {value}")

sys.exit("\n".join(complaints[:20]) or 0)
