#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""lede-index as a user meets it: what it does and how it looks.

usage: index_test.py PROGRAM [unittest arguments]
"""

import json
import os
import pty
import select
import subprocess
import tarfile

import index_case
from index_case import TEXT, IndexCase, record, run


class IndexTest(IndexCase):
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

    def test_prune_forgets_the_last_articles_of_a_folder_that_was_emptied(self):
        article = self.write("in/a.txt", TEXT)
        self.add(self.root / "in")
        article.unlink()
        status, out, err = self.add("--prune", self.root / "in")
        self.assertEqual((status, err), (0, ""))
        self.assertIn("removed 1", out)
        self.assertEqual(self.ids(), [])
        # A folder that is not there may be a disk that is not mounted.
        self.write("in/a.txt", TEXT)
        self.add(self.root / "in")
        (self.root / "in").rename(self.root / "away")
        self.assertEqual(self.add("--prune", self.root / "in")[0], 2)
        self.assertEqual(self.ids(), ["a.txt"])

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

    def test_the_progress_bar_shows_on_a_terminal_only(self):
        path = self.write("a.ndjson", "".join(record(number) for number in range(3000)))
        self.assertEqual(self.add(path)[2], "")
        master, slave = pty.openpty()
        program = subprocess.Popen(
            [index_case.PROGRAM, "add", self.root / "other", "--no-analysis", path],
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
    index_case.main()
