#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the program as its users do and compares all that it says, to the byte.

usage: run.py [--accept] PROGRAM SCHEMAS FOLDER

A case is a folder FOLDER/cli_<name>:
  cmd      the command line; words VAR=VALUE in front of it are put into the environment, which is otherwise LC_ALL=C
  stdin    what it reads there; without the file: nothing
  stdout, stderr
           what it must say; without the file: nothing
  status   its exit status; without the file: 0
  after/   files that must be there afterwards
  schema   names the JSON schema that the output must follow, each element of an array and each line of ndjson by itself;
           then a case without `stdout` compares nothing else. `sarif` is that of the standard, for the output as a whole
The command runs in a copy of the folder, beside a copy of FOLDER/data.

--accept writes what came out into the cases: read every difference before you commit it.
"""

import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

LIMIT_SECONDS = 60


def content(path, default=b""):
    return path.read_bytes() if path.exists() else default


def run(case, program, folder):
    """What the command says and leaves behind: {"stdout": bytes, "stderr": bytes, "status": bytes, "after/x": bytes}."""
    words = shlex.split((case / "cmd").read_text(encoding="utf-8"))
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        environment[name] = value
    with tempfile.TemporaryDirectory() as scratch:
        here = pathlib.Path(scratch, "case")
        shutil.copytree(case, here)
        shutil.copytree(folder / "data", pathlib.Path(scratch, "data"))
        ended = subprocess.run([program, *words[1:]], cwd=here, env=environment, timeout=LIMIT_SECONDS,
                               input=content(case / "stdin"), capture_output=True)
        said = {"stdout": ended.stdout, "stderr": ended.stderr, "status": b"%d\n" % ended.returncode}
        for file in (case / "after").glob("*"):
            said[f"after/{file.name}"] = content(here / file.name, b"(no such file)\n")
    return said


def complaints_of_schema(case, stdout, schemas):
    import jsonschema
    import referencing

    if (case / "schema").read_text().strip() == "sarif":
        standard = json.loads((case.parent / "sarif" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
        for error in jsonschema.Draft7Validator(standard).iter_errors(json.loads(stdout)):
            yield f"schema: {error.json_path}: {error.message[:300]}"
        return
    resources = []
    for path in schemas.glob("*.schema.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        resources.append((schema["$id"], referencing.Resource.from_contents(schema)))
    name = (case / "schema").read_text().strip() + ".schema.json"
    wanted = json.loads((schemas / name).read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(wanted, registry=referencing.Registry().with_resources(resources))

    text = stdout.decode("utf-8")
    values = json.loads(text) if text.startswith("[") else [json.loads(line) for line in text.splitlines()]
    if not values:
        yield "schema: there is nothing to judge"
    for value in values:
        for error in validator.iter_errors(value):
            yield f"schema: {error.json_path}: {error.message[:300]}"


def has_validator():
    try:
        import jsonschema  # noqa: F401
        import referencing  # noqa: F401
    except ImportError:
        return False
    return True


def complaints_of(case, said, schemas):
    for name, found in said.items():
        expected = content(case / name, b"0\n" if name == "status" else b"")
        if name == "stdout" and (case / "schema").exists() and not (case / name).exists():
            continue
        if found != expected:
            yield f"{name}: expected\n{expected.decode('utf-8', 'replace')}but it is\n{found.decode('utf-8', 'replace')}"
    if schemas and (case / "schema").exists():
        yield from complaints_of_schema(case, said["stdout"], schemas)


def accept(case, said):
    for name, found in said.items():
        path = case / name
        if name == "stdout" and (case / "schema").exists() and not path.exists():
            continue
        if found and not (name == "status" and found == b"0\n"):
            path.write_bytes(found)
        elif path.exists():
            path.unlink()


def main():
    arguments = [a for a in sys.argv[1:] if a != "--accept"]
    program, schemas, folder = pathlib.Path(arguments[0]).resolve(), pathlib.Path(arguments[1]), pathlib.Path(arguments[2])
    if not has_validator():
        print("SKIPPED: no output is compared with its schema: Python has no jsonschema 4.18 or later")
        schemas = None
    cases = sorted(path.parent for path in folder.glob("cli_*/cmd"))
    failed = 0
    for case in cases:
        said = run(case, program, folder)
        if "--accept" in sys.argv:
            accept(case, said)
        wrong = list(complaints_of(case, said, schemas))
        failed += bool(wrong)
        for complaint in wrong:
            print(f"{case.name}: {complaint}")
    print(f"{len(cases)} cases, {failed} failed")
    sys.exit(1 if failed or not cases else 0)


main()
