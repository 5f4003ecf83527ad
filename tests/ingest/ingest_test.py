#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""ingest_test.py GOUJI GENERATOR [--documents N] [--kills N] [--seed N] [--folder DIR]

`gouji ingest` over a generated archive: the store does not depend on threads, order, packing or
interruptions, says nothing that the documents do not say, and knows again what it has seen.
"""

import argparse
import csv
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile

from store_dump import tables

complaints = []


def expect(holds, complaint):
    if not holds:
        complaints.append(complaint)
        print("FAILED", complaint)


def ingest(store, inputs, *options, **keywords):
    command = [arguments.gouji, "ingest", "--into", str(store), *options, *map(str, inputs)]
    return subprocess.run(command, capture_output=True, text=True, **keywords)


def expect_equal(store, wanted, what):
    found = tables(store)
    different = [name for name in wanted if found.get(name) != wanted[name]]
    expect(found == wanted, f"{what}: other {', '.join(different) or 'tables'}")


def pack(files, into):
    """Every third folder as it is, one as a zip, one as a compressed tar. The names of the inputs."""
    for number, folder in enumerate(sorted(files.iterdir())):
        names = sorted(folder.iterdir())
        if number % 3 == 0:
            shutil.copytree(folder, into / folder.name)
        elif number % 3 == 1:
            with zipfile.ZipFile(into / f"{folder.name}.zip", "w", zipfile.ZIP_DEFLATED) as packed:
                for name in names:
                    packed.write(name, name.name)
        else:
            with tarfile.open(into / f"{folder.name}.tar.gz", "w:gz", compresslevel=1) as packed:
                for name in names:
                    packed.add(name, name.name)


def test_order(files, folder, wanted):
    inputs = list(files.iterdir())
    random.shuffle(inputs)
    ingest(folder / "order.sqlite", inputs, "--jobs", "5")
    expect_equal(folder / "order.sqlite", wanted, "five threads, folders in another order")


def test_packing(files, folder, wanted):
    packed = folder / "packed"
    packed.mkdir()
    pack(files, packed)
    ingest(folder / "packed.sqlite", [packed], "--jobs", "2")
    found = tables(folder / "packed.sqlite")
    for name in set(wanted) - {"place"}:
        expect(found[name] == wanted[name], f"packed: other {name}")
    expect(found["place"][0] == wanted["place"][0], "packed: another number of files")


def test_again(files, store, wanted):
    again = ingest(store, [files])
    expect(" 0 read, " in again.stderr, f"a second run reads: {again.stderr}")
    expect(again.returncode == 1, "a second run does not know that some files gave no figures")
    expect_equal(store, wanted, "a second run")


def test_kills(files, folder, wanted, seconds):
    """Killed three times each, at moments spread over the time that the whole takes."""
    killed = 0
    for number in range(arguments.kills):
        store = folder / "killed.sqlite"
        for part in folder.glob("killed.sqlite*"):
            part.unlink()
        for _ in range(3):
            command = [arguments.gouji, "ingest", "--into", str(store), "--jobs", "2", str(files)]
            run = subprocess.Popen(command, stderr=subprocess.DEVNULL)
            try:
                run.wait(random.uniform(0, seconds))
            except subprocess.TimeoutExpired:
                run.send_signal(signal.SIGKILL if random.random() < 0.8 else signal.SIGINT)
                run.wait()
                killed += 1
        ingest(store, [files])
        expect_equal(store, wanted, f"kill {number}")
    print(f"killed {killed} times in {arguments.kills} runs")
    expect(killed > 0, "no run was killed in time")


def test_truth(folder, store):
    """Whatever the store gives as a number, a blank or a placeholder is what the document prints."""
    connection = sqlite3.connect(store)
    connection.execute("CREATE TEMP TABLE truth (path TEXT, figure TEXT, state TEXT, value)")
    with open(folder / "truth.csv", encoding="utf-8", newline="") as lines:
        rows = ((str(folder / "files" / r["path"]), r["figure"], r["state"], r["value"]) for r in csv.DictReader(lines))
        connection.executemany("INSERT INTO truth VALUES (?, ?, ?, ?)", rows)
    connection.execute("CREATE INDEX temp.truth_index ON truth (path, figure)")
    right, told, wrong = 0, 0, 0
    query = """
      SELECT t.path, t.figure, t.state, t.value, f.state, f.value FROM truth t
      LEFT JOIN place p ON p.path = t.path AND p.container = ''
      LEFT JOIN figures f ON f.document_id = p.document AND f."table" || '/' || f.row || '/' || f."column" = t.figure
    """
    for path, figure, state, value, found_state, found in connection.execute(query):
        same = found_state == state and (state != "number" or str(found) == value)
        right += same
        told += not same and found_state in (None, "missing", "ambiguous", "text")
        if not same and found_state in ("number", "blank", "placeholder"):
            wrong += 1
            expect(wrong > 5, f"{path} {figure}: {found_state} {found} instead of {state} {value}")
    lost = connection.execute("SELECT count(*) FROM truth t WHERE path NOT IN (SELECT path FROM place)").fetchone()[0]
    print(f"figures: {right} right, {told} told, {wrong} wrong; {lost} in files that the store does not know")
    expect(right > 0 and wrong == 0 and lost == 0, "figures differ from the truth")


def test_change(folder):
    """A file that changes is a version more; one that becomes unreadable is told, and forgotten when it is mended."""
    files, store = folder / "changing", folder / "changing.sqlite"
    files.mkdir()
    report = files / "report.txt"
    texts = [path.read_bytes() for path in sorted((folder / "files").rglob("*.txt"))[:2]]
    for text in (texts[0], texts[1], texts[0]):
        report.write_bytes(text)
        ingest(store, [files])
    (files / "link").symlink_to(folder)
    ingest(store, [files])
    connection = sqlite3.connect(store)
    versions = connection.execute("SELECT version, current FROM documents ORDER BY version").fetchall()
    expect(versions == [(1, 0), (2, 0), (3, 1)], f"versions: {versions}")
    failures = connection.execute("SELECT path, code FROM failures").fetchall()
    expect(failures == [(str(files / "link"), "unsupported")], f"failures: {failures}")
    connection.close()
    (files / "link").unlink()
    (files / "link").write_bytes(texts[1])
    ingest(store, [files])
    failures = sqlite3.connect(store).execute("SELECT count(*) FROM failures").fetchone()
    expect(failures == (0,), "a mended file is a failure still")


def test_names(folder):
    """Names that look like the store's, or like names that were made up, are files like others."""
    files, store = folder / "names", folder / "names" / "db"
    files.mkdir()
    texts = [path.read_bytes() for path in sorted((folder / "files").rglob("*.txt"))[:4]]
    for name, text in zip((b"db-report.txt", b"r\\xFF", b"r\xff"), texts):
        (pathlib.Path(os.fsdecode(os.fsencode(files) + b"/" + name))).write_bytes(text)
    with tarfile.open(files / "twice.tar", "w") as packed:
        for name in ("a", "a", "a#2"):
            packed.add(files / "db-report.txt", name)
    for _ in range(2):
        ingest(store, [files.resolve()])
    connection = sqlite3.connect(store)
    found = connection.execute("SELECT count(*), max(version) FROM place").fetchone()
    expect(found == (6, 1), f"names: {found}")
    (files / "twice.tar").write_bytes((files / "twice.tar").read_bytes()[:700])
    ingest(store, [files])
    expect(connection.execute("SELECT count(*) FROM failures").fetchone()[0] > 0, "a damaged archive is not told")


