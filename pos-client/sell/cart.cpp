// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart.h"

#include "client/ids.h"
#include "pos/sell/line_changes.h"

#include <algorithm>
#include <utility>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;

namespace
{

constexpr std::size_t kMostApprovals = 49; ///< one less than the contract has: a tender may bring one

} // namespace

Cart::Cart(contract::StoreSettings store, TermsSource terms)
    : m_store(std::move(store))
    , m_pricing(m_store.currency, std::move(terms))
    , m_orderId(client::newId())
{
}

void Cart::follow(const contract::StoreSettings &store)
{
    if (isEmpty())
        m_store = store;
}

void Cart::renewOrderId()
{
    m_orderId = client::newId();
}

auto Cart::isOrder(const std::string &orderId) const -> bool
{
    return orderId == m_orderId || std::ranges::find(m_leftOrders, orderId) != m_leftOrders.end();
}

void Cart::leaveOrder()
{
    m_leftOrders.push_back(m_orderId);
    renewOrderId();
}

auto Cart::pricedLine(std::size_t index) const -> const domain::PricedLine *
{
    if (index >= m_lines.size() || m_lines[index].unknown)
        return nullptr;
    return &m_pricing.lineAt(index);
}

auto Cart::hasUnknown() const -> bool
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const CartLine &line) { return line.unknown; });
}

auto Cart::isAllOff() const -> bool
{
    return !m_lines.empty() && std::ranges::none_of(m_lines, [](const CartLine &line) {
        return line.unknown || line.item.quantity.milli > 0;
    });
}

auto Cart::canPay() const -> bool
{
    return !hasUnknown() && itemCount() > 0;
}

auto Cart::itemCount() const -> std::int64_t
{
    return itemsIn(m_lines);
}

auto Cart::quantities() const -> std::unordered_map<std::string, std::int64_t>
{
    return quantitiesIn(m_lines);
}

auto Cart::soldLine(std::size_t index) const -> domain::BasketLine
{
    auto sold = CartPricing::asSold(m_lines.at(index), isTaxExempt());
    return sold ? std::move(*sold) : m_lines[index].item;
}

auto Cart::change(std::vector<CartLine> lines) -> Result<void>
{
    return change(std::move(lines), m_buyer);
}

auto Cart::change(std::vector<CartLine> lines, CartBuyer buyer) -> Result<void>
{
    if (lines.size() > kMaxCartLines)
        return Error{ErrorCode::LimitExceeded, "This sale has as many lines as one receipt can hold.", {}};
    if (auto done = m_pricing.price(lines, buyer, isTaxExempt()); !done)
        return done;
    m_lines = std::move(lines);
    m_buyer = std::move(buyer);
    return {};
}

auto Cart::taxMode() const -> domain::TaxMode
{
    return m_store.prices_include_tax ? domain::TaxMode::Included : domain::TaxMode::Excluded;
}

auto Cart::lineFor(const Goods &goods, std::int64_t countMilli) const -> Result<CartLine>
{
    if (goods.product.price.currency != m_store.currency)
        return Error{ErrorCode::InvalidInput, "This product is priced in " + goods.product.price.currency + ".", {}};
    return makeLine(goods, countMilli, taxMode());
}

auto Cart::add(const contract::Product &product, const std::string &code, std::int64_t quantityMilli)
    -> Result<std::size_t>
{
    return add(Goods{product, code}, quantityMilli);
}

auto Cart::add(const Goods &goods, std::int64_t countMilli) -> Result<std::size_t>
{
    auto fresh = lineFor(goods, countMilli);
    if (!fresh)
        return fresh.error();
    auto lines = m_lines;
    if (!lines.empty() && joins(lines.back(), *fresh)) {
        if (auto counted = countOn(lines.back(), *fresh, countMilli); !counted)
            return counted.error();
    } else {
        lines.push_back(std::move(*fresh));
    }
    if (lines.back().item.quantity.milli > domain::kMaxQuantityMilli)
        return Error{ErrorCode::LimitExceeded, "That is more than one line can hold.", {}};
    const auto last = lines.size() - 1;
    if (auto done = change(std::move(lines)); !done)
        return done.error();
    return last;
}

