// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tender.h"
#include "support/running_shop.h"

#include <QTemporaryDir>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::testing
{

/// A running shop with a store that sells apples, whose processes can be stopped and what they ask of each other.
class DeadlineShop
{
public:
    /// Errors: what did not start or was refused.
    auto start(const std::vector<std::string> &upOptions = {}) -> domain::Result<void>;
    auto shop() -> RunningShop & { return *m_shop; }
    auto admin() const -> const ShopSession & { return m_admin; }
    void signal(std::string_view node, int number) const;
    /// The metrics of a node as they are now.
    auto metrics(std::string_view node) const -> std::string;

    static auto listOrders() -> kit::OutgoingRequest;
    static auto getProduct() -> kit::OutgoingRequest;
    static auto listCashiers() -> kit::OutgoingRequest;
    /// A till's sale of an apple under a new id, or again under one that is there.
    static auto sell(domain::TenderKind kind, const std::string &orderId = {}) -> kit::OutgoingRequest;
    /// The same bought online: strict, of what receive() brought.
    static auto buy(domain::TenderKind kind, const std::string &orderId) -> kit::OutgoingRequest;
    /// Apples for those who buy online.
    auto receive(std::int64_t pieces) const -> domain::Result<void>;
    /// How many thousandths of an apple are promised to orders at the moment; -1 if that can't be told.
    auto promisedMilli() const -> std::int64_t;
    /// Whether the order service has stored anything of an order.
    auto knowsOrder(const std::string &orderId) const -> bool;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<RunningShop> m_shop;
    ShopSession m_admin;
};

} // namespace tillhouse::testing