def test_refusals(folder):
    foreign = folder / "foreign.sqlite"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE theirs (x)")
    connection.commit()
    connection.close()
    before = foreign.read_bytes()
    for store, inputs, words in (
        (foreign, [folder / "files"], "another program"),
        (folder / "none.sqlite", [folder / "nothing"], "is not there"),
        (folder / "no" / "folder.sqlite", [folder / "files"], "cannot be opened"),
        (folder / "truth.csv", [folder / "files"], "not a database"),
    ):
        refused = ingest(store, inputs)
        expect(refused.returncode == 3 and words in refused.stderr, f"{store}: {refused.returncode} {refused.stderr}")
    expect(foreign.read_bytes() == before, "a database of another program was changed")
    other = ingest(folder / "whole.sqlite", [folder / "files"], "--blank-as-zero")
    expect(other.returncode == 3 and "was made with" in other.stderr, f"other options: {other.stderr}")


def main():
    with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
        folder = pathlib.Path(name)
        subprocess.run([arguments.generator, name, str(arguments.documents), str(arguments.seed)], check=True)
        files, store = folder / "files", folder / "whole.sqlite"
        begin = time.monotonic()
        whole = ingest(store, [files], "--jobs", "1")
        seconds = time.monotonic() - begin
        expect(whole.returncode == 1 and "not (view failures" in whole.stderr, f"first run: {whole.returncode} {whole.stderr}")
        print(whole.stderr.strip())
        wanted = tables(store)
        expect("damage" not in wanted, f"damaged: {wanted.get('damage')}")
        test_truth(folder, store)
        test_order(files, folder, wanted)
        test_packing(files, folder, wanted)
        test_again(files, store, wanted)
        test_change(folder)
        test_names(folder)
        test_refusals(folder)
        test_kills(files, folder, wanted, seconds)
    print(f"{len(complaints)} complaints")
    return 1 if complaints else 0


parser = argparse.ArgumentParser()
parser.add_argument("gouji")
parser.add_argument("generator")
parser.add_argument("--documents", type=int, default=600)
parser.add_argument("--kills", type=int, default=8)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--folder")
arguments = parser.parse_args()
random.seed(arguments.seed)
sys.exit(main())
