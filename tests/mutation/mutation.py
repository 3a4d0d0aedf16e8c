#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Changes one line at a time in a copy of the sources and expects a test program to fail.

usage: mutation.py SOURCE BUILD [NAME...]

SOURCE is a copy of the project that may be changed, BUILD its configured build folder. Each
mutation of mutations.tsv (name, file, line as it is, line as it becomes, test program) is applied
alone; its test program must build and then fail. Prints one line each; exit status 1 when one
survives.
"""
import subprocess
import sys
from pathlib import Path


def mutations():
    table = Path(__file__).with_name("mutations.tsv").read_text().splitlines()
    return [line.split("\t") for line in table if line and not line.startswith("#")]


def try_mutation(source, build, row):
    _, file, before, after, program = row
    path = source / file
    whole = path.read_text()
    if whole.count(before) != 1:
        return f"not applied: the line is there {whole.count(before)} times"
    path.write_text(whole.replace(before, after))
    try:
        built = subprocess.run(["ninja", "-C", build, "-j1", program], capture_output=True,
                               text=True, check=False)
        if built.returncode != 0:
            return "not built: " + built.stdout[-300:]
        try:
            ran = subprocess.run([build / "bin" / program], capture_output=True, check=False,
                                 timeout=300)
        except subprocess.TimeoutExpired:
            return "caught (it never ended)"
        return "SURVIVED" if ran.returncode == 0 else "caught"
    finally:
        path.write_text(whole)


def main():
    source, build = Path(sys.argv[1]), Path(sys.argv[2])
    wanted, missed = sys.argv[3:], 0
    for row in mutations():
        if wanted and row[0] not in wanted:
            continue
        result = try_mutation(source, build, row)
        missed += not result.startswith("caught")
        print(f"{row[0]}: {result}", flush=True)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
