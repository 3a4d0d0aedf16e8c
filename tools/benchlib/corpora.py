# SPDX-License-Identifier: GPL-2.0-or-later
"""The articles that are measured, and the indexes made of them, kept between runs."""

import functools
import hashlib
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .figures import count_of, short_count
from .programs import ROOT, Programs, say


GENERATOR = ROOT / "tools/scale_corpus"


@dataclass
class Corpus:
    name: str
    path: Path
    queries: list[Path]

    @property
    def key(self) -> str:
        """Names what is made of these very articles."""
        return f"{slug(self.name)}-{content_hash(self.path)}"


class Corpora:
    def __init__(self, programs: Programs, data: Path, folder: Path):
        self.programs = programs
        self.data = data
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def named(self, name: str) -> Corpus | None:
        """`reuters`, `corpus`, or a number of articles (`100k`) to make; None when missing."""
        game = sorted((self.data / "queries").glob("*")) if self.data.is_dir() else []
        if name == "corpus":
            return Corpus("corpus/", ROOT / "corpus/articles", [])
        if name == "reuters":
            path = self.data / "reuters21578.jsonl"
            if not path.is_file():
                say(f"tools/bench: {path} is missing, and is left out")
                return None
            return Corpus("Reuters-21578", path, game)
        return Corpus(f"scale {name}", self.made(count_of(name)), game)

    def sources(self) -> Path:
        """Whose sentences the made articles consist of."""
        reuters = self.data / "reuters21578.jsonl"
        return reuters if reuters.is_file() else ROOT / "corpus/articles"

    def made(self, count: int, seed: int = 1, length: int = 0) -> Path:
        made_by = content_hash(GENERATOR)
        path = self.folder / f"made-{short_count(count)}-{seed}-{length}-{made_by}.ndjson"
        if not path.is_file():
            say(f"  making {path.name}")
            command = [self.programs.bin / "scale_corpus", "--count", count, "--seed", seed,
                       "--bytes", length, self.sources()]
            part = path.with_suffix(".part")
            with part.open("wb") as out:
                subprocess.run(list(map(str, command)), stdout=out, check=True)
            part.rename(path)
        return path

    def exported(self, corpus: Corpus) -> Path:
        """The articles for the programs that do not read them with Lede's reader."""
        path = self.folder / (corpus.key + ".tsv")
        if not path.is_file():
            self.programs.lede("export", corpus.path, path)
        return path

    def peer_input(self, peer: str, corpus: Corpus) -> Path:
        return self.exported(corpus) if peer == "Lucene" else corpus.path

    def index(self, corpus: Corpus, words_only: bool = False, compacted: bool = False) -> Path:
        """An index of this build; one of another build is made anew."""
        kind = corpus.key + ("-words" if words_only else "-full")
        kind += "-compact" if compacted else "-written"
        path = self.folder / f"{kind}.{self.programs.fingerprint()}"
        if path.is_dir():
            return path
        for old in self.folder.glob(f"{kind}.*"):
            shutil.rmtree(old)
        part = self.folder / f"{kind}.part"
        shutil.rmtree(part, ignore_errors=True)
        if compacted:
            shutil.copytree(self.index(corpus, words_only), part)
            self.programs.compact(part)
        else:
            self.programs.lede("index", corpus.path, part, "--threads", 2,
                               *(["--no-analysis"] if words_only else []))
        part.rename(path)
        return path

    def peer_index(self, peer: str, corpus: Corpus) -> Path:
        """Compacted; Xapian's of stems with positions, which all queries can be asked of."""
        path = self.folder / f"{corpus.key}.{peer.lower()}"
        if path.exists():
            return path
        variant = ["--stems"] if peer == "Xapian" else []
        written = self.scratch(f"{path.name}.written")
        part = self.scratch(f"{path.name}.part")
        self.programs.peer(peer, *variant, "index", self.peer_input(peer, corpus), written)
        self.programs.peer(peer, *variant, "compact", written, part)
        self.scratch(written.name)
        part.rename(path)
        return path

    def scratch(self, name: str) -> Path:
        """A path in the folder that is free."""
        path = self.folder / name
        if path.is_dir():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        return path


@functools.cache
def content_hash(path: Path) -> str:
    """Of a file's name and size, or of what all files of a folder hold."""
    digest = hashlib.sha256()
    if path.is_file():
        digest.update(f"{path.name} {path.stat().st_size}".encode())
    for file in sorted(path.rglob("*")):
        if file.is_file():
            digest.update(file.relative_to(path).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()[:8]


def slug(name: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in name.lower()).strip("-")
