// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/random_cashier.h"

namespace tillhouse::testing
{

namespace
{

/// Goods with a code of their own: a pack, with or without a price, or what a scale has labelled. Says whether they
/// cost another price than the catalogue's.
auto addCoded(RandomShop &shop, pos::Cart &cart) -> bool
{
    auto &random = shop.random;
    pos::Goods goods{shop.products[static_cast<std::size_t>(random.between(0, kProducts - 1))], "coded"};
    const auto unitMinor = goods.product.price.amount_minor;
    const bool measured = domain::isMeasured(goods.product.unit);
    bool ownPrice = false;
    if (random.oneIn(2)) {
        const auto pieces = random.between(2, 12);
        goods.pack = contract::ProductPack{"4001234567890", "Case", pieces * 1000, {}};
        if (random.oneIn(2))
            goods.pack->price = contract::MoneyAmount{random.between(0, unitMinor * pieces * 5 / 4), "EUR"};
        ownPrice = goods.pack->price && goods.pack->price->amount_minor > unitMinor * pieces;
    } else if (measured && random.oneIn(2)) {
        goods.labelQuantityMilli = random.between(1, 3000);
    } else {
        goods.labelPriceMinor = random.between(1, 3000);
        ownPrice = !measured || unitMinor == 0;
    }
    return cart.add(goods, random.between(1, 3) * 1000).hasValue() && ownPrice;
}

} // namespace

auto paymentOf(RandomShop &shop, const pos::Cart &cart) -> pos::Payment
{
    auto &random = shop.random;
    pos::Payment payment;
    const auto total = cart.priced().totalMinor;
    if (total > 0 && random.oneIn(4))
        payment.tipMinor = random.between(1, 300);
    auto left = total + payment.tipMinor;
    for (const auto kind : {domain::TenderKind::Card, domain::TenderKind::GiftCard}) {
        // Money on an account is paid for with money.
        const bool barred = kind == domain::TenderKind::GiftCard && cart.issuedMinor() > 0;
        if (left == 0 || barred || !random.oneIn(3))
            continue;
        const auto part = random.oneIn(3) ? left : random.between(1, left);
        left -= part;
        payment.tenders.push_back({kind, part});
        if (kind == domain::TenderKind::GiftCard)
            payment.tenders.back().account = "CARD-1";
    }
    const auto split = pos::splitPayment(cart, payment);
    if (split && !split->settled)
        payment.tenders.push_back({domain::TenderKind::Cash, split->cashLeftMinor + random.between(0, 4) * 500});
    return payment;
}

auto act(RandomShop &shop, pos::Cart &cart) -> bool
{
    auto &random = shop.random;
    const auto count = static_cast<std::int64_t>(cart.lines().size());
    const auto line = static_cast<std::size_t>(count > 0 ? random.between(0, count - 1) : 0);
    const auto what = count == 0 ? random.between(0, 1) * 18 : random.between(0, 19);
    if (what >= 18)
        return addCoded(shop, cart);
    if (what <= 7) {
        const auto &product = shop.products[static_cast<std::size_t>(random.between(0, kProducts - 1))];
        (void)cart.add(product, product.sku, random.oneIn(3) ? random.between(1, 3000) : random.between(1, 4) * 1000);
    } else if (what == 8) {
        (void)cart.setQuantity(line, random.between(1, 6) * 1000);
    } else if (what == 9) {
        (void)cart.setDiscount(line, {domain::DiscountKind::Percent, random.between(0, 300'000)});
    } else if (what == 10) {
        (void)cart.setDiscount(line, random.oneIn(3)
                                         ? domain::Discount{}
                                         : domain::Discount{domain::DiscountKind::Amount, random.between(0, 200)});
    } else if (what == 11) {
        const auto listed = cart.lines()[line].listPriceMinor;
        return cart.setUnitPrice(line, random.oneIn(3) ? listed : random.between(0, 3000)).hasValue();
    } else if (what == 12) {
        cart.voidLine(line);
    } else if (what == 13) {
        (void)cart.addCoupon(shop.word("save", 2));
    } else if (what == 14) {
        (void)cart.setCustomerGroup(shop.word("group", 1));
    } else if (what == 15) {
        (void)cart.setCustomer(
            pos::CartCustomer{kCustomer, "Anna", shop.word("group", 1), random.oneIn(2) ? "embassy" : ""});
    } else if (what == 16) {
        (void)cart.setTaxExempt(random.oneIn(3) ? "" : "certificate 77");
    } else {
        (void)cart.addIssue({domain::TenderKind::GiftCard, shop.word("CARD-", 999'999)}, "Gift card",
                            random.between(1, 5000));
    }
    return false;
}

} // namespace tillhouse::testing
