// SPDX-License-Identifier: GPL-2.0-or-later
// lede-eval statements: precision, recall and F1 of the statements that Lede reads.
#pragma once

namespace CLI {
class App;
}

namespace lede::tools {

void add_statements_command(CLI::App& app);

}  // namespace lede::tools
