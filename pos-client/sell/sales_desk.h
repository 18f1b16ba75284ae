// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/cart_shelf.h"
#include "pos/sell/code_lookup.h"
#include "pos/sell/coupons.h"
#include "pos/till/till.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace tillhouse::pos
{

/// What became of a scan.
enum class ScanOutcome {
    Added,
    Unknown, ///< a red line
    Refused,
    Asks, ///< somebody has to say something first: asked()
};

/// What has to be known before goods can be sold.
enum class Need {
    Nothing,
    Age,    ///< whether the customer is old enough
    Amount, ///< how much there is of what is sold by measure
};

/// The open carts and everything that a cashier does to them. Each change goes to the disk at once, beside the screen,
/// so that a power cut loses nothing that was scanned; a cart whose sale is already in the journal is not brought back.
class SalesDesk : public QObject
{
    Q_OBJECT

public:
    explicit SalesDesk(Till &till, QObject *parent = nullptr);

    [[nodiscard]] auto cart() const -> const Cart & { return m_shelf.front(); }
    [[nodiscard]] auto carts() const -> const std::vector<Cart> & { return m_shelf.carts(); }
    [[nodiscard]] auto active() const -> std::size_t { return m_shelf.active(); }
    /// The line that keys act on; the last one unless another was chosen. -1 without lines.
    [[nodiscard]] auto line() const -> int { return m_line; }
    void selectLine(int line);
    /// The multiplier of the next scan, in thousandths: `12*`.
    [[nodiscard]] auto nextQuantity() const -> std::int64_t { return m_nextQuantity.value_or(Cart::kOneMilli); }
    [[nodiscard]] auto hasNextQuantity() const -> bool { return m_nextQuantity.has_value(); }
    void setNextQuantity(std::int64_t milli);
    void dropNextQuantity();
    /// The multiplier; nothing if none was said. It holds until something was put with it.
    [[nodiscard]] auto saidQuantity() const -> std::optional<std::int64_t> { return m_nextQuantity; }

    /// What a code stands for, in this store.
    [[nodiscard]] auto lookUp(const std::string &code) const -> Result<std::optional<Goods>>;
    /// What has to be asked before these goods are added; `countMilli` is what was said of the quantity.
    [[nodiscard]] auto need(const Goods &goods, std::optional<std::int64_t> countMilli) const -> Need;
    /// Adds what was scanned, unless something has to be known first. The red line of an unknown code keeps the
    /// multiplier; after a code that was refused it waits for the next one.
    auto scan(const QString &code) -> ScanOutcome;
    /// What the last scan that `Asks` was for, and the multiplier that was typed before it.
    struct Asked {
        Goods goods;
        std::optional<std::int64_t> countMilli;
    };
    [[nodiscard]] auto asked() const -> const Asked & { return m_asked; }
    /// Adds goods of which everything is known.
    auto put(const Goods &goods, std::int64_t countMilli) -> bool;
    /// The line of an unknown code; nothing where it is not one any more.
    /// Whether an unknown code can become a product now: whoever is at the till may write the catalogue, and it is
    /// reached. Else its goods are sold once as they are described.
    [[nodiscard]] auto mayCreate() const -> bool;
    [[nodiscard]] auto redLine(const std::string &lineId) const -> std::optional<std::size_t>;
    /// The same in the place of an unknown code.
    auto putInstead(int line, const Goods &goods, std::int64_t countMilli) -> bool;
    /// The customer is so old, or older.
    void setAgeChecked(std::int64_t years);
    /// Of a red line: how many there will be.
    auto setQuantity(std::int64_t milli) -> bool;
    /// How much less the current line would cost with this quantity, in minor units, at least 0; nothing where it
    /// cannot have it.
    [[nodiscard]] auto cheaperBy(std::int64_t milli) const -> std::optional<std::int64_t>;
    auto setDiscount(domain::Discount discount) -> bool;
    auto setUnitPrice(std::int64_t minor) -> bool;
    void setLineNote(const std::string &note);
    void setNote(const std::string &note);
    void approve(const contract::Approval &approval);
    void voidLine();
    /// Whether every line of the active cart was taken off, and nothing else keeps it: no goods that come back, no card
    /// that was asked for.
    [[nodiscard]] auto nothingIsLeft() const -> bool { return m_shelf.nothingIsLeft(cart()); }
    /// A new cart in the place of the active one.
    void startOver();
    /// The active cart and everything in it is given up.
    void voidBasket();
    /// Takes a code as a coupon: nothing if no active promotion has it.
    auto takeCoupon(const QString &code) -> std::optional<ScanOutcome>;
    void removeCoupon(std::size_t index);

    /// Whose cart the active one is; nothing takes them off it.
    void setCustomer(std::optional<CartCustomer> customer);
    /// The active cart bears no tax, and why; "" takes that back. False if it can't be priced so.
    auto setTaxExempt(const std::string &reason, const std::optional<contract::Approval> &approval = {}) -> bool;
    /// A gift card is sold, or topped up, with this cart; or what its customer owes is paid off.
    void addIssue(const contract::IssuedValue &issue, const QString &name, std::int64_t minor);

    /// Goods come back with the active cart, or not; what is known of it changes as it is booked.
    void setExchange(std::optional<CartExchange> exchange);
    /// Whether the refund of what comes back with the active cart was asked for and nobody knows yet how it ended.
    [[nodiscard]] auto returnIsOpen() const -> bool;
    /// Who knows it: an answer may have said only that the money's way is not known.
    void setReturnQuestion(std::function<bool()> isOpen) { m_returnIsOpen = std::move(isOpen); }

    void openCart();
    void select(std::size_t index);
    /// Keeps the active cart for later and starts a new one. Refused while a card was asked for.
    void hold();
    /// Opens a cart that this till kept and nobody else can have.
    void recall(const std::string &parkedId);
    /// Opens a cart from what was kept of it. One that is open already is shown; one that was sold since is nothing any
    /// more. While the cart in front is being paid, it stays there, and the other one opens behind it. False if it
    /// cannot be read.
    auto bringIn(const std::string &content) -> bool;
    /// Tells whether the cart in front is being paid.
    void setPaying(std::function<bool()> isPaying) { m_isPaying = std::move(isPaying); }
    /// A card was asked for in the active cart, and what became of it is not settled.
    [[nodiscard]] auto cardIsOpen() const -> bool { return m_shelf.cardIsOpen(cart()); }
    /// To another cart than the active one: one whose card is not open, or a new one.
    void passOver();
    /// The active cart was sold: it is gone from the screen and the disk.
    void finish();
    /// Whether an open cart is this order, or went on after it under another id, with the same goods in it.
    [[nodiscard]] auto has(const contract::CheckoutRequest &request) const -> bool { return m_shelf.has(request); }
    /// An order was found out to be sold after all: its cart, wherever it is, goes; also one that went on under another
    /// id (leaveOrder). Whether there was one.
    auto dropSold(const std::string &orderId) -> bool;
    /// The order of the active cart was declined; the cart goes on under a new id.
    void renewOrder();
    /// It goes on under a new id though nobody knows what became of the old one's card.
    void leaveOrder();
    [[nodiscard]] auto parkedCount() const -> int;

Q_SIGNALS:
    void changed();
    /// A cart was put aside; it is on disk.
    void held();
    /// Nothing is left in the active cart, since just now.
    void emptied();
    /// The active cart is about to be given up, and goods came back with it.
    void givingUp(const tillhouse::pos::CartExchange &exchange);
    /// Something that the cashier asked for was not done, and why.
    void refused(const QString &why);

private:
    void save();
    auto settled(const Result<void> &done, int line) -> bool;
    [[nodiscard]] auto hasLine() const -> bool;
    [[nodiscard]] auto addUnknown(const std::string &code) -> ScanOutcome;

    Till &m_till;
    CartShelf m_shelf;
    Coupons m_coupons;
    int m_line = -1;
    std::function<bool()> m_isPaying;
    std::function<bool()> m_returnIsOpen;
    std::optional<std::int64_t> m_nextQuantity;
    Asked m_asked;
};

} // namespace tillhouse::pos
