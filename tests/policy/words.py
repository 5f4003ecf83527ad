# SPDX-License-Identifier: Apache-2.0
"""The project stands alone: it names no machine, no folder beside it, and nothing of how it was
made.
"""

import pathlib
import re

import support

# Written in two parts, so that this file does not accuse itself.
FORBIDDEN = [
    (re.compile("/wor" + "k/"), "a folder of one machine"),
    (re.compile("/ro" + "ot/"), "a folder of one machine"),
    (re.compile(r"(?<!\w)/ho" + r"me/\w"), "a folder of one machine"),
    (
        re.compile("shared" + "/(cases|spec|bin)"),
        "a folder beside the project; further cases come by GOUJI_EXTERNAL_CASES",
    ),
    (re.compile(r"\bse" + r"ssions?\b", re.IGNORECASE), "how the project was made"),
    (re.compile(r"\bsub-?" + r"agents?\b", re.IGNORECASE), "how the project was made"),
]


def policy(root):
    complaints = []
    for path in support.files(root):
        text = (pathlib.Path(root) / path).read_bytes().decode("utf-8", errors="replace")
        for number, line in enumerate(text.split("\n"), 1):
            for pattern, why in FORBIDDEN:
                found = pattern.search(line)
                if found:
                    complaints.append(f"{path}:{number}: {found.group()}: {why}")
    return complaints


support.run(
    policy,
    good={
        "README.md": "Work on this; possessions shared.\n",
        "tests/a_test.cpp": "// GOUJI_EXTERNAL_CASES\n",
    },
    bad={
        "README.md:2: /wor" + "k/": {"README.md": "\nsee /wor" + "k/main\n"},
        "shared" + "/cases": {"tests/a_test.cpp": "// ../shared" + "/cases/zoo\n"},
        "how the project": {"CHANGELOG.md": "made in a se" + "ssion\n"},
        "Sub" + "agent": {"CHANGELOG.md": "Sub" + "agent\n"},
    },
)
