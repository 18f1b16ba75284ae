// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/endpoints.h"
#include "support/running_shop.h"

#include <QTemporaryDir>

#include <memory>
#include <string>

namespace tillhouse::testing
{

/// The whole platform as real processes, with two stores, goods and people.
class SelfShop
{
public:
    static constexpr const char *kStore = "main";
    static constexpr const char *kOther = "other";
    static constexpr const char *kPassword = "correct horse battery";
    static constexpr const char *kPin = "4711";
    /// BREAD0, BREAD1 ... by their names; so many that an order of each is a large request.
    static constexpr const char *kBreads[] = {
        "Roll",     "Rye roll", "Croissant", "Pretzel", "Ciabatta",  "Baguette", "Brioche",    "Sourdough",
        "Focaccia", "Bagel",    "Pita",      "Scone",   "Corn loaf", "Oat bun",  "Spelt loaf", "Poppy bun"};

    /// "" when it is open, else why not. Sold there: COFFEE 2.50, TEA 1.80 (a third one free, "Tea time"), the
    /// breads 1.00 each, CAKE 4.00 of which there is none, BEER from 16 years on, CHEESE by the kilogram, BAG-N and
    /// BAG-G 3.90 which are two of a kind, DECLINED 9990.01 and SILENT 9990.20, whose card payments the sandbox
    /// declines and does not answer. Users: anna the cashier, mia the manager.
    auto open() -> std::string;
    auto gateway() -> kit::Upstream & { return m_shop->gateway(); }
    auto shop() -> RunningShop & { return *m_shop; }
    auto admin() const -> const ShopSession & { return m_admin; }

    /// Enrols a till as the manager; the test ends if that is refused.
    auto enrol(const std::string &tillId, bool selfService) -> contract::TillCredential;
    /// A customer's visit at it.
    auto visit(const contract::TillCredential &till) -> domain::Result<ShopSession>;
    auto signIn(const std::string &user) -> ShopSession;
    /// As the staff see it.
    auto order(const std::string &orderId) -> domain::Result<contract::Order>;
    auto orderCount() -> int;
    /// The staff hand everything over that is left.
    auto handOver(const std::string &orderId) -> domain::Result<contract::Order>;
    auto onHand(const std::string &sku) -> std::int64_t;
    /// The id of the order with this number, as the staff find it; "" if there is none.
    auto idOfNumber(const std::string &number) -> std::string;
    /// How many charges of this amount the acquirer's ledger has.
    auto charges(std::int64_t minor) -> int;
    auto setPrice(const std::string &sku, std::int64_t cents) -> bool;

private:
    auto fill() -> std::string;
    auto addGoods() -> bool;
    auto put(const std::string &sku, const std::string &name, std::int64_t cents, const std::string &department)
        -> bool;
    auto putSpecial() -> bool;
    auto putBags() -> bool;
    auto putPromotions() -> bool;
    auto receive() -> bool;
    auto addUser(const std::string &name, contract::Role role) -> bool;

    QTemporaryDir m_dir;
    std::unique_ptr<RunningShop> m_shop;
    ShopSession m_admin;
};

} // namespace tillhouse::testing
