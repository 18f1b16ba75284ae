// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "ctl/ids.h"
#include "ctl/logins.h"
#include "kit/metrics.h"
#include "kit/upstream.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <thread>

// Usage: tillhouse_first_sale ETC PORT. Opens a store in a fresh installation, sells one product for cash through the
// gateway, and sees the stock fall.

using namespace tillhouse;

namespace
{

constexpr const char *kStore = "store-1";

class FirstSale
{
public:
    FirstSale(const std::filesystem::path &etc, std::uint16_t port)
        : m_etc(etc)
    {
        kit::UpstreamOptions options;
        options.node = "api-gateway";
        options.port = port;
        options.tls.ca = etc / "authority" / "ca.crt";
        options.basePath = "/v1";
        options.relationship = "first-sale";
        m_gateway = std::make_unique<kit::Upstream>(std::move(options), m_metrics);
    }

    auto run() -> bool { return signIn() && openStore() && sell() && stockFell(); }

private:
    template <class Request, class Response>
    auto call(const contract::Endpoint<Request, Response> &endpoint, const Request &request) -> std::optional<Response>
    {
        kit::CallContext context;
        context.bearer = m_token;
        context.idempotencyKey = ctl::newId();
        context.deadline = kit::Deadline::after(std::chrono::seconds(20));
        auto answer = m_gateway->call(endpoint, context, request);
        if (answer)
            return std::move(*answer);
        std::fprintf(stderr, "%s: %s\n", endpoint.id.data(), answer.error().detail.c_str());
        return std::nullopt;
    }

    auto signIn() -> bool
    {
        const auto logins = ctl::readLogins(m_etc / "logins.json");
        const auto *admin = logins ? ctl::loginWithRole(*logins, contract::Role::Admin) : nullptr;
        if (!admin)
            return false;
        const auto grant = call(contract::kSignIn, contract::SignInRequest{admin->user, admin->password});
        m_token = grant ? grant->access_token : "";
        return grant.has_value();
    }

    auto openStore() -> bool
    {
        contract::PutProductRequest product{.store_id = kStore, .sku = "TEA", .name = "Tea"};
        product.price = {250, "EUR"};
        product.tax_category = "food";
        return call(contract::kPutStore, {kStore, "First shop", "EUR", true, "shop"}) &&
               call(contract::kPutTaxCategory, {kStore, "food", "Food", {{"VAT 7 %", 70'000}}}) &&
               call(contract::kPutProduct, product) &&
               call(contract::kAdjustStock,
                    {kStore, ctl::newId(), "shop", domain::MovementKind::Receipt, "opening stock", {{"TEA", 10'000}}});
    }

    auto sell() -> bool
    {
        contract::CheckoutRequest sale;
        sale.store_id = kStore;
        sale.order_id = ctl::newId();
        sale.location_id = "shop";
        sale.sold_at = "2026-03-01T12:00:00Z";
        sale.currency = "EUR";
        sale.total = {500, "EUR"};
        sale.lines = {
            {ctl::newId(), "TEA", 2000, "Tea", contract::MoneyAmount{250, "EUR"}, std::nullopt, {{"VAT 7 %", 70'000}}}};
        sale.tenders = {{ctl::newId(), domain::TenderKind::Cash, {500, "EUR"}, contract::MoneyAmount{1000, "EUR"}}};
        const auto order = call(contract::kCheckout, sale);
        if (!order || order->state != domain::OrderState::Paid)
            return false;
        std::printf("sold: order %s, %lld cents, paid\n", order->order_id.c_str(),
                    static_cast<long long>(order->total.amount_minor));
        return true;
    }

    /// The courier needs a moment: asked again until the movement is there or half a minute is over.
    auto stockFell() -> bool
    {
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (std::chrono::steady_clock::now() < until) {
            const auto page = call(contract::kListStock, {.store_id = kStore});
            if (!page)
                return false;
            if (page->levels.size() == 1 && page->levels.front().on_hand_milli == 8'000)
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        std::fprintf(stderr, "the stock did not fall\n");
        return false;
    }

    std::filesystem::path m_etc;
    kit::Metrics m_metrics;
    std::unique_ptr<kit::Upstream> m_gateway;
    std::string m_token;
};

} // namespace

auto main(int argc, char **argv) -> int
{
    if (argc != 3)
        return 2;
    return FirstSale(argv[1], static_cast<std::uint16_t>(std::atoi(argv[2]))).run() ? 0 : 1;
}
