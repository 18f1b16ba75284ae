// SPDX-License-Identifier: GPL-3.0-or-later
// On what terms a cart is sold: whose it is, without tax, its coupons, what comes back with it, money on accounts.
#include "pos/sell/cart.h"

#include "client/ids.h"

#include <algorithm>
#include <utility>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;

namespace
{

constexpr std::size_t kMostCoupons = 10; ///< as the contract has it
constexpr std::string_view kTaxExempt = "tax_exempt";
constexpr std::ptrdiff_t kMostIssues = 20; ///< as the order service has it

} // namespace

auto Cart::setCustomer(std::optional<CartCustomer> customer) -> Result<void>
{
    auto before = std::exchange(m_customer, std::move(customer));
    auto buyer = m_buyer;
    buyer.customerGroup = m_customer ? m_customer->group : std::string();
    auto done = change(m_lines, std::move(buyer));
    if (!done)
        m_customer = std::move(before);
    return done;
}

auto Cart::exemption() const -> const std::string &
{
    return m_customer && !m_customer->tax_exempt_reason.empty() ? m_customer->tax_exempt_reason : m_exemption;
}

auto Cart::setTaxExempt(const std::string &reason, const std::optional<contract::Approval> &approval) -> Result<void>
{
    auto before = std::exchange(m_exemption, reason);
    auto done = change(m_lines);
    if (!done) {
        m_exemption = std::move(before);
        return done;
    }
    std::erase_if(m_approvals, [](const contract::Approval &known) { return known.action == kTaxExempt; });
    if (approval)
        approve(*approval);
    return done;
}

auto Cart::addIssue(const contract::IssuedValue &issue, const std::string &name, std::int64_t amountMinor)
    -> Result<std::size_t>
{
    if (amountMinor <= 0)
        return domain::invalidField("amount", "must be above zero");
    const auto issues =
        std::ranges::count_if(m_lines, [](const CartLine &line) { return line.issue && line.item.quantity.milli > 0; });
    if (issues >= kMostIssues)
        return Error{ErrorCode::LimitExceeded, "A sale puts money on twenty accounts; start another one.", {}};
    auto lines = m_lines;
    CartLine line;
    line.issue = issue;
    line.code = line.item.sku = std::string(domain::name(issue.kind));
    line.item.lineId = client::newId();
    line.item.name = name;
    line.item.quantity = {kOneMilli};
    line.item.unitPriceMinor = amountMinor;
    lines.push_back(std::move(line));
    const auto last = lines.size() - 1;
    if (auto done = change(std::move(lines)); !done)
        return done.error();
    return last;
}

auto Cart::issuedMinor() const -> std::int64_t
{
    std::int64_t minor = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (const auto *priced = m_lines[i].issue ? pricedLine(i) : nullptr)
            minor += priced->totalMinor;
    return minor;
}

auto Cart::addCoupon(const std::string &code) -> Result<void>
{
    auto buyer = m_buyer;
    const auto same = [&](const std::string &shown) { return domain::sameCoupon(shown, code); };
    if (std::any_of(buyer.coupons.begin(), buyer.coupons.end(), same))
        return Error{ErrorCode::Conflict, "This coupon is in the sale already.", {}};
    if (buyer.coupons.size() >= kMostCoupons)
        return Error{ErrorCode::LimitExceeded, "A sale takes ten coupons.", {}};
    buyer.coupons.push_back(code);
    return change(m_lines, std::move(buyer));
}

void Cart::removeCoupon(std::size_t index)
{
    if (index >= m_buyer.coupons.size())
        return;
    auto buyer = m_buyer;
    buyer.coupons.erase(buyer.coupons.begin() + static_cast<std::ptrdiff_t>(index));
    const auto done = change(m_lines, std::move(buyer));
    TILLHOUSE_ASSERT(done.hasValue()); // what could be priced with a promotion can be priced without it
}

auto Cart::setCustomerGroup(const std::string &group) -> Result<void>
{
    auto buyer = m_buyer;
    buyer.customerGroup = group;
    return change(m_lines, std::move(buyer));
}

auto Cart::savedBy(const std::string &coupon) const -> std::int64_t
{
    return m_pricing.savedBy(coupon, m_lines);
}

auto Cart::returnedMinor() const -> std::int64_t
{
    return m_exchange ? m_exchange->booked_minor.value_or(m_exchange->value_minor) : 0;
}

auto Cart::paidByReturn() const -> std::int64_t
{
    return std::clamp<std::int64_t>(priced().totalMinor - issuedMinor(), 0, returnedMinor());
}

} // namespace tillhouse::pos
