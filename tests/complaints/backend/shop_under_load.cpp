// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/backend/shop_under_load.h"

#include "ctl/verify/verify.h"
#include "domain/assert.h"
#include "domain/time_text.h"

#include <chrono>
#include <latch>
#include <thread>

namespace tillhouse::testing
{

using contract::Channel;
using contract::MoneyAmount;

auto ShopUnderLoad::start() -> std::string
{
    auto shop = RunningShop::start(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString(),
                                   m_folder.path().toStdString() + "/shop");
    if (!shop)
        return shop.error().detail;
    m_shop = std::move(*shop);
    auto admin = m_shop->signInAdmin();
    if (!admin)
        return admin.error().detail;
    m_admin = *admin;
    const auto opened = m_shop->openStore(m_admin, kStore);
    return opened ? std::string() : opened.error().detail;
}

auto ShopUnderLoad::makeProduct(const std::string &sku, std::int64_t priceMinor,
                                std::vector<contract::BundlePart> parts) -> bool
{
    contract::PutProductRequest product{kStore, sku, sku, "Food", "", "", {}, {priceMinor, "EUR"}, "food", true};
    if (!parts.empty())
        product.bundle = std::move(parts);
    return call(contract::kPutProduct, product).hasValue();
}

auto ShopUnderLoad::receive(const std::string &sku, std::int64_t pieces) -> bool
{
    return call(contract::kAdjustStock,
                {kStore, ctl::newId(), "shop", domain::MovementKind::Receipt, "delivery", {{sku, pieces * 1000}}})
        .hasValue();
}

auto ShopUnderLoad::level(const std::string &sku) -> contract::StockLevel
{
    const auto page = call(contract::kListStock, {kStore, "shop", sku, {}, {}});
    return page && !page->levels.empty() ? page->levels[0] : contract::StockLevel{};
}

void ShopUnderLoad::atOnce(int clients, const std::function<void(kit::Upstream &, int)> &work)
{
    std::latch start(clients);
    std::vector<std::thread> threads;
    for (int number = 0; number < clients; ++number)
        threads.emplace_back([&, number] {
            const auto client = m_shop->makeClient(1);
            const auto connected = client->call(contract::kGetStore, m_admin.context(), {kStore});
            TILLHOUSE_ASSERT(connected.hasValue());
            start.arrive_and_wait();
            work(*client, number);
        });
    for (auto &thread : threads)
        thread.join();
}

auto ShopUnderLoad::buy(kit::Upstream &client, const contract::CheckoutRequest &wish) -> domain::Result<contract::Order>
{
    using domain::ErrorCode;
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    for (;;) {
        auto answer = client.call(contract::kCheckout, m_admin.context(wish.order_id), wish);
        const auto code = answer ? ErrorCode::Internal : answer.error().code;
        const bool open = answer ? answer->state == domain::OrderState::AwaitingPayment
                                 : code == ErrorCode::Unavailable || code == ErrorCode::Timeout ||
                                       code == ErrorCode::KeyInFlight || code == ErrorCode::PaymentUnknown;
        if (!open || std::chrono::steady_clock::now() > end)
            return answer;
    }
}

auto ShopUnderLoad::findings() const -> std::string
{
    std::string findings;
    ctl::verify::Report report([&](const std::string &line) { findings += line + "\n"; });
    const auto done =
        ctl::verify::verify({ctl::Layout::forData(m_shop->folder()), {}, ctl::verify::Patience::None}, report);
    return done ? findings : done.error().detail;
}

auto checkoutOf(const std::string &sku, int pieces, std::int64_t priceMinor, Channel channel, domain::TenderKind tender)
    -> contract::CheckoutRequest
{
    using namespace std::chrono;
    const MoneyAmount total{priceMinor * pieces, "EUR"};
    contract::CheckoutRequest request;
    request.store_id = ShopUnderLoad::kStore;
    request.order_id = ctl::newId();
    request.channel = channel;
    request.location_id = "shop";
    request.sold_at = domain::formatUtc(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
    request.currency = "EUR";
    contract::CheckoutLine line;
    line.line_id = ctl::newId();
    line.sku = sku;
    line.quantity_milli = pieces * 1000;
    if (channel == Channel::Till) {
        request.till_id = "till-1";
        line.name = sku;
        line.unit_price = MoneyAmount{priceMinor, "EUR"};
        line.tax_rates = {{"VAT 7 %", 70'000}};
    }
    request.lines.push_back(line);
    request.total = total;
    request.tenders.push_back({ctl::newId(), tender, total, std::nullopt, std::nullopt});
    return request;
}

} // namespace tillhouse::testing
