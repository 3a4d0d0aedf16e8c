# SPDX-License-Identifier: GPL-2.0-or-later
"""Lede: search news articles, with the sentences that answer.

>>> import lede
>>> with lede.IndexWriter("news.lede") as writer:
...     writer.add_paths("articles")
>>> for hit in lede.Searcher("news.lede").search("Podolyak AND denial"):
...     print(hit.title, *hit.snippets)

docs/embedding.md is the guide.
"""

from lede._lede import (
    AnnotatedArticle,
    Annotator,
    Article,
    Counted,
    Diagnostic,
    EntityCard,
    Error,
    Facet,
    FacetRequest,
    FacetValue,
    Hit,
    HitIterator,
    IndexInfo,
    IndexWriter,
    MatchedPart,
    Mention,
    Problem,
    Searcher,
    SearchResult,
    Snippet,
    Statement,
    StatementHit,
    WriteProgress,
    WriteReport,
    __version__,
    annotate,
    check_index,
    compact_index,
    dump_index,
    index_info,
)

__all__ = [
    "AnnotatedArticle",
    "Annotator",
    "Article",
    "Counted",
    "Diagnostic",
    "EntityCard",
    "Error",
    "Facet",
    "FacetRequest",
    "FacetValue",
    "Hit",
    "HitIterator",
    "IndexInfo",
    "IndexWriter",
    "MatchedPart",
    "Mention",
    "Problem",
    "SearchResult",
    "Searcher",
    "Snippet",
    "Statement",
    "StatementHit",
    "WriteProgress",
    "WriteReport",
    "__version__",
    "annotate",
    "check_index",
    "compact_index",
    "dump_index",
    "index_info",
]
