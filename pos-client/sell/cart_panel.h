// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sell_flow.h"
#include "uikit/number_buffer.h"

#include <QFrame>

class QLabel;
class QLayout;
class QListView;
class QStackedWidget;

namespace tillhouse::uikit
{
class Button;
class Numpad;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

class CartDelegate;
class CustomerBar;
class CartModel;
class CouponBar;
class ExchangeBar;

/// The left of the sell screen: the cart, what it comes to, the numpad and PAY.
class CartPanel : public QFrame
{
    Q_OBJECT

public:
    CartPanel(SalesDesk &desk, SellFlow &flow, QWidget *parent = nullptr);

    /// A key of the keyboard's pad: digits, a decimal sign, `*`. False if it is none of these.
    auto typeKey(const QString &text) -> bool;
    void backspace();
    /// What was typed as a code, when Enter follows digits.
    auto takeTyped() -> QString;
    [[nodiscard]] auto hasTyped() const -> bool { return !m_typed.isEmpty(); }
    void clearTyped();
    void applyQuantity();
    void applyDiscountPercent();
    void applyDiscountAmount();
    void applyPrice();
    void moveLine(int by);

    [[nodiscard]] auto exchangeBar() const -> ExchangeBar * { return m_exchange; }
    [[nodiscard]] auto list() const -> QListView * { return m_list; }
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
    void refresh();
    void showTyped();
    void tapped(int row);
    void askLine();
    void action(const QString &id);
    [[nodiscard]] auto currency() const -> QString;

    SalesDesk &m_desk;
    SellFlow &m_flow;
    uikit::NumberBuffer m_typed{3};
    CartModel *m_model;
    CartDelegate *m_delegate;
    QListView *m_list;
    CustomerBar *m_customer;
    QStackedWidget *m_stack;
    CouponBar *m_coupons;
    ExchangeBar *m_exchange;
    QLabel *m_count;
    QLabel *m_saved;
    QLabel *m_note;
    QLabel *m_total;
    QLabel *m_entry;
    uikit::Button *m_enter;
    uikit::Numpad *m_numpad;
    uikit::Button *m_pay;
};

} // namespace tillhouse::pos
