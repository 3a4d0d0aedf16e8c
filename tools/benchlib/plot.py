# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws docs/benchmarks.svg with gnuplot: four costs against the number of articles."""

import shutil
import subprocess
from pathlib import Path

from .scale import by_size

PANELS = {
    "CPU ms / article": lambda run: 1e3 * run["cpu_s"] / run["articles"],
    "Peak memory, MB": lambda run: run["peak_rss_bytes"] / 1e6,
    "Index bytes / text byte": lambda run: run["index_bytes"] / run["text_bytes"],
    "AND of 2 words, p50 ms": lambda run: run["queries"]["AND of 2, from articles"]["p50_ms"],
}


def series(found: dict, figure) -> dict[str, list[tuple[int, float]]]:
    lines: dict[str, list[tuple[int, float]]] = {}
    for sized in by_size(found):
        for engine, run in sized.items():
            lines.setdefault(engine, []).append((int(run["articles"]), figure(run)))
    return lines


def script(found: dict, to: Path) -> str:
    lines = [f"set terminal svg size 900,640 font 'sans,12' background 'white'; set output '{to}'",
             "set multiplot layout 2,2", "set logscale x", "set format x '%.0s%c'",
             "set xlabel 'articles'", "set yrange [0:*]", "set offsets 0, 0, graph 0.35, 0",
             "set key left top", "set grid"]
    for number, (title, figure) in enumerate(PANELS.items()):
        found_lines = series(found, figure)
        for engine, points in found_lines.items():
            lines.append(f"${engine}{number} << EOD")
            lines += [f"{articles} {value:.6g}" for articles, value in points]
            lines.append("EOD")
        plots = [f"${engine}{number} with linespoints linewidth 2 title '{engine}'"
                 for engine in found_lines]
        lines += [f"set title '{title}'", "plot " + ", ".join(plots)]
    return "\n".join([*lines, "unset multiplot", ""])


def draw(found: dict, to: Path) -> bool:
    """False where gnuplot is not installed."""
    if not shutil.which("gnuplot"):
        return False
    subprocess.run(["gnuplot"], input=script(found, to), text=True, check=True)
    return True
