// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_sale.h"
#include "bench/till/child_runs.h"
#include "client/journal/shift_totals.h"
#include "contract/codec.h"

namespace tillhouse::bench
{

namespace
{

/// As selling leaves them, but for the receipt and the screen.
auto bookSales(pos::Till &till, const std::string &shiftId, int sales) -> bool
{
    const auto &identity = till.identity();
    for (int n = 0; n < sales; ++n) {
        const auto sale = benchSale(identity.credential.store_id, identity.credential.till_id, shiftId);
        if (!till.journal().append(
                {client::EntryKind::Sale, sale.order_id, "long-" + std::to_string(n), contract::encode(sale)}))
            return false;
    }
    return true;
}

} // namespace

auto measureLongShift(BenchTill &till, int sales) -> std::optional<LongShift>
{
    auto &desk = till.window().shift().desk();
    const auto open = desk.totals();
    if (!open || !bookSales(till.till(), open->shiftId, sales))
        return std::nullopt;
    LongShift took;
    const auto begin = Clock::now();
    const auto report = desk.report();
    took.reportMs = msSince(begin);
    if (!report)
        return std::nullopt;
    pos::ShiftCount count;
    count.cashMinor = client::expectedMinor(*desk.totals(), domain::TenderKind::Cash);
    const auto closing = Clock::now();
    const auto z = desk.close(count, std::nullopt, {});
    took.closeMs = msSince(closing);
    took.sales = z ? z->totals.sales : 0;
    return took.sales >= sales ? std::optional(took) : std::nullopt;
}

} // namespace tillhouse::bench
