#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""lede-index as a user meets it: results, messages, exit statuses.

usage: index_test.py PROGRAM [unittest arguments]
"""

import gzip
import json
import os
import pty
import select
import subprocess
import sys
import tarfile
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


class IndexTest(unittest.TestCase):
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

    # What it does

    def test_add_says_what_it_did(self):
        self.write("in/a.txt", TEXT)
        status, out, err = self.add(self.root / "in")
        self.assertEqual((status, err), (0, ""))
        self.assertRegex(
            out,
            r"^added 1, replaced 0, unchanged 0, removed 0, problems 0; "
            r"\d+\.\d s, \d+ articles/s, \d+\.\d MB/s\n$",
        )

    def test_a_second_run_skips_replaces_and_prunes(self):
        self.write("in/a.txt", TEXT)
        self.write("in/b.txt", TEXT)
        self.write("in/c.txt", TEXT)
        self.add(self.root / "in")
        self.write("in/b.txt", "It was rewritten.\n")
        (self.root / "in/c.txt").unlink()
        status, out, _ = self.add("--prune", self.root / "in")
        self.assertEqual(status, 0)
        self.assertIn("added 0, replaced 1, unchanged 1, removed 1, problems 0", out)
        self.assertEqual(self.ids(), ["a.txt", "b.txt"])

    def test_standard_input_is_ndjson(self):
        status, out, _ = self.add("-", stdin=record(1) + record(2))
        self.assertEqual(status, 0)
        self.assertIn("added 2", out)
        self.assertEqual(self.ids(), ["1", "2"])

    def test_a_dump_fed_to_add_gives_the_same_dump(self):
        self.write("in/a.txt", "Dam bursts\n\nKHERSON (The Post) — It burst.\n\nNobody died.\n")
        self.write("in/b.ndjson", record(1, date="2023-05-30", authors=["Ann Lee"]))
        self.add(self.root / "in")
        _, dump, _ = run("dump", self.index)
        copy = self.root / "copy"
        self.assertEqual(run("add", copy, "--no-analysis", "-", stdin=dump)[0], 0)
        self.assertEqual(run("dump", copy)[1], dump)

    def test_shards_share_the_articles_out(self):
        lines = "".join(record(number) for number in range(20))
        seen = []
        for shard in ("1/2", "2/2"):
            self.index = self.root / shard.replace("/", "-")
            status, out, err = self.add("-", "--shard", shard, stdin=lines)
            self.assertEqual((status, err), (0, ""))
            ids = self.ids()
            self.assertIn(f"added {len(ids)}, replaced 0, unchanged 0, removed 0, problems 0, "
                          f"of other shards {20 - len(ids)}; ", out)
            seen += ids
        self.assertEqual(sorted(seen, key=int), [str(number) for number in range(20)])

    def test_a_shard_that_is_none_is_refused(self):
        for shard, why in (
            ("3/2", "there is no shard 3 of 2; shards are counted from 1"),
            ("0/2", "there is no shard 0 of 2; shards are counted from 1"),
            ("2", "--shard 2: write I/N, for instance 2/4; see lede-index --help"),
            ("a/b", "--shard a/b: write I/N, for instance 2/4; see lede-index --help"),
        ):
            with self.subTest(shard=shard):
                self.assertEqual(self.add("-", "--shard", shard, stdin=record(1)),
                                 (2, "", f"lede-index: {why}\n"))

    def test_archives_are_read(self):
        with tarfile.open(self.root / "in.tar.gz", "w:gz") as archive:
            archive.add(self.write("a.txt", TEXT), arcname="day/a.txt")
        self.assertEqual(self.add(self.root / "in.tar.gz")[0], 0)
        self.assertEqual(self.ids(), ["in.tar.gz!/day/a.txt"])

    def test_annotate_prints_one_object_an_article(self):
        path = self.write("2023-05-30-a.txt", "Denial in Kyiv\n\n" + TEXT)
        status, out, err = run("annotate", path)
        self.assertEqual((status, err), (0, ""))
        article = json.loads(out)
        self.assertEqual(article["id"], "2023-05-30-a.txt")
        self.assertEqual(article["title"], "Denial in Kyiv")
        self.assertEqual(article["date"], "2023-05-30")
        text = article["text"].encode()
        self.assertEqual(len(article["sentences"]), 2)
        for mention in article["mentions"]:
            begin, end = mention["range"]
            self.assertEqual(text[begin:end].decode(), mention["text"])
        denials = [s for s in article["statements"] if s["act"] == "denial"]
        self.assertEqual([s["speaker"] for s in denials], ["Mykhailo Podolyak"])
        self.assertEqual(
            set(denials[0]),
            {"speaker", "act", "target", "cue", "cue_range", "sentence", "quote"},
        )

    def test_remove_info_check_and_compact(self):
        self.add("-", stdin=record(1) + record(2) + record(3))
        self.assertEqual(run("remove", self.index, "1"), (0, "removed 1\n", ""))
        status, out, _ = run("info", self.index)
        self.assertEqual(status, 0)
        self.assertRegex(out, r"(?m)^articles     2$")
        self.assertEqual(json.loads(run("info", self.index, "--json")[1])["articles"], 2)
        status, out, err = run("compact", self.index)
        self.assertEqual((status, err), (0, ""))
        self.assertIn("→ 1,", out)
        self.assertEqual(
            run("check", self.index), (0, f"{self.index}: sound, 2 articles\n", "")
        )

    # What it refuses

    def assert_told(self, result, message):
        status, _, err = result
        self.assertEqual(err, f"lede-index: {message}\n")
        self.assertEqual(status, 2)

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
            [PROGRAM, "add", self.index, "--no-analysis", "--commit-every", "1", "-"],
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
        self.add("-", stdin=record(1))
        status, _, err = run("add", self.index, "-", stdin=record(2))
        self.assertEqual(status, 2)
        self.assertIn("lede-index dump", err)
        self.assertEqual(self.ids(), ["1"])

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

    def test_limits_are_options(self):
        path = self.write("a.txt", TEXT * 100)
        self.assertEqual(self.add("--max-article", "1KB", path)[0], 2)
        self.assertEqual(self.add("--max-article", "1MB", path)[0], 0)

    def test_a_full_disk_for_standard_output_is_told(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("/dev/full is missing")
        self.add("-", stdin=record(1))
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run(
                [PROGRAM, "dump", self.index], stdout=full, stderr=subprocess.PIPE, check=False
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

    # How it looks

    def test_the_progress_bar_shows_on_a_terminal_only(self):
        path = self.write("a.ndjson", "".join(record(number) for number in range(3000)))
        self.assertEqual(self.add(path)[2], "")
        master, slave = pty.openpty()
        program = subprocess.Popen(
            [PROGRAM, "add", self.root / "other", "--no-analysis", path],
            stdout=subprocess.DEVNULL,
            stderr=slave,
        )
        os.close(slave)
        seen = b""
        while True:
            ready, _, _ = select.select([master], [], [], 60)
            self.assertTrue(ready)
            try:
                part = os.read(master, 65536)
            except OSError:
                break
            if not part:
                break
            seen += part
        self.assertEqual(program.wait(), 0)
        os.close(master)
        self.assertIn(b" articles", seen)
        self.assertTrue(seen.endswith(b"\r\x1b[K"), seen[-40:])

    def test_quiet_says_nothing(self):
        self.assertEqual(self.add("--quiet", "-", stdin=record(1)), (0, "", ""))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
