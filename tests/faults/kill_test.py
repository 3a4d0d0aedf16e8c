#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Kills lede-index at every change it makes to the disk and checks that nothing is lost.

For each operation (first add, add, replace, prune, compact) an undisturbed run counts the changes
made to the file system. Then, for each chosen point, the operation is started again on a copy of
the index and killed just before that change; after it the index must open, pass `check`, hold the
state before or after a commit, and the operation, run again, must end as the undisturbed run did.

With --disk-full the change and all later ones fail instead, and the program must say so.

usage: kill_test.py --index PROGRAM --query PROGRAM --shim LIBRARY [--points N] [--disk-full]
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BODY = (
    "Officials of the {place} council said on Monday that the {thing} would open in {month}. "
    "Mayor Sadiq Khan denied that the {thing} was late. Critics accused the council of waste."
)
PLACES = ["London", "Leeds", "Kyiv", "Odesa", "Nairobi", "Lagos", "Lima", "Oslo"]
THINGS = ["bridge", "hospital", "library", "harbour", "station"]


def article(number, revision=0):
    place, thing = PLACES[number % len(PLACES)], THINGS[number % len(THINGS)]
    text = BODY.format(place=place, thing=thing, month="May" if revision == 0 else "June")
    return f"{place} {thing} number {number}\n\n{text}\n"


def write_articles(folder, numbers, revision=0):
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        (folder / f"2023-05-{number + 1:02d}-article.txt").write_text(article(number, revision))


class Programs:
    def __init__(self, options):
        self.index, self.query, self.shim = options.index, options.query, options.shim

    def run(self, arguments, **environment):
        env = dict(os.environ, **{key: str(value) for key, value in environment.items()})
        if environment:
            env["LD_PRELOAD"] = self.shim
        return subprocess.run(arguments, env=env, capture_output=True, text=True, check=False)

    def state(self, index):
        """What the index answers: every article, and the facets over all of them."""
        check = self.run([self.index, "check", index])
        if check.returncode != 0:
            return None, "check: " + check.stdout + check.stderr
        dump = self.run([self.index, "dump", index])
        if dump.returncode != 0:
            return None, "dump: " + dump.stderr
        found = self.run([self.query, index, "*", "--facet", "person,place,act,speaker", "--limit",
                          "100", "--format", "json"])
        if found.returncode > 1:
            return None, "query: " + found.stderr
        answer = json.loads(found.stdout)
        hits = sorted(hit["id"] for hit in answer["hits"])
        return json.dumps([sorted(dump.stdout.splitlines()), hits, answer["facets"]]), ""


class Operation:
    """A command line over a prepared folder of articles and a prepared index."""

    def __init__(self, name, base, arguments):
        self.name, self.base, self.arguments = name, base, arguments


def prepare(programs, folder):
    sources = folder / "articles"
    write_articles(sources, range(8))
    first = folder / "first"
    built = programs.run([programs.index, "add", first, sources, "--threads", "1"])
    if built.returncode != 0:
        sys.exit(f"cannot build the first index: {built.stderr}")
    write_articles(folder / "more", range(8, 16))
    write_articles(folder / "changed", range(4), revision=1)
    write_articles(folder / "changed", range(4, 8))
    pruned = folder / "pruned"
    write_articles(pruned, range(10))
    both = folder / "both"
    shutil.copytree(first, both)
    programs.run([programs.index, "add", both, pruned, "--threads", "1"])
    for number in range(5):
        (pruned / f"2023-05-{number + 1:02d}-article.txt").unlink()
    scattered = folder / "scattered"
    shutil.copytree(both, scattered)
    programs.run([programs.index, "remove", scattered, "2023-05-01-article.txt"])
    small = ["--threads", "1", "--commit-every", "3"]
    return [
        Operation("first add", None, ["add", "INDEX", sources, *small]),
        Operation("add", first, ["add", "INDEX", folder / "more", *small]),
        Operation("replace", first, ["add", "INDEX", folder / "changed", *small]),
        Operation("prune", both, ["add", "INDEX", pruned, "--prune", *small]),
        Operation("compact", scattered, ["compact", "INDEX"]),
    ]


