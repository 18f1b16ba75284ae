// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/z_list.h"

#include "pos/frame/row_delegate.h"
#include "pos/frame/touch.h"
#include "pos/i18n/language.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QLabel>
#include <QListWidget>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr int kListWidth = 560;
constexpr int kRowsShown = 6;

auto timeText(const std::string &utc) -> QString
{
    const auto at = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODateWithMs);
    return at.isValid() ? dateTimeText(at.toLocalTime()) : QString();
}

} // namespace

ZList::ZList(std::vector<client::ShiftTotals> shifts, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget)
{
    setWindowTitle(tr("Z reports"));
    setObjectName(QStringLiteral("zList"));
    setDialogWidth(*this, kListWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k12);
    auto *title = new QLabel(windowTitle());
    uikit::setLook(title, "title");
    layout->addWidget(title);
    m_list->setObjectName(QStringLiteral("zReports"));
    m_list->setAccessibleName(windowTitle());
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    fill(shifts);
    layout->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(uikit::size::kTouchGap);
    auto *close = new uikit::Button(uikit::ButtonRole::Secondary, tr("Close"));
    auto *show = new uikit::Button(uikit::ButtonRole::Primary, tr("Show"));
    show->setObjectName(QStringLiteral("showZ"));
    for (auto *button : {close, show}) {
        setTouchHeight(*button, uikit::size::kTouch);
        button->setAutoDefault(false);
        buttons->addWidget(button, 1);
    }
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(show, &QPushButton::clicked, this, &ZList::choose);
    connect(m_list, &QListWidget::itemActivated, this, &ZList::choose);
    m_list->setFocus();
}

void ZList::fill(const std::vector<client::ShiftTotals> &shifts)
{
    for (const auto &shift : shifts) {
        auto *item = new QListWidgetItem(tr("Z report %1").arg(shift.zNumber), m_list);
        const auto net = uikit::formatMoney(client::netMinor(shift), QString::fromStdString(shift.currency));
        const auto closed = timeText(shift.closedAt);
        item->setData(RowDelegate::IdRole, QString::fromStdString(shift.shiftId));
        item->setData(RowDelegate::FigureRole, net);
        item->setData(RowDelegate::DetailRole, closed);
        item->setData(Qt::AccessibleTextRole, QStringList{item->text(), net, closed}.join(QStringLiteral(", ")));
    }
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(std::clamp(m_list->count(), 1, kRowsShown) * RowDelegate::rowHeight() +
                           2 * m_list->frameWidth());
}

void ZList::choose()
{
    const auto *item = m_list->currentItem();
    if (!item)
        return;
    const auto id = item->data(RowDelegate::IdRole).toString();
    accept();
    Q_EMIT chosen(id);
}

} // namespace tillhouse::pos
