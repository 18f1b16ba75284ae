// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/training/practice_accounts.h"

#include "domain/currency.h"
#include "domain/loyalty.h"

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;
using domain::TenderKind;

namespace
{

// What a practice customer begins with, in major units; points are points.
constexpr std::int64_t kFirstCredit = 20;
constexpr std::int64_t kFirstLimit = 100;
constexpr std::int64_t kFirstPoints = 200;

auto declined() -> Error
{
    return {ErrorCode::PaymentDeclined, "insufficient_balance", {}};
}

} // namespace

PracticeAccounts::PracticeAccounts(std::string storeId, std::string currency, contract::LoyaltyPolicy loyalty)
    : m_storeId(std::move(storeId))
    , m_currency(std::move(currency))
    , m_loyalty(loyalty)
{
    if (const auto known = domain::Currency::parse(m_currency))
        m_major = known->minorPerMajor();
}

auto PracticeAccounts::giftCard(const std::string &code) const -> domain::Result<contract::GiftCard>
{
    const auto card = m_giftCards.find(code);
    if (card == m_giftCards.end())
        return Error{ErrorCode::NotFound, "there is no such gift card", {}};
    return contract::GiftCard{m_storeId, code, {card->second, m_currency}, {0, m_currency}};
}

auto PracticeAccounts::customer(const std::string &customerId) -> contract::CustomerAccount
{
    const contract::CustomerAccount first{m_storeId,
                                          customerId,
                                          {0, m_currency},
                                          {kFirstLimit * m_major, m_currency},
                                          {kFirstCredit * m_major, m_currency},
                                          kFirstPoints};
    return m_customers.try_emplace(customerId, first).first->second;
}

/// Rounded up: the last point is spent whole.
auto PracticeAccounts::points(std::int64_t minor) const -> std::int64_t
{
    if (minor <= 0 || m_loyalty.point_minor <= 0)
        return 0;
    const auto needed = domain::pointsNeeded(minor, m_loyalty.point_minor);
    return needed ? *needed : 0;
}

auto PracticeAccounts::cover(const std::vector<contract::CheckoutTender> &tenders) -> domain::Result<void>
{
    auto after = *this; // two tenders may be of one account
    for (const auto &tender : tenders) {
        const auto account = tender.account.value_or("");
        if (tender.kind == TenderKind::GiftCard && !after.m_giftCards.contains(account))
            return declined();
        after.pay(tender);
        if (!domain::hasAccount(tender.kind))
            continue;
        if (tender.kind == TenderKind::GiftCard) {
            if (after.m_giftCards[account] < 0)
                return declined();
            continue;
        }
        const auto left = after.customer(account);
        // A debt above the limit was allowed by somebody at the till.
        if (left.store_credit.amount_minor < 0 || left.points < 0 ||
            (tender.kind == TenderKind::Points && m_loyalty.point_minor <= 0))
            return declined();
    }
    return {};
}

/// Adds to an account (or takes from it, below zero).
void PracticeAccounts::move(TenderKind kind, const std::string &account, std::int64_t minor)
{
    if (kind == TenderKind::GiftCard) {
        m_giftCards[account] += minor;
        return;
    }
    if (!domain::hasAccount(kind))
        return;
    (void)customer(account); // begins here if it has to
    auto &owner = m_customers.at(account);
    if (kind == TenderKind::StoreCredit)
        owner.store_credit.amount_minor += minor;
    else if (kind == TenderKind::OnAccount)
        owner.owed.amount_minor -= minor;
    else
        owner.points += minor < 0 ? -points(-minor) : points(minor);
}

void PracticeAccounts::pay(const contract::CheckoutTender &tender)
{
    move(tender.kind, tender.account.value_or(""), -tender.amount.amount_minor);
}

void PracticeAccounts::giveBack(TenderKind kind, const std::string &account, std::int64_t minor)
{
    move(kind, account, minor);
}

void PracticeAccounts::issue(const contract::IssuedValue &value, std::int64_t minor)
{
    move(value.kind, value.account, minor);
}

auto PracticeAccounts::earn(const std::string &customerId, std::int64_t paidMinor) -> std::int64_t
{
    const auto earned = domain::pointsEarned(paidMinor, m_major, m_loyalty.points_per_major);
    if (!earned || *earned <= 0)
        return 0;
    (void)customer(customerId);
    m_customers.at(customerId).points += *earned;
    return *earned;
}

} // namespace tillhouse::pos
