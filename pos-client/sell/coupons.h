// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/endpoints.h"
#include "pos/sell/cart_shelf.h"

#include <QObject>

namespace tillhouse::pos
{

/// The coupons that customers show: which code is one, whether it is still good, and whether one for a single sale was
/// used (docs/adr/0113).
class Coupons : public QObject
{
    Q_OBJECT

public:
    Coupons(Till &till, CartShelf &shelf, QObject *parent);

    enum class Taken {
        NotACoupon,
        Yes,
        Expired, ///< refused() says so
    };
    /// Puts a code on the cart in front, if an active promotion has it. Errors: as Cart::addCoupon has them.
    auto take(const QString &code) -> Result<Taken>;

Q_SIGNALS:
    /// A cart is not what it was.
    void changed();
    void refused(const QString &why);

private:
    /// A coupon that is good for one sale: asks the store server, where it can be reached, whether it was used.
    void ask(const std::string &code);
    void takeOffUsed(const std::string &code, const contract::CouponUse &use);

    Till &m_till;
    CartShelf &m_shelf;
};

} // namespace tillhouse::pos
