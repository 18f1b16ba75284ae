// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "contract/customer.h"
#include "contract/gift_card.h"
#include "contract/till_policy.h"
#include "domain/result.h"

#include <cstdint>
#include <map>
#include <string>

namespace tillhouse::pos
{

/// What the practice shop's gift cards and customers have: made up, in memory, gone with the training. A gift card
/// begins when it is sold here; a customer, when first named, with something of everything, so that each way to pay can
/// be tried. Amounts are minor units of the store's currency.
class PracticeAccounts
{
public:
    PracticeAccounts(std::string storeId, std::string currency, contract::LoyaltyPolicy loyalty);

    /// NotFound: it was not sold in this training.
    [[nodiscard]] auto giftCard(const std::string &code) const -> domain::Result<contract::GiftCard>;
    auto customer(const std::string &customerId) -> contract::CustomerAccount;

    /// Whether every tender is covered. PaymentDeclined with the reason, as the payment service says it.
    auto cover(const std::vector<contract::CheckoutTender> &tenders) -> domain::Result<void>;
    /// Takes what a covered tender pays; cash and cards have no account here.
    void pay(const contract::CheckoutTender &tender);
    /// Money that comes back to where it was from, or elsewhere.
    void giveBack(domain::TenderKind kind, const std::string &account, std::int64_t minor);
    /// A gift card that is sold or topped up, or a debt that is paid.
    void issue(const contract::IssuedValue &value, std::int64_t minor);
    /// Points for what was paid; how many.
    auto earn(const std::string &customerId, std::int64_t paidMinor) -> std::int64_t;

private:
    void move(domain::TenderKind kind, const std::string &account, std::int64_t minor);
    [[nodiscard]] auto points(std::int64_t minor) const -> std::int64_t;

    std::string m_storeId;
    std::string m_currency;
    contract::LoyaltyPolicy m_loyalty;
    std::int64_t m_major = 1; ///< minor units of one major
    std::map<std::string, std::int64_t> m_giftCards;
    std::map<std::string, contract::CustomerAccount> m_customers;
};

} // namespace tillhouse::pos
