#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""readme.py PROGRAM ROOT: what README.md shows is what happens. Each command of a `console` block is run in ROOT and prints what
stands below it; the `cpp` block is examples/first_figure.cpp."""
import os
import pathlib
import re
import subprocess
import sys

program, root = (pathlib.Path(a).resolve() for a in sys.argv[1:3])
readme = (root / "README.md").read_text(encoding="utf-8")
complaints = []

blocks = re.findall(r"```console\n\$ (.*?)\n(.*?)```", readme, re.DOTALL)
for command, shown in blocks:
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"}
    printed = subprocess.run(command, shell=True, cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8")
    if printed.stderr or printed.stdout != shown:
        complaints.append(f"$ {command}\nprints\n{printed.stdout}{printed.stderr}but README.md shows\n{shown}")

example = (root / "examples/first_figure.cpp").read_text(encoding="utf-8")
for shown in re.findall(r"```cpp\n(.*?)```", readme, re.DOTALL):
    if not example.endswith(shown):
        complaints.append("the C++ of README.md is not examples/first_figure.cpp")
if len(blocks) < 3 or "```cpp" not in readme:
    complaints.append("README.md has lost its examples")

sys.exit("\n".join(complaints) or 0)
