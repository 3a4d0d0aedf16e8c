#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The check of README.md finds what it is there to find."""

import unittest

import readme


class ReadmeTest(unittest.TestCase):
    def test_output_is_replaced_by_the_answer(self):
        text = "```console\n$ one --two\nold\n$ three\n```\n"
        right = readme.right_text(text, lambda command: f"<{command}>\n")
        self.assertEqual(right, "```console\n$ one --two\n<one --two>\n$ three\n<three>\n```\n")

    def test_right_output_stays(self):
        text = "before\n\n```console\n$ one\nfound\n```\nafter\n"
        self.assertEqual(readme.right_text(text, lambda command: "found\n"), text)

    def test_code_is_the_file_it_names(self):
        text = "<!-- code: tests/package/CMakeLists.txt -->\n```cmake\nold\n```\n"
        right = readme.right_text(text, lambda command: "")
        file = (readme.ROOT / "tests/package/CMakeLists.txt").read_text(encoding="utf-8")
        self.assertEqual(
            right, f"<!-- code: tests/package/CMakeLists.txt -->\n```cmake\n{file}```\n")

    def test_a_tool_that_is_not_there_is_an_error(self):
        with self.assertRaisesRegex(RuntimeError, "tools/nothing"):
            readme.right_text("```sh\ntools/nothing   # comment\n```\n", lambda command: "")

    def test_a_failing_command_is_an_error_with_its_message(self):
        with self.assertRaisesRegex(RuntimeError, r"\$ ls /nowhere-at-all\nexit status 2: .*nowhere"):
            readme.run("ls /nowhere-at-all", readme.ROOT, readme.ROOT)


if __name__ == "__main__":
    unittest.main()
