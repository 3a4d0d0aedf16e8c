#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Damaged, missing and refused files: one clear line each, exit status 2, an index that is whole
or named as damaged with the command that rebuilds it, and a dump that saves what can be read.

usage: fault_test.py INDEX_PROGRAM QUERY_PROGRAM [SHIM] [unittest arguments]
"""
import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

INDEX = QUERY = SHIM = ""
REBUILD = "lede-index dump OLD | lede-index add NEW -"
ARTICLES = 6


def run(*arguments, stdin=None, **environment):
    env = dict(os.environ, **{key: str(value) for key, value in environment.items()})
    if environment:
        env["LD_PRELOAD"] = SHIM
    done = subprocess.run([str(a) for a in arguments], input=stdin, env=env, capture_output=True,
                          text=True, errors="replace", check=False, timeout=120)
    return done.returncode, done.stdout, done.stderr


def record(number, revision=0):
    text = (f"Mayor Anna Berg of Leeds denied on Monday that bridge {number} was late. "
            f"Revision {revision} of the plan holds, she said.")
    return json.dumps({"id": f"a{number}", "title": f"Bridge {number}", "text": text,
                       "date": f"2023-05-{number + 1:02d}", "source": "Harbour Wire"})


class FaultTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = tempfile.TemporaryDirectory()
        cls.sound = Path(cls.shared.name) / "sound"
        for numbers, revision in [(range(ARTICLES), 0), (range(2), 1)]:
            lines = "\n".join(record(number, revision) for number in numbers)
            status, _, told = run(INDEX, "add", cls.sound, "-", "--threads", "1", stdin=lines)
            assert status == 0, told
        cls.dump = run(INDEX, "dump", cls.sound)[1]

    @classmethod
    def tearDownClass(cls):
        cls.shared.cleanup()

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.index = self.root / "index"
        shutil.copytree(self.sound, self.index)

    def files(self):
        return [path for path in sorted(self.index.rglob("*"))
                if path.is_file() and path.name != "lock"]

    def assert_lines(self, told, where):
        """Clear lines of the program, nothing of a library or a crash."""
        lines = told.strip().splitlines()
        self.assertTrue(lines, where)
        for line in lines:
            self.assertRegex(line, r"^lede-(index|query): ", where)

    def assert_named(self, path):
        """Some command names the file as damaged with the remedy; none crashes; dump saves."""
        where = str(path.relative_to(self.index))
        status, _, told = run(INDEX, "check", self.index)
        self.assertEqual(status, 2, where)
        self.assert_lines(told, where)
        self.assertIn(path.name.split(".")[0], told, where)
        self.assertIn("rebuild", told, where)
        for command in [[QUERY, self.index, "bridge", "--facet", "person"],
                        [INDEX, "info", self.index], [INDEX, "compact", self.index],
                        [INDEX, "add", self.index, "-"]]:
            shutil.rmtree(self.root / "copy", ignore_errors=True)
            shutil.copytree(self.index, self.root / "copy")
            command = [self.root / "copy" if part == self.index else part for part in command]
            status, _, told = run(*command, stdin=record(9))
            self.assertIn(status, (0, 2), f"{where}: {command} {told}")
            if status == 2:
                self.assert_lines(told, f"{where}: {command}")
        status, articles, told = run(INDEX, "dump", self.index)
        self.assertIn(status, (0, 2), where)
        if status == 2:
            self.assert_lines(told, where)
        return articles.splitlines()

    def each_file(self, damage, least_saved):
        for path in self.files():
            with self.subTest(file=str(path.relative_to(self.index))):
                whole = path.read_bytes()
                try:
                    damage(path, whole)
                    self.assertGreaterEqual(len(self.assert_named(path)), least_saved(path))
                finally:
                    path.write_bytes(whole)
        self.assertEqual(run(INDEX, "check", self.index)[0], 0)

    def test_a_flipped_bit_in_each_kind_of_file(self):
        def flip(path, whole):
            middle = len(whole) // 2
            path.write_bytes(whole[:middle] + bytes([whole[middle] ^ 4]) + whole[middle + 1:])
        self.each_file(flip, lambda path: 2 if path.name == "records" else ARTICLES)

    def test_each_kind_of_file_cut_short_or_empty(self):
        def halve(path, whole):
            path.write_bytes(whole[:len(whole) // 2])
        saved = lambda path: 2 if path.name == "records" else ARTICLES
        self.each_file(halve, saved)
        self.each_file(lambda path, whole: path.write_bytes(b""), saved)

    def test_each_kind_of_file_missing(self):
        for path in self.files():
            if path.name == "manifest.json":
                continue
            with self.subTest(file=str(path.relative_to(self.index))):
                whole = path.read_bytes()
                try:
                    path.unlink()
                    saved = self.assert_named(path)
                    self.assertGreaterEqual(len(saved), 2 if path.name == "records" else ARTICLES)
                finally:
                    path.write_bytes(whole)

    def test_a_missing_segment(self):
        first = sorted((self.index / "segments").iterdir())[0]
        shutil.rmtree(first)
        status, _, told = run(QUERY, self.index, "bridge")
        self.assertEqual(status, 2)
        self.assertIn(first.name, told)
        self.assertIn("rebuild", told)
        status, articles, told = run(INDEX, "dump", self.index)
        self.assertEqual((status, len(articles.splitlines())), (2, 2))
        self.assertIn(first.name, told)

    def test_a_manifest_from_the_future_the_past_or_nowhere(self):
        manifest = self.index / "manifest.json"
        object_ = json.loads(manifest.read_text())
        version = object_["format_version"]
        # The format before the present one is read as well.
        for other, says in [(version + 1, "a newer Lede wrote it"), (version - 2, "rebuild"),
                            ("x", "rebuild")]:
            manifest.write_text(json.dumps({**object_, "format_version": other}))
            for command in [[INDEX, "info", self.index], [INDEX, "check", self.index],
                            [INDEX, "dump", self.index], [INDEX, "compact", self.index],
                            [INDEX, "add", self.index, "-"], [QUERY, self.index, "x"]]:
                status, shown, told = run(*command, stdin=record(9))
                self.assertEqual((status, shown), (2, ""), command)
                self.assertEqual(len(told.splitlines()), 1, told)
                self.assertIn(says, told)
                self.assertIn(REBUILD, told)
        for garbage in [b"", b"\0" * 500, b"{}", b"[" * 100000, os.urandom(1000), b"null"]:
            manifest.write_bytes(garbage)
            for command in [[INDEX, "info", self.index], [INDEX, "add", self.index, "-"],
                            [QUERY, self.index, "x"]]:
                status, shown, told = run(*command, stdin=record(9))
                self.assertEqual((status, shown), (2, ""), command)
                self.assertEqual(len(told.splitlines()), 1, told)
                self.assertIn("manifest", told)
            status, articles, told = run(INDEX, "dump", self.index)
            self.assertEqual(status, 2)
            self.assertEqual(articles, self.dump)

    def test_a_dump_of_a_damaged_index_rebuilds_it(self):
        for path in self.files():
            if path.name == "ids":
                path.write_bytes(b"")
        status, articles, _ = run(INDEX, "dump", self.index)
        self.assertEqual(status, 2)
        new = self.root / "new"
        self.assertEqual(run(INDEX, "add", new, "-", stdin=articles)[0], 0)
        self.assertEqual(run(INDEX, "check", new)[0], 0)
        self.assertEqual(run(INDEX, "dump", new)[1], self.dump)

    def test_a_second_writer_hears_the_number_of_the_first(self):
        with subprocess.Popen([INDEX, "add", str(self.index), "-"], stdin=subprocess.PIPE,
                              stdout=subprocess.DEVNULL) as first:
            deadline = 200
            while deadline and str(first.pid) not in (self.index / "lock").read_text():
                deadline -= 1
                subprocess.run(["sleep", "0.05"], check=True)
            for command in [["add", self.index, "-"], ["compact", self.index],
                            ["remove", self.index, "a1"]]:
                status, _, told = run(INDEX, *command, stdin=record(9))
                self.assertEqual(status, 2)
                self.assertEqual(told, f"lede-index: {self.index}: process {first.pid} is writing "
                                       "to this index; wait until it ends\n")
            self.assertEqual(run(INDEX, "dump", self.index)[1], self.dump)
            first.stdin.write(record(9).encode())
            first.stdin.close()
        self.assertEqual(first.returncode, 0)
        self.assertEqual(run(INDEX, "check", self.index)[0], 0)

    def need_shim(self):
        if not SHIM:
            self.skipTest("a sanitizer brings a preloaded library of its own")

    def test_a_folder_that_may_only_be_read(self):
        self.need_shim()
        for error in [errno.EACCES, errno.EROFS]:
            for command in [["add", self.index, "-"], ["remove", self.index, "a1"],
                            ["compact", self.index]]:
                status, _, told = run(INDEX, *command, stdin=record(9), LEDE_FAIL_AT=1,
                                      LEDE_FAIL_ERRNO=error)
                self.assertEqual(status, 2, command)
                self.assertEqual(len(told.splitlines()), 1, told)
                self.assertIn(f"{self.index}/lock: cannot open: {os.strerror(error)}", told)
            for command in [[QUERY, self.index, "bridge"], [INDEX, "check", self.index],
                            [INDEX, "dump", self.index]]:
                status, _, told = run(*command, LEDE_FAIL_AT=1, LEDE_FAIL_ERRNO=error)
                self.assertEqual((status, told), (0, ""), command)

    def test_a_read_that_fails_is_told_and_changes_nothing(self):
        self.need_shim()
        counts = self.root / "counts"
        for command in [[QUERY, self.index, "bridge", "--facet", "person"],
                        [INDEX, "dump", self.index], [INDEX, "check", self.index],
                        [INDEX, "info", self.index], [INDEX, "compact", self.index],
                        [INDEX, "add", self.index, "-"]]:
            shutil.rmtree(self.index)
            shutil.copytree(self.sound, self.index)
            run(*command, stdin=record(9), LEDE_COUNT_FILE=counts, LEDE_FAULT_ROOT=self.index)
            reads = int(counts.read_text().split()[1])
            self.assertGreater(reads, 5, command)
            shutil.rmtree(self.index)
            shutil.copytree(self.sound, self.index)
            for at in sorted({1 + i * (reads - 1) // 9 for i in range(10)}):
                status, _, told = run(*command, stdin=record(9), LEDE_FAIL_READ_AT=at,
                                      LEDE_FAULT_ROOT=self.index)
                self.assertIn(status, (0, 2), f"{command} {at}/{reads}: {told}")
                if status == 2:
                    self.assert_lines(told, f"{command} {at}/{reads}")
            self.assertEqual(run(INDEX, "check", self.index)[0], 0, command)
            self.assertEqual(run(INDEX, "dump", self.index)[1].count('"a5"'), 1, command)


if __name__ == "__main__":
    INDEX, QUERY = sys.argv[1:3]
    SHIM = sys.argv[3] if len(sys.argv) > 3 and sys.argv[3].endswith(".so") else ""
    unittest.main(argv=sys.argv[:1] + sys.argv[4 if SHIM else 3:])
