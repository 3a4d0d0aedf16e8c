// SPDX-License-Identifier: GPL-2.0-or-later
// Data tables that are linked into the library (see cmake/LedeEmbed.cmake).
#pragma once

#include <string_view>

/// Declares, at namespace scope, `embedded_NAME()`: the bytes of the table, alive as long as the
/// program.
#define LEDE_EMBEDDED(name)                                                                \
  extern "C" const char lede_data_##name##_begin[];                                        \
  extern "C" const char lede_data_##name##_end[];                                          \
  inline std::string_view embedded_##name() {                                              \
    return {lede_data_##name##_begin,                                                      \
            static_cast<std::size_t>(lede_data_##name##_end -                              \
                                     static_cast<const char*>(lede_data_##name##_begin))}; \
  }
