// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/coupons.h"

#include "client/ids.h"
#include "domain/time_text.h"
#include "pos/i18n/language.h"
#include "pos/sell/sales_desk.h"

#include <QDateTime>

#include <algorithm>

namespace tillhouse::pos
{

Coupons::Coupons(Till &till, CartShelf &shelf, QObject *parent)
    : QObject(parent)
    , m_till(till)
    , m_shelf(shelf)
{
}

auto Coupons::take(const QString &code) -> Result<Taken>
{
    const auto *promotion = m_till.promotions().couponOf(code.trimmed().toStdString());
    if (!promotion)
        return Taken::NotACoupon;
    const auto today = client::nowLocal().substr(0, promotion->time.toDay.size());
    if (!promotion->time.toDay.empty() && promotion->time.toDay < today) {
        Q_EMIT refused(
            SalesDesk::tr("The coupon %1 was good until %2.")
                .arg(QString::fromStdString(promotion->coupon), QString::fromStdString(promotion->time.toDay)));
        return Taken::Expired;
    }
    const auto added = m_shelf.front().addCoupon(promotion->coupon);
    if (!added)
        return added.error();
    if (promotion->couponOnce)
        ask(promotion->coupon);
    return Taken::Yes;
}

void Coupons::ask(const std::string &code)
{
    // Without an answer it counts: the order service tells of a second use afterwards.
    m_till.api().call<contract::GetCouponRequest, contract::CouponUse>(
        contract::kGetCoupon, {m_till.identity().store.store_id, code}, this,
        [this, code](const client::Result<contract::CouponUse> &use) {
            if (use && use->used)
                takeOffUsed(code, *use);
        });
}

void Coupons::takeOffUsed(const std::string &code, const contract::CouponUse &use)
{
    for (auto &cart : m_shelf.all()) {
        const auto &coupons = cart.coupons();
        const auto found = std::ranges::find(coupons, code);
        if (found == coupons.end() || use.order_id == cart.orderId())
            continue;
        cart.removeCoupon(static_cast<std::size_t>(found - coupons.begin()));
        Q_EMIT changed();
        const auto at = domain::parseUtc(use.used_at.value_or(""));
        Q_EMIT refused(
            SalesDesk::tr("The coupon %1 is good for one sale and was used with receipt %2 (%3). It was taken off.")
                .arg(QString::fromStdString(code), QString::fromStdString(use.receipt_number.value_or("?")),
                     at ? dateTimeText(QDateTime::fromMSecsSinceEpoch(*at)) : QString()));
    }
}

} // namespace tillhouse::pos
