// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/refund/exchange_code.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr std::string_view kPrefix = "EX";
constexpr std::size_t kDigits = 16;

auto isDigit(char c) -> bool
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
}

} // namespace

auto exchangeCode(const std::string &refundId) -> std::string
{
    std::string digits;
    for (const char c : refundId)
        if (c != '-')
            digits += c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
    return std::string(kPrefix) + digits.substr(digits.size() - std::min(digits.size(), kDigits));
}

auto isExchangeCode(const std::optional<std::string> &account) -> bool
{
    return account && account->size() == kPrefix.size() + kDigits && account->starts_with(kPrefix) &&
           std::ranges::all_of(account->begin() + kPrefix.size(), account->end(), isDigit);
}

auto bookedFor(const contract::OrderRefund &refund, const std::optional<contract::MoneyAmount> &asked) -> std::int64_t
{
    auto minor = refund.total.amount_minor;
    if (!refund.tenders.empty()) {
        const auto on =
            std::ranges::find(refund.tenders, domain::TenderKind::GiftCard, &contract::RefundTender::tender_kind);
        minor = on == refund.tenders.end() ? 0 : on->amount.amount_minor;
    }
    // The rest may have gone back to a gift card, too: one that paid.
    return asked ? std::min(minor, asked->amount_minor) : minor;
}

} // namespace tillhouse::pos
