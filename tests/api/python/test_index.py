# SPDX-License-Identifier: GPL-2.0-or-later
"""Indexing, annotating and administration from Python."""

import json
import tempfile
import unittest
from pathlib import Path

import lede
from news import ARTICLES, RATES


class WriterTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.index = self.folder / "news.lede"

    def test_leaving_the_block_commits(self):
        with lede.IndexWriter(self.index) as writer:
            writer.add(ARTICLES[0])
            writer.add(RATES)
        info = lede.index_info(self.index)
        self.assertEqual(info.articles, 2)
        self.assertEqual((info.first_date, info.last_date), ("2023-05-30", "2023-06-22"))
        self.assertEqual(lede.check_index(self.index), [])

    def test_an_exception_drops_what_was_not_committed(self):
        with self.assertRaises(KeyError), lede.IndexWriter(self.index) as writer:
            writer.add(ARTICLES[0])
            writer.commit()
            writer.add(RATES)
            raise KeyError
        self.assertEqual(lede.index_info(self.index).articles, 1)

    def test_a_searcher_sees_commits_after_it_refreshes(self):
        with lede.IndexWriter(self.index) as writer:
            writer.add(ARTICLES[0])
            writer.commit()
            searcher = lede.Searcher(self.index)
            writer.add(RATES)
            writer.commit()
            self.assertEqual(searcher.search("percent").total, 0)
            self.assertTrue(searcher.refresh())
            self.assertFalse(searcher.refresh())
            self.assertEqual(searcher.search("percent").total, 1)

    def test_articles_are_replaced_and_removed(self):
        with lede.IndexWriter(self.index) as writer:
            writer.add(RATES)
            writer.commit()
            writer.add(RATES)
            writer.add({"id": "rates", "text": "The bank changed its mind."})
            writer.commit()
            self.assertTrue(writer.remove("rates"))
            self.assertFalse(writer.remove("nowhere"))
            report = writer.report()
        self.assertEqual((report.added, report.replaced, report.removed), (1, 1, 1))
        self.assertEqual(lede.index_info(self.index).articles, 0)

    def test_folders_are_read_and_pruned(self):
        articles = self.folder / "articles"
        articles.mkdir()
        for article in ("a", "b"):
            record = {"id": article, "text": f"Article {article} speaks of the harbour."}
            (articles / f"{article}.json").write_text(json.dumps(record), encoding="utf-8")
        seen = []
        with lede.IndexWriter(self.index, on_progress=seen.append) as writer:
            writer.add_paths(articles)
        self.assertEqual(lede.index_info(self.index).articles, 2)
        (articles / "b.json").unlink()
        with lede.IndexWriter(self.index) as writer:
            writer.add_paths([articles], prune=True)
        self.assertEqual(lede.index_info(self.index).articles, 1)
        self.assertTrue(seen)

    def test_problems_reach_the_handler_or_raise_when_strict(self):
        problems = []
        with lede.IndexWriter(self.index, on_problem=problems.append) as writer:
            writer.add({"id": "empty", "text": ""})
            writer.add({"id": "odd", "text": "It happened.", "date": "the day before"})
        self.assertEqual([problem.code for problem in problems], ["invalid_input"] * 2)
        self.assertIn("empty", " ".join(map(str, problems)))
        self.assertIn("the day before", " ".join(map(str, problems)))
        with self.assertRaises(lede.Error), lede.IndexWriter(self.index, strict=True) as writer:
            writer.add({"id": "empty", "text": ""})
            writer.commit()

    def test_a_handler_that_raises_ends_the_call_and_nothing_else(self):
        def refuse(_):
            raise ZeroDivisionError

        with lede.IndexWriter(self.index, on_problem=refuse) as writer:
            with self.assertRaises(ZeroDivisionError):
                writer.add({"id": "empty", "text": ""})
                writer.commit()
            writer.add(RATES)
        self.assertEqual(lede.index_info(self.index).articles, 1)

    def test_a_progress_handler_that_raises_ends_the_reading(self):
        (self.folder / "a.json").write_text(json.dumps(ARTICLES[1]), encoding="utf-8")

        def interrupt(_):
            raise KeyboardInterrupt

        with lede.IndexWriter(self.index, on_progress=interrupt) as writer:
            with self.assertRaises(KeyboardInterrupt):
                writer.add_paths(self.folder / "a.json")
            writer.add(RATES)
        self.assertGreaterEqual(lede.index_info(self.index).articles, 1)

    def test_a_handler_can_not_use_its_writer(self):
        (self.folder / "a.json").write_text(json.dumps(ARTICLES[1]), encoding="utf-8")
        writer = lede.IndexWriter(self.index, on_progress=lambda _: writer.report())
        with self.assertRaisesRegex(lede.Error, "^a handler can't use the writer that called it$"):
            writer.add_paths(self.folder / "a.json")
        writer.close()

    def test_what_is_no_article_is_refused(self):
        with lede.IndexWriter(self.index) as writer:
            with self.assertRaisesRegex(TypeError, "an article is a lede.Article or a dict, not"):
                writer.add("text")
            with self.assertRaises(TypeError):
                lede.Article(body="text")

    def test_a_closed_writer_says_so_and_lets_go_of_the_index(self):
        writer = lede.IndexWriter(self.index)
        with self.assertRaises(lede.Error) as caught:
            lede.IndexWriter(self.index)
        self.assertEqual(caught.exception.code, "locked")
        writer.close()
        with self.assertRaisesRegex(lede.Error, "^the writer is closed$"):
            writer.commit()
        lede.IndexWriter(self.index).close()

    def test_articles_come_back_ordered_by_id(self):
        with lede.IndexWriter(self.index) as writer:
            for article in (RATES, *ARTICLES):
                writer.add(article)
        ids = []
        lede.dump_index(self.index, lambda article: ids.append(article.id))
        self.assertEqual(ids, ["moscow", "rates", "reply"])

        def stop(_):
            raise StopAsyncIteration("enough")

        with self.assertRaisesRegex(StopAsyncIteration, "enough"):
            lede.dump_index(self.index, stop)

    def test_an_index_is_made_small(self):
        with lede.IndexWriter(self.index) as writer:
            for article in (RATES, *ARTICLES):
                writer.add(article)
                writer.commit()
        lede.compact_index(self.index)
        self.assertEqual(lede.index_info(self.index).segments, 1)
        self.assertEqual(lede.index_info(self.index).articles, 3)


class AnnotateTest(unittest.TestCase):
    def test_a_text_is_read_without_an_index(self):
        read = lede.annotate("In Zürich, Vladimir Putin denied the claims of the “Guardian”.")
        self.assertEqual([(s.speaker, s.act) for s in read.statements], [("Vladimir Putin", "denial")])
        self.assertEqual(read.article.text[slice(*read.statements[0].cue_range)], "denied")
        self.assertEqual(read.article.language, "en")

    def test_an_article_and_a_record_are_read_alike(self):
        from_dict = lede.annotate(ARTICLES[1])
        self.assertEqual(from_dict.article.title, "Putin answers the raid")
        self.assertIn("accusation", [statement.act for statement in from_dict.statements])
        words_only = lede.Annotator(words_only=True).annotate(RATES)
        self.assertEqual(words_only.statements, [])
        self.assertEqual(len(words_only.sentences), 1)

    def test_a_model_that_is_not_there_raises(self):
        with self.assertRaises(lede.Error) as caught:
            lede.Annotator(model_path="/nonexistent/model")
        self.assertEqual(caught.exception.code, "not_found")


if __name__ == "__main__":
    unittest.main()
