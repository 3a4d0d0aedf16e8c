# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of tools/bench: programs, corpora, sections and the page that they make."""
