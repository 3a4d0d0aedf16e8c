# SPDX-License-Identifier: GPL-2.0-or-later
"""Section `scale`: cost against the number of articles, words only, one thread."""

from pathlib import Path

from .asking import query_file
from .corpora import Corpora, Corpus
from .figures import median_classes, milliseconds, number, ratio, table

PEERS_UP_TO = 100_000
CLASSES = {"AND of 2, from articles": "AND of 2", "OR of 5, from articles": "OR of 5",
           "term, in over 10 %": "frequent term", "phrase of 2, from articles": "phrase"}
# Of the made archive, whose dates lie evenly between 2000 and 2024.
FILTERS = {"everything": ("text", "*"), "half the dates": ("text", "date:2012-07..")}


def filters_file(corpora: Corpora) -> Path:
    path = corpora.folder / "filters.set"
    path.write_text("".join(f"{kind}\t{shape}\t{query}\n"
                            for kind, (shape, query) in FILTERS.items()), encoding="utf-8")
    return path


def measure(corpora: Corpora, corpus: Corpus, runs: int) -> dict:
    """The queries are those of the smallest corpus, so that only the size differs."""
    asked = query_file(corpora, corpora.named("10k"))
    written = corpora.scratch("measured")
    result = {"Lede": corpora.programs.lede("index", corpus.path, written, "--no-analysis")}
    queries = [corpora.programs.lede("query", written, asked, "--limit", 1_000_000,
                                     "--plain", "--bare")
               for _ in range(runs)]
    result["Lede"]["queries"] = median_classes(queries)
    result["Lede"]["filters"] = median_classes([
        corpora.programs.lede("query", written, filters_file(corpora), "--plain", "--bare",
                              "--exact-total") for _ in range(runs)])
    corpora.scratch("measured")
    if result["Lede"]["articles"] <= PEERS_UP_TO:
        for peer in corpora.programs.peers:
            result[peer] = measure_peer(corpora, corpus, peer, asked, runs)
            result[peer]["text_bytes"] = result["Lede"]["text_bytes"]
    return result


def measure_peer(corpora: Corpora, corpus: Corpus, peer: str, asked, runs: int) -> dict:
    written = corpora.scratch("measured")
    variant = ["--stems"] if peer == "Xapian" else []
    result = corpora.programs.peer(peer, *variant, "index", corpora.peer_input(peer, corpus),
                                   written)
    queries = [corpora.programs.peer(peer, "query", written, asked) for _ in range(runs)]
    result["queries"] = median_classes(queries)
    corpora.scratch("measured")
    return result


def by_size(found: dict) -> list[dict]:
    return sorted(found.values(), key=lambda sized: sized["Lede"]["articles"])


def render(found: dict) -> str:
    """`found` is by size: {"10k": {"Lede": …, "Xapian": …}}."""
    head = ["Articles", "Engine", "MB of text", "CPU ms / article", "/ smallest", "Peak RSS, MB",
            "Index / text bytes", *[f"{label} p50, ms" for label in CLASSES.values()],
            *[f"{kind}, all counted, CPU ms" for kind in FILTERS]]
    rows = []
    first: dict[str, float] = {}
    for sized in by_size(found):
        for engine, result in sized.items():
            each = 1e3 * result["cpu_s"] / result["articles"]
            base = first.setdefault(engine, each)
            rows.append([f"{result['articles']:,}", engine, number(result["text_bytes"] / 1e6, 1),
                         number(each), number(ratio(each, base)),
                         number(result["peak_rss_bytes"] / 1e6, 0),
                         number(result["index_bytes"] / result["text_bytes"]),
                         *[milliseconds(result["queries"][kind]["p50_ms"]) for kind in CLASSES],
                         *[milliseconds(result.get("filters", {}).get(kind, {}).get("cpu_p50_ms"))
                           for kind in FILTERS]])
    return table(head, rows) + (
        "\n\nIndexes as written, Lede's words only; Xapian's holds stems alone, with positions. "
        "The queries are those of the archive of 10k.\n\n"
        "![Cost against the number of articles](benchmarks.svg)")
