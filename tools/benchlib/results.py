# SPDX-License-Identifier: GPL-2.0-or-later
"""What was measured, section by section, and when, kept as JSON: a section can be measured again
while the others stay."""

import json
from pathlib import Path


def load(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def merge(old: dict, new: dict) -> dict:
    """Sections of `new` replace those of `old`; a section's parts (corpora, sizes) do so one by
    one."""
    merged = {name: dict(parts) for name, parts in old.items()}
    for name, parts in new.items():
        merged.setdefault(name, {}).update(parts)
    return merged


def save(path: Path, results: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(rounded(results), indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def rounded(value: object) -> object:
    """Five significant digits: more are noise, and make every line of a diff differ."""
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    if isinstance(value, float):
        return float(f"{value:.5g}")
    return value
