// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"

#include <cstdint>
#include <vector>

namespace tillhouse::pos
{

/// An order of the practice shop, and what of each of its tenders went back.
struct PracticeOrder {
    contract::Order order;
    std::vector<std::int64_t> goneMinors; ///< of each tender, in minor units
    int questionsLeft = 0; ///< while its card is unknown: so often is it asked for before the answer is found
};

/// The order that a checkout becomes, priced by the domain's rules; its tenders have paid. InvalidInput: the tenders do
/// not pay what is due, or it cannot be priced.
auto practiceOrder(const contract::CheckoutRequest &sale) -> domain::Result<PracticeOrder>;

/// What goes back for goods, and where to.
struct PracticeReturn {
    std::vector<std::int64_t> backMinors;      ///< of each tender: comes off it
    std::vector<std::int64_t> elsewhereMinors; ///< and what of that goes to the refund's `to` in place of it
    std::int64_t totalMinor = 0;               ///< the goods' worth
    std::int64_t roundingMinor = 0;            ///< signed: the money is total + rounding
    bool completesOrder = false;

    /// What goes back the way it was paid by tenders of a kind.
    [[nodiscard]] auto keptMinor(const contract::Order &order, domain::TenderKind kind) const -> std::int64_t;
    [[nodiscard]] auto elsewhereMinor() const -> std::int64_t;
};

/// Prices goods that come back and divides their money over the tenders, coins last; never more than was sold or paid.
/// `cashStepMinor`: the smallest coin, 0 for every one. Errors: as of contract::priceReturn, InvalidInput (money that
/// went on an account is not taken back), Conflict (not sold, or less was paid).
auto planReturn(const PracticeOrder &sold, const contract::RefundRequest &request, std::int64_t cashStepMinor)
    -> domain::Result<PracticeReturn>;

/// Books it: lines, tenders and the state of the order after it, and the refund itself.
auto bookReturn(PracticeOrder &sold, const contract::RefundRequest &request, const PracticeReturn &money,
                const std::string &nowText) -> domain::Result<void>;

} // namespace tillhouse::pos
