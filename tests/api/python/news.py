# SPDX-License-Identifier: GPL-2.0-or-later
"""A small index that the tests of the Python module search."""

import datetime
import tempfile
import unittest
from pathlib import Path

import lede

ARTICLES = [
    {
        "id": "moscow",
        "title": "Drones strike Moscow",
        "date": datetime.date(2023, 5, 30),
        "source": "Harbour Wire",
        "text": "“Several” drones hit Moscow on Tuesday. Mykhailo Podolyak, an adviser to President "
        "Volodymyr Zelensky, denied that Kyiv – the target of other raids – was directly involved.",
    },
    {
        "id": "reply",
        "headline": "Putin answers the raid",
        "date": "2023-05-31",
        "source": "Ledger Post",
        "text": "Vladimir Putin accused Ukraine of trying to frighten Russians. The air defences of "
        "Moscow had worked, he said.",
    },
]
RATES = lede.Article(
    id="rates",
    title="Turkey raises its key rate",
    date="2023-06-22",
    source="Ledger Post",
    text="The Turkish central bank raised its main rate from 8.5 to 15 percent on Thursday.",
)


class NewsTest(unittest.TestCase):
    """Gives each test class one index of the three articles."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.index = cls.folder / "news.lede"
        with lede.IndexWriter(cls.index) as writer:
            for article in [*ARTICLES, RATES]:
                writer.add(article)
