#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Every example of docs/query-syntax.md finds articles, and only those it should.

usage: syntax_page_test.py LEDE_INDEX LEDE_QUERY PAGE [unittest arguments]
"""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

INDEXER = ""
PROGRAM = ""
PAGE = Path()
TODAY = "2023-05-31"
SAVED = "strikes = drone AND (strike OR attack)\n"

# What each of the page's examples is about occurs in the first three articles; the last has
# nothing of it but a date of its own.
ARTICLES = [
    {
        "id": "world/2023-05-30.txt",
        "title": "Peace talks after drone strike",
        "date": "2023-05-30",
        "source": "BBC News",
        "text": "A drone attack hit Moscow on Tuesday. Mykhailo Podolyak, a presidential adviser, "
        "denied that Ukraine launched the drone. The peace talks in Geneva went on, and his denial "
        "was read out. Vladimir Putin said that Russia would answer.",
    },
    {
        "id": "truce",
        "title": "A truce",
        "date": "2023-05-30",
        "source": "BBC World",
        "text": "After the truce, talks began in Geneva. A missile was shot down over Moscow.",
    },
    {
        "id": "sea",
        "title": "At sea",
        "date": "2023-05-30",
        "source": "BBC World",
        "text": "A drone was found on a beach near Odesa.",
    },
    {
        "id": "weather",
        "title": "Sun ahead",
        "date": "2022-06-01",
        "source": "Weather Desk",
        "text": "It will be sunny in the south until Friday.",
    },
]


def run(program, *arguments, stdin=None):
    return subprocess.run([program, *map(str, arguments)], input=stdin, capture_output=True,
                          text=True, check=False)


def examples():
    """The code spans at the beginning of the table's rows."""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("| `"):
            yield line[3:line.index("`", 3)]


class SyntaxPageTest(unittest.TestCase):
    def test_every_example_finds_its_articles_and_leaves_the_other_out(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            saved = folder / "saved"
            saved.write_text(SAVED, encoding="utf-8")
            lines = "".join(json.dumps(article) + "\n" for article in ARTICLES)
            added = run(INDEXER, "add", folder / "index", "-", stdin=lines)
            self.assertEqual(added.returncode, 0, added.stderr)
            batch = "".join(f"{example}\t{example}\n" for example in examples())
            answers = run(PROGRAM, folder / "index", "--batch", "-", "--format", "json",
                          "--saved", saved, "--today", TODAY, stdin=batch)
        self.assertEqual((answers.returncode, answers.stderr), (0, ""))
        read = [json.loads(line) for line in answers.stdout.splitlines()]
        self.assertGreaterEqual(len(read), 25)
        for answer in read:
            with self.subTest(example=answer["id"]):
                self.assertEqual(answer["diagnostics"], [])
                found = {hit["id"] for hit in answer["hits"]}
                self.assertTrue(found)
                self.assertEqual("weather" in found, answer["id"] == "*")


if __name__ == "__main__":
    INDEXER = sys.argv.pop(1)
    PROGRAM = sys.argv.pop(1)
    PAGE = Path(sys.argv.pop(1))
    unittest.main()
