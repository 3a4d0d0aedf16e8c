# SPDX-License-Identifier: GPL-2.0-or-later
"""Section `instructions`: how many the processor executes in small fixed runs, counted by
callgrind. The count hardly varies, so that a regression shows on a busy machine too."""

import hashlib
import re
import shutil
import subprocess
import sys

from .corpora import Corpora
from .figures import number, table
from .programs import ROOT, say, shown

TOLERANCE = 0.03
TOTAL = re.compile(r"Collected\s*:\s*(\d+)")
FOLDER = ROOT / "corpus/articles"
QUERIES = ROOT / "corpus/gold/queries.jsonl"


def input_hash() -> str:
    digest = hashlib.sha256(QUERIES.read_bytes())
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(FOLDER).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def count(command: list) -> int:
    words = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, command)]
    say("  " + shown(words))
    done = subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          check=False)
    total = TOTAL.search(done.stderr)
    if done.returncode != 0 or not total:
        sys.exit(f"tools/bench: valgrind failed: {done.stderr[-2000:]}")
    return int(total[1])


def measure(corpora: Corpora) -> dict:
    if not shutil.which("valgrind"):
        sys.exit("tools/bench: valgrind is not installed; tools/bootstrap bench installs it")
    program = corpora.programs.bin / "lede-bench"
    words, full = corpora.scratch("counted-words"), corpora.scratch("counted-full")
    runs = {
        "index, words only": ["index", FOLDER, words, "--no-analysis"],
        "index, full analysis": ["index", FOLDER, full],
        "query, plain": ["query", full, QUERIES, "--plain", "--bare"],
        "query, with evidence": ["query", full, QUERIES, "--evidence"],
    }
    counts = {name: count([program, *run]) for name, run in runs.items()}
    corpora.scratch("counted-words")
    corpora.scratch("counted-full")
    return {"preset": corpora.programs.preset, "input": input_hash(), "counts": counts}


def regressions(old: dict, new: dict, tolerance: float = TOLERANCE) -> list[str]:
    """What has become dearer than the recorded counts allow, or why they cannot be compared."""
    if not old:
        return ["no counts are recorded yet; --write records them"]
    for key, what in (("input", "corpus/"), ("preset", "the build preset")):
        if old[key] != new[key]:
            return [f"{what} has changed since the counts were recorded; --write records new ones"]
    found = []
    for name, now in new["counts"].items():
        before = old["counts"].get(name)
        if before and now > before * (1 + tolerance):
            found.append(f"{name}: {now:,} instructions, {100 * (now / before - 1):.1f} % more "
                         f"than the {before:,} recorded")
    return found


def render(found: dict, old: dict | None = None) -> str:
    head = ["Run on `corpus/`", "Million instructions"] + (["recorded", "change, %"] if old else [])
    rows = []
    for name, now in found["counts"].items():
        cells = [name, number(now / 1e6, 1)]
        if old:
            before = old["counts"].get(name)
            cells += [number(before / 1e6, 1) if before else "",
                      number(100 * (now / before - 1), 1) if before else ""]
        rows.append(cells)
    return table(head, rows) + f"\n\nPreset `{found['preset']}`, one thread."
