// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart.h"

#include "client/ids.h"
#include "domain/share.h"

#include <algorithm>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;

namespace
{

constexpr std::size_t kMostApprovals = 50;

} // namespace

Cart::Cart(contract::StoreSettings store)
    : m_store(std::move(store))
    , m_orderId(client::newId())
{
    if (const auto currency = domain::Currency::parse(m_store.currency))
        m_currency = *currency;
    m_priced.currency = m_currency;
}

void Cart::renewOrderId()
{
    m_orderId = client::newId();
}

auto Cart::pricedLine(std::size_t index) const -> const domain::PricedLine *
{
    if (index >= m_lines.size() || m_lines[index].unknown)
        return nullptr;
    const auto &id = m_lines[index].item.lineId;
    const auto found = std::find_if(m_priced.lines.begin(), m_priced.lines.end(),
                                    [&](const domain::PricedLine &line) { return line.lineId == id; });
    return found == m_priced.lines.end() ? nullptr : &*found;
}

auto Cart::hasUnknown() const -> bool
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const CartLine &line) { return line.unknown; });
}

auto Cart::canPay() const -> bool
{
    return !hasUnknown() && itemCount() > 0;
}

auto Cart::itemCount() const -> std::int64_t
{
    std::int64_t count = 0;
    for (const auto &line : m_lines) {
        const auto milli = line.unknown ? 0 : line.item.quantity.milli;
        if (domain::isMeasured(line.unit))
            count += milli > 0 ? 1 : 0;
        else
            count += milli % kOneMilli == 0 ? milli / kOneMilli : 1;
    }
    return count;
}

auto Cart::quantityOf(const std::string &sku) const -> std::int64_t
{
    std::int64_t milli = 0;
    for (const auto &line : m_lines)
        if (!line.unknown && line.item.sku == sku)
            milli += line.item.quantity.milli;
    return milli;
}

auto Cart::change(std::vector<CartLine> lines) -> Result<void>
{
    if (lines.size() > kMaxCartLines)
        return Error{ErrorCode::LimitExceeded, "This sale has as many lines as one receipt can hold.", {}};
    domain::Basket basket{m_currency, {}};
    for (const auto &line : lines) {
        if (line.unknown)
            continue;
        auto item = pricedItem(line);
        if (!item)
            return item.error();
        basket.lines.push_back(std::move(*item));
    }
    auto priced = domain::priceBasket(basket);
    if (!priced)
        return priced.error();
    m_lines = std::move(lines);
    m_priced = std::move(*priced);
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
        auto &last = lines.back();
        if (last.pack) {
            if (auto fitted = fitPack(last, last.countMilli() + countMilli); !fitted)
                return fitted.error();
        } else {
            last.item.quantity.milli += fresh->item.quantity.milli;
        }
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

auto Cart::addUnknown(const std::string &code) -> Result<std::size_t>
{
    auto lines = m_lines;
    CartLine line;
    line.code = code;
    line.unknown = true;
    line.item.lineId = client::newId();
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
    if (quantityMilli <= 0 || quantityMilli > domain::kMaxQuantityMilli)
        return domain::invalidField("quantity", "must be more than 0 and at most 1 000 000");
    auto lines = m_lines;
    auto &line = lines.at(index);
    if (line.unknown)
        return Error{ErrorCode::Conflict, "Find the product first.", {}};
    if (line.pack) {
        if (auto fitted = fitPack(line, quantityMilli); !fitted)
            return fitted.error();
        return change(std::move(lines));
    }
    line.item.quantity.milli = quantityMilli;
    line.offMinor = 0;
    line.labelPrice = line.labelPrice && !domain::isMeasured(line.unit);
    return change(std::move(lines));
}

auto Cart::setDiscount(std::size_t index, domain::Discount discount) -> Result<void>
{
    auto lines = m_lines;
    if (lines.at(index).unknown || lines.at(index).item.quantity.milli == 0)
        return Error{ErrorCode::Conflict, "There is nothing on this line to discount.", {}};
    lines.at(index).item.discount = discount;
    return change(std::move(lines));
}

auto Cart::setUnitPrice(std::size_t index, std::int64_t unitPriceMinor) -> Result<void>
{
    auto lines = m_lines;
    auto &line = lines.at(index);
    if (line.unknown)
        return Error{ErrorCode::Conflict, "Find the product first.", {}};
    if (line.pack && line.item.quantity.milli > 0) {
        line.pack->price_minor = unitPriceMinor;
        if (auto fitted = fitPack(line, line.countMilli()); !fitted)
            return fitted.error();
        return change(std::move(lines));
    }
    line.item.unitPriceMinor = unitPriceMinor;
    line.offMinor = 0;
    line.labelPrice = false;
    return change(std::move(lines));
}

auto Cart::setLineNote(std::size_t index, const std::string &note) -> Result<void>
{
    auto lines = m_lines;
    if (lines.at(index).unknown)
        return Error{ErrorCode::Conflict, "Find the product first.", {}};
    lines.at(index).note = note;
    return change(std::move(lines));
}

auto Cart::discountShare(std::size_t index, domain::Discount discount) const -> std::int64_t
{
    if (index >= m_lines.size() || discount.kind == domain::DiscountKind::None)
        return 0;
    if (discount.kind == domain::DiscountKind::Percent)
        return discount.value;
    const auto gross = grossOf(m_lines[index].item);
    return domain::shareUp(discount.value, gross ? *gross - m_lines[index].offMinor : 0);
}

auto Cart::priceCut(std::size_t index, std::int64_t unitPriceMinor) const -> std::int64_t
{
    if (index >= m_lines.size())
        return 0;
    const auto &line = m_lines[index];
    const auto list = line.pack ? line.pack->list_price_minor : line.listPriceMinor;
    return domain::shareUp(list - unitPriceMinor, list);
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
    if (lines[index].unknown) {
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(index));
    } else {
        lines[index].item.quantity = {0};
        lines[index].item.discount = {};
        lines[index].offMinor = 0;
    }
    const auto done = change(std::move(lines));
    TILLHOUSE_ASSERT(done.hasValue()); // less of a basket that could be priced can be priced
}

void Cart::clear()
{
    m_lines.clear();
    m_priced = {};
    m_priced.currency = m_currency;
    m_note.clear();
    m_ageChecked = 0;
    m_approvals.clear();
    renewOrderId();
}

auto Cart::content() const -> CartContent
{
    CartContent content{m_orderId, {}, m_note, m_ageChecked, m_approvals};
    for (const auto &line : m_lines)
        content.lines.push_back(contentOf(line));
    return content;
}

auto Cart::fromContent(contract::StoreSettings store, const CartContent &content) -> Result<Cart>
{
    Cart cart(std::move(store));
    cart.m_orderId = content.order_id;
    cart.m_note = content.note;
    cart.m_ageChecked = content.age_checked;
    cart.m_approvals = content.approvals;
    std::vector<CartLine> lines;
    for (const auto &kept : content.lines)
        lines.push_back(lineOf(kept, cart.taxMode()));
    if (auto done = cart.change(std::move(lines)); !done)
        return done.error();
    return cart;
}

} // namespace tillhouse::pos
