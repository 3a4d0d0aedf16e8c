#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Shards on servers: four of them on loopback answer as the one index, and one is killed.

usage: serve_test.py LEDE_INDEX LEDE_QUERY LEDE_SERVE CORPUS [unittest arguments]
"""

import json
import random
import re
import select
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

INDEXER = PROGRAM = SERVER = CORPUS = ""
SHARDS = 4
SECONDS = 60


def run(program, *arguments, stdin=None):
    done = subprocess.run([program, *map(str, arguments)], input=stdin, capture_output=True,
                          text=True, check=False, timeout=10 * SECONDS)
    return done.returncode, done.stdout, done.stderr


class Server:
    """A lede-serve on a free port, or on the one that another had."""

    def __init__(self, index, address="127.0.0.1:0"):
        self.process = subprocess.Popen([SERVER, str(index), "--listen", address],
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        ready, _, _ = select.select([self.process.stdout], [], [], SECONDS)
        line = self.process.stdout.readline() if ready else "nothing"
        if " on " not in line:
            self.end()
            raise AssertionError(f"lede-serve says {line!r}")
        self.address = line.rsplit(" on ", 1)[1].strip()

    def end(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


def generated_queries(number):
    """Of all shapes, from the words of the corpus."""
    choice = random.Random(1923)
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(CORPUS).rglob("*.txt"))]
    words = [re.findall(r"[A-Za-z]{3,}", text) for text in texts]
    words = [each for each in words if len(each) > 20]
    out = ["denial", "Podolyak AND denial", "*", '"drone attack"', "nosuchwordatall"]
    while len(out) < number:
        text = choice.choice(words)
        at = choice.randrange(len(text) - 1)
        a, b, c = text[at], text[at + 1], choice.choice(text)
        out.append(choice.choice([
            a, f"{a} {b}", f"{a} OR {b} OR {c}", f"{a} -{c}", f'"{a} {b}"', f'"{a} {b}"~3',
            f"{a} NEAR/6 {c}", f"{a} SENT {c}", f"={a}", f"{a[:3]}*", f"{a}~1", f"title:{a}",
            f"person:{a}", f"speaker:{a} OR {c}", f"act:denial {c}",
            f"statement:(act:statement {a})", f"date:2023-05 {a}", f"{a} {b}^3", f"{a}x",
            f"{a} NOT {b}"]))
    return out


def shown(hit):
    return json.dumps({**hit, "score": 0, "explanation": ""}, sort_keys=True)


class ServeTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = Path(cls.folder.name)
        cls.whole = cls.root / "whole"
        cls.make("whole", "1/1")
        for number in range(1, SHARDS + 1):
            cls.make(f"shard{number}", f"{number}/{SHARDS}")
        cls.queries = generated_queries(120)

    @classmethod
    def make(cls, name, shard):
        status, _, err = run(INDEXER, "add", cls.root / name, CORPUS, "--shard", shard, "--quiet")
        assert status == 0, err

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def serve(self, *numbers):
        servers = []
        for number in numbers:
            servers.append(Server(self.root / f"shard{number}"))
            self.addCleanup(servers[-1].end)
        return servers

    def list_of(self, *lines):
        path = self.root / "shards"
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return path

    def ask(self, index, *options, queries=None, status=0):
        lines = "".join(f"{number}\t{query}\n"
                        for number, query in enumerate(queries or self.queries))
        found, out, err = run(PROGRAM, index, "--batch", "-", "--format", "json", "--today",
                              "2023-06-10", *options, stdin=lines)
        self.assertEqual((found, err), (status, ""))
        return [json.loads(line) for line in out.splitlines()]

    def compare(self, shards, *options, queries=None):
        for one, other in zip(self.ask(self.whole, *options, queries=queries),
                              self.ask(shards, *options, queries=queries), strict=True):
            with self.subTest(query=one["query"], options=options):
                self.compare_answers(one, other)

    def compare_answers(self, one, other):
        for member in ("parsed", "diagnostics", "facets", "offset", "total_exact"):
            self.assertEqual(one[member], other[member], member)
        self.assertEqual(one.get("suggestions"), other.get("suggestions"))
        self.assertEqual(one["total"], other["total"])
        self.assertEqual(len(one["hits"]), len(other["hits"]))
        first = 0
        hits = one["hits"]
        for place, (a, b) in enumerate(zip(hits, other["hits"])):
            self.assertAlmostEqual(a["score"], b["score"], delta=1e-9 * max(1, a["score"]))
            last = place + 1 == len(hits)
            if last or abs(hits[place + 1]["score"] - a["score"]) > 1e-9:
                # Equal ones come in any order, and which of them end the page is open.
                if not (last and len(hits) == one["limit"]):
                    self.assertEqual(sorted(map(shown, hits[first:place + 1])),
                                     sorted(map(shown, other["hits"][first:place + 1])))
                first = place + 1

    def test_four_servers_answer_as_the_one_index(self):
        servers = self.serve(1, 2, 3, 4)
        shards = self.list_of(*(server.address for server in servers))
        limit = ("--limit", "60")
        for options in (
            ("--facet", "person,org,place,act,source,date", "--facet-limit", "0"),
            ("--in", "statements", "--facet", "speaker,act"),
            ("--sort=-date", "--filter", "date:2023-05..2023-06"),
            ("--recency", "20", "--exact-total", "--facet", "person", "--surprise"),
            ("--snippets", "1", "--facet", "speaker+act", "--filter", "person:Vladimir Putin"),
        ):
            self.compare(shards, *limit, *options)
        # Of shorter queries several articles may be the tenth best, which verbose ones learn from.
        verbose = [f"{a} {b}" for a, b in zip(self.queries, self.queries[1:])
                   if re.fullmatch(r"[a-z ]{16,}", f"{a} {b}", re.I)]
        self.assertGreater(len(verbose), 5)
        self.compare(shards, *limit, "--any", queries=verbose)

    def test_folders_and_servers_mix(self):
        servers = self.serve(2, 4)
        shards = self.list_of("shard1", servers[0].address, "shard3", servers[1].address)
        self.compare(shards, "--limit", "60", "--facet", "person,date")
        for options in (("--entity", "Putin"),):
            one = run(PROGRAM, self.whole, *options, "--format", "json")[1]
            other = run(PROGRAM, shards, *options, "--format", "json")[1]
            cards = [{json.loads(line)["name"]: json.loads(line) for line in text.splitlines()}
                     for text in (one, other)]
            self.assertEqual(*cards)
        some = self.ask(self.whole)[0]["hits"][0]["id"]
        alike = [json.loads(run(PROGRAM, index, "--more-like", some, "--format", "json",
                                "--limit", "60")[1]) for index in (self.whole, shards)]
        self.compare_answers(*alike)

    def test_a_server_killed_in_the_middle_is_named_or_done_without(self):
        servers = self.serve(1, 2, 3, 4)
        three = self.list_of(*(server.address for server in servers[:3]))
        expected = self.ask(three)
        shards = self.list_of(*(server.address for server in servers))
        process = subprocess.Popen(
            [PROGRAM, str(shards), "--batch", "-", "--format", "json", "--partial", "--today",
             "2023-06-10"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True)
        self.addCleanup(process.kill)
        with process:
            process.stdin.write("".join(f"{i}\t{query}\n" for i, query in enumerate(self.queries)))
            process.stdin.close()
            # All answers are more than a pipe holds: the searcher is still at work.
            lines = [process.stdout.readline() for _ in range(3)]
            servers[3].end()
            lines += process.stdout.readlines()
            self.assertEqual(process.stderr.read(), "")
        answers = [json.loads(line) for line in lines]
        self.assertNotIn("missing_shards", answers[0])
        self.assertEqual(len(answers), len(self.queries))
        late = [answer for answer in answers if "missing_shards" in answer]
        self.assertTrue(late)
        for answer, other in zip(answers, expected, strict=True):
            if "missing_shards" not in answer:
                continue
            self.assertEqual([one["shard"] for one in answer["missing_shards"]],
                             [servers[3].address])
            answer["diagnostics"] = [one for one in answer["diagnostics"]
                                     if "is missing" not in one["message"]]
            with self.subTest(query=answer["query"]):
                self.compare_answers(other, answer)
        status, out, err = run(PROGRAM, shards, "denial")
        self.assertEqual((status, out), (2, ""))
        self.assertIn(f"shard {servers[3].address} is missing", err)
        self.assertIn(f"start it: lede-serve INDEX --listen {servers[3].address}", err)
        again = Server(self.root / "shard4", servers[3].address)
        self.addCleanup(again.end)
        self.assertEqual(run(PROGRAM, shards, "denial")[0], 0)

    def test_a_new_commit_is_seen_by_the_next_searcher(self):
        text = json.dumps({"id": "late", "text": "A kavozubo was found."}) + "\n"
        index = self.root / "growing"
        run(INDEXER, "add", index, "-", "--quiet", stdin=text.replace("late", "early"))
        server = Server(index)
        self.addCleanup(server.end)
        shards = self.list_of(server.address)
        self.assertEqual(run(PROGRAM, shards, "kavozubo", "-f", "ids")[1], "early\n")
        run(INDEXER, "add", index, "-", "--quiet", stdin=text)
        self.assertEqual(len(run(PROGRAM, shards, "kavozubo", "-f", "ids")[1].splitlines()), 2)

    def test_what_cannot_be_served_is_refused(self):
        for arguments, why in (
            ((self.root / "nothing",), "there is no such index"),
            ((self.whole, "--listen", "nowhere"), "write HOST:PORT"),
            *(((self.whole, "--listen", f"127.0.0.1:{port}"),
               "the port is a number up to 65535; 0 takes a free one")
              for port in ("65536", "http", "", "-1", "80x")),
        ):
            status, out, err = run(SERVER, *arguments)
            self.assertEqual((status, out), (2, ""))
            self.assertTrue(err.startswith("lede-serve: ") and why in err, err)


if __name__ == "__main__":
    INDEXER, PROGRAM, SERVER, CORPUS = (sys.argv.pop(1) for _ in range(4))
    unittest.main()
