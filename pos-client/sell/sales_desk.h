// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/cart.h"
#include "pos/till/till.h"

#include <QObject>

#include <optional>
#include <vector>

namespace tillhouse::pos
{

/// What became of a scan.
enum class ScanOutcome { Added, Unknown, Refused };

/// The open carts and everything that a cashier does to them. Each change goes to the disk at once, beside the screen,
/// so that a power cut loses nothing that was scanned; a cart whose sale is already in the journal is not brought back.
class SalesDesk : public QObject
{
    Q_OBJECT

public:
    explicit SalesDesk(Till &till, QObject *parent = nullptr);

    [[nodiscard]] auto cart() const -> const Cart & { return m_carts[m_active]; }
    [[nodiscard]] auto carts() const -> const std::vector<Cart> & { return m_carts; }
    [[nodiscard]] auto active() const -> std::size_t { return m_active; }
    /// The line that keys act on; the last one unless another was chosen. -1 without lines.
    [[nodiscard]] auto line() const -> int { return m_line; }
    void selectLine(int line);
    /// The multiplier of the next scan, in thousandths: `12*`.
    [[nodiscard]] auto nextQuantity() const -> std::int64_t { return m_nextQuantity; }
    void setNextQuantity(std::int64_t milli);

    auto scan(const QString &code) -> ScanOutcome;
    void add(const contract::Product &product);
    void setQuantity(std::int64_t milli);
    void setDiscount(domain::Discount discount);
    void setUnitPrice(std::int64_t minor);
    void voidLine();
    void resolve(int line, const contract::Product &product);
    /// Takes a code as a coupon: nothing if no active promotion has it.
    auto takeCoupon(const QString &code) -> std::optional<ScanOutcome>;
    void removeCoupon(std::size_t index);

    /// Whose cart the active one is; nothing takes them off it.
    void setCustomer(std::optional<CartCustomer> customer);
    /// A gift card is sold, or topped up, with this cart; or what its customer owes is paid off.
    void addIssue(const contract::IssuedValue &issue, const QString &name, std::int64_t minor);

    void openCart();
    void select(std::size_t index);
    /// Keeps the active cart for later and starts a new one.
    void hold();
    void recall(const std::string &parkedId);
    /// The active cart was sold: it is gone from the screen and the disk.
    void finish();
    /// An order was found out to be sold after all: its cart, wherever it is, goes.
    void dropSold(const std::string &orderId);
    /// The order of the active cart was declined; the cart goes on under a new id.
    void renewOrder();
    [[nodiscard]] auto parkedCount() const -> int;

Q_SIGNALS:
    void changed();
    /// Something that the cashier asked for was not done, and why.
    void refused(const QString &why);

private:
    /// Where a cart of this till finds the promotions and the time.
    [[nodiscard]] auto terms() const -> TermsSource;
    void restore();
    void save();
    void settled(const Result<void> &done, int line);
    [[nodiscard]] auto hasLine() const -> bool;
    [[nodiscard]] auto wasSold(const std::string &orderId) const -> bool;

    Till &m_till;
    std::vector<Cart> m_carts;
    std::size_t m_active = 0;
    int m_line = -1;
    std::int64_t m_nextQuantity = Cart::kOneMilli;
};

} // namespace tillhouse::pos
