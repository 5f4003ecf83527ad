# SPDX-License-Identifier: Apache-2.0
"""Files that people write are UTF-8, NFC, without byte-order mark, with LF. Documents under test
are what they are.
"""

import pathlib
import unicodedata

import support

SUFFIXES = {
    ".hpp",
    ".cpp",
    ".h",
    ".ipp",
    ".in",
    ".py",
    ".sh",
    ".cmake",
    ".txt",
    ".md",
    ".json",
    ".csv",
    ".map",
    ".1",
    ".yml",
}


def is_document(path):
    """Inputs of the corpus, and seeds of the fuzzers."""
    return (
        path.parts[0] == "corpus"
        and path.name.startswith("input")
        or path.parts[:2] == ("tests", "fuzz")
        and len(path.parts) > 3
    )


def policy(root):
    complaints = []
    for path in support.files(root):
        named_plainly = path.suffix == "" and path.parts[0] in {"scripts", ".ci"}
        if is_document(path) or not (path.suffix in SUFFIXES or named_plainly):
            continue
        raw = (pathlib.Path(root) / path).read_bytes()
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as why:
            complaints.append(f"{path}: not UTF-8: {why}")
            continue
        if text.startswith("\ufeff"):
            complaints.append(f"{path}: begins with a byte-order mark")
        if "\r" in text:
            complaints.append(f"{path}: has CR in its line ends")
        for number, line in enumerate(text.split("\n"), 1):
            if not unicodedata.is_normalized("NFC", line):
                complaints.append(f"{path}:{number}: not NFC")
    return complaints


support.run(
    policy,
    good={"src/base/a.cpp": "// 勾稽\n", "corpus/x/input.txt": b"\xff\xfe\x00"},
    bad={
        "not UTF-8": {"src/base/a.cpp": b"// \xb9\xb4\n"},
        "byte-order mark": {"README.md": b"\xef\xbb\xbf# x\n"},
        "has CR": {"README.md": b"x\r\n"},
        "README.md:2: not NFC": {"README.md": "x\ne\u0301\n"},
        "scripts/run: not UTF-8": {"scripts/run": b"\xff"},
    },
)
