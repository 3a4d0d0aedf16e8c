#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Input made to exhaust or mislead: bounded memory, a clear line each, the rest is indexed.

usage: bomb_test.py [--full] [--any-memory] INDEX_PROGRAM QUERY_PROGRAM [unittest arguments]

--full takes the sizes that docs/guarantees.md names (10 GB of zeros, a line of 1 GB, 100,000
files) instead of small ones. --any-memory does not measure memory, for sanitizers.
"""
import gzip
import io
import itertools
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
import unittest
from pathlib import Path

INDEX = QUERY = ""
FULL = ANY_MEMORY = False
MEGABYTE = 1 << 20
MOST_MEMORY = 400 * MEGABYTE
GOOD = "Good news\n\nMayor Anna Berg of Leeds denied on Monday that the bridge was late.\n"


class Run:
    """A finished program: its status, its output and the most memory that it held."""

    def __init__(self, *arguments, timeout=1800):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as told:
            with subprocess.Popen([os.fsencode(a) for a in arguments], stdout=out,
                                  stderr=told) as process:
                timer = threading.Timer(timeout, process.kill)
                timer.start()
                _, status, usage = os.wait4(process.pid, 0)
                timer.cancel()
                process.returncode = os.waitstatus_to_exitcode(status)
            self.status, self.memory = process.returncode, usage.ru_maxrss * 1024
            out.seek(0)
            told.seek(0)
            self.out = out.read().decode(errors="replace")
            self.told = told.read().decode(errors="replace").splitlines()


class BombTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.index = self.root / "index"
        self.news = self.root / "news"
        self.news.mkdir()
        (self.news / "good.txt").write_text(GOOD)

    def write(self, name, content):
        path = self.news / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def add(self, *options, articles=1, lines=1, paths=()):
        """Adds the folder and checks that the good article is there and each fault told once."""
        run = Run(INDEX, "add", self.index, *(paths or [self.news]), "--threads", "1", *options)
        self.assertEqual(run.status, 2 if lines else 0, run.told)
        self.assertEqual(len(run.told), lines, run.told)
        for line in run.told:
            self.assertTrue(line.startswith("lede-index: "), line)
            self.assertLess(len(line), 1000)
        self.assert_memory(run)
        self.assertIn(f"added {articles},", run.out)
        check = Run(INDEX, "check", self.index)
        self.assertEqual(check.status, 0, check.told)
        self.assertIn("bridge was late", Run(INDEX, "dump", self.index).out)
        return run

    def assert_memory(self, run):
        if not ANY_MEMORY:
            self.assertLess(run.memory, MOST_MEMORY)

    def zeros(self):
        """Gzip files may be joined, which is how 10 GB are written in a second."""
        part = gzip.compress(bytes(64 * MEGABYTE), 9)
        return part * (160 if FULL else 3)

    def test_zeros_in_gzip(self):
        for kind in ["txt", "html", "md"]:
            self.write(f"zeros.{kind}.gz", self.zeros())
        run = self.add(lines=3)
        for line in run.told:
            self.assertIn("larger than the limit of 16 MiB for one article", line)

    def test_zeros_in_compressed_records(self):
        for kind in ["ndjson", "json"]:
            self.write(f"zeros.{kind}.gz", self.zeros())
        self.add(lines=2)

    def test_zeros_in_an_archive(self):
        size = (10240 if FULL else 200) * MEGABYTE
        with gzip.open(self.news / "bomb.tar.gz", "wb", compresslevel=1) as out:
            for name, content in [("before.txt", GOOD.encode()), ("bomb.txt", None),
                                  ("after.txt", GOOD.encode())]:
                entry = tarfile.TarInfo(name)
                entry.size = size if content is None else len(content)
                out.write(entry.tobuf())
                if content is None:
                    for _ in range(size // MEGABYTE):
                        out.write(bytes(MEGABYTE))
                else:
                    out.write(content + bytes(-len(content) % 512))
            out.write(bytes(1024))
        run = self.add(articles=3)
        self.assertIn("bomb.tar.gz!/bomb.txt: larger than the limit", run.told[0])

    def test_sizes_of_members_that_lie(self):
        def header(name, size):
            entry = {**tarfile.TarInfo(name).get_info(), "size": size}
            return tarfile.TarInfo().create_gnu_header(entry, "utf-8", "strict")
        good = header("before.txt", len(GOOD)) + GOOD.encode() + bytes(-len(GOOD) % 512)
        for kind in ["txt", "ndjson"]:
            for size in [10 << 30, (1 << 63) - 1]:
                self.write(f"{size}.{kind}.tar", good + header(f"lies.{kind}", size) + b"Words")
        # Fewer bytes than there are: what follows is no header.
        self.write("short.tar", good + header("short.txt", 3) + GOOD.encode() * 50)
        run = self.add(articles=7, lines=5)
        for line in run.told:
            self.assertIn("damaged or no archive", line)

    def test_holes_without_end_in_a_member(self):
        holes = self.root / "holes.json"
        holes.write_text('{"id":"h","text":"')
        os.truncate(holes, 1 << 40)
        subprocess.run(["tar", "-S", "-cf", self.news / "holes.tar", "-C", self.root, holes.name],
                       check=True)
        self.assertLess((self.news / "holes.tar").stat().st_size, MEGABYTE)
        run = self.add(lines=1)
        self.assertIn("unpacks to more than 2000 times its size", run.told[0])

    def test_very_many_names(self):
        """Each is compared with the others, which is bounded."""
        syllables = ["ka", "vo", "zu", "bo", "mi", "ra", "te", "lo", "shi", "den", "gar", "pol"]
        names = ["".join(part).capitalize() for part in itertools.product(syllables, repeat=4)]
        self.write("names.txt", "".join(f"{first} {last} of Leeds said that he denied it. "
                                        for first, last in zip(names, reversed(names))))
        self.add(articles=2, lines=0)

    def test_a_long_article_takes_memory_by_its_length(self):
        size = (15 if FULL else 1) * MEGABYTE
        said = ("Anna Berg of Leeds denied on day {0} that the bridge was late. The minister of "
                "ports, Jo Dale, said that it was {0} days late, and Berg rejected that.\n\n")
        text = "".join(said.format(day) for day in range(size // len(said)))
        self.write("long.txt", text)
        run = Run(INDEX, "add", self.index, self.news, "--threads", "1", timeout=240)
        self.assertEqual((run.status, run.told), (0, []))
        query = Run(QUERY, self.index, "person:berg AND denial", "--format", "ids", timeout=60)
        self.assertEqual(sorted(query.out.split()), ["good.txt", "long.txt"])
        if not ANY_MEMORY:
            self.assertLess(run.memory, 100 * MEGABYTE + 80 * len(text))
            self.assertLess(query.memory, 100 * MEGABYTE + 80 * len(text))

    def test_an_archive_in_an_archive_is_not_followed(self):
        inner = io.BytesIO()
        with tarfile.open(fileobj=inner, mode="w:gz") as archive:
            archive.add(self.news / "good.txt", "inner.txt")
        with tarfile.open(self.news / "outer.tar", "w") as archive:
            entry = tarfile.TarInfo("inner.tar.gz")
            entry.size = len(inner.getvalue())
            archive.addfile(entry, io.BytesIO(inner.getvalue()))
        self.add(lines=0)

    def test_nesting_a_million_deep(self):
        deep = 1_000_000
        self.write("deep.html", "<html><body>" + "<div>" * deep + "text")
        self.write("bold.html", "<p>" + "<b>" * deep + "text" + "</b>" * deep)
        self.write("deep.ndjson", "[" * deep + "]" * deep + "\n" + '{"a":' * deep + "\n")
        self.write("deep.json", '{"text":' + "[" * deep + "]" * deep + "}")
        self.write("ld.html", '<script type="application/ld+json">' + "[" * deep + "</script>"
                   "<p>The council met on Monday and said that the plan holds for now.</p>")
        self.write("deep.md", ">" * deep + "text\n" + "* " * 1000 + "text\n")
        run = Run(INDEX, "add", self.index, self.news, "--threads", "1", timeout=300)
        self.assertIn(run.status, (0, 2))
        self.assert_memory(run)
        told = "\n".join(run.told)
        self.assertIn("JSON is nested more than 200 deep", told)
        self.assertEqual(Run(INDEX, "check", self.index).status, 0)

    def test_queries_nested_a_million_deep(self):
        self.add(lines=0)
        batch = self.root / "queries"
        deep = 1_000_000
        batch.write_text("".join(f"q{i}\t{query}\n" for i, query in enumerate(
            ["(" * deep + "bridge" + ")" * deep, "NOT " * deep + "bridge", "bridge OR " * deep,
             '"' * deep, "a*" * deep, "statement:(" * deep, "bridge~2 " * deep])))
        run = Run(QUERY, self.index, "--batch", batch, "--format", "ids", timeout=300)
        self.assertIn(run.status, (0, 1))
        self.assert_memory(run)

    def test_a_line_without_end(self):
        size = (1024 if FULL else 48) * MEGABYTE
        with open(self.news / "line.ndjson", "wb") as out:
            out.write(b'{"id":"long","text":"')
            for _ in range(size // MEGABYTE):
                out.write(b"word " * (MEGABYTE // 5))
            out.write(b'"}\n' + json.dumps({"id": "next", "text": GOOD}).encode() + b"\n")
        with open(self.news / "line.txt", "wb") as out:
            for _ in range(size // MEGABYTE):
                out.write(b"word " * (MEGABYTE // 5))
        run = self.add(articles=2, lines=2)
        told = "\n".join(run.told)
        self.assertIn("line.ndjson:1: the record is longer than the limit of 32 MiB", told)
        self.assertIn("line.txt: larger than the limit of 16 MiB", told)

    def test_limits_are_options(self):
        self.write("long.txt", "word " * 1000)
        self.write("record.ndjson", json.dumps({"id": "r", "text": "word " * 1000}))
        run = self.add("--no-analysis", "--max-article", "2kB", "--max-record", "3kB", lines=2)
        self.assertEqual(sum("limit" in line for line in run.told), 2)
        self.add("--no-analysis", articles=2, lines=0)

    def test_a_text_of_one_line_below_the_limit(self):
        self.write("line.txt", "Mayor Berg denied it and " * (200_000 if FULL else 20_000))
        self.add(articles=2, lines=0)

    def test_very_many_files(self):
        count = 100_000 if FULL else 3_000
        for number in range(count):
            folder = self.news / str(number % 100)
            folder.mkdir(exist_ok=True)
            (folder / f"{number}.txt").write_text(f"Story {number}\n\n{GOOD}")
        self.add("--no-analysis", articles=count + 1, lines=0)

    def test_a_file_that_grows_while_it_is_read(self):
        line = json.dumps({"text": GOOD * 20}).encode() + b"\n"
        path = self.write("grows.ndjson", line * 2000)
        stop = threading.Event()

        def grow():
            with open(path, "ab", buffering=0) as out:
                while not stop.is_set():
                    out.write(line * 500)
                    time.sleep(0.001)
        thread = threading.Thread(target=grow)
        thread.start()
        try:
            run = Run(INDEX, "add", self.index, self.news, "--no-analysis", timeout=120)
        finally:
            stop.set()
            thread.join()
        self.assertIn(run.status, (0, 2), "it followed the file without end")
        self.assertEqual(Run(INDEX, "check", self.index).status, 0)

    def test_what_is_no_file(self):
        os.mkfifo(self.news / "fifo.txt")
        os.symlink("/dev/zero", self.news / "zero.txt")
        os.symlink("loop.txt", self.news / "loop.txt")
        os.symlink("..", self.news / "up")
        os.symlink("nowhere", self.news / "nowhere.txt")
        run = self.add(lines=5)
        for name, why in [("fifo.txt", "neither a file nor a folder"),
                          ("zero.txt", "neither a file nor a folder"),
                          ("loop.txt", "leads back to itself"),
                          ("up", "leads back to a folder above it"),
                          ("nowhere.txt", "no such file")]:
            self.assertTrue(any(name in line and why in line for line in run.told), (name, run.told))
        for path in [self.news / "fifo.txt", "/dev/zero"]:
            named = Run(INDEX, "add", self.root / "other", path, timeout=60)
            self.assertEqual((named.status, len(named.told)), (2, 1), named.told)

    def test_names_that_mislead(self):
        with open(os.fsencode(self.news) + b"/two\nlines\x1b[31m.txt", "wb") as out:
            out.write(b"")
        with open(os.fsencode(self.news) + b"/not\xff\xfeutf8.txt", "wb") as out:
            out.write(b"")
        run = self.add(lines=2)
        told = "\n".join(run.told)
        self.assertIn("two\\x0alines\\x1b[31m.txt", told)
        self.assertNotIn("\x1b", told)

    def test_ids_are_never_paths(self):
        ids = ["../../escape", "/etc/passwd", "..", ".", "a/../../b", "x\0y", "\u202e", "-rf",
               "manifest.json", "segments", "C:\\x", "%2e%2e", "a" * 4096]
        self.write("ids.ndjson", "".join(
            json.dumps({"id": id_, "text": GOOD}) + "\n" for id_ in ids))
        before = sorted(os.listdir(self.root))
        self.add(articles=len(ids) + 1, lines=0)
        self.assertEqual(sorted(os.listdir(self.root)), sorted([*before, "index"]))
        dumped = Run(INDEX, "dump", self.index).out
        self.assertEqual({json.loads(line)["id"] for line in dumped.splitlines()},
                         {*ids, "good.txt"})
        for id_ in ["../../escape", "/etc/passwd", ".."]:
            self.assertEqual(Run(INDEX, "remove", self.index, id_).out, "removed 1\n")

    def test_bytes_that_are_no_text(self):
        self.write("invalid.txt", b"Mayor \xff\xfe Berg \xc0\xaf denied \xed\xa0\x80 it on Monday.")
        self.write("random.txt", bytes(range(256)) * 300)
        self.write("bad.ndjson", b'{"id":"b","text":"\xff\xfe Berg denied it."}\n{"id":\n')
        self.write("cut.txt.gz", gzip.compress(GOOD.encode() * 1000)[:-40])
        self.write("no.zip", b"PK\x03\x04 no archive at all")
        run = Run(INDEX, "add", self.index, self.news, timeout=120)
        self.assertEqual(run.status, 2)
        for name in ["random.txt", "bad.ndjson:2", "cut.txt.gz", "no.zip"]:
            self.assertTrue(any(name in line for line in run.told), (name, run.told))
        self.assertEqual(Run(INDEX, "check", self.index).status, 0)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    FULL, ANY_MEMORY = "--full" in arguments, "--any-memory" in arguments
    arguments = [a for a in arguments if a not in ("--full", "--any-memory")]
    INDEX, QUERY = arguments[:2]
    unittest.main(argv=sys.argv[:1] + arguments[2:])
