# SPDX-License-Identifier: GPL-2.0-or-later
"""Sections `facets`, `snippets`, `concurrency` and `cold`: what an answer costs beyond its hits."""

import itertools
import os
import shutil
import statistics
import subprocess
from pathlib import Path

from .asking import query_file
from .corpora import Corpora, Corpus
from .figures import median_classes, milliseconds, number, ratio, table
from .programs import say, timed
from .query_set import Vocabulary, from_line, write

FACETS = ["person", "org", "place", "act", "date:year"]
SNIPPET_CLASSES = ("AND of 2, from articles", "OR of 5, from articles", "term, in over 10 %",
                   "phrase of 2, from articles")
SNIPPET_LENGTHS = (3_000, 50_000)
SNIPPET_ARTICLES = {3_000: 1_500, 50_000: 100}


def common_words(corpora: Corpora, corpus: Corpus, number_of: int = 5) -> list[str]:
    counts = Vocabulary.of_export(corpora.exported(corpus)).counts
    return [word for word, _ in counts.most_common(number_of)]


def facets(corpora: Corpora, corpus: Corpus, runs: int) -> dict:
    """The most frequent words, with none to five facets; everything; a filter alone."""
    asked = corpora.folder / "facets.set"
    words = common_words(corpora, corpus)
    lines = [f"word\tall\t{word}" for word in words]
    for kind, shape in (("AND of 2 words", "all"), ("OR of 2 words", "any")):
        lines += [f"{kind}\t{shape}\t{first} {second}"
                  for first, second in itertools.combinations(words, 2)]
    asked.write_text("\n".join(lines + ["everything\ttext\t*", "date filter\ttext\tdate:2010",
                                        "half the dates\ttext\tdate:2010.."]) + "\n",
                     encoding="utf-8")
    index = corpora.index(corpus, compacted=True)
    modes = {"top": [], "0": ["--exact-total"]} | {
        str(count): ["--facets", ",".join(FACETS[:count])] for count in range(1, len(FACETS) + 1)}
    found: dict[str, list[dict]] = {}
    for _ in range(runs):
        for mode, flags in modes.items():
            found.setdefault(mode, []).append(corpora.programs.lede(
                "query", index, asked, "--plain", "--bare", "--totals", *flags))
    return {mode: median_classes(results) for mode, results in found.items()}


def render_facets(found: dict) -> str:
    alone = found["0"]
    head = ["Query", "Matches", "top 10 alone, CPU ms", "and every match counted",
            *[f"with {n} facet{'s' * (n > 1)}" for n in range(1, 6)],
            "**5 facets / all counted**", "/ top 10", "each facet more, %"]
    rows = []
    for kind, figures in alone.items():
        top = found["top"][kind]["cpu_p50_ms"]
        cells = [found[str(n)][kind]["cpu_p50_ms"] for n in range(6)]
        each = (cells[5] / cells[1]) ** 0.25 - 1 if cells[1] else 0
        rows.append([kind, f"{figures['matches'] / figures['queries']:,.0f}", milliseconds(top),
                     *map(milliseconds, cells), number(ratio(cells[5], cells[0])),
                     number(ratio(cells[5], top)), number(100 * each, 0)])
    return table(head, rows) + (
        "\n\nFacets in this order: " + ", ".join(FACETS) + "; counts are exact. the words are "
        "the five most frequent, the time is the median. *Each facet more*: geometric mean from "
        "one to five.")


def with_ten_hits(corpora: Corpora, corpus: Corpus) -> Path:
    """The queries with at least ten hits to show, of some classes."""
    path = corpora.folder / "snippets.set"
    vocabulary = Vocabulary.of_export(corpora.exported(corpus))
    lines = query_file(corpora, corpus).read_text(encoding="utf-8").splitlines()
    queries = [query for query in map(from_line, lines) if query[0] in SNIPPET_CLASSES]
    write(path, [query for query in queries if vocabulary.finds(query) >= 10])
    return path


def snippets(corpora: Corpora, corpus: Corpus, runs: int) -> dict:
    """Ten hits bare, with titles and with snippets, in articles of two lengths."""
    del corpus  # articles of set lengths are made
    result = {}
    for length in SNIPPET_LENGTHS:
        count = SNIPPET_ARTICLES[length]
        made = Corpus(f"articles of {length}", corpora.made(count, seed=3, length=length), [])
        index = corpora.index(made, compacted=True)
        asked = with_ten_hits(corpora, made)
        found: dict[str, list[dict]] = {}
        for _ in range(runs):
            for mode, flags in (("bare", ["--bare"]), ("titles", []),
                                ("snippets", ["--snippets", 2])):
                found.setdefault(mode, []).append(
                    corpora.programs.lede("query", index, asked, "--limit", 1_000_000, *flags))
        result[str(length)] = {mode: median_classes(runs_) for mode, runs_ in found.items()}
    return result


