// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "contract/order.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <string_view>

namespace tillhouse::pos
{

/// Where a card payment stands, as the cashier sees it.
enum class CardState {
    Idle,
    Waiting,    ///< sent, and not answered; hasArrived() says whether anybody has it
    Approved,   ///< the money is ours
    Declined,   ///< the acquirer said no; no money moved, the order is closed
    Unknown,    ///< the answer was lost: the order is asked for, never charged again
    NotReached, ///< the store server has no such order: no money moved
    Refused,    ///< the store server would not take the order; no money moved
};

/// Takes one order's card money: sends the checkout once, and when the answer is lost asks for the order by its id
/// until it is known. It never sends a second charge: `retry` repeats the same request with the same key, which the
/// gateway answers from its record if it ever arrived.
class CardPayment : public QObject
{
    Q_OBJECT

public:
    /// The reason of a tender whose card nobody could be asked for (docs/api): nothing was sent to the acquirer.
    static constexpr std::string_view kAcquirerUnavailable = "acquirer_unavailable";

    struct Timing {
        std::chrono::milliseconds answer{45000};    ///< how long the customer may take at the reader
        std::chrono::milliseconds firstCheck{1000}; ///< doubled for each further one
        std::chrono::milliseconds longestPause{30000};
        int checks = 6;
        std::chrono::milliseconds arrival{400}; ///< between two questions whether the order has arrived
    };

    explicit CardPayment(client::ApiClient &api, QObject *parent = nullptr);
    CardPayment(client::ApiClient &api, Timing timing, QObject *parent = nullptr);

    /// Sends the checkout. Only from Idle: a second press does nothing.
    void start(const contract::CheckoutRequest &request);
    /// After a restart: the intent is in the journal, the answer was not seen. Only asks.
    void resume(const contract::CheckoutRequest &request);
    /// From Unknown: asks at once.
    void checkNow();
    /// From NotReached: sends the same request with the same key.
    void retry();
    /// Forgets the order; an answer that still comes is ignored.
    void reset();

    /// While the answer is waited for, also asks whether the store server has the order: hasArrived().
    void tellArrival() { m_tellsArrival = true; }

    [[nodiscard]] auto state() const -> CardState { return m_state; }
    /// While Waiting: the store server said that it has the order, whose money is being asked for. Until then it is
    /// only known that it was sent. False where nobody wants to know (tellArrival()).
    [[nodiscard]] auto hasArrived() const -> bool { return m_arrived; }
    [[nodiscard]] auto request() const -> const contract::CheckoutRequest & { return m_request; }
    [[nodiscard]] auto order() const -> const std::optional<contract::Order> & { return m_order; }
    /// Why, in a sentence, where there is a reason.
    [[nodiscard]] auto reason() const -> const std::string & { return m_reason; }
    [[nodiscard]] auto check() const -> int { return m_check; }
    [[nodiscard]] auto checks() const -> int { return m_timing.checks; }
    [[nodiscard]] auto isChecking() const -> bool { return m_asking || m_pause.isActive(); }

Q_SIGNALS:
    void changed();

protected:
    using Answer = std::function<void(const client::Result<contract::Order> &)>;
    /// How the order is sent, and how it is asked for. Other kinds of orders have endpoints of their own; what follows
    /// from an answer is the same.
    virtual void post(QObject *context, Answer done);
    virtual void look(QObject *context, Answer done);
    [[nodiscard]] auto api() -> client::ApiClient & { return m_api; }
    [[nodiscard]] auto timing() const -> const Timing & { return m_timing; }

private:
    void send();
    void ask();
    void askArrival();
    void takeOrder(const contract::Order &order);
    void takeError(const client::Error &error);
    void askLater();
    void become(CardState state, std::string reason = {});

    client::ApiClient &m_api;
    Timing m_timing;
    CardState m_state = CardState::Idle;
    contract::CheckoutRequest m_request;
    std::optional<contract::Order> m_order;
    std::string m_reason;
    QTimer m_pause;
    QTimer m_arrival;
    std::unique_ptr<QObject> m_arrivalCall;
    std::unique_ptr<QObject> m_call; ///< the context of the running call; replaced to cancel it
    int m_check = 0;
    bool m_asking = false;
    bool m_seen = false; ///< the gateway said that it knows the order
    bool m_arrived = false;
    bool m_tellsArrival = false;
    bool m_shed = false; ///< the last request was refused before anything was done with it
};

/// What an order says about its card money.
auto cardStateOf(const contract::Order &order) -> CardState;

} // namespace tillhouse::pos
