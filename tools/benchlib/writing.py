# SPDX-License-Identifier: GPL-2.0-or-later
"""Section `writing`: how fast articles are read, analysed and written, and how large the index is,
beside other engines on the same articles."""

import shutil

from .corpora import Corpora, Corpus
from .figures import median_run, number, ratio, table
from .programs import timed

PHASES = {
    "reading": ["read"],
    "analysis": ["annotate"],
    "words": ["index", "--no-analysis"],
    "words2": ["index", "--no-analysis", "--threads", 2],
    "full": ["index"],
    "full2": ["index", "--threads", 2],
}
LABELS = {
    "reading": "reading the files",
    "analysis": "analysis",
    "words": "all of it, words only (`--no-analysis`)",
    "words2": "the same, two threads",
    "full": "all of it, full analysis",
    "full2": "the same, two threads",
    "Xapian": "stock Xapian, default flush",
    "scriptindex": "stock Xapian's `scriptindex`",
    "FTS5": "SQLite FTS5, porter",
    "Lucene": "Lucene 8, warm",
}


def measure(corpora: Corpora, corpus: Corpus, runs: int) -> dict:
    found: dict[str, list[dict]] = {}
    for _ in range(runs):
        for name, words in PHASES.items():
            found.setdefault(name, []).append(lede_phase(corpora, corpus, words))
        for peer in corpora.programs.peers:
            found.setdefault(peer, []).append(peer_phase(corpora, corpus, peer))
        if shutil.which("scriptindex"):
            found.setdefault("scriptindex", []).append(scriptindex(corpora, corpus))
    result = {name: median_run(phases) for name, phases in found.items()}
    for name in ("words", "full"):
        index = corpora.index(corpus, words_only=name == "words", compacted=True)
        result[name]["compact_bytes"] = folder_bytes(index)
        result[name]["stored_text_bytes"] = corpora.programs.info(index)["stored_text_bytes"]
    for peer in ("Lucene", "scriptindex"):
        if peer in result:
            result[peer]["text_bytes"] = result["reading"]["text_bytes"]
    return result


def folder_bytes(path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def lede_phase(corpora: Corpora, corpus: Corpus, words: list) -> dict:
    command, *flags = words
    if command != "index":
        return corpora.programs.lede(command, corpus.path)
    index = corpora.scratch("measured")
    one_core = "--threads" not in flags
    result = corpora.programs.lede(command, corpus.path, index, *flags, one_core=one_core)
    result["one_core"] = one_core
    corpora.scratch("measured")
    return result


def peer_phase(corpora: Corpora, corpus: Corpus, peer: str) -> dict:
    written, compacted = corpora.scratch("measured"), corpora.scratch("measured-compact")
    result = corpora.programs.peer(peer, "index", corpora.peer_input(peer, corpus), written)
    small = corpora.programs.peer(peer, "compact", written, compacted)
    result["compact_bytes"] = small["index_bytes"]
    corpora.scratch("measured")
    corpora.scratch("measured-compact")
    return result


def scriptindex(corpora: Corpora, corpus: Corpus) -> dict:
    """Xapian's own program, from a dump in which each line is a field."""
    dump, script = corpora.folder / f"{corpus.key}.dump", corpora.folder / "scriptindex.txt"
    script.write_text("id : field boolean=Q\ntitle : field index\ntext : field index\n",
                      encoding="utf-8")
    articles = 0
    with corpora.exported(corpus).open(encoding="utf-8") as lines, \
            dump.open("w", encoding="utf-8") as out:
        for line in lines:
            identity, title, text = line.rstrip("\n").split("\t", 2)
            out.write(f"id={identity}\ntitle={title}\ntext={text}\n\n")
            articles += 1
    index = corpora.scratch("measured")
    wall, cpu, rss = timed(["scriptindex", "--overwrite", "--stemmer=english", index, script, dump])
    result = {"articles": articles, "wall_s": wall, "cpu_s": cpu, "peak_rss_bytes": rss,
              "index_bytes": folder_bytes(index)}
    corpora.scratch("measured")
    return result


def speed_row(name: str, found: dict[str, dict]) -> list[str]:
    result = found[name]
    cpu, text = result["cpu_s"], result["text_bytes"]
    written, compacted = result.get("index_bytes"), result.get("compact_bytes")
    writes = written is not None
    speeds = [ratio(found[peer]["cpu_s"], cpu) if peer in found and writes else None
              for peer in ("Xapian", "Lucene")]
    return [LABELS[name], number(result["articles"] / cpu, 0), number(text / 1e6 / cpu),
            number(result["wall_s"], 1), number(result["peak_rss_bytes"] / 1e6, 0),
            number(ratio(written, text)), number(ratio(compacted, text)),
            *map(number, speeds)]


def sizes(found: dict[str, dict]) -> str:
    parts = []
    for name, label in (("words", "words only"), ("full", "full analysis")):
        result = found[name]
        text, stored = result["text_bytes"], result["stored_text_bytes"]
        parts.append(f"{label} {number((result['compact_bytes'] - stored) / text)} of the text's "
                     f"bytes without the stored text, which is {number(stored / text)}")
    return "Compacted: " + "; ".join(parts) + "."


def threads(found: dict[str, dict]) -> str:
    words = found["words"]["wall_s"] / found["words2"]["wall_s"]
    full = found["full"]["wall_s"] / found["full2"]["wall_s"]
    one = "one, all on one core" if found["words"].get("one_core") else "one"
    return (f"Two threads, by the clock on the wall: words only {number(words)} times as fast as "
            f"{one}, full analysis {number(full)}.")


def stages(found: dict[str, dict]) -> str:
    shares = found["analysis"]["stages_cpu_s"]
    whole = sum(shares.values())
    parts = sorted(shares.items(), key=lambda share: -share[1])
    return "Shares of the analysis: " + ", ".join(
        f"{name} {100 * seconds / whole:.0f} %" for name, seconds in parts) + "."


def render(found: dict[str, dict]) -> str:
    head = ["Phase", "Articles / CPU s", "MB / CPU s", "Wall s", "Peak RSS, MB",
            "Index / text bytes", "compacted", "Speed / Xapian's", "/ Lucene's"]
    rows = [speed_row(name, found) for name in LABELS if name in found]
    return "\n\n".join([table(head, rows), sizes(found), threads(found), stages(found)])
