# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the programs that measure, finds those of other engines, and runs them."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGETS = ["lede-bench", "lede-bench-xapian", "lede-index", "lede-query", "scale_corpus"]
LUCENE_SOURCE = ROOT / "tools/bench_programs/LucenePeer.java"
JAVA = ["java", "-XX:+UseSerialGC", "-Xmx1g"]


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


class Programs:
    """The programs of one build folder. `peers` are the engines that can be run, by name."""

    def __init__(self, preset: str):
        self.preset = preset
        self.bin = ROOT / "build" / preset / "bin"
        self.peers: dict[str, list[str]] = {}
        self.missing: dict[str, str] = {}

    def build(self, peers: bool) -> None:
        groups = ["build", "bench"] if peers else ["build"]
        quietly([ROOT / "tools/bootstrap", *groups])
        quietly(["cmake", "--preset", self.preset, "--log-level=WARNING"])
        command = ["cmake", "--build", "--preset", self.preset, "-j2", "--target"]
        known = quietly(["cmake", "--build", "--preset", self.preset, "--target", "help"])
        fts5 = ["lede-bench-fts5"] if "lede-bench-fts5" in known else []
        quietly(command + TARGETS + fts5)
        self.find_peers()

    def find_peers(self) -> None:
        self.peers["Xapian"] = [str(self.bin / "lede-bench-xapian")]
        if (self.bin / "lede-bench-fts5").is_file():
            self.peers["FTS5"] = [str(self.bin / "lede-bench-fts5")]
        else:
            self.missing["FTS5"] = "libsqlite3-dev"
        jars = sorted(map(str, [*Path("/usr/share/java").glob("lucene-core-8*.jar"),
                                *Path("/usr/share/java").glob("lucene-analyzers-common-8*.jar")]))
        if shutil.which("javac") and len(jars) == 2:
            classes = self.bin.parent / "lucene"
            quietly(["javac", "-cp", ":".join(jars), "-d", classes, LUCENE_SOURCE])
            self.peers["Lucene"] = [*JAVA, "-cp", ":".join([str(classes), *jars]), "LucenePeer"]
        else:
            self.missing["Lucene"] = "liblucene8-java and default-jdk-headless"

    def lede(self, *words: object, one_core: bool = False) -> dict:
        return run([str(self.bin / "lede-bench"), *map(str, words)], one_core)

    def info(self, index: Path) -> dict:
        return run([str(self.bin / "lede-index"), "info", "--json", str(index)])

    def peer(self, name: str, *words: object) -> dict:
        return run([*self.peers[name], *map(str, words)])

    def compact(self, index: Path) -> None:
        quietly([self.bin / "lede-index", "compact", index])

    def fingerprint(self) -> str:
        """Tells whether an index was written by this very build."""
        return hashlib.sha256((self.bin / "lede-bench").read_bytes()).hexdigest()[:12]


def shown(command: list[str]) -> str:
    """Without the folders of programs and files."""
    return " ".join(Path(word).name if word.startswith("/") else word for word in command)


def quietly(command: list) -> str:
    """Runs a command whose output matters only when it fails."""
    done = subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        sys.exit(f"tools/bench: {' '.join(map(str, command))} failed:\n{done.stdout[-2000:]}"
                 f"{done.stderr[-2000:]}")
    return done.stdout


def run(command: list[str], one_core: bool = False) -> dict:
    """Runs a program that prints one JSON object; all its threads on one core if that is asked."""
    say("  " + shown(command))
    here = os.sched_getaffinity(0)
    try:
        if one_core:
            os.sched_setaffinity(0, {min(here)})
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                              check=False)
    finally:
        os.sched_setaffinity(0, here)
    if done.returncode != 0:
        sys.exit(f"tools/bench: {Path(command[0]).name} failed: {done.stderr.strip()[-2000:]}")
    return json.loads(done.stdout)


def timed(command: list) -> tuple[float, float, int]:
    """Wall and CPU seconds of a command and its largest resident set in bytes."""
    start = time.perf_counter()
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(list(map(str, command)), stdin=nothing, stdout=nothing,
                               stderr=nothing)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode not in (0, 1):
        sys.exit(f"tools/bench: {command[0]} ended with {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024