auto Cart::addUnknown(const std::string &code, std::int64_t countMilli) -> Result<std::size_t>
{
    auto lines = m_lines;
    CartLine line;
    line.code = code;
    line.unknown = true;
    line.item.lineId = client::newId();
    line.item.quantity = {countMilli};
    lines.push_back(std::move(line));
    const auto last = lines.size() - 1;
    if (auto done = change(std::move(lines)); !done)
        return done.error();
    return last;
}

auto Cart::resolve(std::size_t index, const Goods &goods, std::int64_t countMilli) -> Result<void>
{
    auto lines = m_lines;
    auto found = goods;
    found.code = lines.at(index).code;
    auto line = lineFor(found, countMilli);
    if (!line)
        return line.error();
    lines.at(index) = std::move(*line);
    return change(std::move(lines));
}

auto Cart::setQuantity(std::size_t index, std::int64_t quantityMilli) -> Result<void>
{
    auto lines = m_lines;
    if (auto done = putQuantity(lines.at(index), quantityMilli); !done)
        return done;
    return change(std::move(lines));
}

auto Cart::setDiscount(std::size_t index, domain::Discount discount) -> Result<void>
{
    auto lines = m_lines;
    if (auto done = putDiscount(lines.at(index), discount); !done)
        return done;
    return change(std::move(lines));
}

auto Cart::setUnitPrice(std::size_t index, std::int64_t unitPriceMinor) -> Result<void>
{
    auto lines = m_lines;
    if (auto done = putUnitPrice(lines.at(index), unitPriceMinor); !done)
        return done;
    return change(std::move(lines));
}

auto Cart::setLineNote(std::size_t index, const std::string &note) -> Result<void>
{
    auto lines = m_lines;
    if (auto done = putNote(lines.at(index), note); !done)
        return done;
    return change(std::move(lines));
}

auto Cart::priceCut(std::size_t index, std::int64_t unitPriceMinor) const -> std::int64_t
{
    return index < m_lines.size() ? priceCutOf(m_lines[index], unitPriceMinor) : 0;
}

void Cart::approve(contract::Approval approval)
{
    const auto same = std::find_if(m_approvals.begin(), m_approvals.end(), [&](const contract::Approval &other) {
        return other.action == approval.action && other.line_id == approval.line_id;
    });
    if (same != m_approvals.end())
        *same = std::move(approval);
    else if (m_approvals.size() < kMostApprovals)
        m_approvals.push_back(std::move(approval));
}

void Cart::voidLine(std::size_t index)
{
    auto lines = m_lines;
    if (index >= lines.size())
        return;
    if (lines[index].unknown)
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(index));
    else
        takeOff(lines[index]);
    const auto done = change(std::move(lines));
    TILLHOUSE_ASSERT(done.hasValue()); // less of a basket that could be priced can be priced
}

void Cart::clear()
{
    m_customer.reset();
    m_exemption.clear();
    m_lines.clear();
    m_pricing.clear();
    m_buyer = {};
    m_note.clear();
    m_ageChecked = 0;
    m_approvals.clear();
    renewOrderId();
}

auto Cart::content() const -> CartContent
{
    CartContent content{m_orderId, {}, m_note, m_ageChecked, m_approvals};
    content.customer = m_customer;
    content.tax_exempt_reason = m_exemption;
    content.coupons = m_buyer.coupons;
    content.customer_group = m_buyer.customerGroup;
    content.exchange = m_exchange;
    content.left_orders = m_leftOrders;
    for (const auto &line : m_lines)
        content.lines.push_back(contentOf(line));
    return content;
}

auto Cart::fromContent(contract::StoreSettings store, const CartContent &content, TermsSource terms) -> Result<Cart>
{
    Cart cart(std::move(store), std::move(terms));
    cart.m_orderId = content.order_id;
    cart.m_customer = content.customer;
    cart.m_exemption = content.tax_exempt_reason;
    cart.m_note = content.note;
    cart.m_ageChecked = content.age_checked;
    cart.m_approvals = content.approvals;
    cart.m_exchange = content.exchange;
    cart.m_leftOrders = content.left_orders;
    std::vector<CartLine> lines;
    for (const auto &kept : content.lines)
        lines.push_back(lineOf(kept, cart.taxMode()));
    if (auto done = cart.change(std::move(lines), {content.coupons, content.customer_group}); !done)
        return done.error();
    return cart;
}

} // namespace tillhouse::pos
