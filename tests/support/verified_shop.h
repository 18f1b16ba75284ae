// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "ctl/layout.h"
#include "ctl/verify/snapshot.h"
#include "domain/result.h"
#include "support/running_shop.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// What `verify` said.
struct Verified {
    std::vector<std::string> lines;
    std::int64_t faults = 0;
    std::int64_t warnings = 0;
    std::string error;                ///< what could not be read
    std::vector<std::string> queries; ///< rules whose query was asked, though sums might have shown that they hold

    /// All of it, for a test's message.
    auto text() const -> std::string;
};

/// Verifies the stores below a data folder, in this process.
auto verifyData(const std::filesystem::path &data, ctl::verify::Patience patience = ctl::verify::Patience::Normal,
                const std::vector<std::filesystem::path> &journals = {}) -> Verified;
/// The same by every rule's query, whatever sums show.
auto verifyDataByQueries(const std::filesystem::path &data) -> Verified;

/// A real shop that ran once and sold: cash, card, split, online, declined, and a refund. Its stores are copied for
/// each test that damages them.
class VerifiedShop
{
public:
    static constexpr int kOrders = 5;

    /// Starts the shop and sells. Errors: what the shop refused.
    auto run(const std::filesystem::path &binDir) -> domain::Result<void>;
    auto shop() -> RunningShop & { return *m_shop; }
    /// Waits, at most a minute, until nothing is open any more: events have arrived, refunds are done. What was said
    /// last.
    auto settle() -> Verified;
    /// Stops it and learns the ids of its events.
    void stop();
    auto data() const -> std::filesystem::path;

    /// A copy of the stores with SQL run on one of them (`{cash}` ... are replaced by ids, see expand()).
    auto damagedCopy(const std::string &store, const std::string &sql) -> std::filesystem::path;
    /// Replaces `{cash}`, `{card}`, `{split}`, `{online}`, `{declined}` by order ids, `{cash.tender}` ... by the ids of
    /// their tenders (`{split.tender2}` the second), `{refund}` by the refund's, `{online.event}` by the id of the
    /// order's first event, `{shift}` by the shift's, `{day}` by the day of the sales.
    auto expand(std::string text) const -> std::string;

private:
    auto sell(const ShopSession &admin, const std::string &name, contract::Channel channel,
              std::vector<contract::CheckoutTender> tenders, std::int64_t quantityMilli) -> domain::Result<void>;
    auto prepare(const ShopSession &admin) -> domain::Result<void>;
    auto openDrawer(const ShopSession &admin) -> domain::Result<void>;

    QTemporaryDir m_folder;
    std::unique_ptr<RunningShop> m_shop;
    std::map<std::string, std::string> m_ids;
    int m_receipts = 0;
    int m_copies = 0;
};

} // namespace tillhouse::testing
