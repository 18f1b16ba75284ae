// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/self_service/order_watch.h"
#include "pos/self_service/order_words.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

class PickupCode;

/// An order as its customer follows it: the number large, the code and its picture to take along, and live how far it
/// is.
class OrderPage : public QWidget
{
    Q_OBJECT

public:
    explicit OrderPage(OrderWatch &watch, QWidget *parent = nullptr);

    [[nodiscard]] auto numberText() const -> QString;
    [[nodiscard]] auto codeText() const -> QString;
    [[nodiscard]] auto headline() const -> QString;
    [[nodiscard]] auto doneButton() const -> uikit::Button * { return m_done; }

Q_SIGNALS:
    void doneAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    auto cardsThatScroll() -> QWidget *;
    auto numberCard() -> QWidget *;
    auto storyCard() -> QWidget *;
    void refresh();
    void showSteps(const OrderStory &story);
    void showLines(const contract::SelfOrder &order);

    OrderWatch &m_watch;
    QBoxLayout *m_cards;
    QLabel *m_number;
    QLabel *m_code;
    PickupCode *m_picture;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_detail;
    QLabel *m_stale;
    QLabel *m_lines;
    std::array<QLabel *, 4> m_stepIcons{};
    std::array<QLabel *, 4> m_stepNames{};
    uikit::Button *m_done;
};

} // namespace tillhouse::pos
