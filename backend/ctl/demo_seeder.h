// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "ctl/demo_sales.h"
#include "ctl/logins.h"
#include "ctl/shop_client.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tillhouse::ctl
{

struct SeedReport {
    std::size_t products = 0;
    std::size_t orders = 0;
    std::size_t refunds = 0;
};

/// Fills an installation with the demo shop, through the gateway alone. Every id is derived from the seed and
/// `nowMs`, so a run that was cut off is repeated without doubling anything.
class DemoSeeder
{
public:
    DemoSeeder(const Layout &layout, ShopClient &client, std::int64_t nowMs);

    auto run() -> domain::Result<SeedReport>;

private:
    struct TillSession {
        std::string token;
        std::string tillId;
    };
    auto signIn() -> domain::Result<void>;
    auto loginOf(const DemoUser &user) -> domain::Result<Login>;
    auto createUsers() -> domain::Result<void>;
    auto setUpStore(const DemoStore &store) -> domain::Result<void>;
    auto importCatalogue(const DemoStore &store) -> domain::Result<void>;
    auto describe(const DemoStore &store, const DemoProduct &product) -> domain::Result<void>;
    auto receiveStock(const DemoStore &store, const std::vector<DemoSale> &sales) -> domain::Result<void>;
    auto enrolTills(const DemoStore &store) -> domain::Result<std::vector<TillSession>>;
    auto welcome(const DemoStore &store) -> domain::Result<void>;
    auto sell(const DemoStore &store, const std::vector<DemoSale> &sales, const std::vector<TillSession> &tills)
        -> domain::Result<void>;
    auto sellDay(const DemoStore &store, std::span<const DemoSale> day, const std::vector<TillSession> &tills,
                 std::int64_t zNumber) -> domain::Result<void>;
    auto sellAll(const DemoStore &store, std::span<const DemoSale> sales, const std::vector<TillSession> &tills)
        -> domain::Result<void>;
    auto openShift(const DemoStore &store, const DemoSale &first, const TillSession &till) -> domain::Result<void>;
    auto closeShift(const DemoStore &store, const DemoSale &last, const TillSession &till, std::int64_t zNumber)
        -> domain::Result<void>;
    /// The shift that a sale of the last days belongs to; and the customer whose it is, if it is anybody's.
    auto shiftOf(const DemoStore &store, const DemoSale &sale) const -> std::optional<std::string>;
    auto customerOf(const DemoSale &sale) const -> std::optional<std::string>;
    auto promote(const DemoStore &store) -> domain::Result<void>;
    auto sellOne(const DemoStore &store, const DemoSale &sale, const TillSession &till) -> domain::Result<void>;
    auto checkoutOf(const DemoStore &store, const DemoSale &sale, const TillSession &till) const
        -> contract::CheckoutRequest;
    auto seedFor(std::string_view what) const -> std::uint64_t;
    auto idFor(std::string_view what) const -> std::string;

    Layout m_layout;
    ShopClient &m_client;
    std::int64_t m_nowMs;
    std::vector<DemoProduct> m_products;
    std::string m_admin; ///< access token
    std::vector<Login> m_logins;
    std::map<std::string, std::string, std::less<>> m_userIds; ///< by user name
    std::vector<contract::TillCredential> m_tills;
    std::vector<std::string> m_customers; ///< of the store that is being filled
    std::atomic<std::size_t> m_orders{0};
    std::atomic<std::size_t> m_refunds{0};
};

} // namespace tillhouse::ctl
