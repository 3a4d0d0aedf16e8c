# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of lede-index share: a program, a folder and an index of their own."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = ""
TEXT = "Mykhailo Podolyak denied the attack on Moscow. Nobody was hurt, the mayor said.\n"


def run(*arguments, stdin=None):
    done = subprocess.run(
        [PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def record(number, **fields):
    return json.dumps({"id": str(number), "text": f"Number {number}. {TEXT}", **fields}) + "\n"


class IndexCase(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        self.index = self.root / "index"

    def write(self, name, content):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def add(self, *arguments, stdin=None):
        return run("add", self.index, "--no-analysis", *arguments, stdin=stdin)

    def ids(self):
        status, out, err = run("dump", self.index)
        self.assertEqual((status, err), (0, ""))
        return [json.loads(line)["id"] for line in out.splitlines()]

    def assert_told(self, result, message):
        status, _, err = result
        self.assertEqual(err, f"lede-index: {message}\n")
        self.assertEqual(status, 2)


def main():
    """Takes the program from the command line."""
    global PROGRAM
    PROGRAM = sys.argv.pop(1)
    unittest.main(module="__main__")
