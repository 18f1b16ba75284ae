// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/paid_orders.h"

#include "bench/process_usage.h"
#include "ctl/ids.h"
#include "domain/gtin.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace tillhouse::bench
{

using Clock = std::chrono::steady_clock;
using domain::Result;

namespace
{

constexpr const char *kStore = "bench";
constexpr int kProducts = 300;
constexpr std::int64_t kOpeningMilli = 900'000'000;
constexpr const char *kProcesses[] = {"api-gateway", "order-service", "inventory-service", "payment-service"};

auto sku(int number) -> std::string
{
    return "B" + std::to_string(1000 + number % kProducts);
}
auto priceOf(int number) -> std::int64_t
{
    return 100 + number % kProducts;
}

auto makeOrder(int till, int number) -> contract::CheckoutRequest
{
    contract::CheckoutRequest order;
    order.store_id = kStore;
    order.order_id = ctl::newId();
    order.location_id = "shop";
    order.till_id = "T" + std::to_string(till);
    order.receipt_number = "T" + std::to_string(till) + "-" + std::to_string(number);
    order.sold_at = "2026-03-01T12:00:00Z";
    order.currency = "EUR";
    std::int64_t total = 0;
    for (int i = 0; i < 3; ++i) {
        const int product = number * 7 + i * 31 + till;
        contract::CheckoutLine line;
        line.line_id = ctl::newId();
        line.sku = sku(product);
        line.name = "Product " + line.sku;
        line.quantity_milli = (i + 1) * 1000;
        line.unit_price = contract::MoneyAmount{priceOf(product), "EUR"};
        line.tax_rates = {{"VAT 7 %", 70'000}};
        total += priceOf(product) * (i + 1);
        order.lines.push_back(std::move(line));
    }
    order.total = {total, "EUR"};
    order.tenders = {{ctl::newId(), domain::TenderKind::Cash, {total, "EUR"}, contract::MoneyAmount{total, "EUR"}}};
    return order;
}

/// One till: sells until told to stop; latencies count from the moment `measuring` is set.
struct Till {
    std::vector<std::int64_t> latenciesUs;
    std::optional<domain::Error> fault;

    void run(testing::RunningShop &shop, const testing::ShopSession &session, int number, const std::atomic<int> &phase)
    {
        const auto client = shop.makeClient(1);
        for (int n = 0; phase.load() < 2; ++n) {
            const auto order = makeOrder(number, n);
            const bool counted = phase.load() == 1;
            const auto begin = Clock::now();
            const auto answer = client->call(contract::kCheckout, session.context(order.order_id), order);
            const auto took = Clock::now() - begin;
            if (!answer || answer->state != domain::OrderState::Paid) {
                fault =
                    answer ? domain::Error{domain::ErrorCode::Internal, "an order was not paid", {}} : answer.error();
                return;
            }
            if (counted)
                latenciesUs.push_back(std::chrono::duration_cast<std::chrono::microseconds>(took).count());
        }
    }
};

auto cpuOfAll(const testing::RunningShop &shop) -> std::int64_t
{
    std::int64_t sum = 0;
    for (const auto *node : kProcesses)
        sum += cpuUs(shop.pidOf(node));
    return sum;
}

auto percentileMs(std::vector<std::int64_t> &sorted, std::size_t percent) -> double
{
    if (sorted.empty())
        return 0;
    return static_cast<double>(sorted[std::min(sorted.size() - 1, sorted.size() * percent / 100)]) / 1000.0;
}

} // namespace

auto prepareShop(testing::RunningShop &shop, const testing::ShopSession &admin) -> Result<void>
{
    if (auto opened = shop.openStore(admin, kStore); !opened)
        return opened;
    contract::ImportRequest import;
    import.store_id = kStore;
    import.import_id = ctl::newId();
    import.dry_run = false;
    import.csv = "sku,barcode,name,department,category,brand,price_minor,tax_category\n";
    contract::AdjustStockRequest stock{kStore, ctl::newId(), "shop", domain::MovementKind::Receipt, "opening stock",
                                       {}};
    for (int i = 0; i < kProducts; ++i) {
        const auto barcode = domain::makeEan13("20", static_cast<std::uint64_t>(i));
        if (!barcode)
            return barcode.error();
        import.csv += sku(i) + "," + *barcode + ",Product " + sku(i) + ",Bench,,," + std::to_string(priceOf(i)) + ",food\n";
        stock.lines.push_back({sku(i), kOpeningMilli});
    }
    const auto imported = shop.gateway().call(contract::kImportCatalogue, admin.context(import.import_id), import);
    if (!imported)
        return imported.error();
    const auto received = shop.gateway().call(contract::kAdjustStock, admin.context(stock.adjustment_id), stock);
    if (!received)
        return received.error();
    return {};
}

auto runPaidOrders(testing::RunningShop &shop, const testing::ShopSession &admin, int tills, int seconds)
    -> Result<PaidOrdersFigures>
{
    std::atomic<int> phase{0}; // 0 warm-up, 1 measured, 2 over
    std::vector<Till> crew(static_cast<std::size_t>(tills));
    std::vector<std::thread> threads;
    for (int i = 0; i < tills; ++i)
        threads.emplace_back([&, i] { crew[static_cast<std::size_t>(i)].run(shop, admin, i, phase); });
    std::this_thread::sleep_for(std::chrono::seconds(1));
    const auto cpuBefore = cpuOfAll(shop);
    const auto begin = Clock::now();
    phase = 1;
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    phase = 2;
    const auto took = std::chrono::duration<double>(Clock::now() - begin).count();
    const auto cpuUsed = cpuOfAll(shop) - cpuBefore;
    for (auto &thread : threads)
        thread.join();
    std::vector<std::int64_t> latencies;
    for (const auto &till : crew) {
        if (till.fault)
            return *till.fault;
        latencies.insert(latencies.end(), till.latenciesUs.begin(), till.latenciesUs.end());
    }
    std::sort(latencies.begin(), latencies.end());
    PaidOrdersFigures figures;
    figures.tills = tills;
    figures.orders = static_cast<std::int64_t>(latencies.size());
    figures.ordersPerSecond = static_cast<double>(latencies.size()) / took;
    figures.p50Ms = percentileMs(latencies, 50);
    figures.p99Ms = percentileMs(latencies, 99);
    figures.cpuUsPerOrder =
        latencies.empty() ? 0 : static_cast<double>(cpuUsed) / static_cast<double>(latencies.size());
    for (const auto *node : kProcesses)
        figures.rssMib.emplace_back(node, rssMib(shop.pidOf(node)));
    return figures;
}

} // namespace tillhouse::bench
