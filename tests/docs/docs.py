#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks that the documentation leads somewhere. Usage: docs.py ROOT

Relative links in Markdown resolve, docs/README.md lists every page of docs/, a page that a source
file refers to exists, and so does each test that docs/guarantees.md names beside a promise, at least
one for each. Prints one line for each fault; exit status 1 when there is one.
"""

import re
import sys
from pathlib import Path

LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
MENTION = re.compile(r"\bdocs/[\w-]+\.md\b")
REGISTERED = re.compile(r"(?:add_test\(NAME|lede_kill_test\(|lede_unit_test\()\s*(\w+)")
FUZZED = re.compile(r"lede_fuzz_target\((\w+)")
SOURCES = ("include", "analysis", "store", "indexer", "query", "tools", "tests")


def pages(root: Path) -> list[Path]:
    found = list(root.glob("*.md"))
    for folder in ("docs", *SOURCES):
        found.extend((root / folder).rglob("*.md"))
    return sorted(page for page in found if not page.is_relative_to(root / "tests/data"))


def broken_links(root: Path) -> list[str]:
    found = []
    for page in pages(root):
        text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.S)
        for target in LINK.findall(text):
            if not re.match(r"[a-z]+:", target) and not (page.parent / target).exists():
                found.append(f"{page.relative_to(root)}: the link to {target} leads nowhere")
    return found


def unlisted_pages(root: Path) -> list[str]:
    listed = LINK.findall((root / "docs/README.md").read_text(encoding="utf-8"))
    names = sorted(page.name for page in (root / "docs").glob("*.md") if page.name != "README.md")
    return [f"docs/{name} is not in docs/README.md" for name in names if name not in listed]


def missing_pages(root: Path) -> list[str]:
    found = []
    for folder in SOURCES:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in {".h", ".hpp", ".cpp", ".txt", ".py"}:
                continue
            if path.is_relative_to(root / "tests/docs"):
                continue
            for name in MENTION.findall(path.read_text(encoding="utf-8", errors="replace")):
                if not (root / name).is_file():
                    found.append(f"{path.relative_to(root)} refers to {name}, which is missing")
    return found


def tests_of(root: Path) -> set[str]:
    """What `ctest -R` finds, and the files of tests/unit."""
    names = {path.name for path in (root / "tests/unit").rglob("*_test.cpp")}
    for path in (root / "tests").rglob("CMakeLists.txt"):
        text = path.read_text(encoding="utf-8")
        names.update(REGISTERED.findall(text))
        names.update(f"fuzz_replay_{name}" for name in FUZZED.findall(text))
    return names


def promises(text: str) -> list[tuple[str, str]]:
    """The rows of the tables headed Promise and Test."""
    found, inside = [], False
    for line in text.splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        inside = cells == ["Promise", "Test"] or (inside and len(cells) == 2)
        if inside and cells != ["Promise", "Test"] and set(cells[0]) != {"-"}:
            found.append((cells[0], cells[1].partition(" (")[0]))
    return found


def untested_promises(root: Path) -> list[str]:
    page = root / "docs/guarantees.md"
    if not page.is_file():
        return []
    known, found = tests_of(root), []
    for promise, cell in promises(page.read_text(encoding="utf-8")):
        names = re.findall(r"`([^`]+)`", cell)
        if not names:
            found.append(f"docs/guarantees.md names no test of: {promise}")
        for name in names:
            if name not in known:
                found.append(f"docs/guarantees.md names {name}, which is no test")
    return found


def faults(root: Path) -> list[str]:
    return (broken_links(root) + unlisted_pages(root) + missing_pages(root)
            + untested_promises(root))


def main() -> int:
    found = faults(Path(sys.argv[1]).resolve())
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
