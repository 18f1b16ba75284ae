// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_sale.h"

#include "client/ids.h"

namespace tillhouse::bench
{

auto benchSale(const std::string &storeId, const std::string &tillId, const std::string &shiftId)
    -> contract::CheckoutRequest
{
    contract::CheckoutRequest sale;
    sale.store_id = storeId;
    sale.order_id = client::newId();
    sale.location_id = "shop";
    sale.till_id = tillId;
    sale.sold_at = client::nowRfc3339();
    sale.currency = "EUR";
    contract::CheckoutLine line;
    line.line_id = client::newId();
    line.sku = "MILK";
    line.quantity_milli = 1000;
    line.name = "Whole milk 1 l";
    line.unit_price = contract::MoneyAmount{kSaleMinor, "EUR"};
    line.tax_rates = {{"VAT 7 %", 70'000}};
    sale.lines = {line};
    sale.total = {kSaleMinor, "EUR"};
    contract::CheckoutTender tender;
    tender.tender_id = client::newId();
    tender.amount = sale.total;
    sale.tenders = {tender};
    sale.shift_id = shiftId;
    return sale;
}

} // namespace tillhouse::bench
