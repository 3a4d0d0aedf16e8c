#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Nothing in an article, an id, a file name or a query steers the terminal of whoever reads it.

usage: terminal_test.py INDEX_PROGRAM QUERY_PROGRAM [unittest arguments]
"""
import json
import os
import pty
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

INDEX = QUERY = ""
# Escape, C1 control sequence introducer, bell, backspace, right-to-left override, isolates, marks.
HOSTILE = "\x1b]0;owned\x07\x1b[31m\u009b2J\x08\u202egnp\u2066\u200f\u061c\x7f\r\u2028"
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
INK = re.compile("\x1b\\[[0-9;]*m")


def record(number):
    return {
        "id": f"id{number}{HOSTILE}\nid", "title": f"Podolyak{HOSTILE} denies raid {number}",
        "text": f"Mykhailo{HOSTILE} Podolyak denied{HOSTILE} the raid on Moscow. “We watch,” Anna "
                f"Berg{HOSTILE} said. <script>alert(1)</script>",
        "source": f"Wire{HOSTILE}", "section": f"World{HOSTILE}", "author": [f"Jo{HOSTILE} Dale"],
        "url": f"https://example.org/{HOSTILE}", "date": "2023-05-30", "place": f"Kyiv{HOSTILE}",
    }


def run(*arguments, stdin=None, encoding="utf-8"):
    done = subprocess.run([os.fsencode(a) for a in arguments],
                          input=None if stdin is None else stdin.encode(), capture_output=True,
                          check=False, timeout=120)
    return done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding)


def on_terminal(*arguments):
    """What the program writes when a person looks at it."""
    master, slave = pty.openpty()
    with subprocess.Popen([os.fsencode(a) for a in arguments], stdout=slave, stderr=slave,
                          stdin=subprocess.DEVNULL) as process:
        os.close(slave)
        shown = b""
        try:
            while part := os.read(master, 65536):
                shown += part
        except OSError:
            pass
        process.wait()
    os.close(master)
    return INK.sub("", shown.decode()).replace("\r\n", "\n")


class TerminalTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.index = Path(cls.folder.name) / "index"
        lines = "".join(json.dumps(record(number)) + "\n" for number in range(3))
        status, _, told = run(INDEX, "add", cls.index, "-", stdin=lines)
        assert status == 0, told

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def assert_harmless(self, *texts):
        for text in texts:
            found = STEERING.search(text)
            self.assertIsNone(found, found and repr(text[max(0, found.start() - 40):][:90]))

    def test_answers_in_every_format(self):
        for words in [["Podolyak"], ["denied OR raid", "--in", "statements"],
                      ["*", "--facet", "person,source,section,author,speaker,act,place"],
                      ["--entity", "Podolyak"], ["raid", "--explain", "--collapse"]]:
            if "statements" in words:
                words += ["--facet", "person,source,speaker"]
            for form in ["text", "json", "ndjson", "ids", "trec"]:
                status, out, told = run(QUERY, self.index, *words, "--format", form)
                self.assertEqual(status, 0, told)
                self.assert_harmless(out, told)
            self.assert_harmless(on_terminal(QUERY, self.index, *words))

    def test_remarks_and_errors_about_a_query(self):
        for query in [f"Podolyk{HOSTILE} AND (", f'"{HOSTILE}', f"person:{HOSTILE}",
                      f"{HOSTILE}:x", f"date:{HOSTILE}", f"query:{HOSTILE}"]:
            for options in [[], ["--strict"], ["--format", "json"], ["--any"]]:
                _, out, told = run(QUERY, self.index, query, *options)
                self.assert_harmless(out, told)
        for words in [["--more-like", HOSTILE], ["--filter", HOSTILE], ["--facet", HOSTILE],
                      ["--entity", HOSTILE], ["--batch", HOSTILE], ["--sort", HOSTILE],
                      ["--saved", HOSTILE, "query:x"], ["--today", HOSTILE, "today"]]:
            _, out, told = run(QUERY, self.index, *words)
            self.assert_harmless(out, told)
        _, out, told = run(QUERY, f"no{HOSTILE}index", "x")
        self.assert_harmless(out, told)
        batch = f"q{HOSTILE}\tdenied\nno tab {HOSTILE}\nq2\tPodolyk{HOSTILE}(\n"
        for options in [[], ["--strict"], ["--format", "json"], ["--format", "trec"]]:
            _, out, told = run(QUERY, self.index, "--batch", "-", *options, stdin=batch)
            self.assert_harmless(out.replace("\t", " "), told)

    def test_commands_of_lede_index(self):
        for command in ["info", "check", "dump"]:
            status, out, told = run(INDEX, command, self.index)
            self.assertEqual(status, 0)
            self.assert_harmless(out, told)
        _, out, told = run(INDEX, "remove", self.index, f"no{HOSTILE}id")
        self.assert_harmless(out, told)
        self.assertIn("\\x1b]0;owned", told)
        for words in [["add", f"x{HOSTILE}", f"no{HOSTILE}file"], [f"{HOSTILE}"],
                      ["info", f"no{HOSTILE}index"], ["add", self.index, "--threads", HOSTILE, "x"]]:
            _, out, told = run(INDEX, *words)
            self.assert_harmless(out, told)
        lines = json.dumps(record(7)) + "\n" + json.dumps({**record(8), "date": HOSTILE}) + "\n"
        status, out, told = run(INDEX, "annotate", "-", stdin=lines)
        self.assert_harmless(out, told)
        self.assertEqual(len(out.splitlines()), 2)

    def test_problems_with_records_and_files(self):
        folder = Path(self.folder.name) / f"news{HOSTILE}"
        folder.mkdir()
        (folder / f"bad{HOSTILE}.ndjson").write_text(
            "\n".join([json.dumps({"id": HOSTILE}), json.dumps({"id": HOSTILE, "text": "x"}),
                       json.dumps({"id": HOSTILE, "text": "y"}), HOSTILE,
                       json.dumps({"id": HOSTILE * 500, "text": "z"})]))
        (folder / f"empty{HOSTILE}.txt").write_text("")
        status, out, told = run(INDEX, "add", Path(self.folder.name) / "other", folder)
        self.assertEqual(status, 2)
        self.assert_harmless(out, told)
        self.assertGreaterEqual(len(told.splitlines()), 4)

    def test_json_still_holds_every_character(self):
        _, out, _ = run(INDEX, "dump", self.index)
        first = json.loads(out.splitlines()[0])
        for name in ["id", "text"]:
            self.assertEqual(first[name], record(0)[name])


if __name__ == "__main__":
    INDEX, QUERY = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
