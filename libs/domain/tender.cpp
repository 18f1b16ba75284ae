// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tender.h"

#include <algorithm>

namespace tillhouse::domain
{

namespace
{

auto amountField(std::size_t index) -> std::string
{
    return "tenders/" + std::to_string(index) + "/amount";
}

auto checkAmounts(std::span<const Tender> tenders) -> Result<void>
{
    if (tenders.size() > kMaxTenders)
        return invalidField("tenders", "must be at most " + std::to_string(kMaxTenders));
    for (std::size_t i = 0; i < tenders.size(); ++i) {
        if (tenders[i].givenMinor <= 0)
            return invalidField(amountField(i), "must be above zero");
    }
    return {};
}

} // namespace

auto settle(std::int64_t totalMinor, std::span<const Tender> tenders) -> Result<Settlement>
{
    if (totalMinor < 0)
        return invalidField("total", "must not be negative");
    if (const auto valid = checkAmounts(tenders); !valid)
        return valid.error();
    // What is charged elsewhere is charged exactly, so it is taken off first; cash pays the rest and gives the change.
    Settlement settlement;
    settlement.appliedMinor.resize(tenders.size());
    std::int64_t due = totalMinor;
    for (const bool cash : {false, true}) {
        for (std::size_t i = 0; i < tenders.size(); ++i) {
            if ((tenders[i].kind == TenderKind::Cash) != cash)
                continue;
            const auto given = tenders[i].givenMinor;
            if (due == 0 || (!cash && given > due))
                return invalidField(amountField(i), "is more than what is due");
            settlement.appliedMinor[i] = std::min(given, due);
            settlement.changeMinor = given - settlement.appliedMinor[i];
            due -= settlement.appliedMinor[i];
        }
    }
    if (due != 0)
        return invalidField("tenders", "do not pay the whole amount: " + std::to_string(due) + " is missing");
    return settlement;
}

auto tipShares(std::int64_t tipMinor, std::span<const std::int64_t> amountsMinor) -> std::vector<std::int64_t>
{
    std::vector<std::int64_t> shares(amountsMinor.size());
    for (auto i = amountsMinor.size(); i-- > 0 && tipMinor > 0;) {
        shares[i] = std::min(tipMinor, amountsMinor[i]);
        tipMinor -= shares[i];
    }
    return shares;
}

auto roundToCashStep(std::int64_t minor, std::int64_t stepMinor) -> Result<std::int64_t>
{
    if (stepMinor <= 0)
        return invalidField("cash_step_minor", "must be above zero");
    const auto steps = mulDiv(minor, 1, stepMinor, Rounding::HalfUp);
    if (!steps)
        return steps.error();
    return checkedMul(*steps, stepMinor);
}

} // namespace tillhouse::domain
