#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""closed_pipe.py PROGRAM: a reader that goes away is told by the exit status, or by the signal where the shell wants it so."""

import os
import signal
import subprocess
import sys


def run(program, restore_signals):
    """The status of the program whose standard output is a pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run([program, "explain"], stdout=writing, stderr=subprocess.PIPE, text=True, timeout=60,
                           env={"LC_ALL": "C"}, restore_signals=restore_signals)
    os.close(writing)
    return ended.returncode, ended.stderr


# Python itself ignores SIGPIPE; a child inherits that unless it is restored.
ignored = run(sys.argv[1], restore_signals=False)
default = run(sys.argv[1], restore_signals=True)
expected = (3, "standard output: error: cannot be written: Broken pipe\n")
if ignored != expected:
    sys.exit(f"SIGPIPE ignored: {ignored}, not {expected}")
if default != (-signal.SIGPIPE, ""):
    sys.exit(f"SIGPIPE as it comes: {default}")
