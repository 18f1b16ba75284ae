// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/split.h"

#include "domain/checked.h"

#include <algorithm>

namespace tillhouse::domain
{

namespace
{

auto splitField(std::size_t index) -> std::string
{
    return "tenders/" + std::to_string(index) + "/amount";
}

/// What the tenders of a kind give together, cash or not. Bounded: at most twenty amounts below 2^53.
auto sumOf(std::span<const Tender> tenders, bool cash) -> Result<std::int64_t>
{
    std::int64_t sum = 0;
    for (const auto &tender : tenders) {
        if ((tender.kind == TenderKind::Cash) != cash)
            continue;
        const auto added = checkedAdd(sum, tender.givenMinor);
        if (!added)
            return added.error();
        sum = *added;
    }
    return sum;
}

auto checkGiven(std::span<const Tender> tenders) -> Result<void>
{
    if (tenders.size() > kMaxTenders)
        return invalidField("tenders", "must be at most " + std::to_string(kMaxTenders));
    for (std::size_t i = 0; i < tenders.size(); ++i) {
        if (tenders[i].givenMinor <= 0)
            return invalidField(splitField(i), "must be above zero");
    }
    return {};
}

/// What of `minor` coins have to pay, where something else pays the rest or not. Coins smaller than the step that are
/// on the table already are taken as they are: nobody rounds past what was given.
auto inCoins(std::int64_t minor, std::int64_t stepMinor, bool besideOthers, std::span<const Tender> tenders)
    -> Result<std::int64_t>
{
    if (stepMinor <= 1 || minor == 0)
        return minor;
    const auto rounded = roundToCashStep(minor, stepMinor);
    if (!rounded)
        return rounded;
    std::int64_t cash = 0;
    std::int64_t beforeLast = 0;
    for (const auto &tender : tenders) {
        if (tender.kind != TenderKind::Cash)
            continue;
        beforeLast = cash;
        cash += tender.givenMinor;
    }
    const bool odd = beforeLast > *rounded || (cash > std::min(*rounded, minor) && cash < std::max(*rounded, minor));
    return (*rounded == 0 && besideOthers) || odd ? Result<std::int64_t>(minor) : rounded;
}

/// Exact tenders, each of which must still be needed.
auto applyExact(std::span<const Tender> tenders, std::int64_t dueMinor, Split &split) -> Result<void>
{
    split.leftMinor = dueMinor;
    for (std::size_t i = 0; i < tenders.size(); ++i) {
        if (tenders[i].kind == TenderKind::Cash)
            continue;
        if (tenders[i].givenMinor > split.leftMinor)
            return invalidField(splitField(i), "is more than what is due");
        split.appliedMinor[i] = tenders[i].givenMinor;
        split.leftMinor -= tenders[i].givenMinor;
    }
    return {};
}

/// Hands `coinsMinor` out over the cash tenders.
auto applyCash(std::span<const Tender> tenders, std::int64_t coinsMinor, Split &split) -> Result<void>
{
    for (std::size_t i = 0; i < tenders.size(); ++i) {
        if (tenders[i].kind != TenderKind::Cash)
            continue;
        if (coinsMinor == 0)
            return invalidField(splitField(i), "is more than what is due");
        split.appliedMinor[i] = std::min(tenders[i].givenMinor, coinsMinor);
        split.changeMinor = tenders[i].givenMinor - split.appliedMinor[i];
        coinsMinor -= split.appliedMinor[i];
    }
    return {};
}

} // namespace

auto splitDue(const Due &due, std::span<const Tender> tenders) -> Result<Split>
{
    if (due.totalMinor < 0 || due.tipMinor < 0)
        return invalidField("total", "must not be negative");
    if (const auto valid = checkGiven(tenders); !valid)
        return valid.error();
    const auto whole = checkedAdd(due.totalMinor, due.tipMinor);
    const auto cash = sumOf(tenders, true);
    if (!whole || !cash)
        return whole ? cash.error() : whole.error();
    Split split;
    split.appliedMinor.resize(tenders.size());
    if (const auto exact = applyExact(tenders, *whole, split); !exact)
        return exact.error();
    const auto forCash = split.leftMinor;
    const auto coins = inCoins(forCash, due.cashStepMinor, forCash != *whole, tenders);
    if (!coins)
        return coins.error();
    const bool exactCoins = *cash == forCash;
    split.settled = exactCoins || *cash >= *coins;
    const auto paid = split.settled ? (exactCoins ? forCash : *coins) : *cash;
    if (const auto applied = applyCash(tenders, paid, split); !applied)
        return applied.error();
    split.roundingMinor = split.settled ? paid - forCash : 0;
    split.leftMinor = split.settled ? 0 : forCash - *cash;
    split.cashLeftMinor = split.settled ? 0 : *coins - *cash;
    return split;
}

} // namespace tillhouse::domain
