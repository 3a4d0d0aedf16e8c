# SPDX-License-Identifier: GPL-2.0-or-later
"""Searching from Python."""

import json
import threading
import unittest

import lede
from news import ARTICLES, NewsTest


class SearchTest(NewsTest):
    def setUp(self):
        self.searcher = lede.Searcher(self.index)

    def ids(self, query, **options):
        return [hit.id for hit in self.searcher.search(query, **options)]

    def test_hits_carry_evidence_whose_marks_slice_the_string(self):
        result = self.searcher.search("Podolyak AND denial", facets=["person"])
        self.assertEqual(len(result), 1)
        self.assertEqual(result.total, 1)
        hit = result[0]
        self.assertEqual((hit.id, hit.title, hit.date), ("moscow", "Drones strike Moscow", "2023-05-30"))
        snippet = hit.snippets[0]
        self.assertEqual([snippet.text[b:e] for b, e in snippet.marks], ["Podolyak", "denied"])
        self.assertIn("**denied** that Kyiv – the target", snippet.marked())
        self.assertIn("<mark>denied</mark>", snippet.to_html())
        begin, end = snippet.byte_range
        text = self.searcher.article("moscow").article.text
        self.assertEqual(text.encode()[begin:end].decode(), snippet.text)
        self.assertEqual(str(snippet), snippet.text)

    def test_a_hit_says_how_it_was_found_and_what_was_stated(self):
        hit = self.searcher.search("Podolyak AND denial", explain=True).hits[0]
        how = {part.query: part for part in hit.matched}
        self.assertEqual(how["denial"].found, ["denied"])
        self.assertIn(how["denial"].how, ("family", "act"))
        self.assertEqual([(s.speaker, s.act) for s in hit.statements], [("Mykhailo Podolyak", "denial")])
        self.assertTrue(hit.explanation)

    def test_facets_are_a_dict_in_the_order_asked_for(self):
        result = self.searcher.search("Moscow", facets=["source", lede.FacetRequest("person", limit=1)])
        self.assertEqual(list(result.facets), ["source", "person"])
        counts = {value.value: value.count for value in result.facets["source"]}
        self.assertEqual(counts, {"Harbour Wire": 1, "Ledger Post": 1})
        self.assertEqual(len(result.facets["person"]), 1)
        self.assertGreaterEqual(result.facets["person"].distinct, 3)

    def test_filters_come_as_a_dict_or_as_a_list(self):
        self.assertEqual(self.ids("*", filters={"source": "Ledger Post"}, sort="date"), ["reply", "rates"])
        self.assertEqual(
            self.ids("*", filters={"date": ["2023-05-30", "2023-06"]}, sort="-date"), ["rates", "moscow"]
        )
        self.assertEqual(self.ids("*", filters=["source:Ledger Post", "date:2023-06"]), ["rates"])
        self.assertEqual(len(self.ids("*", filters=None)), 3)
        selected = self.searcher.search("*", filters={"source": "Ledger Post"}, facets=["source"])
        self.assertEqual(
            {value.value: value.selected for value in selected.facets["source"]},
            {"Ledger Post": True, "Harbour Wire": False},
        )

    def test_statements_are_hits_when_asked_for(self):
        result = self.searcher.search("speaker:podolyak act:denial", collection="statements")
        self.assertEqual([hit.id for hit in result], ["moscow"])
        statement = result[0].statements[0]
        self.assertEqual((statement.speaker, statement.act), ("Mykhailo Podolyak", "denial"))
        begin, end = statement.byte_range
        text = self.searcher.article("moscow").article.text
        self.assertEqual(text.encode()[begin:end].decode(), statement.text)

    def test_all_hits_turns_the_pages(self):
        hits = self.searcher.all_hits("*", sort="date", limit=2)
        self.assertEqual([hit.id for hit in hits], ["moscow", "reply", "rates"])
        self.assertEqual(list(hits), [])
        self.assertEqual(len(list(self.searcher.all_hits("Moscow"))), 2)
        self.assertEqual(list(self.searcher.all_hits("lava")), [])
        with self.assertRaisesRegex(ValueError, "at least 1"):
            self.searcher.all_hits("*", limit=0)

    def test_parts_outlive_the_result_they_came_from(self):
        text = self.searcher.search("Podolyak").hits[0].snippets[0]
        facet = self.searcher.search("*", facets=["source"]).facets["source"]
        self.assertIn("Podolyak", text.text)
        self.assertEqual(sum(value.count for value in facet), 3)

    def test_any_makes_words_alternatives(self):
        self.assertEqual(self.ids("percent Podolyak"), [])
        self.assertEqual(set(self.ids("percent Podolyak", any=True)), {"rates", "moscow"})

    def test_results_are_json_and_text_too(self):
        result = self.searcher.search("Podolyak", limit=3)
        self.assertEqual(json.loads(result.to_json())["limit"], 3)
        self.assertIn("Drones strike Moscow", str(result))
        self.assertIn("1 of 1", repr(result))

    def test_a_malformed_query_has_diagnostics(self):
        result = self.searcher.search("(Podolyak")
        self.assertEqual(len(result.diagnostics), 1)
        self.assertTrue(result.diagnostics[0].message)
        with self.assertRaises(lede.Error) as caught:
            self.searcher.search("(Podolyak", strict=True)
        self.assertEqual(caught.exception.code, "invalid_query")

    def test_options_are_checked(self):
        for options, kind, message in [
            ({"limits": 3}, TypeError, "there is no option 'limits'"),
            ({"limit": -1}, TypeError, "option 'limit' can't be -1"),
            ({"limit": "3"}, TypeError, "option 'limit' can't be '3'"),
            ({"sort": "size"}, ValueError, "sort is one of relevance, date, -date, not 'size'"),
            ({"facets": "person"}, TypeError, "option 'facets' can't be 'person'"),
            ({"facets": [3]}, TypeError, r"option 'facets' can't be \[3\]"),
            ({"filters": "a:b"}, TypeError, "option 'filters' can't be 'a:b'"),
            ({"filters": ["Putin"]}, ValueError, "a filter is written field:value, not 'Putin'"),
        ]:
            with self.subTest(options), self.assertRaisesRegex(kind, f"^{message}$"):
                self.searcher.search("*", **options)

    def test_an_article_comes_with_what_was_read_in_it(self):
        read = self.searcher.article("moscow")
        self.assertEqual(read.article.text, ARTICLES[0]["text"])
        for mention in read.mentions:
            self.assertEqual(read.article.text[slice(*mention.range)], mention.text)
        self.assertIn(("person", "Mykhailo Podolyak"), [(m.type, m.name) for m in read.mentions])
        denial = next(s for s in read.statements if s.act == "denial")
        self.assertEqual(read.article.text[slice(*denial.cue_range)], "denied")
        self.assertEqual(read.article.text[slice(*denial.sentence)], denial.text)
        self.assertIsNone(denial.quote)
        self.assertEqual(json.loads(read.to_json())["id"], "moscow")

    def test_entities_and_likes(self):
        (card,) = self.searcher.entity("Podolyak")
        self.assertEqual((card.name, card.type, card.articles), ("Mykhailo Podolyak", "person", 1))
        self.assertNotIn("moscow", [hit.id for hit in self.searcher.more_like("moscow", limit=5)])

    def test_what_is_not_there_raises(self):
        with self.assertRaises(lede.Error) as caught:
            lede.Searcher("/nonexistent/news.lede")
        self.assertEqual(caught.exception.code, "not_found")
        self.assertIn("/nonexistent/news.lede", str(caught.exception))
        with self.assertRaises(lede.Error) as caught:
            self.searcher.article("nowhere")
        self.assertEqual(caught.exception.code, "not_found")

    def test_threads_may_share_a_searcher_or_clone_it(self):
        answers = []

        def ask(searcher):
            for _ in range(20):
                answers.append([hit.id for hit in searcher.search("Moscow", sort="date")])

        searchers = [self.searcher, self.searcher, self.searcher.clone()]
        threads = [threading.Thread(target=ask, args=(searcher,)) for searcher in searchers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(answers, [["moscow", "reply"]] * 60)


if __name__ == "__main__":
    unittest.main()
