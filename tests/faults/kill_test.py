#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Kills lede-index at every change it makes to the disk and checks that nothing is lost.

For each operation (first add, add, replace, prune, compact) an undisturbed run counts the changes
made to the file system. Then, for each chosen point, the operation is started again on a copy of
the index and killed just before that change; after it the index must open, pass `check`, hold the
state before or after a commit, and the operation, run again, must end as the undisturbed run did.

With --fail ERROR (ENOSPC: a full disk; EROFS, EACCES: a permission lost in the middle; EIO) the
change and all later ones fail instead, and the program must say so. With --random the program is
killed after random times, with no library preloaded.

usage: kill_test.py --index PROGRAM --query PROGRAM --shim LIBRARY [--points N] [--fail ERROR]
       kill_test.py --index PROGRAM --query PROGRAM --random [--points N] [--seed N]
"""
import argparse
import errno
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
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
    KEYS = ["id", "article", "title", "date", "speaker", "act", "target", "text"]
    FACETS = {"articles": "person,place,act,speaker", "statements": "person,act,speaker,target"}

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
        state = [sorted(dump.stdout.splitlines())]
        for collection, facets in self.FACETS.items():
            found = self.run([self.query, index, "*", "--in", collection, "--facet", facets,
                              "--limit", "100", "--format", "json"])
            if found.returncode > 1:
                return None, f"query of {collection}: {found.stderr}"
            answer = json.loads(found.stdout)
            hits = sorted(json.dumps([hit.get(key) for key in self.KEYS]) for hit in answer["hits"])
            state += [hits, answer["facets"]]
        return json.dumps(state), ""


class Operation:
    """A command line over a prepared folder of articles and a prepared index."""

    def __init__(self, name, base, arguments, says_when_done=()):
        self.name, self.base, self.arguments = name, base, arguments
        self.may_end_with = (0, *says_when_done)  # when it is run again

    def command(self, programs, work):
        return [programs.index] + [work if a == "INDEX" else a for a in self.arguments]


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
        Operation("add and merge", first,
                  ["add", "INDEX", folder / "more", "--threads", "1", "--commit-every", "1"]),
        Operation("replace", first, ["add", "INDEX", folder / "changed", *small]),
        Operation("prune", both, ["add", "INDEX", pruned, "--prune", *small]),
        Operation("remove", both, ["remove", "INDEX", "2023-05-02-article.txt"], [2]),
        Operation("compact", scattered, ["compact", "INDEX"]),
    ]


def fresh(base, work):
    shutil.rmtree(work, ignore_errors=True)
    if base is not None:
        shutil.copytree(base, work)


def trial(programs, operation, work, hit, expected):
    """None when all is well, else what went wrong; `hit` runs the command and disturbs it."""
    fresh(operation.base, work)
    command = operation.command(programs, work)
    if fault := hit(command):
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
    if again.returncode not in operation.may_end_with:
        return f"the next run failed: {again.stderr}"
    state, why = programs.state(work)
    if state != expected["after"]:
        return f"the next run ended otherwise than an undisturbed one {why}"
    return None


def killed_at(programs, point):
    def hit(command):
        run = programs.run(command, LEDE_KILL_AT=point)
        if run.returncode != -9:
            return f"the program survived its kill (exit {run.returncode})"
        return None
    return hit


def refused_at(programs, point, error):
    def hit(command):
        return fault_of_failure(programs.run(command, LEDE_FAIL_AT=point, LEDE_FAIL_ERRNO=error))
    return hit


def killed_after(seconds):
    def hit(command):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as process:
            time.sleep(seconds)
            process.kill()
        if process.returncode not in (0, -9):
            return f"exit {process.returncode}"
        return None
    return hit


def fault_of_failure(run):
    """A refusal of the system must end in exit status 2 and a last line that says so, never in silence."""
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


def hits_of(programs, options, total, seconds):
    """How each trial of an operation disturbs it, and what to call that."""
    if options.random:
        chance = random.Random(options.seed)
        for _ in range(options.points):
            after = chance.uniform(0, seconds * 1.1)
            yield f"killed after {after * 1000:.1f} ms", killed_after(after)
        return
    for point in points_of(total, options.points):
        if options.fail:
            error = getattr(errno, options.fail)
            yield f"{options.fail} from change {point} of {total}", refused_at(
                programs, point, error)
        else:
            yield f"killed at change {point} of {total}", killed_at(programs, point)


def try_operation(programs, operation, options, folder):
    """Numbers of trials and of failed ones."""
    work, count = folder / "work", folder / "count"
    before = programs.state(operation.base)[0] if operation.base else None
    fresh(operation.base, work)
    begin = time.monotonic()
    environment = {} if options.random else {"LEDE_COUNT_FILE": count}
    calm = programs.run(operation.command(programs, work), **environment)
    seconds = time.monotonic() - begin
    after, why = programs.state(work)
    if calm.returncode != 0 or after is None:
        sys.exit(f"{operation.name}: the undisturbed run failed: {calm.stderr} {why}")
    total = 0 if options.random else int(count.read_text().split()[0])
    tried = failed = 0
    for how, hit in hits_of(programs, options, total, seconds):
        problem = trial(programs, operation, work, hit, {"before": before, "after": after})
        tried += 1
        if problem:
            failed += 1
            print(f"FAIL {operation.name}, {how}: {problem[:600]}")
    of = "random moments" if options.random else f"of {total} changes"
    print(f"{operation.name}: {tried} {of} tried", flush=True)
    return tried, failed


def options_of_command_line():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--index", required=True)
    parser.add_argument("--query", required=True)
    parser.add_argument("--shim")
    parser.add_argument("--points", type=int, default=60, help="points an operation, at most")
    parser.add_argument("--fail", choices=["ENOSPC", "EROFS", "EACCES", "EIO"],
                        help="from the point on every change fails so, instead of a kill")
    parser.add_argument("--random", action="store_true", help="kill at random moments")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not options.random and not options.shim:
        parser.error("give --shim or --random")
    return options


def main():
    options = options_of_command_line()
    programs = Programs(options)
    tried = failed = 0
    with tempfile.TemporaryDirectory(prefix="lede-kill-") as name:
        folder = Path(name)
        for operation in prepare(programs, folder):
            more = try_operation(programs, operation, options, folder)
            tried += more[0]
            failed += more[1]
    print(f"{tried - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
