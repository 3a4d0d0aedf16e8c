#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The check of the documentation finds what it is there to find."""

import tempfile
import unittest
from pathlib import Path

import docs


class DocsTest(unittest.TestCase):
    def check(self, files: dict[str, str]) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {"docs/README.md": "[a](a.md)\n", "docs/a.md": "", **files}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return docs.faults(root)

    def test_what_is_right_is_silent(self):
        files = {
            "README.md": "[docs](docs/README.md), [part](docs/a.md#part), [web](https://a.org/b)\n",
            "query/a.hpp": "// docs/a.md describes it\n",
        }
        self.assertEqual(self.check(files), [])

    def test_a_broken_link_is_found(self):
        self.assertEqual(
            self.check({"README.md": "[b](docs/b.md)\n"}),
            ["README.md: the link to docs/b.md leads nowhere"],
        )

    def test_an_unlisted_page_is_found(self):
        self.assertEqual(self.check({"docs/b.md": ""}), ["docs/b.md is not in docs/README.md"])

    def test_a_source_that_refers_to_a_missing_page_is_found(self):
        self.assertEqual(
            self.check({"store/b.cpp": "// docs/c.md\n"}),
            ["store/b.cpp refers to docs/c.md, which is missing"],
        )

    GUARANTEES = (
        "| Limit | Default |\n| --- | --- |\n| depth | 40 |\n\n"
        "| Promise | Test |\n| --- | --- |\n| Held \\| kept. | `kills`, `a_test.cpp` (`--full`) |\n"
    )
    PROMISED = {
        "docs/README.md": "[a](a.md) [guarantees](guarantees.md)\n",
        "docs/guarantees.md": GUARANTEES,
        "tests/faults/CMakeLists.txt": "lede_kill_test(kills --points 3)\nlede_fuzz_target(html)\n",
        "tests/unit/store/a_test.cpp": "",
    }

    def test_promises_with_tests_are_silent(self):
        row = "| Read. | `fuzz_replay_html` |\n"
        self.assertEqual(
            self.check({**self.PROMISED, "docs/guarantees.md": self.GUARANTEES + row}), []
        )

    def test_a_promise_without_a_test_is_found(self):
        row = "| Hoped. | some day |\n"
        self.assertEqual(
            self.check({**self.PROMISED, "docs/guarantees.md": self.GUARANTEES + row}),
            ["docs/guarantees.md names no test of: Hoped."],
        )

    def test_a_test_that_does_not_exist_is_found(self):
        row = "| Kept. | `fuzz_replay_xml`, `b_test.cpp` |\n"
        self.assertEqual(
            self.check({**self.PROMISED, "docs/guarantees.md": self.GUARANTEES + row}),
            [
                "docs/guarantees.md names fuzz_replay_xml, which is no test",
                "docs/guarantees.md names b_test.cpp, which is no test",
            ],
        )


if __name__ == "__main__":
    unittest.main()
