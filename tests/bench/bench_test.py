#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The figures and tables of tools/bench, and the queries that it makes of articles."""

import json
import random
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from benchlib import asking, corpora, figures, instructions  # noqa: E402
from benchlib import page, plot, query_set, results  # noqa: E402


class FiguresTest(unittest.TestCase):
    def test_the_median_run_is_a_run_that_took_place(self):
        runs = [{"cpu_s": 3, "wall_s": 9}, {"cpu_s": 1, "wall_s": 7}, {"cpu_s": 2, "wall_s": 8}]
        self.assertEqual(figures.median_run(runs), {"cpu_s": 2, "wall_s": 8})
        self.assertEqual(figures.median_run(runs[:2]), {"cpu_s": 1, "wall_s": 7})

    def test_classes_take_the_median_of_each_figure(self):
        runs = [{"a": {"p50_ms": 1, "p99_ms": 30}}, {"a": {"p50_ms": 3, "p99_ms": 10}},
                {"a": {"p50_ms": 2, "p99_ms": 20}}]
        self.assertEqual(figures.median_classes(runs), {"a": {"p50_ms": 2, "p99_ms": 20}})

    def test_there_is_no_ratio_to_nothing(self):
        self.assertEqual(figures.ratio(3, 2), 1.5)
        self.assertIsNone(figures.ratio(3, 0))
        self.assertIsNone(figures.ratio(None, 2))
        self.assertEqual(figures.number(figures.ratio(3, None)), "")

    def test_short_times_keep_three_digits(self):
        self.assertEqual([figures.milliseconds(ms) for ms in (0.0421, 1.234, 45.67, None)],
                         ["0.042", "1.23", "45.7", ""])

    def test_a_table_is_markdown(self):
        self.assertEqual(figures.table(["Class", "p50"], [["term", "1.00"]]),
                         "| Class | p50 |\n| --- | ---: |\n| term | 1.00 |")

    def test_sizes_are_read_and_written_as_people_write_them(self):
        self.assertEqual([figures.count_of(text) for text in ("10k", "1M", "250")],
                         [10_000, 1_000_000, 250])
        self.assertEqual([figures.short_count(n) for n in (10_000, 1_000_000, 1_500)],
                         ["10k", "1m", "1500"])

    def test_counts_are_unlike_beyond_the_tolerance(self):
        self.assertFalse(figures.unlike(100, 99, 0.02))
        self.assertTrue(figures.unlike(100, 97, 0.02))
        self.assertFalse(figures.unlike(0, 0, 0.02))


