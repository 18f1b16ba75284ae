// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/payment_state.h"
#include "domain/result.h"
#include "payment/acquirer.h"
#include "payment/payment_rows.h"

#include <cstdint>

namespace tillhouse::payment
{

/// The steps of one tender of a payment. Each runs inside the transaction that stores it and asks nobody.

/// Error: Conflict, when the tender's state knows no such event.
auto moveTender(db::Transaction &tx, TenderRow &tender, domain::PaymentEvent event, std::int64_t now)
    -> domain::Result<void>;

/// The money is ours: the amount of the tender is from now on what was taken. Error: Conflict.
auto takeTender(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t amountMinor,
                std::int64_t now) -> domain::Result<void>;

/// Leaves it behind as pending, for whoever asks the acquirer. Error: Conflict.
auto submitTender(db::Transaction &tx, TenderRow &tender, TenderStep step, std::int64_t now) -> domain::Result<void>;

/// Takes over what is known of an open tender; a capture moves the money in the ledger. Error: Conflict.
auto applyAnswer(db::Transaction &tx, PaymentRow &payment, TenderRow &tender, const AcquirerAnswer &answer,
                 std::int64_t now) -> domain::Result<void>;

/// The keys under which the acquirer knows a tender.
auto chargeOf(const TenderRow &tender) -> Charge;
auto holdCaptureOf(const TenderRow &tender) -> HoldCapture;
auto holdReleaseOf(const TenderRow &tender) -> HoldRelease;

/// What of the payment's tip is in the tender.
auto tipOf(const PaymentRow &payment, const TenderRow &tender) -> std::int64_t;
/// Books a tender that was taken: goods, their rounding to coins, and the tip.
void postCapture(db::Transaction &tx, const PaymentRow &payment, const TenderRow &tender, std::int64_t roundingMinor,
                 std::int64_t now);

} // namespace tillhouse::payment
