// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/result.h"
#include "payment/acquirer.h"
#include "payment/refund_rows.h"

#include <cstdint>

namespace tillhouse::payment
{

/// Takes over what is known of a part of a refund: its state, the tender it comes from, balances, ledger, and the
/// events that somebody should see. Errors: Conflict (the part is settled already), Internal.
auto applyRefundAnswer(db::Transaction &tx, const RefundRow &refund, RefundTenderRow &part,
                       const AcquirerAnswer &answer, std::int64_t now) -> domain::Result<void>;

/// What follows for the parts that no card is asked for, and for cards not asked yet, once it is known what a card
/// said. As long as nothing went back and one said no, nothing goes back at all: their claims end. Once every card has
/// answered, and one of them gave money back, that cannot be undone, and everything else goes back too. Without a card
/// all of it goes back at once. Errors: Conflict, Internal.
auto followCards(db::Transaction &tx, RefundRow &refund, std::int64_t now) -> domain::Result<void>;

/// Stores the intent to give back what is left of a tender that must not stay taken; what needs nobody's consent goes
/// back at once. The refund's id is the tender's, so it exists once: later calls change nothing.
auto insertReversal(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t now)
    -> domain::Result<void>;

} // namespace tillhouse::payment
