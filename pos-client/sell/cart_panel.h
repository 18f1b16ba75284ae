// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/cart_entry.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QLayout;
class QListView;

namespace tillhouse::uikit
{
class Button;
class FitLabel;
class Numpad;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

class CartLines;
class CouponBar;
class CustomerBar;
class ExchangeBar;

/// The left of the sell screen: the cart, what it comes to, the numpad and PAY.
class CartPanel : public QFrame
{
    Q_OBJECT

public:
    CartPanel(SalesDesk &desk, SellFlow &flow, QWidget *parent = nullptr);

    /// What is typed on the pad, by tap or by key.
    [[nodiscard]] auto entry() const -> CartEntry & { return *m_typed; }
    void moveLine(int by);

    [[nodiscard]] auto exchangeBar() const -> ExchangeBar * { return m_exchange; }
    /// Gives the lines away, to stand beside the last item, and has larger keys and a larger sum instead; or takes them
    /// back.
    void setScanMode(bool on);
    [[nodiscard]] auto lines() const -> CartLines * { return m_lines; }
    [[nodiscard]] auto list() const -> QListView *;
    /// So many of what is scanned next: there while something is typed.
    [[nodiscard]] auto timesButton() const -> uikit::Button * { return m_times; }
    [[nodiscard]] auto numpad() const -> uikit::Numpad * { return m_numpad; }
    [[nodiscard]] auto payButton() const -> uikit::Button * { return m_pay; }
    [[nodiscard]] auto totalText() const -> QString;
    [[nodiscard]] auto customerBar() const -> CustomerBar * { return m_customer; }

Q_SIGNALS:
    void payAsked();
    void searchAsked(int row);
    void createAsked(int row);
    void refused(const QString &why);
    /// What was typed is a code: the pad's own Enter.
    void codeTyped();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    auto buildTotals() -> QLayout *;
    auto buildPad() -> QLayout *;
    auto payText() const -> QString;
    void refresh();
    void showTyped();
    void tapped(int row);
    void askLine();
    void action(const QString &id);
    [[nodiscard]] auto currency() const -> QString;

    SalesDesk &m_desk;
    SellFlow &m_flow;
    CartEntry *m_typed;
    QBoxLayout *m_column = nullptr;
    CartLines *m_lines;
    CustomerBar *m_customer;
    CouponBar *m_coupons;
    ExchangeBar *m_exchange;
    QLabel *m_count;
    QLabel *m_saved;
    QLabel *m_note;
    uikit::FitLabel *m_total;
    QLabel *m_entry;
    uikit::Button *m_times;
    uikit::Button *m_enter;
    uikit::Numpad *m_numpad;
    uikit::Button *m_pay;
    QLayout *m_totals = nullptr;
    QLayout *m_pad = nullptr;
    bool m_scanMode = false;
};

} // namespace tillhouse::pos
