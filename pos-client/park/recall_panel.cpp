// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/park/recall_panel.h"

#include "pos/frame/touch.h"
#include "pos/sell/cart_content.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QLabel>
#include <QListWidget>

namespace tillhouse::pos
{

namespace
{

constexpr int kPanelWidth = 480;
constexpr int kRowHeight = 64;

auto rowText(const client::ParkedBasket &basket) -> QString
{
    const auto content = contract::decode<CartContent>(basket.content);
    const auto lines = content ? content->lines.size() : 0;
    const auto when = QDateTime::fromMSecsSinceEpoch(basket.savedAtMs).toString(QStringLiteral("HH:mm"));
    const auto more = lines > 1 ? QObject::tr(" and %1 more").arg(lines - 1) : QString();
    return QStringLiteral("%1   %2%3").arg(when, QString::fromStdString(basket.label), more);
}

} // namespace

RecallPanel::RecallPanel(client::ParkedBaskets &parked, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget)
{
    setWindowTitle(tr("Held sales"));
    setFixedWidth(kPanelWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k12);
    auto *title = new QLabel(tr("Held sales"));
    uikit::setLook(title, "title");
    layout->addWidget(title);
    m_list->setObjectName(QStringLiteral("heldList"));
    for (const auto &basket : parked.all()) {
        auto *item = new QListWidgetItem(rowText(basket), m_list);
        item->setData(Qt::UserRole, QString::fromStdString(basket.id));
        item->setSizeHint({0, kRowHeight});
    }
    m_list->setCurrentRow(0);
    m_list->setMinimumHeight(5 * kRowHeight);
    layout->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    auto *close = new uikit::Button(uikit::ButtonRole::Secondary, tr("Leave them held"));
    auto *recall = new uikit::Button(uikit::ButtonRole::Primary, tr("Bring it back"));
    for (auto *button : {close, recall})
        setTouchHeight(*button, uikit::size::kTouch);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(recall);
    layout->addLayout(buttons);
    recall->setEnabled(m_list->count() > 0);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(recall, &QPushButton::clicked, this, &RecallPanel::choose);
    connect(m_list, &QListWidget::itemActivated, this, &RecallPanel::choose);
}

auto RecallPanel::count() const -> int
{
    return m_list->count();
}

void RecallPanel::choose()
{
    if (const auto *item = m_list->currentItem()) {
        Q_EMIT chosen(item->data(Qt::UserRole).toString());
        accept();
    }
}

} // namespace tillhouse::pos
