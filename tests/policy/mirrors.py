# SPDX-License-Identifier: Apache-2.0
"""A public header has its unit test, tests/unit/<layer>_<name>_test.cpp, and a unit test has
something that it tests.
"""

import pathlib

import support

# Headers without behaviour of their own, and what tests them instead.
WITHOUT_TEST = {
    "base/limits.hpp": "numbers only; each limit is tested where it is applied",
    "text/place.hpp": "a struct only; source_map makes it and is tested",
    "source/document.hpp": "structs only; every reader's test is about them",
}


def judge(root, without_test):
    root = pathlib.Path(root)
    complaints, expected = [], set()
    for path in support.files(root, ".hpp", ".h", under="include/gouji"):
        layer = support.layer_of(path)
        if layer is None:
            continue
        name = f"{layer}/{path.name}"
        test = pathlib.Path("tests/unit") / f"{layer}_{path.stem}_test.cpp"
        expected.add(test)
        if name in without_test:
            if (root / test).exists():
                complaints.append(f"{name} has a test and is listed as having none")
        elif not (root / test).exists():
            complaints.append(f"{path}: {test} is missing")
    for name in without_test:
        if not (root / "include/gouji" / name).exists():
            complaints.append(f"{name} is listed as having no test, and does not exist")
    for test in support.files(root, ".cpp", under="tests/unit"):
        layer, _, name = test.stem.removesuffix("_test").partition("_")
        inner = [
            f"src/{layer}/detail/{name}.hpp",
            f"src/{layer}/{name}.cpp",
            f"tools/gouji/{name}.hpp",
        ]
        if test not in expected and not any((root / path).exists() for path in inner):
            complaints.append(f"{test}: there is no {layer}/{name} to test")
    return complaints


support.run(
    lambda root: judge(root, {"base/plain.hpp": "numbers only"}),
    good={
        "include/gouji/version.hpp.in": "",
        "include/gouji/base/a.hpp": "",
        "include/gouji/base/plain.hpp": "",
        "tests/unit/base_a_test.cpp": "",
        "src/lex/detail/row.hpp": "",
        "tests/unit/lex_row_test.cpp": "",
    },
    bad={
        "tests/unit/text_b_test.cpp is missing": {"include/gouji/text/b.hpp": ""},
        "no base/gone to test": {"tests/unit/base_gone_test.cpp": ""},
        "has a test and is listed": {"tests/unit/base_plain_test.cpp": ""},
    },
    project=lambda root: judge(root, WITHOUT_TEST),
)
