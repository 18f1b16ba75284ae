// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/order_return.h"

namespace tillhouse::contract
{

auto priceReturn(const Order &order, const std::vector<RefundLine> &lines) -> domain::Result<domain::Refund>
{
    const auto mode = order.prices_include_tax ? domain::TaxMode::Included : domain::TaxMode::Excluded;
    std::vector<domain::SoldLine> sold;
    for (const auto &line : order.lines) {
        domain::SoldLine entry{line.line_id,
                               {line.quantity_milli},
                               {line.refunded_quantity_milli},
                               line.total.amount_minor,
                               line.tax.amount_minor,
                               {}};
        for (const auto &tax : line.taxes)
            entry.taxes.push_back({tax.name, tax.rate_ppm, mode, tax.base_minor, tax.amount_minor});
        sold.push_back(std::move(entry));
    }
    std::vector<domain::ReturnedLine> returned;
    for (const auto &line : lines)
        returned.push_back({line.line_id, {line.quantity_milli}});
    return domain::priceRefund(sold, returned);
}

} // namespace tillhouse::contract
