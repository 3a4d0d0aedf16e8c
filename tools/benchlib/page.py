# SPDX-License-Identifier: GPL-2.0-or-later
"""Results → the tables of docs/benchmarks.md."""

from . import answering, asking, instructions, scale, writing
from .programs import ROOT

BEGIN, END = "<!-- tables of tools/bench -->", "<!-- end of tables -->"
PAGE = ROOT / "docs/benchmarks.md"
PLOT = ROOT / "docs/benchmarks.svg"

TITLES = {
    "writing": "Writing", "queries": "Queries", "facets": "Facets", "snippets": "Snippets",
    "concurrency": "Concurrency", "cold": "Cold start", "scale": "Scale",
    "instructions": "Instructions",
}
RENDERERS = {
    "writing": writing.render, "queries": asking.render, "facets": answering.render_facets,
    "snippets": answering.render_snippets, "concurrency": answering.render_concurrency,
    "cold": answering.render_cold, "instructions": instructions.render,
}


def subtitle(part: dict) -> str:
    text = f"{part['articles']:,} articles, {part['text_bytes'] / 1e6:.1f} MB of text"
    return f"### {part['corpus']}: {text}"


def section(name: str, parts: dict) -> str:
    """`parts` are the measured corpora of one section, each with what was found and its note."""
    lines = [f"## {TITLES[name]}", ""]
    if name == "scale":
        newest = max(parts.values(), key=lambda part: part["made"])
        found = {size: part["found"] for size, part in parts.items()}
        return "\n".join([*lines, newest["note"], "", scale.render(found), ""])
    for part in parts.values():
        if "articles" in part:
            lines += [subtitle(part), ""]
        lines += [part["note"], "", RENDERERS[name](part["found"]), ""]
    return "\n".join(lines)


def tables(results: dict) -> str:
    return "\n".join(section(name, results[name]) for name in TITLES if name in results)


def replaced(page: str, text: str) -> str:
    before, rest = page.split(BEGIN)
    return f"{before}{BEGIN}\n\n{text}\n{END}{rest.split(END)[1]}"


def write(results: dict) -> None:
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(replaced(page, tables(results)), encoding="utf-8")
