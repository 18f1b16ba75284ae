// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/parked_basket.h"
#include "pos/sell/sales_desk.h"
#include "pos/till/till.h"

#include <QObject>
#include <QTimer>

#include <string>
#include <vector>

namespace tillhouse::pos
{

/// A held sale as somebody looks for it.
struct HeldSale {
    std::string id;
    QString label;
    QString who;        ///< the cashier's name; empty if nobody knows
    std::string tillId; ///< that put it aside
    std::int64_t heldAtMs = 0;
    std::int64_t totalMinor = 0;
    std::int64_t lineCount = 0;
    bool canRecall = true; ///< false: the store server has to say whether another till took it
};

/// Held sales of all tills. One is put aside on this till's disk, and from there goes to the store server as soon as it
/// answers; from then on whoever asks the server first gets it, and nobody else. The rules are docs/adr/0117.
class ParkDesk : public QObject
{
    Q_OBJECT

public:
    ParkDesk(Till &till, SalesDesk &desk, QObject *parent = nullptr);

    /// Oldest first: what this till has, and what the store server told last of the others'.
    [[nodiscard]] auto held() const -> std::vector<HeldSale>;
    /// Asks the store server what is held; changed() tells when it has answered.
    void refresh();
    /// Opens a held sale: at once where it is this till's alone, else when the store server gave it.
    void recall(const std::string &id);
    /// Sends what waits, and asks again for what was asked for. Nothing happens while the server cannot be reached.
    void wake();

Q_SIGNALS:
    void changed();
    /// A sale came back that was asked for.
    void recalled();
    void refused(const QString &why);

private:
    void send();
    void sent(const std::string &id, const client::Result<contract::ParkedBasket> &answer);
    void take(const client::PendingTake &pending);
    void taken(const std::string &id, const client::Result<contract::ParkedBasket> &answer);
    void startTake(const std::string &id);
    void listed(const contract::ParkedBasketList &list);
    [[nodiscard]] auto canAsk() const -> bool;

    Till &m_till;
    SalesDesk &m_desk;
    QTimer m_again;
    std::vector<contract::ParkedBasket> m_others; ///< what the server told last
    std::string m_sending;                        ///< the basket on its way
    bool m_firstTime = false;                     ///< it was never sent before
    std::string m_recallAfter;                    ///< asked for while it was on its way
    std::vector<std::string> m_taking;
    bool m_paused = false; ///< the server refused one: not again before the timer
};

} // namespace tillhouse::pos
