// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/sale_book.h"
#include "pos/sell/sales_desk.h"

#include <QObject>
#include <QTimer>

namespace tillhouse::pos
{

/// Where the goods that come back with a sale stand.
enum class ReturnStage {
    None,    ///< nothing comes back
    Chosen,  ///< not yet told to anybody
    Booking, ///< written down and asked for; the answer is not known
    Booked,  ///< taken back: what they are worth waits under the exchange's code
    Refused, ///< the store server will not take them back; no money moved
};

/// Books what comes back with the active cart: one refund that is written down before it is sent, whose value goes on a
/// code that the sale then spends. The journal says how far it is, so a restart goes on where it was; the refund's id
/// and the code are chosen once, so nothing happens twice (docs/adr/0112).
class ExchangeDesk : public QObject
{
    Q_OBJECT

public:
    ExchangeDesk(Till &till, SalesDesk &desk, SaleBook &book, QObject *parent = nullptr);

    /// Of the active cart. What was booked before a restart is noted in the cart by this.
    auto stage() -> ReturnStage;
    /// Why it was refused, in a sentence.
    [[nodiscard]] auto reason() const -> const QString & { return m_reason; }
    /// Books the return of the active cart, as much of it for these goods as they cost; what is more goes back to where
    /// it came from. Once it was asked for, it only waits. Error: nothing was written down and nothing happens.
    auto start() -> domain::Result<void>;
    /// Nothing comes back with the active cart any more. What is booked already stays on its code, and is printed.
    void drop();

Q_SIGNALS:
    /// The stage of the active cart's return has changed.
    void changed();
    /// What was booked is not spent by this sale: the customer gets it on paper.
    void credited(const tillhouse::pos::Receipt &receipt);
    void refused(const QString &why);

private:
    void answered(const QString &id);
    void refusedByServer(const QString &id, const QString &reason);
    void ask();
    void take(const contract::Order &order);
    [[nodiscard]] auto request() const -> contract::RefundRequest;
    void printCredit(const CartExchange &exchange);

    Till &m_till;
    SalesDesk &m_desk;
    SaleBook &m_book;
    QTimer m_again;
    QString m_reason;
    std::string m_declined; ///< the refund whose money the acquirer did not give back
    bool m_asking = false;
};

} // namespace tillhouse::pos
