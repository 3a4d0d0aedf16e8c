#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Opens, searches and upgrades the stored indexes, and has the program refuse a downgrade.

usage: stored_index.py INDEX_PROGRAM QUERY_PROGRAM [unittest arguments]
       stored_index.py --write FOLDER INDEX_PROGRAM QUERY_PROGRAM   (see make_index)
"""
import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

INDEX = QUERY = ""
HERE = Path(__file__).resolve().parent
QUERIES = ["Moscow AND drone", '"project force"', "title:corrected", "date:2023-06 AND clinic",
           "NOT Moscow"]
REBUILD = "lede-index dump OLD | lede-index add NEW -"


def run(*arguments, stdin=None):
    done = subprocess.run([str(a) for a in arguments], input=stdin, capture_output=True, text=True,
                          check=False)
    return done.returncode, done.stdout, done.stderr


def answers(index):
    """Which articles answer each query: scores and snippets may improve, these may not change."""
    found = {}
    for query in QUERIES:
        status, out, told = run(QUERY, index, query, "--format", "ids")
        assert status in (0, 1), told
        found[query] = sorted(out.splitlines())
    return found


def contents(index):
    status, out, told = run(INDEX, "dump", index)
    assert status == 0, told
    return [json.loads(line) for line in out.splitlines()]


def snapshot(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class StoredIndexTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def each_version(self):
        versions = sorted(HERE.glob("v*"))
        self.assertTrue(versions)
        for version in versions:
            copy = self.root / version.name
            shutil.copytree(version / "index", copy)
            with self.subTest(version=version.name):
                dump = [json.loads(line)
                        for line in (version / "dump.ndjson").read_text().splitlines()]
                yield copy, dump, json.loads((version / "answers.json").read_text())

    def test_the_present_format_is_among_them(self):
        index = self.root / "new"
        self.assertEqual(run(INDEX, "add", index, "-", stdin='{"id":"a","text":"b"}')[0], 0)
        info = json.loads(run(INDEX, "info", "--json", index)[1])
        self.assertTrue((HERE / f"v{info['format_version']}").is_dir())

    def test_opened_and_searched(self):
        for index, dump, expected in self.each_version():
            status, out, told = run(INDEX, "info", "--json", index)
            if status == 2:  # of an older format: a sentence, and the dump is what is left of it
                self.assertIn(REBUILD, told)
                continue
            self.assertEqual(json.loads(out)["articles"], len(dump))
            self.assertEqual(run(INDEX, "check", index)[0], 0)
            self.assertEqual(contents(index), dump)
            status, _, told = run(QUERY, index, QUERIES[0])
            if status == 2:  # read by another analyser
                self.assertIn("rebuild it: lede-index dump", told)
            else:
                self.assertEqual(answers(index), expected)

    def test_upgraded(self):
        for index, dump, expected in self.each_version():
            status, lines, told = run(INDEX, "dump", index)
            if status == 2:
                self.assertIn(REBUILD, told)
                lines = "".join(json.dumps(article) + "\n" for article in dump)
            new = self.root / f"{index.name}-new"
            self.assertEqual(run(INDEX, "add", new, "-", stdin=lines)[0], 0)
            self.assertEqual(run(INDEX, "check", new)[0], 0)
            self.assertEqual([{**article, "origin": "-"} for article in dump],
                             [{**article, "origin": "-"} for article in contents(new)])
            self.assertEqual(answers(new), expected)

    def test_downgrades_are_refused_and_change_nothing(self):
        for index, _, _ in self.each_version():
            manifest = json.loads((index / "manifest.json").read_text())
            manifest["format_version"] = 1000
            (index / "manifest.json").write_text(json.dumps(manifest))
            for command in [[INDEX, "info", index], [INDEX, "check", index], [INDEX, "dump", index],
                            [INDEX, "compact", index], [INDEX, "remove", index, "x"],
                            [INDEX, "add", index, "-"], [QUERY, index, "x"]]:
                before = snapshot(index)
                status, out, told = run(*command, stdin='{"id":"x","text":"y"}')
                self.assertEqual((status, out), (2, ""), command)
                self.assertIn("the index has format 1000", told)
                self.assertIn("a newer Lede wrote it", told)
                self.assertEqual(len(told.splitlines()), 1)
                after = snapshot(index)
                self.assertEqual({path.name for path in after if after[path] != before.get(path)}
                                 - {"lock"}, set())


if __name__ == "__main__":
    if sys.argv[1] == "--write":
        INDEX, QUERY = sys.argv[3:5]
        target = Path(sys.argv[2])
        (target / "answers.json").write_text(
            json.dumps(answers(target / "index"), indent=1, ensure_ascii=False) + "\n")
        (target / "index" / "lock").unlink(missing_ok=True)
    else:
        INDEX, QUERY = sys.argv[1:3]
        unittest.main(argv=sys.argv[:1] + sys.argv[3:])
