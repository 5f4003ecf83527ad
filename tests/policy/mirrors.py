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
    "form/form_2014.hpp": "data only; the tests of form.hpp walk over it",
    "form/form_2019.hpp": "data only; the tests of form.hpp walk over it",
    "form/form_2021.hpp": "data only; the tests of form.hpp walk over it",
    "form/form_common.hpp": "data only; the tests of form.hpp walk over it",
    "report/typed_2014.hpp": "generated structs; the test of the report that fills them is theirs",
    "report/typed_2019.hpp": "generated structs; the test of the report that fills them is theirs",
    "report/typed_2021.hpp": "generated structs; the test of the report that fills them is theirs",
}


def has_subject(root, layer, name):
    """Whether `name`, or `name` without a facet (docx_hostile is a facet of docx), is a file."""
    words = name.split("_")
    for length in range(len(words), 0, -1):
        subject = "_".join(words[:length])
        for path in (
            f"include/gouji/{layer}/{subject}.hpp",
            f"src/{layer}/detail/{subject}.hpp",
            f"src/{layer}/{subject}.cpp",
            f"tools/gouji/{subject}.hpp",
        ):
            if (root / path).exists():
                return True
    return False


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
        if test not in expected and not has_subject(root, layer, name):
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
        "tests/unit/base_a_hostile_test.cpp": "",
    },
    bad={
        "tests/unit/text_b_test.cpp is missing": {"include/gouji/text/b.hpp": ""},
        "no base/gone to test": {"tests/unit/base_gone_test.cpp": ""},
        "has a test and is listed": {"tests/unit/base_plain_test.cpp": ""},
    },
    project=lambda root: judge(root, WITHOUT_TEST),
)
