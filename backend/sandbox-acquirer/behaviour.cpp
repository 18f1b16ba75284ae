// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/behaviour.h"

namespace tillhouse::acquirer
{

using namespace std::chrono_literals;

namespace
{

struct MagicAmount {
    std::int64_t amountMinor;
    Behaviour behaviour;
};

const MagicAmount kMagicAmounts[] = {
    {999'001, {.decline = "insufficient funds"}},
    {999'002, {.decline = "card expired"}},
    {999'010, {.delay = 300ms}},
    {999'011, {.delay = 5000ms}},
    {999'020, {.dropAnswer = true}},
    {999'021, {.decline = "insufficient funds", .dropAnswer = true}},
    {999'030, {.pendingQueries = 3}},
    {999'031, {.decline = "insufficient funds", .pendingQueries = 3}},
    {999'032, {.pendingQueries = 1'000'000}},
    {999'040, {.crash = true}},
};

} // namespace

auto behaviourOf(std::int64_t amountMinor) -> Behaviour
{
    for (const auto &magic : kMagicAmounts) {
        if (magic.amountMinor == amountMinor)
            return magic.behaviour;
    }
    return {};
}

} // namespace tillhouse::acquirer
