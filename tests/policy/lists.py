# SPDX-License-Identifier: Apache-2.0
"""Every source and header stands in the list of the CMakeLists.txt that builds it: none is
forgotten in a folder.
"""

import re

import support

# (list, folder, suffix of the files, what the list leaves out of their path); of two folders the inner one counts
LISTS = [
    ("src/ingest/CMakeLists.txt", "include/gouji/ingest", ".hpp", ""),
    ("src/ingest/CMakeLists.txt", "src/ingest", ".cpp", "src/ingest/"),
    ("src/CMakeLists.txt", "include/gouji", ".hpp", "include/gouji/"),
    ("src/CMakeLists.txt", "include/gouji", ".h", "include/gouji/"),
    ("src/CMakeLists.txt", "src", ".cpp", "src/"),
    ("tests/CMakeLists.txt", "tests/unit", ".cpp", "tests/"),
    ("tests/CMakeLists.txt", "tests/property", ".cpp", "tests/"),
    ("tests/CMakeLists.txt", "tests/support", ".cpp", "tests/"),
    ("tests/fuzz/CMakeLists.txt", "tests/fuzz", ".cpp", "tests/fuzz/"),
    ("tools/gouji/CMakeLists.txt", "tools/gouji", ".cpp", "tools/gouji/"),
    ("examples/CMakeLists.txt", "examples", ".cpp", "examples/"),
    ("benchmarks/CMakeLists.txt", "benchmarks", ".cpp", "benchmarks/"),
]


def policy(root):
    complaints, done = [], set()
    for list_file, folder, suffix, prefix in LISTS:
        sources = support.files(root, suffix, under=folder)
        if not sources:
            continue
        text = support.read(root, list_file)
        text = re.sub(r"#.*", "", text).replace("${PROJECT_SOURCE_DIR}/", "")
        listed = set(text.replace("(", " ").replace(")", " ").split())
        for path in sources:
            if path in done:
                continue
            done.add(path)
            name = path.as_posix().removeprefix(prefix)
            if name not in listed:
                complaints.append(f"{list_file}: lacks {name}")
    return complaints


support.run(
    policy,
    good={
        "src/CMakeLists.txt": "set(h\n  base/a.hpp\n)\ntarget_sources(gouji PRIVATE\n  base/a.cpp)\n",
        "include/gouji/base/a.hpp": "",
        "include/gouji/version.hpp.in": "",
        "src/base/a.cpp": "",
        "src/base/detail/b.hpp": "",
    },
    bad={
        "lacks base/b.cpp": {"src/base/b.cpp": ""},
        "lacks base/a.cpp": {"src/CMakeLists.txt": "base/a.hpp # base/a.cpp\n"},
        "src/ingest/CMakeLists.txt: lacks b.cpp": {
            "src/ingest/CMakeLists.txt": "a.cpp",
            "src/ingest/b.cpp": "",
        },
        "lacks text/a.hpp": {"include/gouji/text/a.hpp": ""},
        "lacks unit/base_a_test.cpp": {
            "tests/CMakeLists.txt": "unit/other.cpp",
            "tests/unit/base_a_test.cpp": "",
        },
    },
)
