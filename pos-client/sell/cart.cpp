// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart.h"

#include "client/ids.h"
#include "domain/tax_exempt.h"

#include <algorithm>
#include <utility>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;

namespace
{

constexpr std::size_t kMostCoupons = 10; ///< as the contract has it

} // namespace

Cart::Cart(contract::StoreSettings store, TermsSource terms)
    : m_store(std::move(store))
    , m_termsSource(std::move(terms))
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
        count += milli % kOneMilli == 0 ? milli / kOneMilli : 1;
    }
    return count;
}

auto Cart::quantities() const -> std::unordered_map<std::string, std::int64_t>
{
    std::unordered_map<std::string, std::int64_t> milli;
    for (const auto &line : m_lines)
        if (!line.unknown)
            milli[line.item.sku] += line.item.quantity.milli;
    return milli;
}

auto Cart::basketOf(const std::vector<CartLine> &lines) const -> domain::Basket
{
    domain::Basket basket{m_currency, {}};
    for (const auto &line : lines)
        if (!line.unknown)
            basket.lines.push_back(asSold(line.item));
    return basket;
}

/// What cannot be taken apart is left as it is: pricing it says why.
auto Cart::asSold(const domain::BasketLine &item) const -> domain::BasketLine
{
    if (!isTaxExempt())
        return item;
    auto exempt = domain::withoutTax(item);
    return exempt ? std::move(*exempt) : item;
}

auto Cart::soldLine(std::size_t index) const -> domain::BasketLine
{
    return asSold(m_lines.at(index).item);
}

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

