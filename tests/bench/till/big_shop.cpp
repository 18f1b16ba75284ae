// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/till/big_shop.h"

#include "bench/process_usage.h"
#include "bench/till/generated_products.h"
#include "bench/till/store_file.h"
#include "ctl/ids.h"
#include "ctl/layout.h"

#include <cstdio>

namespace tillhouse::bench
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr const char *kProcesses[] = {"api-gateway", "order-service", "inventory-service", "payment-service",
                                      "identity-service"};

void removeStore(const std::filesystem::path &file)
{
    for (const auto *suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(file.string() + suffix);
}

} // namespace

auto BigShop::prepare() -> Result<void>
{
    auto admin = m_shop->signInAdmin();
    if (!admin)
        return admin.error();
    m_admin = *admin;
    if (auto opened = m_shop->openStore(m_admin, kStore); !opened)
        return opened;
    contract::CreateUserRequest user;
    user.user_id = m_cashier = ctl::newId();
    user.user_name = "jonas";
    user.display_name = "Jonas Lind";
    user.password = "correct horse battery";
    user.pin = kPin;
    user.roles = {contract::Role::Manager};
    user.stores = {kStore};
    const auto created = m_shop->gateway().call(contract::kCreateUser, m_admin.context(), user);
    return created ? Result<void>() : Result<void>(created.error());
}

auto BigShop::open(const std::filesystem::path &binDir, const std::filesystem::path &folder,
                   const std::filesystem::path &cache, std::int64_t products) -> Result<std::unique_ptr<BigShop>>
{
    std::unique_ptr<BigShop> big(new BigShop);
    big->m_products = products;
    auto shop = testing::RunningShop::start(binDir, folder);
    if (!shop)
        return shop.error();
    big->m_shop = std::move(*shop);
    if (auto prepared = big->prepare(); !prepared)
        return prepared.error();
    big->m_shop->stop();
    const auto store = ctl::Layout::forData(folder).nodeState("inventory-service") / "inventory-database.sqlite";
    const auto kept =
        cache / ("inventory-" + std::to_string(products) + "-g" + std::to_string(kGeneration) + ".sqlite");
    std::filesystem::create_directories(cache);
    if (std::filesystem::exists(kept)) {
        removeStore(store);
        std::filesystem::copy_file(kept, store);
    } else {
        std::fprintf(stderr, "bench: making %lld products, once\n", static_cast<long long>(products));
        if (auto filled = fillStore(store, kStore, products); !filled)
            return filled.error();
        std::filesystem::copy_file(store, kept.string() + ".part", std::filesystem::copy_options::overwrite_existing);
        std::filesystem::rename(kept.string() + ".part", kept);
    }
    if (auto again = big->m_shop->startAgain(binDir); !again)
        return Error{ErrorCode::Unavailable,
                     again.error().detail + " (a store of another version of the programs? remove " + kept.string() +
                         ")",
                     {}};
    auto admin = big->m_shop->signInAdmin();
    if (!admin)
        return admin.error();
    big->m_admin = *admin;
    return big;
}

auto BigShop::changePrices(std::int64_t products, int round) -> Result<void>
{
    contract::ImportRequest import;
    import.store_id = kStore;
    import.import_id = ctl::newId();
    import.dry_run = false;
    import.csv = "sku,barcode,name,department,category,brand,price_minor,tax_category\n";
    for (std::int64_t i = 0; i < products; ++i) {
        const auto product = generatedProduct(i * (m_products / products));
        import.csv += product.sku + ',' + product.barcode + ',' + product.name + ',' + product.department + ',' +
                      product.category + ',' + product.brand + ',' + std::to_string(product.priceMinor + 1 + round) +
                      (product.food ? ",food\n" : ",standard\n");
    }
    const auto report = m_shop->gateway().call(contract::kImportCatalogue, m_admin.context(import.import_id), import);
    if (!report)
        return report.error();
    if (report->changed != products)
        return Error{ErrorCode::Internal, "the import changed " + std::to_string(report->changed) + " products", {}};
    return {};
}

auto BigShop::cpuUs() const -> std::int64_t
{
    std::int64_t sum = 0;
    for (const auto *node : kProcesses)
        sum += bench::cpuUs(m_shop->pidOf(node));
    return sum;
}

} // namespace tillhouse::bench
