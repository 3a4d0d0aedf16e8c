#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The archive that scale_corpus makes. Usage: scale_corpus_test.py PROGRAM FOLDER"""

import json
import re
import subprocess
import sys
import unittest

PROGRAM, FOLDER = sys.argv.pop(1), sys.argv.pop(1)


def made(*options: str) -> list[dict]:
    done = subprocess.run([PROGRAM, *options, FOLDER], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def words(articles: list[dict]) -> set[str]:
    return {word for article in articles for word in re.findall(r"\w+", article["text"])}


class ScaleCorpusTest(unittest.TestCase):
    def test_the_same_seed_makes_the_same_articles_and_another_seed_others(self):
        first = made("--count", "20", "--seed", "7")
        self.assertEqual(first, made("--count", "20", "--seed", "7"))
        other = made("--count", "20", "--seed", "8")
        self.assertFalse({article["id"] for article in first} & {a["id"] for a in other})
        self.assertNotEqual([a["text"] for a in first], [a["text"] for a in other])

    def test_a_longer_archive_begins_with_the_shorter_one(self):
        self.assertEqual(made("--count", "30")[:10], made("--count", "10"))

    def test_texts_are_as_long_as_asked_for(self):
        articles = made("--count", "5", "--bytes", "9000")
        lengths = [len(article["text"].encode()) for article in articles]
        self.assertTrue(all(9000 <= length < 12000 for length in lengths), lengths)

    def test_the_vocabulary_grows_with_the_archive(self):
        articles = made("--count", "2000")
        half, whole = len(words(articles[:1000])), len(words(articles))
        self.assertGreater(whole, 1.05 * half)


if __name__ == "__main__":
    unittest.main()
