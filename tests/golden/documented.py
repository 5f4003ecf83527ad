#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""documented.py PROGRAM ROOT: what --help names stands in the manual and in the completions, and nothing else does.

Options, the words that an option takes, and the names of limits. Self-check: a page without one of its options, and a page
with one more, must both be complained about.
"""

import pathlib
import re
import subprocess
import sys

SHELLS = {"gouji.bash": r"--([a-z-]+)", "_gouji": r"--([a-z-]+)", "gouji.fish": r"^complete .* -l ([a-z-]+)"}


def said(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, encoding="utf-8")


def help_of(program, *command):
    """{option: its words} and the names of commands."""
    options, commands = {}, []
    for line in said(program, *command, "--help").stdout.splitlines():
        option = re.match(r"  (?:-\w,)?--([a-z-]+)(?: (\S+))?", line)
        if option:
            words = option[2] or ""
            options[option[1]] = words.split("|") if "|" in words else []
        elif re.match(r"  [a-z]+ {5,}\S", line):
            commands.append(line.split()[0])
    return options, commands


def options_of_page(page):
    """{option: its words} of the list of options."""
    found = {}
    for line in re.findall(r"^\.It .*Fl Fl .*$", page, re.MULTILINE):
        words = re.search(r" Ar (\S+\|\S+)", line)
        found[re.search(r"Fl Fl ([a-z-]+)", line)[1]] = words[1].split("|") if words else []
    return found


def judge_page(name, page, options):
    found = options_of_page(page)
    for option, words in options.items():
        if option not in found:
            yield f"{name}: lacks --{option}"
        elif found[option] != words:
            yield f"{name}: --{option} takes {found[option]}, and --help says {words}"
    for option in found.keys() - options.keys():
        yield f"{name}: has --{option}, which --help does not name"


def judge_completion(name, text, options, words, commands, limits):
    found = set(re.findall(SHELLS[name], text, re.MULTILINE))
    for option in sorted(options - found):
        yield f"{name}: lacks --{option}"
    for option in sorted(found - options):
        yield f"{name}: has --{option}, which no --help names"
    for word in sorted(words | set(commands)):
        if not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text):
            yield f"{name}: lacks the word {word}"
    for limit in limits:
        if limit not in text:
            yield f"{name}: lacks the limit {limit}"


def main():
    program, root = sys.argv[1], pathlib.Path(sys.argv[2])
    top, commands = help_of(program)
    by_command = {command: help_of(program, command)[0] for command in commands}
    limits = re.findall(r"max_\w+", said(program, "check", "--limit", "?=1", "x").stderr)
    complaints = []
    if not commands or not limits or "format" not in by_command.get("extract", {}):
        complaints.append("self-check: --help was not understood")

    for command, options in {"": top, **by_command}.items():
        name = "gouji-%s.1" % command if command else "gouji.1"
        page = (root / "docs" / "man" / name).read_text(encoding="utf-8")
        complaints += judge_page(name, page, options)
        if not list(judge_page(name, page.replace("Fl Fl help", "Fl Fl helm"), options)):
            complaints.append(f"self-check: {name} without --help passed")
        if command == "" and not all(f".It Xr gouji-{c} 1" in page for c in commands):
            complaints.append("gouji.1: lacks a command")
        if command == "extract":
            complaints += [f"{name}: lacks the limit {limit}" for limit in limits if f".It Cm {limit}\n" not in page]

    every = [top, *by_command.values()]
    options = {option for one in every for option in one}
    words = {word for one in every for list_of_words in one.values() for word in list_of_words}
    for name in SHELLS:
        text = (root / "completions" / name).read_text(encoding="utf-8")
        complaints += judge_completion(name, text, options, words, commands, limits)
        if not list(judge_completion(name, text, options | {"moon"}, words, commands, limits)):
            complaints.append(f"self-check: {name} without --moon passed")

    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)


main()
