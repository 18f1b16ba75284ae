// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/seeded_random.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// SQL that damages one store.
struct RandomDamage {
    std::string store; ///< its name
    std::string sql;
};

/// One to three things that happen to rows of a store below `data`: one is gone, stands twice, or a column of it holds
/// something else: a number that is off, the value of another row, another state. Not every damage can be done: a key
/// may stand in its way.
auto drawDamage(const std::filesystem::path &data, SeededRandom &random) -> RandomDamage;

/// Something happens to a line of the acquirer's ledger below `data`: it is gone, stands twice, or has another amount,
/// state, kind or key. Returns the line that it happened to.
auto damageAcquirer(const std::filesystem::path &data, SeededRandom &random) -> std::string;

} // namespace tillhouse::testing
