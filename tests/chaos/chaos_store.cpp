// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/chaos_store.h"

#include "ctl/ids.h"

namespace tillhouse::chaos
{

using domain::Result;

namespace
{

constexpr std::int64_t kAllBackordersMilli = 100'000'000;

auto putPeople(StubbornClient &client, int tills) -> Result<void>
{
    const auto put = [&](const std::string &id, const std::string &name, contract::Role role) {
        contract::CreateUserRequest user{id, name, "Clerk " + name, kPassword, kPin, {role}, {kStoreId}};
        return client.insist(contract::kCreateUser, id, user);
    };
    if (const auto made = put(kCashierId, "kasse", contract::Role::Cashier); !made)
        return made.error();
    for (int i = 0; i < tills; ++i) {
        if (const auto made = put(ctl::newId(), clerkName(i), contract::Role::Manager); !made)
            return made.error();
    }
    return {};
}

auto putProducts(StubbornClient &client, int tills) -> Result<void>
{
    contract::ImportRequest import;
    import.store_id = kStoreId;
    import.import_id = "0192f2b4-7b5c-7cc0-8a1e-000000000001";
    import.dry_run = false;
    import.csv = "sku,barcode,name,department,category,brand,price_minor,tax_category\n";
    contract::AdjustStockRequest stock{
        kStoreId, "0192f2b4-7b5c-7cc0-8a1e-000000000002", "shop", domain::MovementKind::Receipt, "opening stock", {}};
    const auto product = [&](const std::string &sku, std::int64_t price, std::int64_t milli) {
        import.csv += sku + ",,Product " + sku + ",Chaos,,," + std::to_string(price) + ",food\n";
        if (milli > 0)
            stock.lines.push_back({sku, milli});
    };
    for (int i = 0; i < kShelfProducts; ++i)
        product(shelfSku(i), 100 + i, kShelfMilli);
    for (int i = 0; i < kScarceProducts; ++i)
        product(scarceSku(i), 500 + i, kScarceMilli);
    for (int i = 0; i < tills; ++i)
        product(countedSku(i), 100, 0);
    product(kAnyAmountSku, 100, kShelfMilli);
    const auto imported = client.insist(contract::kImportCatalogue, import.import_id, import);
    if (!imported)
        return imported.error();
    const auto received = client.insist(contract::kAdjustStock, stock.adjustment_id, stock);
    if (!received)
        return received.error();
    return {};
}

auto putSpecialProducts(StubbornClient &client) -> Result<void>
{
    contract::PutProductRequest late;
    late.store_id = kStoreId;
    late.sku = late.name = kLateSku;
    late.price = {kLatePrice, "EUR"};
    late.tax_category = "food";
    late.allow_backorder = true;
    if (const auto put = client.insist(contract::kPutProduct, "", late); !put)
        return put.error();
    contract::PutProductRequest set = late;
    set.sku = set.name = kBundleSku;
    set.price = {kBundlePrice, "EUR"};
    set.allow_backorder.reset();
    set.bundle = {{shelfSku(0), 1000}, {scarceSku(0), 1000}};
    if (const auto put = client.insist(contract::kPutProduct, "", set); !put)
        return put.error();
    return {};
}

} // namespace

auto shelfSku(int number) -> std::string
{
    return "S" + std::to_string(100 + number);
}

auto scarceSku(int number) -> std::string
{
    return "R" + std::to_string(number);
}

auto countedSku(int till) -> std::string
{
    return "N" + std::to_string(till);
}

auto clerkName(int till) -> std::string
{
    return "clerk" + std::to_string(till);
}

auto shelfEffect(const std::string &sku, std::int64_t milli) -> std::vector<std::pair<std::string, std::int64_t>>
{
    if (sku == kBundleSku)
        return {{shelfSku(0), milli}, {scarceSku(0), milli}};
    return {{sku, milli}};
}

auto openChaosStore(StubbornClient &client, int tills) -> Result<void>
{
    const auto opened = client.insist(contract::kPutStore, "", {kStoreId, "Chaos", "EUR", true, "shop"});
    if (!opened)
        return opened.error();
    const auto tax = client.insist(contract::kPutTaxCategory, "", {kStoreId, "food", "Food", {{"VAT 7 %", 70'000}}});
    if (!tax)
        return tax.error();
    if (const auto people = putPeople(client, tills); !people)
        return people.error();
    if (const auto products = putProducts(client, tills); !products)
        return products.error();
    return putSpecialProducts(client);
}

auto deliverBackorders(StubbornClient &client, Book &book) -> Result<void>
{
    Adjustment delivery;
    delivery.id = ctl::newId();
    delivery.sku = kLateSku;
    delivery.milli = kAllBackordersMilli;
    delivery.request = {kStoreId,   delivery.id,
                        "shop",     domain::MovementKind::Receipt,
                        "delivery", {{delivery.sku, kAllBackordersMilli}}};
    book.keep(delivery);
    const auto answer = client.insist(contract::kAdjustStock, delivery.id, delivery.request);
    if (!answer)
        return answer.error();
    delivery.ended = Ended::Done;
    delivery.answer = contract::encode(*answer);
    book.keep(delivery);
    return {};
}

} // namespace tillhouse::chaos
