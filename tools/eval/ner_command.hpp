// SPDX-License-Identifier: GPL-2.0-or-later
// lede-eval ner: precision, recall and F1 of the tagger on CoNLL files.
#pragma once

namespace CLI {
class App;
}

namespace lede::tools {

void add_ner_command(CLI::App& app);

}  // namespace lede::tools
