// SPDX-License-Identifier: GPL-3.0-or-later
// What the page consists of.
#include "pos/frame/centered_column.h"
#include "pos/frame/touch.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/refund/refund_reasons.h"
#include "pos/refund/refund_to.h"
#include "uikit/button.h"
#include "uikit/card.h"
#include "uikit/content_stack.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;
using uikit::Icon;

namespace
{

constexpr int kPageWidth = 1200;

} // namespace

void RefundPage::build()
{
    auto *layout = centeredColumn(*this, kPageWidth);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k16);
    layout->setSpacing(uikit::space::k12);
    auto *head = new QHBoxLayout;
    m_back = new Button(ButtonRole::Quiet, Icon::Back, tr("Back to the sale"));
    setTouchHeight(*m_back, uikit::size::kTouch);
    m_title = new QLabel;
    uikit::setLook(m_title, "title");
    head->addWidget(m_back);
    head->addSpacing(uikit::space::k12);
    head->addWidget(m_title);
    head->addStretch();
    layout->addLayout(head);
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("refundMessage"));
    m_message->setWordWrap(true);
    layout->addWidget(m_message);
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildFind());
    m_stack->addWidget(buildLines());
    m_stack->addWidget(buildWaiting());
    layout->addWidget(m_stack, 1);
    connect(m_back, &QPushButton::clicked, this, [this] { act(Act::Back); });
}

auto RefundPage::buildFind() -> QWidget *
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k12);
    m_search = new uikit::SearchField(tr("Scan the receipt, or type its number"));
    setTouchField(*m_search);
    m_results = new QListWidget;
    m_results->setObjectName(QStringLiteral("refundResults"));
    m_results->setAccessibleName(tr("Sales found"));
    layout->addWidget(m_search);
    m_found = new uikit::ContentStack(m_results);
    layout->addWidget(m_found, 1);
    connect(m_search, &uikit::SearchField::searched, this, &RefundPage::find);
    connect(m_search, &uikit::SearchField::leftDown, m_results, qOverload<>(&QWidget::setFocus));
    const auto choose = [this](QListWidgetItem *item) { load(item->data(Qt::UserRole).toString().toStdString()); };
    connect(m_results, &QListWidget::itemClicked, this, choose);
    connect(m_results, &QListWidget::itemActivated, this, choose);
    return page;
}

auto RefundPage::buildLines() -> QWidget *
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k12);
    m_lines = new RefundLines;
    auto *holder = new QWidget;
    uikit::setLook(holder, "page");
    auto *inner = new QVBoxLayout(holder);
    inner->setContentsMargins(0, 0, uikit::space::k12, 0);
    inner->addWidget(m_lines);
    inner->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(holder);
    scroll->setWidgetResizable(true);
    auto *card = new uikit::Card;
    card->body()->addWidget(scroll);
    layout->addWidget(card, 1);

    auto *why = new QHBoxLayout;
    why->setSpacing(uikit::space::k8);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("refundReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason, for example: damaged"));
    m_reason->setMaxLength(200);
    setTouchField(*m_reason);
    why->addWidget(m_reason, 1);
    for (const auto &reason : refundReasons()) {
        auto *chip = new Button(ButtonRole::Chip, reason);
        chip->setCheckable(false);
        setTouchHeight(*chip, uikit::size::kTouch);
        why->addWidget(chip);
        connect(chip, &QPushButton::clicked, m_reason, [this, reason] { m_reason->setText(reason); });
    }
    layout->addLayout(why);
    m_to = new RefundTo;
    layout->addWidget(m_to);

    auto *foot = new QHBoxLayout;
    auto *all = new Button(ButtonRole::Touch, tr("Everything comes back"));
    setTouchHeight(*all, uikit::size::kPayHeight);
    m_total = new QLabel;
    uikit::setLook(m_total, "total");
    m_refund = new Button(ButtonRole::Danger, tr("Refund"));
    m_refund->setObjectName(QStringLiteral("refund"));
    m_refund->setMinimumWidth(240);
    setTouchHeight(*m_refund, uikit::size::kPayHeight);
    m_exchange = new Button(ButtonRole::Primary, tr("Exchange"));
    m_exchange->setObjectName(QStringLiteral("exchange"));
    m_exchange->setMinimumWidth(160);
    m_exchange->setAccessibleName(tr("Exchange for other goods"));
    m_exchange->setToolTip(tr("The goods come back with the next sale: only the difference is paid."));
    setTouchHeight(*m_exchange, uikit::size::kPayHeight);
    foot->addWidget(all);
    foot->addStretch();
    foot->addWidget(m_total);
    foot->addSpacing(uikit::space::k16);
    foot->addWidget(m_exchange);
    foot->addWidget(m_refund);
    layout->addLayout(foot);
    connect(all, &QPushButton::clicked, m_lines, &RefundLines::returnAll);
    connect(m_lines, &RefundLines::changed, this, &RefundPage::refresh);
    connect(m_to, &RefundTo::changed, this, &RefundPage::refresh);
    connect(m_reason, &QLineEdit::textChanged, this, &RefundPage::refresh);
    connect(m_refund, &QPushButton::clicked, this, &RefundPage::submit);
    connect(m_exchange, &QPushButton::clicked, this, &RefundPage::exchange);
    return page;
}

} // namespace tillhouse::pos
