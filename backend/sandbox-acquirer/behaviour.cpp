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
    {999'050, {.reported = Reported::Never}},
    {999'051, {.reportedMinor = -100}},
    {999'052, {.reported = Reported::Twice}},
    {999'053, {.reported = Reported::Late}},
    {999'060, {.answerTwice = true}},
    {999'070, {.pinQueries = 3}},
    {999'071, {.decline = "wrong PIN", .pinQueries = 3}},
    {999'072, {.pinQueries = 1'000'000}},
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
