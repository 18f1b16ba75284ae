// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal.h"
#include "contract/order_query.h"
#include "pos/pay/set_aside.h"
#include "uikit/icons.h"
#include "uikit/tokens.h"

#include <QString>

namespace tillhouse::pos
{

/// How much waits and since when, and how much was refused.
auto waitingSummary(const client::WaitingDocuments &waiting) -> QString;

/// A row of the list for a person: which receipt, how much, when, and what became of it, in words and as an icon.
struct QueueRow {
    QString what;
    QString figure; ///< "" where there is no money in it
    QString when;
    QString state;
    uikit::Icon icon = uikit::Icon::Clock;
    uikit::Tone tone = uikit::Tone::Neutral;

    /// All of it in one line, for whoever has it read aloud.
    [[nodiscard]] auto text() const -> QString;
};

/// Of a document in the journal. A refund names the receipt whose goods came back.
auto documentRow(const client::Journal &journal, const client::Document &document) -> QueueRow;

/// Of a card that was charged after all, and whose money has to go back.
auto doubleChargeRow(const DoubleCharge &charge) -> QueueRow;

/// Of a sale that the store server keeps.
auto orderRow(const contract::OrderSummary &order) -> QueueRow;

} // namespace tillhouse::pos
