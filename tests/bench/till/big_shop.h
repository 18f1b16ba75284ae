// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "support/running_shop.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace tillhouse::bench
{

/// The real platform with a store of very many products.
class BigShop
{
public:
    static constexpr const char *kStore = "bench";
    static constexpr const char *kPin = "4711";

    /// Starts a shop in `folder` whose inventory store holds `products` generated products. They are written into the
    /// store's file once, as an import of them would have left it, and kept below `cache` for the next time.
    /// Errors: what the shop refused, or SQLite said.
    static auto open(const std::filesystem::path &binDir, const std::filesystem::path &folder,
                     const std::filesystem::path &cache, std::int64_t products)
        -> domain::Result<std::unique_ptr<BigShop>>;

    auto shop() -> testing::RunningShop & { return *m_shop; }
    auto cashier() const -> const std::string & { return m_cashier; }
    /// Gives so many products another price, in one import; `round` makes it differ from the last time.
    auto changePrices(std::int64_t products, int round) -> domain::Result<void>;
    /// CPU time of all processes of the platform so far, in microseconds.
    auto cpuUs() const -> std::int64_t;

private:
    auto prepare() -> domain::Result<void>;

    std::unique_ptr<testing::RunningShop> m_shop;
    testing::ShopSession m_admin;
    std::string m_cashier;
    std::int64_t m_products = 0;
};

} // namespace tillhouse::bench
