# SPDX-License-Identifier: GPL-2.0-or-later
"""The type hints declare what the module has, and nothing else."""

import ast
import unittest
from pathlib import Path

import lede

# What Python gives every object, or a stub has no need to repeat.
UNTYPED = {"__repr__", "__str__", "__doc__", "__module__", "__getattribute__", "__new__"}


def members(node: ast.ClassDef) -> set[str]:
    names = set()
    for item in node.body:
        if isinstance(item, ast.FunctionDef):
            names.add(item.name)
        elif isinstance(item, ast.AnnAssign):
            names.add(item.target.id)
    return names


class StubTest(unittest.TestCase):
    def setUp(self):
        tree = ast.parse((Path(lede.__file__).parent / "__init__.pyi").read_text(encoding="utf-8"))
        self.classes = {
            node.name: members(node)
            for node in tree.body
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
        }
        self.functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}

    def test_every_public_name_has_hints(self):
        self.assertEqual(set(self.classes) | self.functions | {"__version__"}, set(lede.__all__))

    def test_every_member_has_hints(self):
        for name, declared in self.classes.items():
            if name == "Error":
                continue
            kind = getattr(lede, name)
            present = {
                member
                for member in vars(kind)
                if not member.startswith("_") or (callable(getattr(kind, member)) and member in declared)
            }
            with self.subTest(name):
                self.assertEqual(declared - {"__init__"}, present - UNTYPED - {"__init__"})

    def test_every_option_with_hints_is_one(self):
        tree = ast.parse((Path(lede.__file__).parent / "__init__.pyi").read_text(encoding="utf-8"))
        searcher = next(node for node in tree.body if getattr(node, "name", "") == "Searcher")
        search = next(item for item in searcher.body if item.name == "search")
        hinted = {argument.arg for argument in search.args.kwonlyargs}
        documented = lede.Searcher.search.__doc__
        for option in hinted:
            with self.subTest(option):
                self.assertIn(option, documented)
        self.assertIn("facets", hinted)

    def test_the_package_is_marked_as_typed(self):
        self.assertTrue((Path(lede.__file__).parent / "py.typed").is_file())


if __name__ == "__main__":
    unittest.main()
