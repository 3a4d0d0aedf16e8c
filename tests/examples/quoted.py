#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks that a page's code is that of the examples. Usage: quoted.py PAGE EXAMPLE...

Each block of C, C++ or Python in the page must be consecutive lines of one example.
"""

import re
import sys
from pathlib import Path

BLOCK = re.compile(r"^```(?:c|cpp|python)\n(.*?)^```$", re.M | re.S)


def lines_of(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


def main() -> int:
    page, *names = sys.argv[1:]
    examples = [lines_of(Path(name).read_text(encoding="utf-8")) for name in names]
    blocks = BLOCK.findall(Path(page).read_text(encoding="utf-8"))
    strangers = [block for block in blocks if not any(lines_of(block) in e for e in examples)]
    for block in strangers:
        print(f"{page}: no example has these lines:\n{block}")
    if not blocks:
        print(f"{page}: no code found")
    return 1 if strangers or not blocks else 0


if __name__ == "__main__":
    sys.exit(main())
