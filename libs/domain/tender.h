// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enum_names.h"
#include "domain/money.h"
#include "domain/result.h"

#include <span>
#include <string>
#include <vector>

namespace tillhouse::domain
{

/// A means of payment.
enum class TenderKind {
    Cash,
    Card,        ///< through an acquirer that we talk to
    Manual,      ///< a stand-alone terminal; the cashier types the amount
    GiftCard,    ///< out of the balance of a gift card; `account` is its code
    StoreCredit, ///< out of what an earlier refund left with the store; `account` names whose
    OnAccount,   ///< owed by a known customer up to a limit; `account` is the customer's id
    Points,      ///< out of a customer's loyalty points; `account` is the customer's id
};

template <>
struct EnumNames<TenderKind> {
    static constexpr std::pair<TenderKind, std::string_view> kValues[] = {
        {TenderKind::Cash, "cash"},
        {TenderKind::Card, "card"},
        {TenderKind::Manual, "manual"},
        {TenderKind::GiftCard, "gift_card"},
        {TenderKind::StoreCredit, "store_credit"},
        {TenderKind::OnAccount, "on_account"},
        {TenderKind::Points, "points"},
    };
};

/// Whether the tender names an account: whose gift card, credit, debt or points it is.
constexpr auto hasAccount(TenderKind kind) -> bool
{
    return kind == TenderKind::GiftCard || kind == TenderKind::StoreCredit || kind == TenderKind::OnAccount ||
           kind == TenderKind::Points;
}

/// Whether the payment store keeps the balance that the tender is paid out of. Points are kept with the orders, which
/// earn them.
constexpr auto hasMoneyBalance(TenderKind kind) -> bool
{
    return hasAccount(kind) && kind != TenderKind::Points;
}

/// What the customer gives.
struct Tender {
    TenderKind kind = TenderKind::Cash;
    std::int64_t givenMinor = 0; ///< cash: what is handed over; others: what is charged
};

struct Settlement {
    std::vector<std::int64_t> appliedMinor; ///< for each tender, the part that pays the order; they sum to the total
    std::int64_t changeMinor = 0;           ///< handed back, out of cash only
};

constexpr std::size_t kMaxTenders = 20;

/// Pays `totalMinor` (>= 0) with the tenders. Only cash may exceed what is due, and only cash that is needed is
/// accepted, so the change is always less than the last cash tender. Errors: InvalidInput (too little, too much without
/// cash, an amount that is not positive; fields are `tenders/<n>/amount`). A total of 0 needs no tender.
auto settle(std::int64_t totalMinor, std::span<const Tender> tenders) -> Result<Settlement>;

/// What of a tip is in each tender: the last tender carries it as far as it goes, then the one before it, so that goods
/// are paid first. Amounts are not negative; a tip above their sum is not spread further.
auto tipShares(std::int64_t tipMinor, std::span<const std::int64_t> amountsMinor) -> std::vector<std::int64_t>;

/// The nearest multiple of `stepMinor` that can be paid where small coins are gone, e.g. 5 for 0.05; a half goes up.
auto roundToCashStep(std::int64_t minor, std::int64_t stepMinor) -> Result<std::int64_t>;

} // namespace tillhouse::domain