class ResultsTest(unittest.TestCase):
    def test_a_section_measured_again_replaces_only_itself(self):
        old = {"writing": {"reuters": {"n": 1}, "corpus": {"n": 2}}, "cold": {"120k": {"n": 3}}}
        new = {"writing": {"reuters": {"n": 4}}, "scale": {"10k": {"n": 5}}}
        merged = results.merge(old, new)
        self.assertEqual(merged, {
            "writing": {"reuters": {"n": 4}, "corpus": {"n": 2}},
            "cold": {"120k": {"n": 3}}, "scale": {"10k": {"n": 5}}})
        self.assertEqual(old["writing"]["reuters"], {"n": 1})

    def test_what_is_saved_is_read_back_with_five_digits(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "new/results.json"
            self.assertEqual(results.load(path), {})
            results.save(path, {"cold": {"a": {"ms": 1.23456789, "n": 1234567, "all": [0.1]}}})
            self.assertEqual(results.load(path),
                             {"cold": {"a": {"ms": 1.2346, "n": 1234567, "all": [0.1]}}})


class CorporaTest(unittest.TestCase):
    def test_what_is_made_of_other_articles_has_another_name(self):
        with tempfile.TemporaryDirectory() as folder:
            article = Path(folder) / "first/a.txt"
            article.parent.mkdir()
            article.write_text("Peace talks failed.", encoding="utf-8")
            key = corpora.Corpus("corpus/", article.parent, []).key
            self.assertTrue(key.startswith("corpus-"))
            copy = Path(folder) / "second"
            shutil.copytree(article.parent, copy)
            self.assertEqual(corpora.Corpus("corpus/", copy, []).key, key)
            (copy / "a.txt").write_text("Peace talks began.", encoding="utf-8")
            corpora.content_hash.cache_clear()
            self.assertNotEqual(corpora.Corpus("corpus/", copy, []).key, key)


class QuerySetTest(unittest.TestCase):
    ARTICLES = [["peace", "talks", "failed", "in", "geneva"], ["peace", "came", "late"],
                ["the", "bank", "raised", "rates"]]

    def test_the_games_queries_become_words(self):
        rows = [
            ("+griffith +observatory", "intersection", ("all", ["griffith", "observatory"], [])),
            ('"wal-mart stores"', "phrase", ("phrase", ["wal", "mart", "stores"], [])),
            ("wal mart", "union", ("any", ["wal", "mart"], [])),
            ("+python -snake -monty", "negated", ("all", ["python"], ["snake", "monty"])),
        ]
        for text, tag, (shape, words, without) in rows:
            with self.subTest(text):
                self.assertEqual(query_set.from_game({"query": text, "tags": [tag]}),
                                 (tag, shape, words, without))
        self.assertIsNone(query_set.from_game({"query": '+"the who" +uk', "tags": ["critic"]}))

    def test_words_of_letters_are_chosen_by_how_many_articles_have_them(self):
        vocabulary = query_set.Vocabulary(self.ARTICLES)
        self.assertEqual(vocabulary.band(0.5, 1), ["peace"])
        self.assertNotIn("in", vocabulary.band(0, 1))

    def test_queries_with_words_that_no_article_has_are_a_class_of_their_own(self):
        vocabulary = query_set.Vocabulary(self.ARTICLES)
        known = ("intersection", "all", ["peace", "talks"], [])
        unknown = ("intersection", "all", ["peace", "zebra"], [])
        self.assertTrue(vocabulary.knows(known))
        self.assertEqual(query_set.absent([known, unknown], vocabulary),
                         [("AND, a word is nowhere", "all", ["peace", "zebra"], [])])

    def test_neighbours_stand_side_by_side_in_an_article(self):
        vocabulary = query_set.Vocabulary([["alpha", "beta", "gamma", "delta", "epsilon"]])
        chance = random.Random(1)
        words = vocabulary.articles[0]
        for _ in range(20):
            first, second = query_set.neighbours(vocabulary, chance, 2, 1)
            self.assertEqual(words.index(second), words.index(first) + 1)

    def test_articles_that_a_query_finds_are_counted(self):
        vocabulary = query_set.Vocabulary(self.ARTICLES)
        rows = [("all", ["peace", "talks"], [], 1), ("any", ["peace", "bank"], [], 3),
                ("phrase", ["talks", "failed"], [], 1), ("phrase", ["peace", "failed"], [], 0),
                ("all", ["peace"], ["late"], 1)]
        for shape, words, without, count in rows:
            with self.subTest(words=words):
                self.assertEqual(vocabulary.finds(("class", shape, words, without)), count)

    def test_a_line_has_class_shape_words_and_forbidden_words(self):
        self.assertEqual(query_set.line(("negated", "all", ["a", "b"], ["c"])),
                         "negated\tall\ta b\tc")

    def test_a_line_is_read_as_it_was_written(self):
        for query in (("negated", "all", ["a", "b"], ["c"]), ("prefix", "prefix", ["pod"], [])):
            self.assertEqual(query_set.from_line(query_set.line(query) + "\n"), query)


class PageTest(unittest.TestCase):
    def test_only_what_stands_between_the_marks_is_replaced(self):
        text = f"before\n{page.BEGIN}\nold\n{page.END}\nafter\n"
        self.assertEqual(page.replaced(text, "new"),
                         f"before\n{page.BEGIN}\n\nnew\n{page.END}\nafter\n")

    def test_engines_that_find_something_else_are_named(self):
        found = {"plain": {"term": {"matches": 100}, "phrase": {"matches": 50}},
                 "Xapian": {"term": {"matches": 100}, "phrase": {"matches": 40}}}
        self.assertIn("| phrase | 50 | 40 |", asking.differences(found))
        self.assertNotIn("| term |", asking.differences(found))
        del found["plain"]["phrase"]
        self.assertIn("within 2 %", asking.differences(found))

    def test_the_page_is_what_the_record_says(self):
        root = Path(__file__).resolve().parents[2]
        record = json.loads((root / "docs/benchmarks.json").read_text(encoding="utf-8"))
        written = (root / "docs/benchmarks.md").read_text(encoding="utf-8")
        self.assertEqual(page.replaced(written, page.tables(record)), written)


class PlotTest(unittest.TestCase):
    def test_the_points_of_a_line_go_by_size(self):
        run = {"cpu_s": 2, "articles": 1000}
        found = {"100k": {"Lede": {**run, "articles": 100_000}}, "10k": {"Lede": run}}
        self.assertEqual(plot.series(found, lambda r: r["cpu_s"]),
                         {"Lede": [(1000, 2), (100_000, 2)]})


class InstructionsTest(unittest.TestCase):
    OLD = {"input": "a", "preset": "bench", "counts": {"index": 1000, "query": 500}}

    def check(self, **changed) -> list[str]:
        return instructions.regressions(self.OLD, {**self.OLD, **changed}, 0.03)

    def test_more_instructions_than_the_tolerance_are_a_regression(self):
        self.assertEqual(self.check(counts={"index": 1030, "query": 400}), [])
        self.assertEqual(self.check(counts={"index": 1100, "query": 500}),
                         ["index: 1,100 instructions, 10.0 % more than the 1,000 recorded"])

    def test_counts_of_another_input_are_not_compared(self):
        self.assertEqual(self.check(input="b"), [
            "corpus/ has changed since the counts were recorded; --write records new ones"])
        self.assertEqual(instructions.regressions({}, self.OLD),
                         ["no counts are recorded yet; --write records them"])


if __name__ == "__main__":
    unittest.main()
