// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"
#include "contract/inventory.h"
#include "contract/order.h"
#include "contract/shift.h"
#include "contract/till_event.h"
#include "kit/server.h"
#include "support/fake_customers.h"
#include "support/fake_park.h"

#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// A shop behind a real TLS 1.3 server with a certificate of its own authority: signs in, keeps a catalogue, takes
/// orders once per id, refunds. Tests of the client and the till break it in the ways a network breaks.
class FakeShop
{
public:
    static constexpr const char *kPin = "1234";
    static constexpr const char *kPassword = "correct horse";
    static constexpr const char *kManagerId = "018f0000-0000-7000-8000-000000000001";
    static constexpr const char *kCashierId = "018f0000-0000-7000-8000-000000000002";
    static constexpr const char *kCashierBadge = "BADGE0042";

    /// How the next card checkouts end.
    enum class Card { Approve, Decline, Lose, Unknown, Never, Shed };

    FakeShop();
    ~FakeShop();

    /// Starts on the same port each time, so that a client finds it again.
    void start();
    void stop();
    [[nodiscard]] auto url() const -> QString;
    [[nodiscard]] auto caFile() const -> QString;

    [[nodiscard]] auto customers() -> FakeCustomers & { return m_customers; }
    /// What the store says of itself, e.g. its coins, tips and foreign currencies.
    void setStore(const contract::StoreSettings &store);
    /// The checkouts as they came, repeats included.
    [[nodiscard]] auto checkouts() const -> std::vector<contract::CheckoutRequest>;
    /// The refunds that were made, each once.
    [[nodiscard]] auto refunds() const -> std::vector<contract::RefundRequest>;

    void setCard(Card card) { m_card = card; }
    /// How far the money of refunds is, of those that come and of those that came.
    void setRefunds(domain::PaymentState state);
    /// The cards of all sales so far were declined when they were charged: nothing goes back for them.
    void declineLater();
    /// Sales and refunds are not answered while it is on.
    void setHold(bool hold) { m_hold = hold; }
    /// A sale that is held is known already to whoever asks for it: its card is being asked.
    void setTaken(bool taken) { m_taken = taken; }
    void addProduct(const std::string &sku, const std::string &name, const std::string &barcode, std::int64_t price,
                    const std::string &department = "Grocery");
    /// What the shop promotes from now on.
    void setPromotions(std::vector<contract::Promotion> promotions);
    /// The last checkout that arrived.
    [[nodiscard]] auto lastCheckout() const -> contract::CheckoutRequest;
    /// As addProduct(), with everything that a product may have; its store and tax are filled in.
    void offer(contract::Product product);
    /// Lends tills so much gift card money for an hour from now on; a question for it is held as sales are.
    void lendGiftCardMoney(std::int64_t minor) { m_lent = minor; }
    /// Held sales, there and at other tills.
    [[nodiscard]] auto park() -> FakePark & { return m_park; }
    /// The acquirer's answer came after all: every unknown card is captured.
    void settleUnknown() { endUnknown(domain::PaymentState::Captured, domain::OrderState::Fulfilled); }
    /// It said no: none of them moved money.
    void declineUnknown() { endUnknown(domain::PaymentState::Declined, domain::OrderState::Cancelled); }
    /// What the shop knows of the journal of T1; before it is set, the shop does not know the question.
    void setJournal(const contract::TillJournalHead &head);
    /// How the shop's tills behave; a till learns it when somebody signs in.
    void setPolicy(const contract::TillPolicy &policy);
    /// Nobody signs in as this person any more, and whoever is signed in has to do so again.
    void disable(const std::string &userId);
    /// The tills that the shop has already.
    void setTills(std::vector<contract::Till> tills);
    [[nodiscard]] auto restorations() const -> std::vector<contract::JournalRestoration>;
    /// Counts requests whose method and path begin so.
    [[nodiscard]] auto count(const std::string &methodAndPath) const -> int;
    /// Method and path of every request, in the order in which they arrived.
    [[nodiscard]] auto requests() const -> std::vector<std::string>;
    [[nodiscard]] auto orders() const -> std::vector<contract::Order>;
    /// What arrived of shifts, in order: the bodies of opening, moving and closing.
    [[nodiscard]] auto shiftBodies() const -> std::vector<std::string>;
    /// What tills told, but for who signed in: every unlocking tells that.
    [[nodiscard]] auto tillEvents() const -> std::vector<contract::TillEvent>
    {
        const std::lock_guard lock(m_mutex);
        auto told = m_tillEvents;
        std::erase_if(told, [](const auto &event) { return event.kind == contract::TillEventKind::SignedIn; });
        return told;
    }
    /// Ids in the order in which the checkouts arrived, repeats included.
    [[nodiscard]] auto arrivals() const -> std::vector<std::string>;

private:
    void endUnknown(domain::PaymentState tender, domain::OrderState ended);
    auto handle(const kit::HttpRequest &request) -> kit::HttpReply;
    auto checkout(const kit::HttpRequest &request) -> kit::HttpReply;
    auto refund(const std::string &orderId, const kit::HttpRequest &request) -> kit::HttpReply;
    auto changes(const kit::HttpRequest &request) const -> kit::HttpReply;
    auto ordersOf(const std::string &path, const kit::HttpRequest &request) -> kit::HttpReply;
    /// An order whose money is being asked for. The caller holds the lock.
    auto takenOrder(const std::string &orderId) const -> contract::Order;
    auto listOrders(const kit::HttpRequest &request) const -> kit::HttpReply;
    auto grant(const std::string &userId, bool pin) const -> std::string;
    auto signInByPin(const kit::HttpRequest &request) const -> kit::HttpReply;
    static auto cashiers() -> kit::HttpReply;
    auto lend(const kit::HttpRequest &request) const -> kit::HttpReply;
    auto shift(const kit::HttpRequest &request) -> kit::HttpReply;
    auto tillEvent(const kit::HttpRequest &request) -> kit::HttpReply;
    auto goods(const std::string &path, const kit::HttpRequest &request) -> std::optional<kit::HttpReply>;
    auto putProduct(const std::string &sku, const kit::HttpRequest &request) -> kit::HttpReply;

    QTemporaryDir m_dir;
    std::unique_ptr<kit::Server> m_server;
    std::uint16_t m_port = 0;
    std::atomic<Card> m_card{Card::Approve};
    std::atomic<bool> m_hold{false};
    std::atomic<std::int64_t> m_lent{0};
    std::atomic<bool> m_taken{false};
    mutable std::mutex m_mutex;
    std::set<std::string> m_disabled;
    std::string m_token = "token"; ///< of every session; another one ends them all
    std::vector<contract::Product> m_products;
    std::vector<contract::Promotion> m_promotions;
    std::map<std::string, contract::Order> m_orders;
    std::vector<contract::RefundRequest> m_refunds;
    domain::PaymentState m_refundState = domain::PaymentState::Refunded;
    std::vector<std::string> m_arrivals;
    std::vector<std::string> m_log;
    std::vector<contract::TillEvent> m_tillEvents;
    std::vector<std::string> m_shiftBodies;
    std::optional<contract::TillJournalHead> m_journal;
    std::vector<contract::JournalRestoration> m_restorations;
    std::vector<contract::Till> m_tills;
    FakeCustomers m_customers;
    contract::StoreSettings m_store{"main", "Nordic Corner", "EUR", true, "shop"};
    std::vector<contract::CheckoutRequest> m_checkouts;
    FakePark m_park;
};

} // namespace tillhouse::testing
