#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The comparison of symbols with headers finds what it is there to find."""

import tempfile
import unittest
from pathlib import Path

import symbols

HEADER = """
#define LEDE_API __attribute__((visibility("default")))
// LEDE_API int in_a_comment(int);
struct Plain { int a = 0; };
[[nodiscard]] LEDE_API std::vector<int> find(const std::string& path,
                                             const std::function<bool(int)>& sink);
class LEDE_API Reader {
 public:
  explicit Reader(int depth = 0);
  ~Reader();
  Reader& operator=(Reader&&) noexcept;
  [[nodiscard]] bool next() const;

 private:
  void hidden_step();
  struct Impl;
};
"""


C_HEADER = """
/* LEDE_API int in_a_comment(int); */
LEDE_API const char *lede_version(void);
"""


class SymbolsTest(unittest.TestCase):
    def setUp(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "a.hpp").write_text(HEADER, encoding="utf-8")
            (Path(folder) / "a.h").write_text(C_HEADER, encoding="utf-8")
            self.names, self.classes = symbols.declared(Path(folder))

    def test_functions_and_public_methods_are_read_from_headers(self):
        self.assertEqual(
            self.names,
            {
                "lede_version",
                "lede::find",
                "lede::Reader::Reader",
                "lede::Reader::~Reader",
                "lede::Reader::next",
            },
        )
        self.assertEqual(self.classes, {"lede::Reader"})

    def test_demangled_symbols_become_names(self):
        self.assertEqual(symbols.qualified_name("lede::find[abi:cxx11](int)"), "lede::find")
        self.assertEqual(symbols.qualified_name("lede::Reader::next() const"), "lede::Reader::next")
        self.assertEqual(symbols.qualified_name("typeinfo for lede::Reader"), "lede::Reader")

    def test_what_agrees_is_silent(self):
        self.assertEqual(symbols.differences(self.names, self.classes, {"a.so": self.names}), [])

    def test_an_undeclared_export_is_found(self):
        everything = self.names | {"lede::Parser::parse"}
        self.assertEqual(
            symbols.differences(self.names, self.classes, {"a.so": everything}),
            ["a.so exports lede::Parser::parse, which no public header declares"],
        )

    def test_an_inner_class_of_an_exported_one_stays_inside(self):
        everything = self.names | {"lede::Reader::Impl::step"}
        self.assertEqual(
            symbols.differences(self.names, self.classes, {"a.so": everything}),
            ["a.so exports lede::Reader::Impl::step, which no public header declares"],
        )

    def test_a_declared_function_that_nothing_exports_is_found(self):
        self.assertEqual(
            symbols.differences(self.names, self.classes, {"a.so": self.names - {"lede::find"}}),
            ["lede::find is declared LEDE_API and exported by no library"],
        )

    def test_a_function_of_every_library_that_one_lacks_is_found(self):
        self.assertEqual(
            symbols.absent({"lede::find"}, {"a.so": {"lede::find"}, "b.so": set()}),
            ["lede::find belongs to every library and is missing from b.so"],
        )


if __name__ == "__main__":
    unittest.main()
