// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/self_service.h"
#include "pos/sell/cart.h"

#include <QObject>

#include <string>
#include <vector>

namespace tillhouse::pos
{

/// What a customer is about to order: whole pieces, one line for each product, at the store's prices and promotions.
/// What is taken out is gone.
class SelfBasket : public QObject
{
    Q_OBJECT

public:
    explicit SelfBasket(Cart cart, QObject *parent = nullptr);

    struct Line {
        std::size_t index = 0; ///< in the cart
        std::string sku;
        QString name;
        std::int64_t pieces = 0;
        std::int64_t totalMinor = 0;
        std::int64_t savedMinor = 0; ///< that promotions took off
    };
    [[nodiscard]] auto lines() const -> std::vector<Line>;
    [[nodiscard]] auto isEmpty() const -> bool { return lines().empty(); }
    [[nodiscard]] auto pieces() const -> std::int64_t;
    [[nodiscard]] auto totalMinor() const -> std::int64_t;
    [[nodiscard]] auto currency() const -> QString;
    [[nodiscard]] auto quantities() const { return m_cart.quantities(); }

    /// One more of a product. LimitExceeded beyond what one order may have.
    auto add(const contract::Product &product) -> domain::Result<void>;
    /// One more or one less of a line; without the last it is taken out.
    auto change(const std::string &sku, int pieces) -> domain::Result<void>;
    void remove(const std::string &sku);
    /// At the prices of today: after the catalogue or the promotions changed. What is not sold any more goes. Answers
    /// whether the total is another one now.
    auto priceAgain(const std::function<std::optional<contract::Product>(const std::string &sku)> &find) -> bool;
    /// The order, with an id of its own that stays until the cart is emptied or renewed.
    [[nodiscard]] auto order() const -> contract::SelfOrderRequest;
    /// After an order of the old id was refused or declined: that id is used up.
    void renewOrderId() { m_cart.renewOrderId(); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] auto indexOf(const std::string &sku) const -> std::optional<std::size_t>;

    Cart m_cart;
};

} // namespace tillhouse::pos
