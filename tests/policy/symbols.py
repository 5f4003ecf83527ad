# SPDX-License-Identifier: Apache-2.0
"""The library prints nothing, ends no process, and reads neither the environment nor the locale:
`nm` says so.
"""

import re
import subprocess
import sys

import support

FORBIDDEN = [
    (re.compile(r"(__)?v?(f|d|s|sn|as)?printf(_chk)?"), "stdio, and follows the locale"),
    (
        re.compile(
            r"(puts|fputs|putc|fputc|putchar|fwrite|fread|fopen(64)?|freopen|fdopen|perror|stdin|stdout|stderr)"
        ),
        "stdio",
    ),
    (re.compile(r"(__isoc99_)?v?[fs]?scanf"), "stdio, and follows the locale"),
    (
        re.compile(r"(strtod|strtof|strtold|atof|setlocale|localeconv|nl_langinfo)"),
        "follows the locale",
    ),
    (re.compile(r"(abort|exit|_exit|_Exit|quick_exit|raise|kill)"), "ends the process"),
    (re.compile(r"(secure_|__secure_)?getenv|setenv|putenv|environ"), "reads the environment"),
    (re.compile(r"_ZSt\d(w?cout|w?cerr|w?clog|w?cin)"), "a standard stream"),
    (re.compile(r"_ZNSt8ios_base4InitC[12]Ev"), "includes <iostream>"),
]


def judge(listing):
    """`listing`: lines of `nm -A --undefined-only`: `library:object:     U symbol`."""
    complaints, objects = [], set()
    for line in listing.splitlines():
        place, _, symbol = line.rpartition(" U ")
        if not place:
            continue
        objects.add(place.strip())
        name = symbol.split("@")[0].strip()
        for pattern, why in FORBIDDEN:
            if pattern.fullmatch(name):
                complaints.append(f"{place.strip().rstrip(':')}: uses {name}: {why}")
    if not objects:
        complaints.append("nm told of no object file")
    return complaints


def listing_of_library(_):
    return subprocess.run(
        [sys.argv[2], "-A", "--undefined-only", sys.argv[3]],
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def sample(*names):
    return {"nm": "".join(f"libgouji.a:a.cpp.o:                 U {name}\n" for name in names)}


support.run(
    lambda root: judge(support.read(root, "nm")),
    good=sample(
        "memcpy", "__assert_fail", "_ZSt20__throw_length_errorPKc", "__stack_chk_fail", "strtol"
    ),
    bad={
        "no object file": {"nm": ""},
        "uses printf": sample("printf"),
        "uses __vsnprintf_chk": sample("__vsnprintf_chk"),
        "uses __fprintf_chk": sample("__fprintf_chk"),
        "uses abort": sample("abort"),
        "uses getenv": sample("getenv@GLIBC_2.2.5"),
        "uses _ZSt4cout": sample("_ZSt4cout"),
        "uses _ZNSt8ios_base4InitC1Ev": sample("_ZNSt8ios_base4InitC1Ev"),
        "uses strtod": sample("strtod"),
    },
    project=lambda root: judge(listing_of_library(root)),
)
