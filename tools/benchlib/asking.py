# SPDX-License-Identifier: GPL-2.0-or-later
"""Section `queries`: the same words asked of Lede and of other engines, class by class."""

from pathlib import Path

from .corpora import Corpora, Corpus
from .figures import median_classes, milliseconds, number, ratio, table, unlike
from .query_set import Vocabulary, chosen, write

PEERS = ("Xapian", "FTS5", "Lucene")
VERBOSE = ("web", "topics")
CPU = ("cpu_p50_ms", "cpu_p99_ms")  # of which ratios are taken
MODES = {
    "plain": ["--plain", "--bare"],
    "expanded": ["--bare"],
    "shown": [],
    "evidence": ["--evidence"],
}


def query_file(corpora: Corpora, corpus: Corpus) -> Path:
    path = corpora.folder / f"{corpus.key}.set"
    write(path, chosen(corpus.queries, Vocabulary.of_export(corpora.exported(corpus))))
    return path


def classes_of(asked: Path, name: str, classes: tuple[str, ...]) -> Path:
    """A file of these classes of the queries alone."""
    path = asked.with_suffix(f".{name}.set")
    lines = asked.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if line.split("\t")[0] in classes),
                    encoding="utf-8")
    return path


def measure(corpora: Corpora, corpus: Corpus, runs: int) -> dict:
    asked = query_file(corpora, corpus)
    compacted = corpora.index(corpus, compacted=True)
    written = corpora.index(corpus)
    indexes = {peer: corpora.peer_index(peer, corpus) for peer in corpora.programs.peers}
    verbose = classes_of(asked, "verbose", VERBOSE)
    found: dict[str, list[dict]] = {}

    def lede(index: Path, file: Path, *flags: str) -> dict:
        return corpora.programs.lede("query", index, file, "--limit", 1_000_000, *flags)

    for number_ in range(runs):
        totals = ["--totals"] if number_ == 0 else []
        for mode, flags in MODES.items():
            count = totals if mode == "plain" else []
            found.setdefault(mode, []).append(lede(compacted, asked, *flags, *count))
        found.setdefault("written", []).append(lede(written, asked, *MODES["plain"]))
        found.setdefault("verbose", []).append(lede(compacted, verbose, "--any", "--bare"))
        for peer, index in indexes.items():
            found.setdefault(peer, []).append(corpora.programs.peer(peer, "query", index, asked))
    matches = {kind: figures["matches"] for kind, figures in found["plain"][0].items()}
    for result in found["plain"]:
        for kind, figures in result.items():
            figures["matches"] = matches[kind]
    return {name: median_classes(results) for name, results in found.items()}


def times(result: dict | None, kind: str) -> list[str]:
    if result is None:
        return ["", ""]
    return [milliseconds(result[kind]["p50_ms"]), milliseconds(result[kind]["p99_ms"])]


def against(mine: dict, other: dict | None, kind: str, key: str = "cpu_p50_ms") -> str:
    return "" if other is None else number(ratio(mine[kind][key], other[kind][key]))


def peers_table(found: dict) -> str:
    present = [peer for peer in PEERS if peer in found]
    plain = found["plain"]
    head = ["Class", "Queries", "Lede p50, ms", "p99"]
    for peer in present:
        head += [f"{peer} p50", "p99"]
    for peer in present:
        head += [f"**Lede / {peer}** p50", "p99"]
    rows = []
    for kind in plain:
        cells = [kind, int(plain[kind]["queries"]), *times(plain, kind)]
        for peer in present:
            cells += times(found[peer], kind)
        for peer in present:
            cells += [against(plain, found[peer], kind, key) for key in CPU]
        rows.append(cells)
    return table(head, rows)


def own_table(found: dict) -> str:
    plain, expanded = found["plain"], found["expanded"]
    head = ["Class", "expanded p50, ms", "p99", "**expanded / plain** p50", "p99",
            "with titles p50", "with evidence p50", "p99", "plain, segments as written / compacted"]
    rows = []
    for kind in plain:
        rows.append([kind, *times(expanded, kind),
                     *[against(expanded, plain, kind, key) for key in CPU],
                     times(found["shown"], kind)[0], *times(found["evidence"], kind),
                     against(found["written"], plain, kind)])
    return table(head, rows)


def verbose_line(found: dict) -> str:
    parts = [f"{kind} {milliseconds(found['verbose'][kind]['p50_ms'])} ms "
             f"({against(found['verbose'], found['plain'], kind)} times the plain OR)"
             for kind in VERBOSE if kind in found["verbose"]]
    return "As verbose queries (`--any`: feedback too), p50: " + ", ".join(parts) + "."


def differences(found: dict, tolerance: float = 0.02) -> str:
    """Engines that find something else were asked something else."""
    present = [peer for peer in PEERS if peer in found]
    rows = []
    for kind, figures in found["plain"].items():
        mine = figures["matches"]
        others = [found[peer][kind]["matches"] for peer in present]
        if any(unlike(mine, other, tolerance) for other in others):
            rows.append([kind, *[f"{count:,.0f}" for count in (mine, *others)]])
    limit = f"{100 * tolerance:.0f} %"
    if not rows:
        return f"All engines find as much, class by class, within {limit}."
    return (f"Matches of all queries of a class, where engines differ by over {limit}: FTS5 and "
            "Lucene have Porter's first stemmer, Lede and Xapian his second.\n\n"
            + table(["Class", "Lede", *present], rows))


def render(found: dict) -> str:
    parts = ["Milliseconds a query: top 10, ids and scores only, one thread, warm, compacted; Lede "
             "without families, names and acts (`--plain`). Ratios are of CPU time, where other "
             "processes do not count:", peers_table(found),
             differences(found),
             "Lede's own: *expanded* by families, names and acts; *with titles* reads the articles "
             "of the hits; *evidence* adds two snippets a hit and five exact facets:",
             own_table(found)]
    if found["verbose"]:
        parts.append(verbose_line(found))
    return "\n\n".join(parts)
