// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal.h"
#include "contract/checkout.h"
#include "contract/till_event.h"
#include "pos/till/till.h"

#include <QObject>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tillhouse::pos
{

/// How a sale went on though nobody knew whether its card had been charged.
enum class LeftHow {
    Otherwise, ///< the customer paid another way, under another order
    Later,     ///< the sale waits as it is, and the card is asked for
};

/// A card that was charged after all, though its goods were paid otherwise or not sold: the money has to go back.
struct DoubleCharge {
    std::string orderId; ///< of the card
    QString number;      ///< of its receipt
    contract::MoneyAmount amount;
    std::int64_t foundAtMs = 0; ///< Unix milliseconds
};

/// Cards whose outcome was not known when their sale was left, by somebody's word. The till's journal is the memory: it
/// says who allowed it, how it went on, and what is to be given back.
class SetAsideCards : public QObject
{
    Q_OBJECT

public:
    explicit SetAsideCards(Till &till, QObject *parent = nullptr);

    /// Writes down that a sale is left, before it is. Error: Internal, when the journal cannot be written.
    auto leave(const contract::CheckoutRequest &request, LeftHow how, const std::optional<contract::Approval> &approval)
        -> client::Result<void>;
    /// The last way in which the card's sale was left; nothing for a card that nobody left.
    [[nodiscard]] auto howLeft(const std::string &orderId) const -> std::optional<LeftHow>;
    /// Writes down that the card was charged after all though its sale had gone another way: for the till and, by the
    /// event, for the manager. Once for each card.
    auto chargedTwice(const contract::CheckoutRequest &request) -> client::Result<void>;
    /// Writes down that the money was given back in a way of which neither the till nor the store server knows, and who
    /// says so: nobody has to give it back any more. Error: Internal, when the journal cannot be written.
    auto settle(const DoubleCharge &charge, const std::optional<contract::Approval> &approval) -> client::Result<void>;
    /// What is to be given back, the oldest first.
    [[nodiscard]] auto doubleCharges() const -> std::vector<DoubleCharge>;
    /// Asks the store server whether somebody gave it back elsewhere.
    void ask();

Q_SIGNALS:
    /// Another card is to be given back, or one less.
    void changed();

private:
    [[nodiscard]] auto otherReceipt(const contract::CheckoutRequest &request) const -> std::string;

    Till &m_till;
    std::set<std::string> m_givenBack; ///< as the store server says
};

/// Those of a journal that it knows no refund of and nobody has settled, the oldest first.
auto doubleChargesOf(const client::Journal &journal) -> std::vector<DoubleCharge>;
/// What somebody was asked for in the sale, in minor units: a card, and balances beside it.
auto cardMinor(const contract::CheckoutRequest &request) -> std::int64_t;

} // namespace tillhouse::pos
