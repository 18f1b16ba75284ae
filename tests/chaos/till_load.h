// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/chaos_store.h"

#include <random>
#include <thread>

namespace tillhouse::chaos
{

/// One till's day, one act after the other: sales in cash, by card, by gift card, split; online orders of scarce goods,
/// of bundles, of goods that are still to come, and such whose money is only held at first; goods brought back, now and
/// then to two tills at once; counts and deliveries; a drawer that is opened, moved and counted.
class TillLoad
{
public:
    TillLoad(const LoadTarget &target, Book &book, int number, std::uint64_t seed, const std::atomic<bool> &closing,
             const std::atomic<bool> &giveUp, bool walkers);
    void start();
    void join();

private:
    void run();
    void sellFromShelf(bool card);
    void sellAnyAmount();
    void sellOnline(const std::string &sku, std::int64_t unitMinor);
    void sellOnHold();
    /// A sale by card that is asked for once: whoever asked never comes back.
    void walkAway();
    void settle(Sale &sale, bool twice);
    void take(Sale &sale, const domain::Result<contract::Order> &answer);
    auto hold(Sale &sale) -> bool;
    void endHold(Sale &sale, bool wanted);
    void handOver(const Sale &sale);
    auto newSale(contract::Channel channel) -> Sale;
    void addLine(Sale &sale, const std::string &sku, std::int64_t milli, std::int64_t unitMinor);
    /// What is paid neither by card nor by gift card is paid in cash.
    void payWith(Sale &sale, std::int64_t cardMinor, std::int64_t giftMinor);

    void giveBack();
    auto newReturn(Sale &sale, bool everything) -> Return;
    void contest(Sale &sale);
    void settle(Return &given, StubbornClient &client);
    void account(Sale &sale, const Return &given);
    void adjust();

    void openDrawer();
    void moveCash();
    /// Counts what this till knows to be in it: the shop must say the same.
    void closeDrawer();
    void issueGiftCard();

    auto dice(int sides) -> int { return static_cast<int>(m_random() % static_cast<unsigned>(sides)); }

    Book &m_book;
    int m_number;
    std::mt19937_64 m_random;
    const std::atomic<bool> &m_closing;
    bool m_walkers; ///< whether customers walk away
    StubbornClient m_client;
    StubbornClient m_twin;    ///< asks the same, or for the same goods, at the same moment
    std::vector<Sale> m_sold; ///< what may be brought back
    int m_receipts = 0;
    std::string m_shiftId; ///< empty: no drawer
    std::int64_t m_drawerMinor = 0;
    std::string m_giftCard; ///< empty: none
    std::thread m_thread;
};

auto euro(std::int64_t minor) -> contract::MoneyAmount;

} // namespace tillhouse::chaos
