// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/self_service/self_basket.h"

#include <QFrame>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Button;
class FitLabel;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

/// The basket at the side: each line with less and more, what promotions save, the total, and the way to pay.
class BasketPanel : public QFrame
{
    Q_OBJECT

public:
    explicit BasketPanel(SelfBasket &basket, QWidget *parent = nullptr);

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
    void refresh();
    auto makeRow(const SelfBasket::Line &line) -> QWidget *;
    void step(const std::string &sku, int pieces);

    SelfBasket &m_basket;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows = nullptr;
    QLabel *m_title;
    uikit::FitLabel *m_total;
    uikit::Button *m_pay;
};

} // namespace tillhouse::pos
