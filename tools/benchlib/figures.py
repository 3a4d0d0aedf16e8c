# SPDX-License-Identifier: GPL-2.0-or-later
"""Medians, ratios and tables: plain functions of what the programs printed."""

import statistics

Run = dict[str, float]


def median_run(runs: list[Run], key: str = "cpu_s") -> Run:
    """The run whose `key` is the median: a real run, whose other figures belong together."""
    middle = statistics.median_low(run[key] for run in runs)
    return next(run for run in runs if run[key] == middle)


def median_classes(runs: list[dict[str, Run]]) -> dict[str, Run]:
    """Each figure of each class is the median of the runs' figures."""
    return {
        kind: {key: statistics.median(run[kind][key] for run in runs) for key in first}
        for kind, first in runs[0].items()
    }


def ratio(value: float | None, base: float | None) -> float | None:
    """None where there is nothing to compare with."""
    if value is None or not base:
        return None
    return value / base


def number(value: float | None, digits: int = 2) -> str:
    return "" if value is None else f"{value:,.{digits}f}"


def milliseconds(value: float | None) -> str:
    """Three significant digits below ten: a short query takes hundredths of a millisecond."""
    if value is None:
        return ""
    return number(value, 3 if value < 1 else 2 if value < 10 else 1)


def row(*cells: object) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def table(head: list[str], rows: list[list[object]]) -> str:
    """Markdown; the first column to the left, the others to the right."""
    rule = ["---"] + ["---:"] * (len(head) - 1)
    return "\n".join([row(*head), row(*rule)] + [row(*cells) for cells in rows])


def unlike(mine: float, other: float, tolerance: float) -> bool:
    """True when two counts of the same thing are further apart than the share `tolerance`."""
    return abs(mine - other) > tolerance * max(mine, other)


def count_of(text: str) -> int:
    """10k and 1m as people write sizes."""
    units = {"k": 1_000, "m": 1_000_000}
    lower = text.strip().lower()
    if lower and lower[-1] in units:
        return round(float(lower[:-1]) * units[lower[-1]])
    return int(lower)


def short_count(count: int) -> str:
    for size, unit in ((1_000_000, "m"), (1_000, "k")):
        if count >= size and count % size == 0:
            return f"{count // size}{unit}"
    return str(count)
