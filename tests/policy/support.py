# SPDX-License-Identifier: Apache-2.0
"""What the policies share: the list of layers, the walk over the project, the run with its
self-check.

A policy is a function from the root of a tree to a list of complaints. `run` first gives it small
trees of its own, good and bad ones: a policy that accepts a bad sample, or rejects a good one,
fails before it looks at the project.
"""

import pathlib
import sys
import tempfile

LAYERS = [
    "base",
    "text",
    "diag",
    "grammar",
    "lex",
    "source",
    "table",
    "form",
    "report",
    "check",
    "write",
    "ingest",
    "capi",
]

NOT_OURS = {".git", "build", "out", "__pycache__", ".cache"}


def files(root, *suffixes, under=""):
    """The project's files below `under`, relative to `root`, sorted; those with one of `suffixes`,
    or all.
    """
    root = pathlib.Path(root)
    found = []
    for path in (root / under).rglob("*"):
        relative = path.relative_to(root)
        if (
            NOT_OURS.isdisjoint(relative.parts)
            and path.is_file()
            and (not suffixes or path.suffix in suffixes)
        ):
            found.append(relative)
    return sorted(found)


def read(root, path):
    return (pathlib.Path(root) / path).read_text(encoding="utf-8")


def layer_of(path):
    """The layer of include/gouji/<layer>/… or src/<layer>/…; None for what lies in no layer."""
    parts = path.parts
    if parts[:2] == ("include", "gouji") and len(parts) > 3:
        return parts[2]
    if parts[:1] == ("src",) and len(parts) > 2:
        return parts[1]
    return None


def complaints_about(policy, tree):
    """What `policy` says about a tree given as {path: text or bytes}."""
    with tempfile.TemporaryDirectory() as root:
        for path, content in tree.items():
            file = pathlib.Path(root, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return policy(root)


def run(policy, good, bad, project=None):
    """`good`: a tree without complaints. `bad`: {part of the expected complaint: files to lay over
    `good`}.

    `project` judges the project where that takes more than its tree: the output of a program that
    the samples only quote.
    """
    root = sys.argv[1]
    unexpected = complaints_about(policy, good)
    if unexpected:
        sys.exit("self-check: a good sample was rejected: " + "; ".join(unexpected))
    for expected, changed in bad.items():
        complaints = complaints_about(policy, {**good, **changed})
        if not any(expected in complaint for complaint in complaints):
            sys.exit(
                f"self-check: a bad sample passed; no complaint says {expected!r}, but: {complaints}"
            )

    complaints = (project or policy)(root)
    for complaint in complaints:
        print(complaint)
    if complaints:
        sys.exit(f"{len(complaints)} complaints")