auto Cart::addIssue(const contract::IssuedValue &issue, const std::string &name, std::int64_t amountMinor)
    -> Result<std::size_t>
{
    if (amountMinor <= 0)
        return domain::invalidField("amount", "must be above zero");
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

auto Cart::change(std::vector<CartLine> lines) -> Result<void>
{
    return change(std::move(lines), m_buyer);
}

auto Cart::change(std::vector<CartLine> lines, CartBuyer buyer) -> Result<void>
{
    if (lines.size() > kMaxCartLines)
        return Error{ErrorCode::LimitExceeded, "This sale has as many lines as one receipt can hold.", {}};
    auto basket = basketOf(lines);
    auto terms = m_termsSource ? m_termsSource() : PromotionTerms{};
    if (const auto given = givePromotions(basket, lines, buyer, terms); !given)
        return given.error();
    auto priced = domain::priceBasket(basket);
    if (!priced)
        return priced.error();
    m_lines = std::move(lines);
    m_terms = std::move(terms);
    m_buyer = std::move(buyer);
    m_priced = std::move(*priced);
    return {};
}

auto Cart::lineFor(const contract::Product &product, const std::string &code) const -> CartLine
{
    CartLine line;
    line.code = code;
    line.item.lineId = client::newId();
    line.item.sku = product.sku;
    line.item.name = product.name;
    line.item.quantity = {kOneMilli};
    line.item.unitPriceMinor = product.price.amount_minor;
    line.item.tax.code = product.tax_category;
    line.listPriceMinor = product.price.amount_minor;
    line.department = product.department;
    line.category = product.category;
    const auto mode = m_store.prices_include_tax ? domain::TaxMode::Included : domain::TaxMode::Excluded;
    for (const auto &rate : product.tax_rates)
        line.item.tax.rates.push_back({rate.name, rate.rate_ppm, mode});
    return line;
}

auto Cart::add(const contract::Product &product, const std::string &code, std::int64_t quantityMilli)
    -> Result<std::size_t>
{
    if (product.price.currency != m_store.currency)
        return Error{ErrorCode::InvalidInput, "This product is priced in " + product.price.currency + ".", {}};
    auto lines = m_lines;
    auto fresh = lineFor(product, code);
    fresh.item.quantity.milli = quantityMilli;
    const bool joins =
        !lines.empty() && !lines.back().unknown && lines.back().item.sku == fresh.item.sku && !lines.back().issue &&
        lines.back().item.quantity.milli > 0 && lines.back().item.unitPriceMinor == fresh.item.unitPriceMinor &&
        lines.back().item.tax == fresh.item.tax && lines.back().item.discount.kind == domain::DiscountKind::None;
    if (joins)
        lines.back().item.quantity.milli += quantityMilli;
    else
        lines.push_back(std::move(fresh));
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

auto Cart::resolve(std::size_t index, const contract::Product &product) -> Result<void>
{
    auto lines = m_lines;
    lines.at(index) = lineFor(product, lines.at(index).code);
    return change(std::move(lines));
}

auto Cart::setQuantity(std::size_t index, std::int64_t quantityMilli) -> Result<void>
{
    if (quantityMilli <= 0 || quantityMilli > domain::kMaxQuantityMilli)
        return domain::invalidField("quantity", "must be more than 0 and at most 1 000 000");
    auto lines = m_lines;
    if (lines.at(index).unknown)
        return Error{ErrorCode::Conflict, "Find the product first.", {}};
    if (lines.at(index).issue && quantityMilli != kOneMilli)
        return Error{ErrorCode::Conflict, "Money on an account is sold once; add another line.", {}};
    lines.at(index).item.quantity.milli = quantityMilli;
    return change(std::move(lines));
}

auto Cart::setDiscount(std::size_t index, domain::Discount discount) -> Result<void>
{
    auto lines = m_lines;
    if (lines.at(index).unknown || lines.at(index).issue || lines.at(index).item.quantity.milli == 0)
        return Error{ErrorCode::Conflict, "There is nothing on this line to discount.", {}};
    lines.at(index).item.discount = discount;
    return change(std::move(lines));
}

auto Cart::setUnitPrice(std::size_t index, std::int64_t unitPriceMinor) -> Result<void>
{
    auto lines = m_lines;
    if (lines.at(index).unknown)
        return Error{ErrorCode::Conflict, "Find the product first.", {}};
    lines.at(index).item.unitPriceMinor = unitPriceMinor;
    return change(std::move(lines));
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
    }
    const auto done = change(std::move(lines));
    TILLHOUSE_ASSERT(done.hasValue()); // less of a basket that could be priced can be priced
}

void Cart::clear()
{
    m_customer.reset();
    m_lines.clear();
    m_priced = {};
    m_priced.currency = m_currency;
    m_buyer = {};
    renewOrderId();
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
    if (!m_terms.book)
        return 0;
    std::int64_t saved = 0;
    for (const auto &promotion : m_terms.book->promotions()) {
        if (!domain::sameCoupon(promotion.coupon, coupon))
            continue;
        for (const auto &line : m_lines)
            for (const auto &given : line.promotions)
                saved += given.promotion_id == promotion.promotionId ? given.amount_minor : 0;
    }
    return saved;
}

auto Cart::content() const -> CartContent
{
    CartContent content{m_orderId, {}};
    content.customer = m_customer;
    content.coupons = m_buyer.coupons;
    content.customer_group = m_buyer.customerGroup;
    for (const auto &line : m_lines) {
        CartLineContent kept{line.item.lineId,
                             line.item.sku,
                             line.code,
                             line.item.name,
                             line.unknown,
                             line.item.quantity.milli,
                             line.item.unitPriceMinor,
                             std::string(domain::name(line.item.discount.kind)),
                             line.item.discount.value,
                             line.item.tax.code,
                             {}};
        kept.issue = line.issue;
        for (const auto &rate : line.item.tax.rates)
            kept.tax_rates.push_back({rate.code, rate.ratePpm});
        kept.department = line.department;
        kept.category = line.category;
        kept.list_price_minor = line.listPriceMinor;
        content.lines.push_back(std::move(kept));
    }
    return content;
}

auto Cart::fromContent(contract::StoreSettings store, const CartContent &content, TermsSource terms) -> Result<Cart>
{
    Cart cart(std::move(store), std::move(terms));
    cart.m_orderId = content.order_id;
    cart.m_customer = content.customer;
    const auto mode = cart.m_store.prices_include_tax ? domain::TaxMode::Included : domain::TaxMode::Excluded;
    std::vector<CartLine> lines;
    for (const auto &kept : content.lines) {
        CartLine line;
        line.code = kept.code;
        line.unknown = kept.unknown;
        line.item.lineId = kept.line_id;
        line.item.sku = kept.sku;
        line.item.name = kept.name;
        line.item.quantity = {kept.quantity_milli};
        line.item.unitPriceMinor = kept.unit_price_minor;
        line.item.discount.kind =
            domain::enumFromName<domain::DiscountKind>(kept.discount_kind).value_or(domain::DiscountKind::None);
        line.item.discount.value = kept.discount_value;
        line.item.tax.code = kept.tax_category;
        line.issue = kept.issue;
        line.department = kept.department;
        line.category = kept.category;
        line.listPriceMinor = kept.list_price_minor != 0 ? kept.list_price_minor : kept.unit_price_minor;
        for (const auto &rate : kept.tax_rates)
            line.item.tax.rates.push_back({rate.name, rate.rate_ppm, mode});
        lines.push_back(std::move(line));
    }
    if (auto done = cart.change(std::move(lines), {content.coupons, content.customer_group}); !done)
        return done.error();
    return cart;
}

} // namespace tillhouse::pos
