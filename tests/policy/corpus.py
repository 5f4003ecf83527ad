# SPDX-License-Identifier: Apache-2.0
"""corpus/manifest.csv and the folders beside it name the same cases, and each case is complete."""

import csv
import pathlib

import support

PARTS = ["expect.csv", "expect.findings", "expect.findings.zh", "why.md"]


def policy(root):
    corpus = pathlib.Path(root) / "corpus"
    manifest = corpus / "manifest.csv"
    if not manifest.exists():
        return ["corpus/manifest.csv is missing"]
    with manifest.open(encoding="utf-8", newline="") as lines:
        listed = [row[0] for row in list(csv.reader(lines))[1:] if row]
    folders = {path.name for path in corpus.iterdir() if path.is_dir()}

    complaints = [
        f"corpus/{name}: twice in the manifest" for name in set(listed) if listed.count(name) > 1
    ]
    complaints += [f"corpus/{name}: not in the manifest" for name in sorted(folders - set(listed))]
    complaints += [
        f"corpus/{name}: in the manifest, and there is no such folder"
        for name in sorted(set(listed) - folders)
    ]
    for name in sorted(folders):
        if len(list((corpus / name).glob("input.*"))) != 1:
            complaints.append(f"corpus/{name}: there must be one input.*")
        complaints += [
            f"corpus/{name}: lacks {part}" for part in PARTS if not (corpus / name / part).is_file()
        ]
    return complaints


CASE = {"corpus/a/input.txt": "", **{f"corpus/a/{part}": "" for part in PARTS}}
support.run(
    policy,
    good={"corpus/manifest.csv": "id,note\na,x\n", **CASE},
    bad={
        "corpus/b: not in the manifest": {"corpus/b/input.txt": ""},
        "corpus/b: lacks why.md": {"corpus/b/input.txt": ""},
        "no such folder": {"corpus/manifest.csv": "id,note\na,x\nb,x\n"},
        "twice": {"corpus/manifest.csv": "id,note\na,x\na,x\n"},
        "one input": {"corpus/a/input.docx": ""},
    },
)
