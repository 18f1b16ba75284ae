// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "complaints/real_till.h"
#include "domain/offline.h"
#include "pos/offline/offline_desk.h"
#include "support/seeded_random.h"

#include <map>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// What was sold and given back, as the tills did it: what the shop has to come to.
struct OfflineSums {
    std::map<std::string, std::int64_t> milliOf;     ///< sold less given back, by product
    std::map<std::string, std::int64_t> giftMinorOf; ///< taken on trust, by code
    std::int64_t cardMinor = 0;                      ///< taken on trust
    std::int64_t refundMinor = 0;                    ///< given back in cash on trust
    int sales = 0;
    int refunds = 0;
};

/// A shop whose policy lets tills do much without asking, with gift cards that were issued before.
class OfflineShop
{
public:
    static constexpr std::int64_t kGiftMinor = 10'000;
    static constexpr std::int64_t kSmallGiftMinor = 300;

    /// "" when it is open, else why not.
    auto open(const contract::OfflinePolicy &policy, const std::vector<std::string> &upOptions = {}) -> std::string;
    auto shop() -> RealShop & { return m_shop; }
    /// What is left on a gift card.
    auto giftLeft(const std::string &code) -> std::int64_t;
    /// What must be in the drawer of a shift, as the order service says.
    auto drawerOf(const std::string &shiftId) -> std::int64_t;
    /// What waits to be taken up between the services has been.
    auto settled(const std::vector<std::filesystem::path> &journals) -> std::string
    {
        return m_shop.verified(journals);
    }

private:
    RealShop m_shop;
};

/// A till that is cut off, sells by chance, and comes back.
class OfflineTill
{
public:
    OfflineTill(OfflineShop &shop, const std::string &tillId);

    /// Sets it up, with a lease if the store lends one; "" or why not.
    auto setUp() -> std::string;
    /// Cuts the line and waits until the till has noticed.
    auto cut() -> std::string;
    /// One act by chance: a sale for cash, by card or by gift card on trust as far as that is allowed, or a refund.
    auto act(SeededRandom &random, OfflineSums &sums) -> std::string;
    auto sellFor(domain::TenderKind kind, const std::vector<std::string> &skus, OfflineSums &sums,
                 const std::string &giftCode = {}) -> std::string;
    auto refund(const std::string &number, OfflineSums &sums) -> std::string;
    /// Everything that was sent is sent once more: the same answers come. "" or which did not.
    auto sendAllAgain() -> std::string;
    auto till() -> RealTill & { return m_till; }
    auto desk() -> pos::OfflineDesk & { return *m_desk; }
    auto shiftId() -> std::string { return m_till.till().journal().openShiftId(); }
    /// What must be in the drawer, as the till's journal says.
    auto drawer() -> std::int64_t;
    /// Starts the program again in the middle of it.
    auto restart() -> std::string;
    auto receipts() const -> const std::vector<std::string> & { return m_receipts; }

private:
    void follow();

    OfflineShop &m_shop;
    RealTill m_till;
    std::unique_ptr<pos::OfflineDesk> m_desk;
    std::vector<std::string> m_receipts; ///< sold for cash
};

} // namespace tillhouse::testing
