// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demo_seeder.h"

#include "contract/endpoints.h"
#include "ctl/demo_steps.h"
#include "domain/time_text.h"

#include <string_view>

namespace tillhouse::ctl
{

using domain::Result;

namespace
{

/// FNV-1a: the same number for the same text everywhere.
auto textHash(std::string_view text) -> std::uint64_t
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

} // namespace

DemoSeeder::DemoSeeder(const Layout &layout, ShopClient &client, std::int64_t nowMs)
    : m_layout(layout)
    , m_client(client)
    , m_nowMs(nowMs)
    , m_products(demoCatalogue(kDemoSeed))
{
}

auto DemoSeeder::seedFor(std::string_view what) const -> std::uint64_t
{
    return kDemoSeed ^ textHash(what);
}

auto DemoSeeder::idFor(std::string_view what) const -> std::string
{
    DemoRandom random(seedFor(what));
    return demoUuid(random, m_nowMs);
}

auto DemoSeeder::checkoutOf(const DemoStore &store, const DemoSale &sale, const TillSession &till) const
    -> contract::CheckoutRequest
{
    contract::CheckoutRequest request;
    request.store_id = store.id;
    request.order_id = sale.orderId;
    request.channel = contract::Channel::Till;
    request.location_id = kDemoLocation;
    request.till_id = till.tillId;
    request.receipt_number = sale.receiptNumber;
    request.sold_at = domain::formatUtc(sale.soldAtMs);
    request.currency = kDemoCurrency;
    request.prices_include_tax = true;
    request.total = demoMoney(sale.totalMinor);
    request.shift_id = shiftOf(store, sale);
    request.customer_id = customerOf(sale);
    for (const auto &line : sale.lines) {
        const auto &product = m_products[line.product];
        contract::CheckoutLine out;
        out.line_id = line.lineId;
        out.sku = product.sku;
        out.quantity_milli = line.quantityMilli;
        out.name = product.name;
        out.unit_price = demoMoney(product.priceMinor);
        if (line.discountMinor > 0)
            out.discount = demoMoney(line.discountMinor);
        if (product.weighed)
            out.unit = domain::Unit::Kilogram;
        out.tax_rates = {{std::string(demoTaxName(product.food)), demoTaxRate(product.food)}};
        request.lines.push_back(std::move(out));
    }
    contract::CheckoutTender tender;
    tender.tender_id = sale.tenderId;
    tender.kind = sale.card ? domain::TenderKind::Card : domain::TenderKind::Cash;
    tender.amount = demoMoney(sale.totalMinor);
    if (!sale.card)
        tender.tendered = demoMoney(sale.tenderedMinor);
    request.tenders = {std::move(tender)};
    return request;
}

auto DemoSeeder::sellOne(const DemoStore &store, const DemoSale &sale, const TillSession &till) -> Result<void>
{
    const auto request = checkoutOf(store, sale, till);
    const auto order = m_client.call(contract::kCheckout, till.token, sale.orderId, request);
    if (!order)
        return during("sale " + sale.receiptNumber, order.error());
    ++m_orders;
    if (!sale.refund)
        return {};
    contract::RefundRequest refund;
    refund.store_id = store.id;
    refund.order_id = sale.orderId;
    refund.refund_id = sale.refund->refundId;
    refund.reason = sale.refund->restock ? "Changed their mind" : "Damaged";
    const auto &line = sale.lines[sale.refund->line];
    refund.shift_id = shiftOf(store, sale);
    refund.lines = {{line.lineId, line.quantityMilli, sale.refund->restock}};
    const auto refunded = m_client.call(contract::kRefundOrder, till.token, refund.refund_id, refund);
    if (!refunded)
        return during("refund of " + sale.receiptNumber, refunded.error());
    ++m_refunds;
    return {};
}

auto DemoSeeder::run() -> Result<SeedReport>
{
    if (const auto done = signIn(); !done)
        return done.error();
    if (const auto done = createUsers(); !done)
        return done.error();
    for (const auto &store : kDemoStores) {
        const auto sales = demoSales(store, m_products, m_nowMs, seedFor(store.id));
        if (const auto done = setUpStore(store); !done)
            return done.error();
        if (const auto done = receiveStock(store, sales); !done)
            return done.error();
        const auto tills = enrolTills(store);
        if (!tills)
            return tills.error();
        if (const auto done = welcome(store); !done)
            return done.error();
        if (const auto done = sell(store, sales, *tills); !done)
            return done.error();
        if (const auto done = promote(store); !done)
            return done.error();
    }
    return SeedReport{m_products.size(), m_orders, m_refunds};
}

} // namespace tillhouse::ctl
