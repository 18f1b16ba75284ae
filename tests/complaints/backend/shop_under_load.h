// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/endpoints.h"
#include "ctl/ids.h"
#include "support/running_shop.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// The whole backend with one store in EUR, for complaints that take several clients at once.
class ShopUnderLoad
{
public:
    static constexpr const char *kStore = "s1";

    /// Why it did not start; empty if it runs.
    auto start() -> std::string;
    auto shop() -> RunningShop & { return *m_shop; }

    /// Calls through the gateway as the admin, with a key of its own; why() tells why the last call failed.
    template <class Req, class Res>
    auto call(const contract::Endpoint<Req, Res> &endpoint, const Req &request) -> domain::Result<Res>
    {
        auto answer = m_shop->gateway().call(endpoint, m_admin.context(ctl::newId()), request);
        if (!answer)
            m_why = std::string(endpoint.id) + ": " + std::string(domain::name(answer.error().code)) + ", " +
                    answer.error().detail;
        return answer;
    }
    auto why() const -> const char * { return m_why.c_str(); }
    auto admin() const -> const ShopSession & { return m_admin; }

    /// Makes a product; with parts it is a bundle.
    auto makeProduct(const std::string &sku, std::int64_t priceMinor, std::vector<contract::BundlePart> parts = {})
        -> bool;
    auto receive(const std::string &sku, std::int64_t pieces) -> bool;
    auto level(const std::string &sku) -> contract::StockLevel;

    /// Runs `work(client, number)` in so many threads that all begin at the same instant, each with a connection of its
    /// own.
    void atOnce(int clients, const std::function<void(kit::Upstream &client, int number)> &work);

    /// Sends a checkout until there is an answer that stays: what is not reachable, in flight or not decided yet is asked
    /// again with the same id, as clients do.
    auto buy(kit::Upstream &client, const contract::CheckoutRequest &wish) -> domain::Result<contract::Order>;

    /// What `verify` finds in the stores now, one a line: work that is still open, too. Empty when all is well.
    auto findings() const -> std::string;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<RunningShop> m_shop;
    ShopSession m_admin;
    std::string m_why;
};

/// A checkout of pieces of one product, paid by card online or in cash at a till.
auto checkoutOf(const std::string &sku, int pieces, std::int64_t priceMinor, contract::Channel channel,
                domain::TenderKind tender) -> contract::CheckoutRequest;

} // namespace tillhouse::testing
