// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/refund_plan.h"

#include <algorithm>

namespace tillhouse::order
{

auto planTenders(const contract::Order &order, const std::vector<std::int64_t> &refundedMinors, std::int64_t totalMinor)
    -> domain::Result<std::vector<contract::TenderOutcome>>
{
    std::vector<contract::TenderOutcome> plan;
    std::int64_t left = totalMinor;
    for (const auto kind : {domain::TenderKind::Card, domain::TenderKind::Manual, domain::TenderKind::Cash}) {
        for (std::size_t i = 0; i < order.tenders.size() && left > 0; ++i) {
            const auto &tender = order.tenders[i];
            const auto part = std::min(left, tender.amount.amount_minor - refundedMinors[i]);
            if (tender.kind != kind || part <= 0)
                continue;
            plan.push_back({tender.tender_id, kind, part, domain::PaymentState::Created, {}, {}});
            left -= part;
        }
    }
    if (left > 0)
        return domain::Error{domain::ErrorCode::Conflict, "the order's tenders have less left than that", {}};
    return plan;
}

} // namespace tillhouse::order
