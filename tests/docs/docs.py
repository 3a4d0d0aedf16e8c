#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks that the documentation leads somewhere. Usage: docs.py ROOT

Relative links in Markdown resolve, docs/README.md lists every page of docs/, and a page that a
source file refers to exists. Prints one line for each fault; exit status 1 when there is one.
"""

import re
import sys
from pathlib import Path

LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
MENTION = re.compile(r"\bdocs/[\w-]+\.md\b")
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


def faults(root: Path) -> list[str]:
    return broken_links(root) + unlisted_pages(root) + missing_pages(root)


def main() -> int:
    found = faults(Path(sys.argv[1]).resolve())
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
