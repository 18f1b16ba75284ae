// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "complaints/cut_line.h"
#include "pos/pay/sale_book.h"
#include "pos/sell/sales_desk.h"
#include "pos/till/till.h"
#include "support/running_shop.h"

#include <QTemporaryDir>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// The whole platform as real processes, and a store with products and people in it.
class RealShop
{
public:
    static constexpr const char *kStore = "main";
    static constexpr const char *kPin = "4711";

    /// "" when it is open, else why not.
    /// `upOptions`: more words for `tillhousectl up`.
    auto open(const std::vector<std::string> &upOptions = {}) -> std::string;
    auto gateway() -> kit::Upstream & { return m_shop->gateway(); }
    auto admin() const -> const ShopSession & { return m_admin; }
    auto shop() -> RunningShop & { return *m_shop; }
    auto cashier() const -> const std::string & { return m_cashier; }
    auto putProduct(const std::string &sku, std::int64_t cents, const std::string &tax) -> bool;
    /// As the order service has it now.
    auto order(const std::string &orderId) -> domain::Result<contract::Order>;
    auto orders() -> std::vector<contract::OrderSummary>;
    /// Net quantity of the sale movements of a product, in thousandths: negative for what was sold.
    auto moved(const std::string &sku) -> std::int64_t;
    /// What is on the exceptions list under a code.
    auto exceptions(const std::string &code) -> std::vector<contract::ExceptionEntry>;
    /// How many charges of this amount the acquirer's ledger has.
    auto charges(std::int64_t minor) -> int;
    /// Waits until all is done, then checks the invariants over every store and these journals of tills; "" or what
    /// does not hold.
    auto verified(const std::vector<std::filesystem::path> &journals) -> std::string;

private:
    QTemporaryDir m_dir;
    std::unique_ptr<RunningShop> m_shop;
    ShopSession m_admin;
    std::string m_cashier;
};

/// A real till on its folder, with a line to the gateway that can be cut.
class RealTill
{
public:
    RealTill(RealShop &shop, const std::string &tillId);
    ~RealTill();

    /// Changes how the till is started, before `setUp`.
    void changeOptions(const std::function<void(pos::TillOptions &)> &change) { change(m_options); }
    /// A manager sets it up and a cashier signs in; "" or why not.
    auto setUp() -> std::string;
    /// The program ends and starts again on the same folder; the cashier unlocks with the PIN, online or not.
    auto restart() -> std::string;
    auto signIn() -> std::string;
    /// The program ends; its folder stays.
    void close() { m_till.reset(); }
    auto till() -> pos::Till & { return *m_till; }
    auto line() -> CutLine & { return m_line; }
    auto folder() const -> QString { return m_dir.path(); }
    auto caFile() const -> QString { return m_options.caFile; }
    auto options() const -> const pos::TillOptions & { return m_options; }
    auto journalFile() const -> std::filesystem::path;
    /// How often this program found that its journal was an old copy.
    auto restorations() const -> int { return m_restorations; }
    /// Puts these products into a cart.
    auto cartOf(const std::vector<std::string> &skus) -> pos::Cart;
    /// Sells for cash; the receipt that the customer holds.
    auto sell(const std::vector<std::string> &skus) -> domain::Result<pos::FinishedSale>;
    auto waiting() const -> int { return m_till->queue().waiting().count; }
    auto refused() const -> int { return m_till->queue().waiting().refused; }

private:
    auto open() -> std::string;

    RealShop &m_shop;
    std::string m_tillId;
    QTemporaryDir m_dir;
    CutLine m_line;
    pos::TillOptions m_options;
    std::unique_ptr<pos::Till> m_till;
    int m_restorations = 0;
};

} // namespace tillhouse::testing