def render_snippets(found: dict) -> str:
    head = ["Length of the articles", "Class", "Queries", "ten ids, CPU ms p50", "with titles",
            "with two snippets each", "p99", "the snippets alone", "hits with snippets / s"]
    rows = []
    for length, modes in found.items():
        for kind, bare in modes["bare"].items():
            full = modes["snippets"][kind]
            extra = full["cpu_p50_ms"] - bare["cpu_p50_ms"]
            rows.append([f"{int(length) // 1000} KB", kind, int(bare["queries"]),
                         milliseconds(bare["cpu_p50_ms"]),
                         milliseconds(modes["titles"][kind]["cpu_p50_ms"]),
                         milliseconds(full["cpu_p50_ms"]), milliseconds(full["cpu_p99_ms"]),
                         milliseconds(extra), number(1e4 / extra if extra > 0 else None, 0)])
    return table(head, rows)


def concurrency(corpora: Corpora, corpus: Corpus, runs: int) -> dict:
    """Queries a second in one thread and in two; p99 idle and while another process adds."""
    asked, index = query_file(corpora, corpus), corpora.index(corpus, compacted=True)
    lede = corpora.programs.lede
    throughput: dict[str, list[dict]] = {"1": [], "2": []}
    steady: dict[str, list[dict]] = {"idle": [], "adding": []}
    for _ in range(runs):
        for threads, runs_ in throughput.items():
            runs_.append(lede("throughput", index, asked, "--threads", threads))
        steady["idle"].append(lede("steady", index, asked, "--seconds", 10))
        steady["adding"].append(beside_writer(corpora, index, asked))
    return {"threads": median_classes(by_run(throughput, runs)),
            "steady": median_classes(by_run(steady, runs))}


def by_run(found: dict[str, list[dict]], runs: int) -> list[dict[str, dict]]:
    return [{name: results[i] for name, results in found.items()} for i in range(runs)]


def beside_writer(corpora: Corpora, index: Path, asked: Path) -> dict:
    copy = corpora.scratch("beside-writer")
    shutil.copytree(index, copy)
    more = corpora.made(20_000, seed=2)
    command = [corpora.programs.bin / "lede-bench", "index", more, copy, "--commit-every", 1000]
    with subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL) as writer:
        result = corpora.programs.lede("steady", copy, asked, "--seconds", 10)
        if writer.poll() is not None:
            say("tools/bench: the writer ended before the readers did; its figures mix both")
        writer.terminate()
    corpora.scratch("beside-writer")
    return result


def render_concurrency(found: dict) -> str:
    one, two = found["threads"]["1"], found["threads"]["2"]
    idle, adding = found["steady"]["idle"], found["steady"]["adding"]
    rows = [[name, milliseconds(run["p50_ms"]), milliseconds(run["p99_ms"]), number(
        run["commits"], 0)] for name, run in (("idle", idle), ("a writer adds", adding))]
    return (f"Queries a second: one thread {number(one['per_s'], 0)}, two "
            f"{number(two['per_s'], 0)}, {number(two['per_s'] / one['per_s'])} times as many; "
            f"a CPU second: {number(one['per_cpu_s'], 0)} and {number(two['per_cpu_s'], 0)}.\n\n"
            + table(["One reader, every single answer", "p50, ms", "p99, ms", "commits seen"], rows)
            + f"\n\np99 beside a writer: {number(ratio(adding['p99_ms'], idle['p99_ms']))} times "
              "that of an idle index.")


def forget_cached(folder: Path) -> None:
    """Asks the kernel to drop what it keeps of the files in memory."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def cold(corpora: Corpora, corpus: Corpus, runs: int) -> dict:
    """The program from start to end: open, ask, ten hits with a snippet each."""
    index = corpora.index(corpus, compacted=True)
    lines = query_file(corpora, corpus).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.startswith("AND of 2")][:20]
    program = corpora.programs.bin / "lede-query"
    result: dict[str, list[tuple]] = {"cached": [], "uncached": [], "start": []}
    for _ in range(runs):
        for _, _, words, _ in rows:
            command = [program, index, words.replace(" ", " AND "), "--snippets", 1, "--limit", 10]
            timed(command)
            result["cached"].append(timed(command))
            forget_cached(index)
            result["uncached"].append(timed(command))
            result["start"].append(timed([program, "--help"]))
    return {name: {"best_ms": 1e3 * min(run[0] for run in times),
                   "p50_ms": 1e3 * statistics.median(run[0] for run in times),
                   "worst_ms": 1e3 * max(run[0] for run in times),
                   "cpu_ms": 1e3 * statistics.median(run[1] for run in times)}
            for name, times in result.items()}


def render_cold(found: dict) -> str:
    labels = {"cached": "files in the system's memory", "uncached": "files dropped from it before",
              "start": "for comparison: it prints its options"}
    keys = ("best_ms", "p50_ms", "worst_ms", "cpu_ms")
    rows = [[label, *[milliseconds(found[name][key]) for key in keys]]
            for name, label in labels.items()]
    return table(["A new process: open, AND of two words, ten hits with a snippet", "best, ms",
                  "p50", "worst", "CPU p50"], rows)
