// SPDX-License-Identifier: GPL-2.0-or-later
// lede-eval ir: how well Lede ranks a test collection.
#pragma once

namespace CLI {
class App;
}

namespace lede::tools {

void add_ir_command(CLI::App& app);

}  // namespace lede::tools
