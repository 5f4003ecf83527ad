# SPDX-License-Identifier: Apache-2.0
"""generated.py ROOT PROGRAM: generated files are what their generators would write today.

Self-check: after one line is put into a generated file, its generator's --check must say no.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

# (generator, what the program prints for it, a file that it writes)
GENERATORS = [
    (
        "generate_typed_forms.py",
        ["forms", "--format", "json"],
        "include/gouji/report/typed_2021.hpp",
    ),
    ("generate_findings_pages.py", ["explain", "--format", "json"], "docs/findings/README.md"),
    ("generate_traditional.py", None, "src/text/detail/traditional.hpp"),
]


def agrees(root, script, text):
    ended = subprocess.run(
        [sys.executable, "-B", f"scripts/{script}", "--check"],
        cwd=root,
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return ended.returncode == 0, ended.stdout + ended.stderr


root, program = sys.argv[1:]
complaints = []
if not shutil.which("uconv"):
    print("SKIPPED: traditional.hpp is not compared: uconv (Debian: icu-devtools) is not installed")
    GENERATORS.pop()
for script, arguments, file in GENERATORS:
    text = ""
    if arguments:
        text = subprocess.run(
            [program, *arguments], check=True, capture_output=True, text=True, encoding="utf-8"
        ).stdout
    fresh, why = agrees(root, script, text)
    if not fresh:
        complaints.append(f"{script}: {why}")

    with tempfile.TemporaryDirectory() as copy:
        for folder in ("scripts", "corpus", pathlib.Path(file).parent):
            shutil.copytree(pathlib.Path(root, folder), pathlib.Path(copy, folder))
        with open(pathlib.Path(copy, file), "a", encoding="utf-8") as stale:
            stale.write("// stale\n")
        if agrees(copy, script, text)[0]:
            complaints.append(f"self-check: {script} --check does not see a line added to {file}")

for complaint in complaints:
    print(complaint)
sys.exit(1 if complaints else 0)
