// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/result.h"
#include "payment/payment_rows.h"

#include <cstdint>
#include <optional>
#include <string>

/// What a till took while it could ask nobody: it counts as paid, because the goods are gone (docs/OFFLINE.md).
namespace tillhouse::payment
{

/// Takes off the gift card what is on it, and notes in the tender what was not. The uncovered part is our loss, and an
/// event tells it with the amounts. Call it before the tender is saved and its capture posted.
void coverGiftCard(db::Transaction &tx, TenderRow &tender, std::int64_t now);

/// Notes that the acquirer is to be asked for a card that counts as paid already. It is followed up like a manager's
/// word: what it declines is booked as our loss and told.
void collectCard(db::Transaction &tx, const TenderRow &tender, std::int64_t now);

/// How much of a gift card's tender may go back on the card, of `amountMinor` that are given back now and
/// `beforeMinor` before: what never was on it comes off first.
auto givenBackToCard(const TenderRow &tender, std::int64_t beforeMinor, std::int64_t amountMinor) -> std::int64_t;

/// What the acquirer has said about a card that was taken on trust.
enum class TrustVerdict { NotOnTrust, Open, Approved, Declined };
auto trustVerdict(db::Session &session, const std::string &storeId, const std::string &tenderId) -> TrustVerdict;

/// Whether `divertedMinor` of the `amountMinor` that are given back of a tender may go elsewhere than back to it. What
/// a card or a gift card on trust did not pay, or has not paid yet, becomes no other money: Conflict. Call it before
/// the amount is claimed.
auto checkDivertible(db::Session &session, const TenderRow &tender, std::int64_t amountMinor,
                     std::int64_t divertedMinor) -> domain::Result<void>;

} // namespace tillhouse::payment
