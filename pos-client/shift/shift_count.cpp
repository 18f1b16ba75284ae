// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/shift_count.h"

#include <algorithm>

namespace tillhouse::pos
{

using domain::TenderKind;

namespace
{

auto balanceOf(std::int64_t differenceMinor) -> Balance
{
    return differenceMinor == 0 ? Balance::Right : differenceMinor > 0 ? Balance::Over : Balance::Short;
}

auto countedOf(const ShiftCount &count, TenderKind kind) -> std::optional<std::int64_t>
{
    if (kind == TenderKind::Cash)
        return count.cashMinor;
    const auto row = std::ranges::find(count.others, kind, &contract::CountedTender::tender_kind);
    return row == count.others.end() ? std::nullopt : std::optional(row->amount.amount_minor);
}

} // namespace

auto differencesOf(const client::ShiftTotals &totals, const ShiftCount &count) -> std::vector<TenderDifference>
{
    std::vector<TenderKind> kinds{TenderKind::Cash};
    for (const auto &tender : totals.tenders)
        if (tender.kind != TenderKind::Cash)
            kinds.push_back(tender.kind);
    for (const auto &other : count.others)
        if (std::ranges::count(kinds, other.tender_kind) == 0)
            kinds.push_back(other.tender_kind);
    std::vector<TenderDifference> rows;
    for (const auto kind : kinds) {
        TenderDifference row{kind, client::expectedMinor(totals, kind), countedOf(count, kind)};
        if (row.countedMinor) {
            row.differenceMinor = *row.countedMinor - row.expectedMinor;
            row.balance = balanceOf(row.differenceMinor);
        }
        rows.push_back(row);
    }
    return rows;
}

auto foreignDifferencesOf(const client::ShiftTotals &totals, const ShiftCount &count) -> std::vector<ForeignDifference>
{
    std::vector<ForeignDifference> rows;
    for (const auto &taken : totals.foreign) {
        const auto counted = std::ranges::find(count.foreign, taken.currency, &CountedForeign::currency);
        const auto minor = counted == count.foreign.end() ? 0 : counted->minor;
        rows.push_back({taken.currency, taken.givenMinor, minor, balanceOf(minor - taken.givenMinor)});
    }
    return rows;
}

auto countableKinds(const client::ShiftTotals &totals) -> std::vector<TenderKind>
{
    std::vector<TenderKind> kinds;
    for (const auto kind : {TenderKind::Card, TenderKind::Manual, TenderKind::GiftCard})
        if (std::ranges::count(totals.tenders, kind, &client::ShiftTenderTotals::kind) > 0)
            kinds.push_back(kind);
    return kinds;
}

} // namespace tillhouse::pos
