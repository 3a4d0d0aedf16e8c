#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""lede-query as a user meets it: results, messages, exit statuses.

usage: query_test.py LEDE_INDEX LEDE_QUERY [unittest arguments]
"""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

INDEXER = ""
PROGRAM = ""
ARTICLES = [
    {
        "id": "denies",
        "title": "Drones over Moscow",
        "date": "2023-05-30",
        "source": "Daily Post",
        "text": "Drones hit Moscow on Tuesday. Mykhailo Podolyak denied the attack.",
    },
    {
        "id": "weather",
        "title": "Sun ahead",
        "date": "2023-06-01",
        "source": "Weather Desk",
        "text": "It will be sunny. The talks about peace went on.",
    },
]


def run(*arguments, program=None, stdin=None):
    done = subprocess.run(
        [program or PROGRAM, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


class QueryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.index = Path(cls.folder.name) / "index"
        lines = "".join(json.dumps(article) + "\n" for article in ARTICLES)
        status, _, err = run("add", cls.index, "-", program=INDEXER, stdin=lines)
        assert status == 0, err

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def query(self, *arguments, stdin=None):
        return run(self.index, *arguments, stdin=stdin)

    def test_hits_give_status_0_and_none_give_1(self):
        self.assertEqual(self.query("moscow", "--format", "ids"), (0, "denies\n", ""))
        self.assertEqual(self.query("nosuchword", "--format", "ids"), (1, "", ""))

    def test_matches_count_even_when_none_is_shown(self):
        self.assertEqual(self.query("moscow", "-n", "0")[0], 0)

    def test_results_that_cannot_be_written_are_an_error(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([PROGRAM, self.index, "moscow"], stdout=full, check=False,
                                  stderr=subprocess.PIPE, text=True)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(
            done.stderr, "lede-query: the results can't be written to standard output\n")

    def test_text_for_people(self):
        status, out, err = self.query("talks")
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(
            out,
            "1 article\n\n"
            " 1. Sun ahead\n"
            "    2023-06-01 · Weather Desk · weather\n"
            "    The [talks] about peace went on.\n",
        )

    def test_json_has_the_members_of_the_contract(self):
        status, out, _ = self.query("sunny", "--format", "json", "--facet", "source,date:year")
        self.assertEqual(status, 0)
        answer = json.loads(out)
        self.assertEqual(answer["format_version"], 1)
        self.assertEqual(answer["total"], 1)
        self.assertTrue(answer["total_exact"])
        hit = answer["hits"][0]
        snippet = hit["snippets"][0]
        begin, end = snippet["range"]
        self.assertEqual(ARTICLES[1]["text"][begin:end], snippet["text"])
        self.assertEqual(hit["matched"][0]["query"], "sunny")
        self.assertEqual(
            answer["facets"]["source"],
            [{"value": "Weather Desk", "count": 1, "selected": False}],
        )
        self.assertEqual(list(answer["facets"]), ["source", "date:year"])

    def test_filters_narrow_and_are_marked_in_facets(self):
        status, out, _ = self.query(
            "*", "--filter", "source:daily post", "--facet", "source", "--format", "json"
        )
        self.assertEqual(status, 0)
        answer = json.loads(out)
        self.assertEqual([hit["id"] for hit in answer["hits"]], ["denies"])
        chosen = {value["value"]: value["selected"] for value in answer["facets"]["source"]}
        self.assertEqual(chosen, {"Daily Post": True, "Weather Desk": False})

    def test_a_malformed_query_is_remarked_on_with_its_place(self):
        status, out, err = self.query('moscow "drones', "--format", "text")
        self.assertEqual(status, 0)
        self.assertTrue(out.startswith("1 article\n"))
        self.assertEqual(
            err,
            "note: this quote is not closed; the rest is read as a phrase\n"
            '  moscow "drones\n'
            "         ^^^^^^^\n"
            '  write "drones"\n',
        )

    def test_strict_refuses_it(self):
        status, out, err = self.query('moscow "drones', "--strict")
        self.assertEqual((status, out), (2, ""))
        self.assertEqual(
            err,
            "lede-query: query, bytes 7 to 14: this quote is not closed; the rest is read as a "
            "phrase\n",
        )

    def test_errors_are_one_line_and_status_2(self):
        for arguments in (
            ("*", "--facet", "colour"),
            ("*", "--filter", "colour:red"),
            ("*", "--filter", "red"),
            ("*", "--batch", "/nonexistent/file"),
            ("--more-like", "nosuch"),
        ):
            with self.subTest(arguments=arguments):
                status, out, err = self.query(*arguments)
                self.assertEqual((status, out), (2, ""))
                self.assertTrue(err.startswith("lede-query: "))
                self.assertEqual(err.count("\n"), 1)
        status, out, err = run("/nonexistent/index", "x")
        self.assertEqual((status, out), (2, ""))
        self.assertIn("/nonexistent/index", err)

    def test_choices_are_taken_by_name_and_listed_when_there_is_no_such(self):
        for option, wrong, message in (
            ("--format", "html", "“html” is none of text, json, ndjson, trec, ids"),
            ("--sort", "1", "“1” is none of relevance, date, -date"),
            ("--in", "Articles", "“Articles” is none of articles, statements"),
        ):
            with self.subTest(option=option):
                status, out, err = self.query("moscow", option, wrong)
                self.assertEqual((status, out), (2, ""))
                self.assertEqual(err, f"lede-query: {option}: {message}; see lede-query --help\n")
        self.assertNotIn("->", run("--help")[1])

    def test_an_explanation_tells_parts_of_the_score_and_how_words_were_found(self):
        status, out, _ = self.query("Podolyak denial", "--explain", "--snippets", "0")
        self.assertEqual(status, 0)
        self.assertRegex(
            out,
            r"\n    score [\d.]+ = Podolyak [\d.]+ \+ denial [\d.]+ \+ evidence 4\.00\n"
            r"    Podolyak: exact Podolyak [\d.]+; alias Mykhailo Podolyak [\d.]+\n"
            r"    denial: family denied [\d.]+; act denied [\d.]+\n",
        )
        _, out, _ = self.query("moscow", "--explain", "--sort", "date", "--snippets", "0")
        self.assertIn("\n    no score: sorted by date\n    moscow: ", out)

    def test_a_batch_answers_line_by_line(self):
        lines = "q1\tmoscow\nno tab here\nq2\tnosuchword\nq3\tsunny\n"
        status, out, err = self.query("--batch", "-", "--format", "trec", stdin=lines)
        self.assertEqual(status, 2)
        self.assertEqual([line.split()[:4] for line in out.splitlines()],
                         [["q1", "Q0", "denies", "1"], ["q3", "Q0", "weather", "1"]])
        self.assertEqual(err, "-:2: no id and tab before the query; the line is left out\n")
        status, out, err = self.query("--batch", "-", "--format", "trec", stdin="a\tx\nb\t(sunny\n")
        self.assertEqual((status, out.split()[0]), (0, "b"))
        self.assertEqual(err, "-:2: note: this bracket is not closed; it reaches to the end\n")
        status, out, _ = self.query("--batch", "-", "--format", "json", stdin="q1\tmoscow\n")
        self.assertEqual((status, json.loads(out)["id"]), (0, "q1"))

    def test_saved_queries_and_relative_dates(self):
        saved = Path(self.folder.name) / "saved"
        saved.write_text("strikes = drone AND moscow\n", encoding="utf-8")
        status, out, _ = self.query("query:strikes", "--saved", saved, "--format", "ids")
        self.assertEqual((status, out), (0, "denies\n"))
        status, out, _ = self.query("date:yesterday..", "--today", "2023-06-02", "--format", "ids")
        self.assertEqual((status, out), (0, "weather\n"))

    def test_a_list_of_shards_is_searched_as_one_index(self):
        shards = Path(self.folder.name) / "shards"
        lines = "".join(json.dumps(article) + "\n" for article in ARTICLES)
        for number in (1, 2, 3):
            status, _, err = run("add", f"{shards}{number}", "-", "--shard", f"{number}/3",
                                 program=INDEXER, stdin=lines)
            self.assertEqual((status, err), (0, ""))
        shards.write_text("# all three\nshards1\nshards2\nshards3\n", encoding="utf-8")
        options = ("moscow OR talks", "--facet", "person,source", "--format", "json")
        self.assertEqual(run(shards, *options), self.query(*options))

    def test_a_list_that_is_wrong_says_how(self):
        shards = Path(self.folder.name) / "wrong"
        shards.write_text("index\nanother-host:70000\n", encoding="utf-8")
        status, _, err = run(shards, "moscow")
        self.assertEqual(status, 2)
        self.assertIn("\"another-host:70000\" has no port from 1 to 65535", err)
        shards.write_text("\ufeffindex\n", encoding="utf-8")
        self.assertEqual(run(shards, "moscow", "--format", "ids"), (0, "denies\n", ""))
        (Path(self.folder.name) / "outer").write_text("wrong\n", encoding="utf-8")
        status, _, err = run(Path(self.folder.name) / "outer", "moscow")
        self.assertEqual(status, 2)
        self.assertIn("this is a file; a list names folders of indexes and servers, and no other "
                      "list", err)

    def test_a_missing_shard_is_named_or_with_partial_done_without(self):
        shards = Path(self.folder.name) / "with-a-gap"
        shards.write_text("index\nnowhere\n", encoding="utf-8")
        why = (f"shard nowhere is missing: {shards.parent}/nowhere: there is no such index; make "
               "one with lede-index add; mend it, or ask for an answer from the other shards "
               "(--partial)")
        self.assertEqual(run(shards, "moscow"), (2, "", f"lede-query: {shards}: {why}\n"))
        status, out, err = run(shards, "moscow", "--partial", "--format", "json")
        self.assertEqual((status, err), (0, ""))
        answer = json.loads(out)
        self.assertEqual([hit["id"] for hit in answer["hits"]], ["denies"])
        self.assertEqual([one["shard"] for one in answer["missing_shards"]], ["nowhere"])
        status, _, err = run(shards, "moscow", "--partial")
        self.assertEqual(status, 0)
        self.assertTrue(err.startswith("note: shard nowhere is missing, this is the answer of the "
                                       "others: "), err)

    def refusal(self, *arguments):
        status, out, err = self.query(*arguments)
        self.assertEqual((status, out), (2, ""), err)
        self.assertEqual(err.count("\n"), 1, err)
        return err.removeprefix("lede-query: ").rstrip()

    def test_options_that_answer_by_themselves_take_no_query(self):
        self.assertEqual(self.refusal("drone", "--entity", "Podolyak"),
                         "--entity takes no query beside it; leave out “drone”")
        self.assertEqual(self.refusal("drone", "--more-like", "denies"),
                         "--more-like takes no query beside it; leave out “drone”")
        self.assertEqual(self.refusal("drone", "--batch", "-"),
                         "--batch takes no query beside it; leave out “drone”")
        self.assertEqual(self.refusal("--entity", "Podolyak", "--more-like", "denies"),
                         "--entity and --more-like don't go together; give one of them")
        self.assertEqual(self.refusal("--more-like", "denies", "--in", "statements"),
                         "what is like an article are articles; don't ask for statements")

    def test_a_half_life_is_a_number_of_days(self):
        for days in ("inf", "nan", "-1", "soon"):
            with self.subTest(days=days):
                self.assertIn(f"“{days}” is no number of days; write 30 or 0.5",
                              self.refusal("drone", f"--recency={days}"))

    def test_a_filter_may_have_alternatives_in_brackets(self):
        either = 'source:("Daily Post" OR "Weather Desk")'
        status, out, _ = self.query("*", "--filter", either, "--format", "ids")
        self.assertEqual((status, sorted(out.split())), (0, ["denies", "weather"]))
        self.assertEqual(self.refusal("*", "--filter", "source:(a AND b)"),
                         "--filter source:(a AND b): brackets hold values joined by OR; write other "
                         "conditions in the query")

    def test_facets_cross_in_twos(self):
        status, out, _ = self.query("*", "--facet", "speaker+act", "--format", "json")
        self.assertEqual(status, 0)
        self.assertEqual(list(json.loads(out)["facets"]), ["speaker,act"])
        self.assertEqual(self.refusal("*", "--facet", "speaker+act+target"),
                         "facet speaker,act,target: no more than two facets cross")

    def test_of_a_long_query_a_remark_shows_what_is_around_its_place(self):
        words = "drone " * 10000
        status, _, err = self.query(words + "(moscow", "--format", "ids")
        self.assertEqual(status, 0)
        note, echo, carets = err.splitlines()[-3:]
        self.assertTrue(note.startswith("note: "), note)
        self.assertLess(max(map(len, (note, echo, carets))), 130)
        self.assertEqual(len(err.splitlines()) % 3, 0)

    def test_no_escape_reaches_a_pipe(self):
        _, out, _ = self.query("moscow OR sunny", "--facet", "source")
        self.assertNotIn("\033", out)


if __name__ == "__main__":
    INDEXER = sys.argv.pop(1)
    PROGRAM = sys.argv.pop(1)
    unittest.main()
