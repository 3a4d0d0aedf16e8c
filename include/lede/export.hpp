// SPDX-License-Identifier: GPL-2.0-or-later
// Marks what the shared libraries export; everything else is hidden.
#pragma once

#define LEDE_API __attribute__((visibility("default")))
