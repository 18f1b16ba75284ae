// SPDX-License-Identifier: GPL-3.0-or-later
#include "deadlines/deadline_shop.h"

#include "contract/endpoints.h"
#include "ctl/ids.h"
#include "domain/time_text.h"
#include "kit/node_config.h"
#include "support/ops_page.h"

#include <chrono>
#include <csignal>

namespace tillhouse::testing
{

using domain::Result;

namespace
{

constexpr const char *kStore = "s1";
constexpr std::int64_t kPriceMinor = 333;

template <class Request, class Response>
auto outgoing(const contract::Endpoint<Request, Response> &endpoint, const Request &request) -> kit::OutgoingRequest
{
    auto wire = contract::encodeRequest(endpoint, "/v1", request);
    return {std::string(contract::name(endpoint.method)),
            wire.query.empty() ? wire.path : wire.path + "?" + wire.query,
            {},
            wire.body,
            false}; // the test counts what it sends
}

} // namespace

auto DeadlineShop::start(const std::vector<std::string> &upOptions) -> Result<void>
{
    auto started = RunningShop::start(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString(),
                                      m_folder.path().toStdString() + "/shop", upOptions);
    if (!started)
        return started.error();
    m_shop = std::move(*started);
    auto admin = m_shop->signInAdmin();
    if (!admin)
        return admin.error();
    m_admin = std::move(*admin);
    if (const auto opened = m_shop->openStore(m_admin, kStore); !opened)
        return opened.error();
    const contract::PutProductRequest product{kStore, "apple", "Apple", "Food", "Fruit", "", {}, {kPriceMinor, "EUR"},
                                              "food"};
    const auto put = m_shop->gateway().call(contract::kPutProduct, m_admin.context(ctl::newId()), product);
    return put ? Result<void>() : Result<void>(put.error());
}

void DeadlineShop::signal(std::string_view node, int number) const
{
    if (const auto process = m_shop->pidOf(node); process > 0)
        ::kill(process, number);
}

auto DeadlineShop::metrics(std::string_view node) const -> std::string
{
    const auto config = kit::loadNodeConfig(m_shop->folder() / "etc" / node / "config.json", node);
    return config ? opsPage(static_cast<std::uint16_t>(config->ops.port), "/metrics") : std::string();
}

auto DeadlineShop::listOrders() -> kit::OutgoingRequest
{
    contract::ListOrdersRequest request;
    request.store_id = kStore;
    request.limit = 1;
    return outgoing(contract::kListOrders, request);
}

auto DeadlineShop::getProduct() -> kit::OutgoingRequest
{
    contract::GetProductRequest request;
    request.store_id = kStore;
    request.sku = "apple";
    return outgoing(contract::kGetProduct, request);
}

auto DeadlineShop::listCashiers() -> kit::OutgoingRequest
{
    contract::StoreRequest request;
    request.store_id = kStore;
    return outgoing(contract::kListCashiers, request);
}

namespace
{

auto appleFor(contract::Channel channel, domain::TenderKind kind, const std::string &orderId)
    -> contract::CheckoutRequest
{
    using namespace std::chrono;
    contract::CheckoutRequest request;
    request.store_id = kStore;
    request.order_id = orderId.empty() ? ctl::newId() : orderId;
    request.channel = channel;
    request.location_id = "shop";
    request.sold_at = domain::formatUtc(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
    request.currency = "EUR";
    contract::CheckoutLine line;
    line.line_id = ctl::newId();
    line.sku = "apple";
    line.quantity_milli = 1000;
    if (channel == contract::Channel::Till) {
        request.till_id = "till-1";
        line.name = "Apple";
        line.unit_price = contract::MoneyAmount{kPriceMinor, "EUR"};
        line.tax_rates = {{"VAT 7 %", 70'000}};
    }
    request.lines.push_back(line);
    request.total = {kPriceMinor, "EUR"};
    request.tenders.push_back({ctl::newId(), kind, request.total, std::nullopt, {}});
    return request;
}

auto asRequest(const contract::CheckoutRequest &checkout) -> kit::OutgoingRequest
{
    auto sale = outgoing(contract::kCheckout, checkout);
    sale.headers.set("Idempotency-Key", checkout.order_id);
    return sale;
}

} // namespace

auto DeadlineShop::sell(domain::TenderKind kind, const std::string &orderId) -> kit::OutgoingRequest
{
    return asRequest(appleFor(contract::Channel::Till, kind, orderId));
}

auto DeadlineShop::buy(domain::TenderKind kind, const std::string &orderId) -> kit::OutgoingRequest
{
    return asRequest(appleFor(contract::Channel::Online, kind, orderId));
}

auto DeadlineShop::receive(std::int64_t pieces) const -> Result<void>
{
    const auto id = ctl::newId();
    const auto done = m_shop->gateway().call(
        contract::kAdjustStock, m_admin.context(id),
        {kStore, id, "shop", domain::MovementKind::Receipt, "delivery", {{"apple", pieces * 1000}}});
    return done ? Result<void>() : Result<void>(done.error());
}

auto DeadlineShop::promisedMilli() const -> std::int64_t
{
    const auto page =
        m_shop->gateway().call(contract::kListStock, m_admin.context(), {kStore, "shop", "apple", {}, {}});
    return page && page->levels.size() == 1 ? page->levels[0].allocated_milli : -1;
}

auto DeadlineShop::knowsOrder(const std::string &orderId) const -> bool
{
    const auto order = m_shop->gateway().call(contract::kGetOrder, m_admin.context(), {kStore, orderId});
    return order || order.error().code != domain::ErrorCode::NotFound;
}

} // namespace tillhouse::testing
