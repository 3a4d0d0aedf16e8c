#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""lede-index as a user meets it: what it refuses, with which words and status.

usage: index_refusals_test.py PROGRAM [unittest arguments]
"""

import gzip
import os
import subprocess

import index_case
from index_case import TEXT, IndexCase, record, run


class RefusalsTest(IndexCase):
    def test_a_missing_path_is_told_and_the_rest_added(self):
        good = self.write("a.txt", TEXT)
        missing = self.root / "none"
        self.assert_told(
            self.add(missing, good), f"{missing}: no such file or folder; check the path"
        )
        self.assertEqual(self.ids(), ["a.txt"])

    def test_malformed_json_names_its_line(self):
        lines = [record(number) for number in range(1, 10)]
        lines[6] = '{"id":"7","text":\n'
        path = self.write("a.ndjson", "".join(lines))
        self.assert_told(
            self.add(path), f"{path}:7: malformed JSON at byte 18 of the record; repair it; skipped"
        )
        self.assertEqual(self.ids(), [str(number) for number in range(1, 10) if number != 7])

    def test_strict_stops_at_the_first_problem(self):
        self.add("-", stdin=record("old"))
        path = self.write("a.ndjson", record(1) + "{\n" + record(2))
        self.assert_told(
            self.add("--strict", path),
            f"{path}:2: malformed JSON at byte 2 of the record; repair it; skipped",
        )
        self.assertEqual(self.ids(), ["old"])

    def test_a_folder_that_is_no_index(self):
        self.write("letters/a.txt", TEXT)
        status, _, err = run("add", self.root / "letters", self.write("a.txt", TEXT))
        self.assertEqual(status, 2)
        self.assertTrue(err.startswith(f"lede-index: {self.root}/letters"), err)
        self.assertEqual(err.count("\n"), 1)
        for command in ("info", "check", "dump", "compact"):
            status, out, err = run(command, self.root / "letters")
            self.assertEqual((status, out), (2, ""), command)
            self.assertEqual(err.count("\n"), 1, command)

    def test_an_index_that_is_not_there(self):
        for command in ("info", "check", "dump", "compact"):
            status, out, err = run(command, self.root / "none")
            self.assertEqual((status, out), (2, ""), command)
            self.assertIn("none", err)
        self.assertEqual(run("remove", self.root / "none", "1")[0], 2)
        self.assertFalse((self.root / "none").exists())

    def test_an_index_that_another_writer_holds(self):
        holder = subprocess.Popen(
            [index_case.PROGRAM, "add", self.index, "--no-analysis", "--commit-every", "1", "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        try:
            holder.stdin.write(record(1) + record(2))
            holder.stdin.flush()
            while not (self.index / "manifest.json").exists():
                self.assertIsNone(holder.poll())
            status, _, err = self.add("-", stdin=record(3))
            self.assertEqual(status, 2)
            self.assertIn(str(holder.pid), err)
            self.assertEqual(err.count("\n"), 1)
        finally:
            holder.communicate()
        self.assertEqual(self.ids(), ["1", "2"])

    def test_an_index_that_another_version_wrote(self):
        self.assertEqual(run("add", self.index, "-", stdin=record(1))[0], 0)
        corrections = self.write("corrections", "not-a-name\tMoscow\n")
        status, _, err = run("add", self.index, "-", "--corrections", corrections, stdin=record(2))
        self.assertEqual(status, 2)
        self.assertIn("lede-index dump", err)
        self.assertEqual(self.ids(), ["1"])

    def test_a_flag_that_the_runs_before_had_otherwise(self):
        self.add("-", stdin=record(1))
        self.assert_told(run("add", self.index, "-", stdin=record(2)),
                         f"{self.index}: the index holds words only; add to it with --no-analysis")
        self.index = self.root / "full"
        self.assertEqual(run("add", self.index, "-", stdin=record(1))[0], 0)
        self.assert_told(self.add("-", stdin=record(2)),
                         f"{self.index}: the index holds names and statements; add to it without "
                         "--no-analysis")

    def test_removing_an_id_that_is_not_there(self):
        self.add("-", stdin=record(1) + record(2))
        status, out, err = run("remove", self.index, "1", "9")
        self.assertEqual((status, out), (2, "removed 1\n"))
        self.assertEqual(
            err, f'lede-index: {self.index}: no article has the id "9"; dump shows the ids\n'
        )

    def test_bad_command_lines(self):
        for arguments in ([], ["add"], ["frobnicate"], ["add", "i", "p", "--threads", "x"]):
            status, out, err = run(*arguments)
            self.assertEqual((status, out), (2, ""), arguments)
            self.assertRegex(err, "^lede-index: .*; see lede-index --help\n$", arguments)

    def test_a_commit_every_0_articles_is_refused(self):
        self.assert_told(
            self.add("--commit-every", "0", "-", stdin=record(1)),
            "a commit every 0 articles is none; give a number from 1, the default is 10,000")

    def test_a_list_of_shards_is_read_and_not_written(self):
        self.add("-", stdin=record(1))
        shards = self.write("shards", "index\n")
        dump = run("dump", self.index)
        self.assertEqual(run("dump", shards), dump)
        self.assertEqual(run("check", shards), (0, f"{shards}: sound, 1 articles\n", ""))
        self.assertEqual(run("info", shards)[0], 0)
        why = "this is a file, and no folder of an index; if it lists shards, name one of them"
        self.assert_told(run("compact", shards), f"{shards}: {why}")
        self.assert_told(run("remove", shards, "1"), f"{shards}: {why}")
        missing = self.write("gap", "index\nnowhere\n")
        for command in ("info", "check", "dump"):
            status, _, err = run(command, missing)
            self.assertEqual(status, 2, command)
            self.assertIn(f"{self.root}/nowhere: there is no such index", err)
        servers = self.write("servers", "index\n127.0.0.1:7000\n")
        for command in ("info", "dump"):
            self.assert_told(
                run(command, servers),
                f"{servers}: this list names servers; ask about each shard where it lies")
        self.assert_told(run("check", servers), f"{servers}: 127.0.0.1:7000 is a server; check the "
                         "shard where it lies")

    def test_limits_are_options(self):
        path = self.write("a.txt", TEXT * 100)
        for size in ("1KB", "1k", "1KiB", "1024"):
            self.assert_told(
                self.add("--max-article", size, path),
                f"{path}: larger than the limit of 1 KiB for one article; split it; skipped")
        self.assertEqual(self.add("--max-article", "1MB", path)[0], 0)

    def test_a_full_disk_for_standard_output_is_told(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("/dev/full is missing")
        self.add("-", stdin=record(1))
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run(
                [index_case.PROGRAM, "dump", self.index], stdout=full, stderr=subprocess.PIPE, check=False
            )
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stderr, b"lede-index: writing to standard output failed\n")

    def test_a_bomb_is_told_and_the_rest_added(self):
        bomb = self.root / "in/a.txt.gz"
        bomb.parent.mkdir()
        with gzip.open(bomb, "wb") as file:
            for _ in range(60):
                file.write(b" " * 1_000_000)
        self.write("in/b.txt", TEXT)
        self.assert_told(
            self.add(self.root / "in"),
            f"{bomb}: larger than the limit of 16 MiB for one article; split it; skipped",
        )
        self.assertEqual(self.ids(), ["b.txt"])


if __name__ == "__main__":
    index_case.main()
