#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The layering check finds what it is there to find."""

import tempfile
import unittest
from pathlib import Path

import layering


class LayeringTest(unittest.TestCase):
    def check(self, files: dict[str, str]) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return layering.violations(root)

    def test_what_the_rule_allows_passes(self):
        files = {
            "include/lede/a.hpp": "#include <vector>\n",
            "analysis/b.hpp": '#include "lede/a.hpp"\n',
            "store/c.cpp": '#include <xapian.h>\n#include "analysis/b.hpp"\n',
            "tools/d.cpp": '#include "analysis/b.hpp"\n',
        }
        self.assertEqual(self.check(files), [])

    def test_a_lower_folder_may_not_include_a_higher_one(self):
        files = {"store/a.hpp": "", "analysis/b.cpp": '#include "store/a.hpp"\n'}
        self.assertEqual(
            self.check(files),
            ["analysis/b.cpp: includes store/a.hpp; analysis/ may include only analysis, include"],
        )

    def test_indexer_and_query_never_see_each_other(self):
        files = {
            "indexer/a.hpp": '#include "query/b.hpp"\n',
            "query/b.hpp": '#include "indexer/a.hpp"\n',
        }
        self.assertEqual(len(self.check(files)), 2)

    def test_analysis_knows_no_xapian(self):
        self.assertEqual(
            self.check({"analysis/a.cpp": "#include <xapian.h>\n"}),
            ["analysis/a.cpp: includes xapian.h; xapian stays in query, store, tools/bench_programs"],
        )

    def test_public_headers_use_the_standard_library_only(self):
        files = {"include/lede/a.hpp": "#include <string>\n#include <unistd.h>\n"}
        self.assertEqual(
            self.check(files),
            [
                "include/lede/a.hpp: includes unistd.h; "
                "public headers use the standard library only"
            ],
        )

    def test_includes_are_paths_from_the_root(self):
        files = {"store/a.hpp": "", "store/b.cpp": '#include "a.hpp"\n'}
        self.assertEqual(
            self.check(files),
            ["store/b.cpp: includes a.hpp, which is not a path from the project's root"],
        )


if __name__ == "__main__":
    unittest.main()
