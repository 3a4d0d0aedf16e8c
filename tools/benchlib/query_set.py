# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes the queries that every engine is asked: from the query files, and from the articles
themselves, so that each class has queries that find something. Same articles, same queries."""

import collections
import json
import random
import re
from pathlib import Path

WORD = re.compile(r"[^\W_]+")
PER_CLASS = 200
NEAR_DISTANCE = 5
SAMPLE = 20_000  # articles whose words are counted

Query = tuple[str, str, list[str], list[str]]  # class, shape, words, forbidden words


def words_of(text: str) -> list[str]:
    return WORD.findall(text.lower())


def line(query: Query) -> str:
    kind, shape, words, without = query
    return "\t".join([kind, shape, " ".join(words), " ".join(without)])


def from_line(text: str) -> Query:
    kind, shape, words, without = text.rstrip("\n").split("\t")
    return kind, shape, words.split(), without.split()


def from_game(record: dict) -> Query | None:
    """A query of the search benchmark game; None for shapes with brackets or mixed phrases."""
    kind, text = record["tags"][0], record["query"]
    parts = text.split()
    if kind == "phrase":
        return "phrase", "phrase", words_of(text), []
    if kind in ("union", "intersection", "term"):
        shape = "any" if kind == "union" else "all"
        return kind, shape, words_of(text), []
    if kind == "negated":
        wanted = [word for part in parts if not part.startswith("-") for word in words_of(part)]
        without = [word for part in parts if part.startswith("-") for word in words_of(part)]
        return kind, "all", wanted, without
    return None


def from_file(path: Path) -> list[Query]:
    lines = path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".tsv":
        kind = "web" if path.stem.startswith("terabyte") else "topics"
        return [(kind, "any", words_of(line.split("\t", 1)[1]), []) for line in lines if line]
    found = [from_game(json.loads(line)) for line in lines if line]
    return [query for query in found if query]


class Vocabulary:
    """In how many articles each word occurs, and the articles' words in order."""

    def __init__(self, articles: list[list[str]]):
        self.articles = articles
        self.counts = collections.Counter(word for words in articles for word in set(words))

    @classmethod
    def of_export(cls, path: Path) -> "Vocabulary":
        """Of a file of id, title and text, apart by tabs."""
        articles = []
        with path.open(encoding="utf-8") as file:
            for line_ in file:
                articles.append(words_of(line_.split("\t", 1)[1]))
                if len(articles) == SAMPLE:
                    break
        return cls(articles)

    def knows(self, query: Query) -> bool:
        return bool(query[2]) and all(self.counts[word] for word in query[2])

    def finds(self, query: Query) -> int:
        """In how many articles the words of a query stand as they are written, all or any."""
        _, shape, words, without = query
        needed = any if shape == "any" else all
        if shape == "phrase":
            text = f" {' '.join(words)} "
            return sum(text in f" {' '.join(article)} " for article in self.articles)
        return sum(needed(word in article for word in words)
                   and not any(word in article for word in without)
                   for article in map(set, self.articles))

    def band(self, low: float, high: float) -> list[str]:
        """Words of letters that occur in such a share of the articles, most frequent first."""
        size = len(self.articles)
        return [word for word, count in self.counts.most_common()
                if low * size <= count <= high * size and word.isalpha() and len(word) > 2]


def neighbours(vocabulary: Vocabulary, chance: random.Random, size: int, reach: int) -> list[str]:
    """Words that really stand together: `size` of them within `reach` words of one article."""
    while True:
        article = chance.choice(vocabulary.articles)
        if len(article) <= reach + size:
            continue
        start = chance.randrange(len(article) - reach - size)
        window = article[start:start + reach + size - 1]
        picked = sorted(chance.sample(range(len(window)), size)) if reach > 1 else range(size)
        words = [window[i] for i in picked]
        if len(set(words)) == size and all(len(word) > 2 and word.isalpha() for word in words):
            return words


def from_articles(vocabulary: Vocabulary, seed: int = 1) -> list[Query]:
    chance = random.Random(seed)
    bands = {"term, in over 10 %": (0.1, 1), "term, in 1 to 10 %": (0.01, 0.1),
             "term, in under 1 %": (0.0005, 0.01)}
    queries: list[Query] = []
    for kind, (low, high) in bands.items():
        words = vocabulary.band(low, high)
        picked = chance.sample(words, min(PER_CLASS, len(words)))
        queries += [(kind, "all", [word], []) for word in sorted(picked)]
    prefixes = sorted({word[:4] for word in vocabulary.band(0.0005, 0.05) if len(word) > 6})
    picked = chance.sample(prefixes, min(PER_CLASS, len(prefixes)))
    queries += [("prefix of 4", "prefix", [prefix], []) for prefix in sorted(picked)]
    shapes = [("phrase of 2, from articles", "phrase", 2, 1),
              ("phrase of 3, from articles", "phrase", 3, 1),
              ("NEAR/5, from articles", "near", 2, NEAR_DISTANCE),
              ("AND of 2, from articles", "all", 2, 30),
              ("OR of 5, from articles", "any", 5, 60)]
    for kind, shape, size, reach in shapes:
        queries += [(kind, shape, neighbours(vocabulary, chance, size, reach), [])
                    for _ in range(PER_CLASS)]
    return queries


def absent(queries: list[Query], vocabulary: Vocabulary) -> list[Query]:
    """ANDs with a word that no article has: engines answer at once, Lede looks for what may be
    meant."""
    found = [query for query in queries if query[1] == "all" and not vocabulary.knows(query)]
    return [("AND, a word is nowhere", *query[1:]) for query in found[:PER_CLASS]]


def chosen(files: list[Path], vocabulary: Vocabulary) -> list[Query]:
    """Of the files' queries those whose words all occur; with those made of the articles."""
    listed = [query for path in files for query in from_file(path)]
    known: dict[str, list[Query]] = collections.defaultdict(list)
    for query in listed:
        if vocabulary.knows(query):
            known[query[0]].append(query)
    kept = []
    for queries in known.values():
        step = max(1, len(queries) // PER_CLASS)
        kept += queries[::step][:PER_CLASS]
    return kept + from_articles(vocabulary) + absent(listed, vocabulary)


def write(path: Path, queries: list[Query]) -> None:
    path.write_text("".join(line(query) + "\n" for query in queries), encoding="utf-8")
