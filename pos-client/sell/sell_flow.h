// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/scale/scale.h"
#include "pos/sell/sale_acts.h"
#include "pos/sell/taking_off.h"

#include <QObject>

#include <functional>

namespace tillhouse::pos
{

/// What lies between a key, tap or scan and the cart: questions that must be answered first, limits that somebody else
/// has to lift, and the news of acts that an owner wants to know of. Its dialogs do not block; while one is open, the
/// cart does not change.
class SellFlow : public QObject
{
    Q_OBJECT

public:
    /// Dialogs belong to `window`.
    SellFlow(Till &till, SalesDesk &desk, QWidget *window);

    void setGate(ActGate gate) { m_acts.setGate(std::move(gate)); }
    [[nodiscard]] auto gate() const -> const ActGate & { return m_acts.gate(); }
    /// Null: weights are typed.
    void setScale(Scale *scale) { m_scale = scale; }

    auto scan(const QString &code) -> ScanOutcome;
    /// A product from a search.
    void choose(const contract::Product &product);
    /// A tile: one of a family is asked for.
    void chooseTile(const contract::Product &product);
    /// A product for the unknown code of a line.
    void resolve(int line, const contract::Product &product);
    /// Asks what the unknown code of a line is.
    void describe(int line);

    /// Of the current line. Each asks somebody above where a person then takes more off the list price in all than the
    /// cashier may (docs/adr/0120).
    void setQuantity(std::int64_t milli);
    void setDiscount(domain::Discount discount);
    void setUnitPrice(std::int64_t minor);
    void voidLine() { m_takingOff.line(); }
    void voidBasket() { m_takingOff.basket(); }
    void noteLine();
    void noteBasket();

Q_SIGNALS:
    /// Something was not done, and why.
    void refused(const QString &why);
    /// Something that the cashier should know of.
    void said(const QString &text);
    /// For the till's journal: what, how much, of which order, allowed by whom. Who, where and when are its matter.
    void acted(const tillhouse::contract::TillEvent &event);

private:
    using Place = std::function<void(const Goods &, std::int64_t)>;
    void offer(const Goods &goods, std::optional<std::int64_t> countMilli, const Place &place);
    void askAge(const Goods &goods, const std::function<void()> &then);
    void askAmount(const Goods &goods, const Place &place);
    [[nodiscard]] auto offAfter(const std::function<domain::Result<void>(Cart &, std::size_t)> &change) const
        -> std::int64_t;
    void requireDiscount(std::int64_t share, const std::function<bool()> &go);
    void sellDescribed(const std::string &lineId, const contract::Product &product);
    void placeAt(const std::string &lineId, const contract::Product &product);

    Till &m_till;
    SalesDesk &m_desk;
    QWidget *m_window;
    SaleActs m_acts;
    TakingOff m_takingOff;
    Scale *m_scale = nullptr;
};

} // namespace tillhouse::pos
