#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares every #include with the rule tools -> {indexer, query} -> store -> analysis -> include.

Usage: layering.py ROOT. Prints one line for each violation; exit status 1 when there is one.
"""

import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)

# Folder -> folders whose headers it may include.
ALLOWED = {
    "include": {"include"},
    "analysis": {"analysis", "include"},
    "store": {"store", "analysis", "include"},
    "indexer": {"indexer", "store", "analysis", "include"},
    "query": {"query", "store", "analysis", "include"},
    "tools": {"tools", "indexer", "query", "store", "analysis", "include"},
}

# Library headers that only some folders may see; a peer program measures Xapian itself.
CONFINED = {
    "xapian": {"store", "query", "tools/bench_programs"},
    "libxml": {"indexer"},
    "archive": {"indexer"},
}

# Every name of C++20's library is a word without a slash, a dot or a capital; C's are few.
STANDARD = re.compile(r"^[a-z_0-9]+$|^std(def|int|bool)\.h$")


def folder_of(header: str) -> str:
    first = header.split("/", 1)[0]
    return "include" if first == "lede" else first


def violations_of(root: Path, path: Path) -> list[str]:
    relative = path.relative_to(root)
    folder = relative.parts[0]
    found = []
    for bracket, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
        place = f"{relative}: includes {header}"
        if bracket == '"':
            base = root / "include" if header.startswith("lede/") else root
            if not (base / header).is_file():
                found.append(f"{place}, which is not a path from the project's root")
            elif folder_of(header) not in ALLOWED[folder]:
                allowed = ", ".join(sorted(ALLOWED[folder]))
                found.append(f"{place}; {folder}/ may include only {allowed}")
            continue
        if folder == "include" and not STANDARD.match(header):
            found.append(f"{place}; public headers use the standard library only")
        library = re.split(r"[/.]", header)[0]
        places = CONFINED.get(library)
        if places is not None and not any(
            relative.is_relative_to(place_allowed) for place_allowed in places
        ):
            found.append(f"{place}; {library} stays in {', '.join(sorted(places))}")
    return found


def violations(root: Path) -> list[str]:
    found = []
    for folder in ALLOWED:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in {".h", ".hpp", ".cpp"}:
                found.extend(violations_of(root, path))
    return found


def main() -> int:
    found = violations(Path(sys.argv[1]).resolve())
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
