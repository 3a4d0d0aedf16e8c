#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What a commit names is on disk before it is named, and the commit before its program goes on.

A kill loses nothing that was written, so it does not show what a loss of power would. Here the
changes that a command makes are logged, and what the system still owes the disk is followed: bytes
written and not synced, names made and not synced with their folder.

usage: power_loss_test.py INDEX_PROGRAM SHIM [unittest arguments]
"""
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

INDEX = SHIM = ""


class Disk:
    """What was changed and not yet synced, as a log of the shim tells it."""

    def __init__(self, index):
        self.index = index
        self.bytes, self.names, self.known = set(), set(), set()
        self.commits, self.faults, self.renamed = 0, [], False

    def owed(self):
        return {path for path in self.bytes | self.names if Path(path).name != "lock"}

    def follow(self, what, path, to):
        if self.renamed:
            self.renamed = False
            if (what, path) != ("sync", self.index):
                self.faults.append(f"after a commit came {what} {path}, not its sync")
        if what == "sync":
            self.bytes.discard(path)
            self.names = {name for name in self.names if str(Path(name).parent) != path}
        elif what == "remove":
            gone = {name for name in self.bytes | self.names if Path(name).name == Path(path).name}
            self.bytes, self.names = self.bytes - gone, self.names - gone
        elif what == "rename":
            # The name that is renamed need not outlive a loss of power, its bytes must.
            owed = self.owed() - ({path} - self.bytes)
            self.faults += [f"commit {self.commits}: {name} is not synced" for name in sorted(owed)]
            self.commits += 1
            self.names.discard(path)
            self.renamed = True
        else:
            if what == "write":
                self.bytes.add(path)
            elif path not in self.known:
                self.names.add(path)
            self.known.add(path)


class PowerLossTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()
        self.index = str(self.root / "new" / "deep" / "index")

    def run_logged(self, *arguments, articles=()):
        """The number of commits of a run, each of which found everything on disk."""
        log = self.root / "log"
        log.unlink(missing_ok=True)
        lines = "".join(json.dumps({"id": id_, "text": text}) + "\n" for id_, text in articles)
        done = subprocess.run([INDEX, *arguments], input=lines, capture_output=True, text=True,
                              check=False,
                              env=dict(os.environ, LD_PRELOAD=SHIM, LEDE_LOG_FILE=str(log)))
        self.assertEqual(done.returncode, 0, done.stderr)
        disk = Disk(self.index)
        for line in log.read_text().splitlines():
            what, path, to = line.split("\t")
            if path.startswith(str(self.root)) or what == "remove":
                disk.follow(what, path, to)
        self.assertEqual(disk.faults, [])
        self.assertEqual(disk.owed(), set())
        return disk.commits

    def add(self, articles, *options):
        return self.run_logged("add", self.index, "-", "--threads", "1", *options, articles=articles)

    def test_every_command_that_commits(self):
        text = "Mayor Anna Berg denied on Monday that bridge {} was late."
        articles = [(f"a{number}", text.format(number)) for number in range(20)]
        self.assertGreaterEqual(self.add(articles), 1)
        # Merges run beside, and what they replace is removed.
        self.assertGreater(self.add([(id_, text + " So she said.") for id_, text in articles],
                                    "--commit-every", "2"), 5)
        self.assertEqual(self.run_logged("remove", self.index, "a3", "a4"), 1)
        self.assertEqual(self.run_logged("compact", self.index), 1)


class DiskTest(unittest.TestCase):
    """The check itself: each thing that may be forgotten is told."""

    SOUND = [("open", "/i/s/records"), ("write", "/i/s/records"), ("sync", "/i/s/records"),
             ("sync", "/i/s"), ("open", "/i/m.new"), ("write", "/i/m.new"), ("sync", "/i/m.new"),
             ("rename", "/i/m.new"), ("sync", "/i"), ("remove", "old")]

    def faults(self, changes):
        disk = Disk("/i")
        for what, path in changes:
            disk.follow(what, path, "")
        return disk.faults

    def test_a_sound_order_has_no_fault(self):
        self.assertEqual(self.faults(self.SOUND), [])

    def test_each_sync_that_is_left_out_is_told(self):
        for at, change in enumerate(self.SOUND):
            if change[0] == "sync":
                left = self.SOUND[:at] + self.SOUND[at + 1:]
                self.assertEqual(len(self.faults(left)), 1, change)


if __name__ == "__main__":
    INDEX, SHIM = sys.argv[1], str(Path(sys.argv[2]).resolve())
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
