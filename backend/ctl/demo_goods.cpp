// SPDX-License-Identifier: GPL-3.0-or-later
// What a demo store sells: its settings, taxes, catalogue, stock and promotions.
#include "contract/endpoints.h"
#include "ctl/demo_promotions.h"
#include "ctl/demo_seeder.h"
#include "ctl/demo_steps.h"

namespace tillhouse::ctl
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

/// Labels as scales print them, and how far a cashier may go alone.
auto demoPolicy() -> contract::TillPolicy
{
    contract::TillPolicy policy;
    policy.embedded_barcodes = {{"21", 5, 5, contract::EmbeddedValue::Weight, 3},
                                {"23", 5, 5, contract::EmbeddedValue::Price, 2}};
    policy.role_limits = {{contract::Role::Cashier, 100'000, 50'000}};
    policy.foreign_currencies = {{"USD", 920'000}, {"CHF", 1'040'000}};
    policy.loyalty = {1, 1}; // a point for each euro, worth a cent
    policy.most_difference_minor = 500;
    policy.tips = true;
    policy.receipt_header = "Market Street 12\nTax number 29/815/00427";
    policy.receipt_footer = "Goods may come back within 14 days with this receipt.";
    return policy;
}

} // namespace

auto DemoSeeder::setUpStore(const DemoStore &store) -> Result<void>
{
    contract::PutStoreRequest settings;
    settings.store_id = store.id;
    settings.name = store.name;
    settings.currency = kDemoCurrency;
    settings.prices_include_tax = true;
    settings.default_location_id = kDemoLocation;
    settings.till = demoPolicy();
    if (const auto put = m_client.call(contract::kPutStore, m_admin, {}, settings); !put)
        return during("store " + settings.store_id, put.error());
    for (const bool food : {true, false}) {
        contract::TaxCategory category;
        category.store_id = store.id;
        category.tax_category_id = food ? "food" : "standard";
        category.name = food ? "Food" : "Standard";
        category.rates = {{std::string(demoTaxName(food)), demoTaxRate(food)}};
        if (const auto put = m_client.call(contract::kPutTaxCategory, m_admin, {}, category); !put)
            return during("tax category " + category.tax_category_id, put.error());
    }
    return importCatalogue(store);
}

auto DemoSeeder::importCatalogue(const DemoStore &store) -> Result<void>
{
    for (const auto &product : m_products) {
        if (product.caseCode.empty() && product.family.empty())
            continue;
        if (const auto done = describe(store, product); !done)
            return done.error();
    }
    contract::ImportRequest request;
    request.store_id = store.id;
    request.import_id = idFor(std::string(store.id) + "/import");
    request.csv = demoCatalogueCsv(m_products);
    request.dry_run = false;
    const auto report = m_client.call(contract::kImportCatalogue, m_admin, request.import_id, request);
    if (!report)
        return during("catalogue import", report.error());
    if (report->rejected > 0 || !report->applied) {
        const auto why = report->rejected_rows.empty() ? std::string() : report->rejected_rows.front().reason;
        return Error{ErrorCode::Internal, "the catalogue import rejected rows: " + why, {}};
    }
    return {};
}

/// Makes what a catalogue file cannot tell whole: cases, and what tells a variant from its siblings. The file finds
/// them there.
auto DemoSeeder::describe(const DemoStore &store, const DemoProduct &product) -> Result<void>
{
    contract::PutProductRequest request;
    request.store_id = store.id;
    request.sku = product.sku;
    request.name = product.name;
    request.department = product.department;
    request.category = product.category;
    request.brand = product.brand;
    request.barcodes = {product.barcode};
    request.price = demoMoney(product.priceMinor);
    request.tax_category = product.food ? "food" : "standard";
    request.variant_of = product.family;
    if (!product.family.empty())
        request.variant_options = {{{"Flavour", product.kind}, {"Size", product.size}}};
    if (!product.caseCode.empty()) {
        const auto whole = product.priceMinor * kDemoCaseMilli / 1000;
        request.packs = {{{product.caseCode, "case of 6", kDemoCaseMilli, demoMoney(whole * kDemoCasePercent / 100)}}};
    }
    const auto put = m_client.call(contract::kPutProduct, m_admin, {}, request);
    return put ? Result<void>() : during("product " + product.sku, put.error());
}

auto DemoSeeder::receiveStock(const DemoStore &store, const std::vector<DemoSale> &sales) -> Result<void>
{
    const auto stock = openingStock(sales, m_products, seedFor(std::string(store.id) + "/stock"));
    contract::AdjustStockRequest request;
    request.store_id = store.id;
    request.adjustment_id = idFor(std::string(store.id) + "/opening");
    request.location_id = kDemoLocation;
    request.kind = domain::MovementKind::Receipt;
    request.reason = "Opening stock";
    for (std::size_t i = 0; i < stock.size(); ++i) {
        if (stock[i] > 0)
            request.lines.push_back({m_products[i].sku, stock[i]});
    }
    const auto done = m_client.call(contract::kAdjustStock, m_admin, request.adjustment_id, request);
    return done ? Result<void>() : during("opening stock", done.error());
}

/// After the sales, which were made without them.
auto DemoSeeder::promote(const DemoStore &store) -> Result<void>
{
    for (const auto &promotion : demoPromotions(store.id)) {
        if (const auto put = m_client.call(contract::kPutPromotion, m_admin, {}, promotion); !put)
            return during("promotion " + promotion.promotion_id, put.error());
    }
    return {};
}

} // namespace tillhouse::ctl
