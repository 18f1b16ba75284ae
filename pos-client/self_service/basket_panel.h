// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/self_service/self_basket.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QLayout;
class QScrollArea;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Button;
class FitLabel;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

/// The basket beside or below the products: each line with less and more, what promotions save, the total, and the way
/// to pay.
class BasketPanel : public QFrame
{
    Q_OBJECT

public:
    explicit BasketPanel(SelfBasket &basket, QWidget *parent = nullptr);

    /// Below the products, on a screen that is higher than wide, or beside them.
    void setBelow(bool below);
    [[nodiscard]] auto payButton() const -> uikit::Button * { return m_pay; }
    [[nodiscard]] auto totalText() const -> QString;
    /// The keys of a line; null if it is not there.
    [[nodiscard]] auto moreButton(const std::string &sku) const -> uikit::Button *;
    [[nodiscard]] auto lessButton(const std::string &sku) const -> uikit::Button *;

Q_SIGNALS:
    void payAsked();
    /// Something could not be done, in words for the customer.
    void refused(const QString &why);

private:
    auto listColumn() -> QLayout *;
    auto payColumn() -> QLayout *;
    void fitSize();
    void refresh();
    auto makeRow(const SelfBasket::Line &line) -> QWidget *;
    void step(const std::string &sku, int pieces);

    SelfBasket &m_basket;
    bool m_below = false;
    QBoxLayout *m_columns;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows = nullptr;
    QLabel *m_title;
    uikit::FitLabel *m_total;
    uikit::Button *m_pay;
};

} // namespace tillhouse::pos
