#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Answers one query in Python: search.py INDEX QUERY"""

import sys

import lede


def main() -> int:
    if len(sys.argv) != 3:
        print("usage: search.py INDEX QUERY", file=sys.stderr)
        return 2
    _, index, query = sys.argv
    try:
        result = lede.Searcher(index).search(query, facets=["person"])
    except lede.Error as error:
        print(error, file=sys.stderr)
        return 2
    for hit in result:
        print(hit.date, hit.title)
        for snippet in hit.snippets:
            print("   ", snippet.marked("[", "]"))
    for person in result.facets["person"]:
        print(person.count, person.value)
    return 0 if result else 1


sys.exit(main())
