#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes seeds of the files and records targets from a small index, the smallest tagger model, and
what searchers and servers of shards send each other.

Needs the zstd program.

usage: make_seeds.py INDEX SEEDS   (INDEX: made by lede-index add of a few articles)
"""
import struct
import subprocess
import sys
from pathlib import Path

# The order of kSections in fuzz_files.cpp.
SECTIONS = [
    "rows", "facet.person.offsets", "facet.person.ordinals", "facet.person.totals",
    "facet.person.value_offsets", "facet.person.values", "number.date", "number.article",
    "frames", "block_offsets", "dictionary.1", "hashes", "hash_rows", "fingerprints", "text_bytes",
    "id_offsets", "ids", "origin_offsets", "origins", "families", "acts",
    "count", "row_offsets", "table", "table_blocks", "odd", "odd_blocks",
    "first_rows", "origin_rows", "entities", "entities_blocks", "keys", "keys_blocks",
]
# The order of kReaders there.
READERS = {"articles.columns": 0, "statements.columns": 0, "records": 1, "ids": 2,
           "articles.words": 3, "names": 6}
LABELS, LANES, SECTION_COUNT = 37, 32, 9


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def sections_of(data):
    begin, _, _ = struct.unpack("<QQQ", data[-32:-8])
    count, at = varint(data, begin)
    for _ in range(count):
        size, at = varint(data, at)
        name = data[at:at + size].decode()
        at += size
        offset, at = varint(data, at)
        length, at = varint(data, at)
        _, at = varint(data, at)
        yield name, data[offset:offset + length]


def as_input(path, reader):
    """The file as fuzz_files.cpp takes it: the number of its reader, then sections to be sealed."""
    out = bytes([reader])
    for name, contents in sections_of(path.read_bytes()):
        if name in SECTIONS and len(contents) < 4096:
            out += struct.pack("<BH", SECTIONS.index(name), len(contents)) + contents
    return out


def records_of(path):
    """The rows of a file; a small index has no dictionary."""
    sections = dict(sections_of(path.read_bytes()))
    packed = sections["block_offsets"]
    offsets = struct.unpack(f"<{len(packed) // 8}Q", packed)
    for begin, end in zip(offsets, offsets[1:]):
        block = subprocess.run(["zstd", "-dc"], input=sections["frames"][begin:end],
                               capture_output=True, check=True).stdout
        at = 0
        while at < len(block):
            size, at = varint(block, at)
            yield block[at:at + size]
            at += size


def smallest_model(transition_classes):
    """A tagger model in which every table is one empty slot or bucket."""
    transitions = b"\0" * (2 * transition_classes * LABELS * LABELS)
    table = [b"\0" * 64, b"\0" * 2, b"\0" * LANES]
    parts = [*table, transitions, *table, b"\0" * 12, b"\0" * 8]
    at = 40 + 16 * SECTION_COUNT
    body, entries = b"\0" * (-at % 64), b""
    for part in parts:
        entries += struct.pack("<QQ", at + len(body), len(part))
        body += part + b"\0" * (-len(part) % 64)
    head = struct.pack("<8sIIQQII", b"LEDETAG\n", 1, LABELS, at + len(body), 0, 1023, 15)
    return head + entries + body


def text(value):
    return bytes([len(value)]) + value.encode()


def shard_seeds():
    """As fuzz_shard.cpp takes them: who is told lies, how, and pieces after their lengths."""
    request = (text("denial drone*") + bytes(4) + bytes([0, 10, 0, 2]) + bytes(5) + bytes(8) +
               bytes([0, 1]) + text("person") + bytes([3, 0]) + text("2023-06-30"))
    asked = bytes([1, 1])
    parts = b"G" + bytes([2]) + text("\0") + text("\0")
    for name, pieces in {
            "search": [b"S" + asked + request, parts, parts], "refresh": [b"R" + asked],
            "article": [b"A" + asked + b"moscow"], "entity": [b"E" + asked + b"Podolyak", parts],
            "alike": [b"L" + asked + text("moscow") + request, parts, parts]}.items():
        yield "server_" + name, b"\0\1" + b"".join(bytes([len(p)]) + p for p in pieces)
    yield "raw", b"\0\0" + b"\2\0\0\0R\1\0\0\0\1\1"
    told = b"P" + text("sum") + b"part"
    yield "searcher", b"\1\1" + (bytes([len(told)]) + told) * 3 + b"\7X\5\4gone"
    for choice in [0, 3, 0x1E, 0x1F, 0x24, 0x61, 0x80, 0xA1, 0xFF]:
        yield f"beside_{choice:02x}", bytes([2, choice]) + bytes(40)
        yield f"lies_{choice:02x}", bytes([2, choice]) + bytes(8) + b"\4\3\2\1\0" + bytes(30)


def main():
    index, seeds = Path(sys.argv[1]), Path(sys.argv[2])
    (seeds / "files").mkdir(parents=True, exist_ok=True)
    (seeds / "model").mkdir(parents=True, exist_ok=True)
    segment = sorted((index / "segments").iterdir())[0]
    for name, reader in READERS.items():
        (seeds / "files" / name).write_bytes(as_input(segment / name, reader))
    for path in sorted((index / "tombstones").iterdir())[:1]:
        (seeds / "files" / "tombstones").write_bytes(as_input(path, 4))
    (seeds / "records").mkdir(parents=True, exist_ok=True)
    parts = (records_of(segment / name) for name in ("records", "records-annotations"))
    for number, record in enumerate(map(b"".join, zip(*parts))):
        (seeds / "records" / f"record{number}").write_bytes(record)
    (seeds / "shard").mkdir(parents=True, exist_ok=True)
    for name, seed in shard_seeds():
        (seeds / "shard" / name).write_bytes(seed)
    (seeds / "model" / "smallest").write_bytes(smallest_model(18))


if __name__ == "__main__":
    main()
