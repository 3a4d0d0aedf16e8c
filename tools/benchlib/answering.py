# SPDX-License-Identifier: GPL-2.0-or-later
"""Sections `facets`, `snippets`, `concurrency` and `cold`: what an answer costs beyond its hits."""

import os
import shutil
import statistics
import subprocess
from pathlib import Path

from .asking import query_file
from .corpora import Corpora, Corpus
from .figures import median_classes, milliseconds, number, ratio, table
from .programs import say, timed
from .query_set import Vocabulary

FACETS = ["person", "org", "place", "act", "date:year"]
SNIPPET_LENGTHS = (3_000, 50_000)
SNIPPET_ARTICLES = {3_000: 1_500, 50_000: 100}


def common_words(corpora: Corpora, corpus: Corpus, number_of: int = 5) -> list[str]:
    counts = Vocabulary.of_export(corpora.exported(corpus)).counts
    return [word for word, _ in counts.most_common(number_of)]


def facets(corpora: Corpora, corpus: Corpus, runs: int) -> dict:
    """The most frequent words, with none to five facets; everything; a filter alone."""
    asked = corpora.folder / "facets.set"
    lines = [f"word\tall\t{word}" for word in common_words(corpora, corpus)]
    asked.write_text("\n".join(lines + ["everything\ttext\t*", "date filter\ttext\tdate:2010",
                                        "half the dates\ttext\tdate:2010.."]) + "\n",
                     encoding="utf-8")
    index = corpora.index(corpus, compacted=True)
    found: dict[str, list[dict]] = {}
    for run in range(runs):
        for count in range(len(FACETS) + 1):
            flags = ["--facets", ",".join(FACETS[:count])] if count else []
            totals = ["--totals"] if run == 0 and not count else []
            found.setdefault(str(count), []).append(corpora.programs.lede(
                "query", index, asked, "--plain", "--bare", *flags, *totals))
    for result in found["0"][1:]:
        for kind in result:
            result[kind]["matches"] = found["0"][0][kind]["matches"]
    return {count: median_classes(results) for count, results in found.items()}


def render_facets(found: dict) -> str:
    alone = found["0"]
    head = ["Query", "Matches", "alone, CPU ms", *[f"{n} facets" for n in range(1, 6)],
            "5 facets / alone", "a facet more, %"]
    rows = []
    for kind, figures in alone.items():
        cells = [found[str(n)][kind]["cpu_p50_ms"] for n in range(6)]
        each = (cells[5] / cells[1]) ** 0.25 - 1 if cells[1] else 0
        rows.append([kind, f"{figures['matches'] / figures['queries']:,.0f}",
                     *map(milliseconds, cells), number(ratio(cells[5], cells[0])),
                     number(100 * each, 0)])
    return table(head, rows) + (
        "\n\nFacets in this order: " + ", ".join(FACETS) + "; counts are exact. *word*: the median "
        "of the five most frequent words. *A facet more*: geometric mean from one to five.")


def snippets(corpora: Corpora, corpus: Corpus, runs: int) -> dict:
    """Ten hits bare, with titles and with snippets, in articles of two lengths."""
    del corpus  # articles of set lengths are made
    result = {}
    for length in SNIPPET_LENGTHS:
        count = SNIPPET_ARTICLES[length]
        made = Corpus(f"articles of {length}", corpora.made(count, seed=3, length=length), [])
        index, asked = corpora.index(made, compacted=True), query_file(corpora, made)
        found: dict[str, list[dict]] = {}
        for _ in range(runs):
            for mode, flags in (("bare", ["--bare"]), ("titles", []),
                                ("snippets", ["--snippets", 2])):
                found.setdefault(mode, []).append(
                    corpora.programs.lede("query", index, asked, "--limit", 1_000_000, *flags))
        result[str(length)] = {mode: median_classes(runs_) for mode, runs_ in found.items()}
    return result


def render_snippets(found: dict) -> str:
    head = ["Length of the articles", "Class", "ten ids, CPU ms p50", "with titles",
            "with two snippets each", "p99", "the snippets alone", "hits with snippets / s"]
    rows = []
    for length, modes in found.items():
        for kind, bare in modes["bare"].items():
            if not kind.startswith(("AND of 2", "OR of 5", "term, in 1", "phrase of 2")):
                continue
            full = modes["snippets"][kind]
            extra = full["cpu_p50_ms"] - bare["cpu_p50_ms"]
            rows.append([f"{int(length) // 1000} KB", kind, milliseconds(bare["cpu_p50_ms"]),
                         milliseconds(modes["titles"][kind]["cpu_p50_ms"]),
                         milliseconds(full["cpu_p50_ms"]), milliseconds(full["cpu_p99_ms"]),
                         milliseconds(extra), number(1e4 / extra if extra > 0 else None, 0)])
    return table(head, rows)


def concurrency(corpora: Corpora, corpus: Corpus, runs: int) -> dict:
    """Queries a second in one thread and in two; p99 idle and while another process adds."""
    asked, index = query_file(corpora, corpus), corpora.index(corpus, compacted=True)
    lede = corpora.programs.lede
    per_s: dict[str, list[float]] = {"1": [], "2": []}
    steady: dict[str, list[dict]] = {"idle": [], "adding": []}
    for _ in range(runs):
        for threads, speeds in per_s.items():
            speeds.append(lede("throughput", index, asked, "--threads", threads)["per_s"])
        steady["idle"].append(lede("steady", index, asked, "--seconds", 10))
        steady["adding"].append(beside_writer(corpora, index, asked))
    idle, adding = ({key: statistics.median(run[key] for run in runs_) for key in runs_[0]}
                    for runs_ in steady.values())
    return {"per_s": {threads: statistics.median(speeds) for threads, speeds in per_s.items()},
            "idle": idle, "adding": adding}


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
    one, two = found["per_s"]["1"], found["per_s"]["2"]
    idle, adding = found["idle"], found["adding"]
    rows = [[name, milliseconds(run["p50_ms"]), milliseconds(run["p99_ms"]), number(
        run["commits"], 0)] for name, run in (("idle", idle), ("a writer adds", adding))]
    return (f"Queries a second: one thread {number(one, 0)}, two {number(two, 0)}: "
            f"{number(two / one)} times as many.\n\n"
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
    result: dict[str, list[float]] = {"cached": [], "uncached": []}
    for _ in range(runs):
        for _, _, words, _ in rows:
            command = [program, index, words, "--snippets", 1, "--limit", 10]
            timed(command)
            result["cached"].append(1e3 * timed(command)[0])
            forget_cached(index)
            result["uncached"].append(1e3 * timed(command)[0])
    start = [1e3 * timed([program, "--help"])[0] for _ in range(20)]
    return {"start_ms": statistics.median(start), **{
        name: {"p50_ms": statistics.median(times), "best_ms": min(times), "worst_ms": max(times)}
        for name, times in result.items()}}


def render_cold(found: dict) -> str:
    labels = {"cached": "files in the system's memory", "uncached": "files dropped from it before"}
    rows = [[label, *[milliseconds(found[name][key]) for key in ("best_ms", "p50_ms", "worst_ms")]]
            for name, label in labels.items()]
    return (table(["A new process: open, AND of two words, ten hits with a snippet", "best, ms",
                   "p50, ms", "worst, ms"], rows)
            + f"\n\nOf that, {milliseconds(found['start_ms'])} ms are a process that prints its "
              "options.")
