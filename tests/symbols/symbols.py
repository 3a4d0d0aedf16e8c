#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares what the shared libraries export with what the public headers mark LEDE_API.

Usage: symbols.py HEADER_FOLDER NM LIBRARY... Nothing else may be exported; each declared function
and each method declared in a marked class must be in at least one of the libraries, and what
article.hpp declares in all of them, since a program may link only one.
"""

import re
import subprocess
import sys
from pathlib import Path

FUNCTION = re.compile(r"\bLEDE_API\s[^;{}()]*?(\w+)\s*\(")
CLASS = re.compile(r"^(?:class|struct)\s+LEDE_API\s+(\w+)[^;{]*\{(.*?)^\};", re.M | re.S)
METHOD = re.compile(r"([~\w]+)\s*\([^;{}]*\)[^;{}]*;")


def code_of(text: str) -> str:
    return re.sub(r"/\*.*?\*/|//[^\n]*|^#[^\n]*", "", text, flags=re.M | re.S)


def declared(folder: Path, pattern: str = "*.h*") -> tuple[set[str], set[str]]:
    """The qualified names that must be exported, and the classes whose every member may be."""
    names, classes = set(), set()
    for header in sorted(folder.glob(pattern)):
        text = code_of(header.read_text(encoding="utf-8"))
        if header.suffix == ".h":
            names.update(FUNCTION.findall(text))
            continue
        for name, body in CLASS.findall(text):
            classes.add(f"lede::{name}")
            public = body.split("private:", 1)[0]
            names.update(
                f"lede::{name}::{method}"
                for method in METHOD.findall(public)
                if method != "operator"
            )
        outside = CLASS.sub("", text)
        names.update(f"lede::{function}" for function in FUNCTION.findall(outside))
    return names, classes


def qualified_name(symbol: str) -> str:
    """`lede::A::f(int) const` and `typeinfo for lede::A` become `lede::A::f` and `lede::A`."""
    symbol = re.sub(r"^(typeinfo name|typeinfo|vtable|guard variable) for ", "", symbol)
    symbol = re.sub(r"\[abi:\w+\]", "", symbol)
    return symbol.split("(", 1)[0]


def exported(nm: str, library: str) -> set[str]:
    command = [nm, "--dynamic", "--defined-only", "--demangle", "--format=posix", library]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    symbols = (re.match(r"(.*) [A-Za-z] ", line) for line in output.splitlines())
    return {qualified_name(match.group(1)) for match in symbols if match}


def differences(names: set[str], classes: set[str], libraries: dict[str, set[str]]) -> list[str]:
    found = []
    for library, symbols in libraries.items():
        for symbol in sorted(symbols):
            owner = symbol.rpartition("::")[0]
            if symbol not in names and symbol not in classes and owner not in classes:
                found.append(f"{library} exports {symbol}, which no public header declares")
    everything = set().union(*libraries.values())
    for name in sorted(names - everything):
        found.append(f"{name} is declared LEDE_API and exported by no library")
    return found


def absent(names: set[str], libraries: dict[str, set[str]]) -> list[str]:
    return [
        f"{name} belongs to every library and is missing from {library}"
        for library, symbols in libraries.items()
        for name in sorted(names - symbols)
    ]


def main() -> int:
    folder, nm, *paths = sys.argv[1:]
    names, classes = declared(Path(folder))
    if not names:
        print(f"{folder}: no LEDE_API declaration found")
        return 1
    libraries = {Path(path).name: exported(nm, path) for path in paths}
    found = differences(names, classes, libraries)
    found += absent(declared(Path(folder), "article.hpp")[0], libraries)
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