def fresh(base, work):
    shutil.rmtree(work, ignore_errors=True)
    if base is not None:
        shutil.copytree(base, work)


def trial(programs, operation, work, point, expected):
    """None when all is well, else what went wrong."""
    fresh(operation.base, work)
    command = [programs.index] + [work if a == "INDEX" else a for a in operation.arguments]
    hit = programs.run(command, **{expected["fault"]: point})
    if expected["fault"] == "LEDE_KILL_AT":
        if hit.returncode != -9:
            return f"the program survived its kill (exit {hit.returncode})"
    elif fault := fault_of_failure(hit):
        return fault
    if (work / "manifest.json").exists():
        state, why = programs.state(work)
        if state is None:
            return f"after the fault: {why}"
        missing = lost_articles(expected["before"], expected["after"], state)
        if missing:
            return f"after the fault these are gone: {missing}"
    elif operation.base is not None:
        return "the manifest is lost"
    again = programs.run(command)
    if again.returncode != 0:
        return f"the next run failed: {again.stderr}"
    state, why = programs.state(work)
    if state != expected["after"]:
        return f"the next run ended otherwise than an undisturbed one {why}"
    return None


def fault_of_failure(run):
    """A full disk must end in exit status 2 and a last line that says so, never in silence."""
    if run.returncode not in (0, 2):
        return f"exit {run.returncode}: {run.stderr}"
    lines = run.stderr.strip().splitlines()
    if run.returncode == 2 and not (lines and lines[-1].startswith("lede-index: ")):
        return f"no clear message: {run.stderr}"
    return None


def lost_articles(before, after, state):
    """Articles of the state before that are neither as they were nor as they are to become."""
    if before is None:
        return []
    known = set(json.loads(before)[0]) | set(json.loads(after)[0])
    kept = {json.loads(line)["id"] for line in json.loads(before)[0]}
    kept &= {json.loads(line)["id"] for line in json.loads(after)[0]}
    now = json.loads(state)[0]
    ids = {json.loads(line)["id"] for line in now}
    return sorted(kept - ids) + [line for line in now if line not in known]


def points_of(total, wanted):
    if wanted >= total:
        return range(1, total + 1)
    return sorted({1 + i * (total - 1) // (wanted - 1) for i in range(wanted)})


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--index", required=True)
    parser.add_argument("--query", required=True)
    parser.add_argument("--shim", required=True)
    parser.add_argument("--points", type=int, default=60, help="points an operation, at most")
    parser.add_argument("--disk-full", action="store_true",
                        help="from the point on every change fails with ENOSPC, instead of a kill")
    options = parser.parse_args()
    programs = Programs(options)
    fault = "LEDE_FAIL_AT" if options.disk_full else "LEDE_KILL_AT"
    failed = tried = 0
    with tempfile.TemporaryDirectory(prefix="lede-kill-") as name:
        folder = Path(name)
        for operation in prepare(programs, folder):
            work, count = folder / "work", folder / "count"
            before = programs.state(operation.base)[0] if operation.base else None
            fresh(operation.base, work)
            command = [programs.index] + [work if a == "INDEX" else a for a in operation.arguments]
            calm = programs.run(command, LEDE_COUNT_FILE=count)
            after, why = programs.state(work)
            if calm.returncode != 0 or after is None:
                sys.exit(f"{operation.name}: the undisturbed run failed: {calm.stderr} {why}")
            total = int(count.read_text())
            chosen = points_of(total, options.points)
            for point in chosen:
                problem = trial(programs, operation, work, point,
                                {"before": before, "after": after, "fault": fault})
                tried += 1
                if problem:
                    failed += 1
                    print(f"FAIL {operation.name}, change {point} of {total}: {problem[:600]}")
            print(f"{operation.name}: {len(chosen)} of {total} changes tried", flush=True)
    print(f"{tried - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
