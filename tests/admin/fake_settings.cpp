// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/till_rules.h"
#include "fake_backend.h"

namespace tillhouse::testing
{

using namespace contract;
using domain::Result;

auto sampleStore() -> StoreSettings
{
    StoreSettings store{"harbour", "Harbour Street", "EUR", true, "shop"};
    store.till.embedded_barcodes = {{"21", 5, 5, EmbeddedValue::Weight, 3}, {"23", 5, 5, EmbeddedValue::Price, 2}};
    store.till.role_limits = {{Role::Cashier, 100'000, 50'000, {"void_basket", "no_sale"}}};
    store.till.foreign_currencies = {{"USD", 920'000}, {"CHF", 1'040'000}};
    store.till.loyalty = {1, 1};
    store.till.most_difference_minor = 500;
    store.till.receipt_header = "Harbour Street 12\nTax number 29/815/00427";
    store.till.receipt_footer = "Goods may come back within 14 days with this receipt.";
    return store;
}

// What the gateway and the inventory service refuse is refused here by the same functions.
void FakeShop::addSettings(admin::Backend &out)
{
    reply(out.getStore, [this](const StoreRequest &) { return store; });
    reply(out.putStore, [this](const PutStoreRequest &request) -> Result<StoreSettings> {
        storePuts.push_back(request);
        if (const auto read = decode<PutStoreRequest>(encode(request)); !read)
            return read.error();
        if (const auto valid = checkTillPolicy(*request.till, request.currency); !valid)
            return valid.error();
        store.name = request.name;
        store.prices_include_tax = request.prices_include_tax;
        store.cash_rounding_minor = request.cash_rounding_minor;
        store.till = *request.till;
        return store;
    });
}

} // namespace tillhouse::testing
