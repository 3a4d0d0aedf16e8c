#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the commands of README.md and compares their output with what README.md shows.

Usage: readme.py [--update] PROGRAM_FOLDER. In ```console blocks the lines after `$ ` are run, in
order, from the project's root; tools/… named in ```sh blocks have to exist; a block after
<!-- code: FILE --> has to be FILE. --update writes what is right into README.md.
"""

import difflib
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"(?:<!-- code: (?P<file>\S+) -->\n)?```(?P<kind>\w+)\n(?P<body>.*?)```", re.S)
INDEX = "build/demo.lede"
# What a run took differs from run to run and is not compared.
TIMES = re.compile(r"[\d.,]+ s, [\d.,]+ articles/s, [\d.,]+ MB/s")


def run(command: str, index: Path, programs: Path) -> str:
    """Standard output of `command`; exit statuses 0 and 1 are answers."""
    words = [str(index) if word == INDEX else word for word in shlex.split(command)]
    environment = os.environ | {"PATH": f"{programs}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"$ {command}\nexit status {done.returncode}: {done.stderr.strip()}")
    return "".join(line.rstrip() + "\n" for line in done.stdout.splitlines())


def console(body: str, answer) -> str:
    """`body` with the output that `answer` gives to each of its commands."""
    commands = [line for line in body.splitlines() if line.startswith("$ ")]
    return "".join(f"{line}\n{answer(line[2:])}" for line in commands)


def missing_tools(body: str) -> list[str]:
    named = re.findall(r"^(tools/[\w-]+)", body, re.M)
    return [tool for tool in named if not os.access(ROOT / tool, os.X_OK)]


def right_block(match: re.Match, answer) -> str:
    kind, body, file = match["kind"], match["body"], match["file"]
    if file:
        body = (ROOT / file).read_text(encoding="utf-8")
    elif kind == "console":
        body = console(body, answer)
    elif kind == "sh" and missing_tools(body):
        raise RuntimeError(f"README.md names what is not there: {missing_tools(body)}")
    start = f"<!-- code: {file} -->\n" if file else ""
    return f"{start}```{kind}\n{body}```"


def right_text(text: str, answer) -> str:
    return BLOCK.sub(lambda match: right_block(match, answer), text)


def main() -> int:
    update = sys.argv[1] == "--update"
    programs = Path(sys.argv[-1]).resolve()
    page = ROOT / "README.md"
    text = page.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "demo.lede"
        try:
            right = right_text(text, lambda command: run(command, index, programs))
        except RuntimeError as error:
            print(error)
            return 1
    if update:
        page.write_text(right, encoding="utf-8")
        return 0
    shown, right = TIMES.sub("<times>", text), TIMES.sub("<times>", right)
    if right == shown:
        return 0
    sys.stdout.writelines(difflib.unified_diff(
        shown.splitlines(True), right.splitlines(True), "README.md", "what is right"))
    print("If the new output is meant, run: tests/readme/readme.py --update build/dev/bin")
    return 1


if __name__ == "__main__":
    sys.exit(main())
