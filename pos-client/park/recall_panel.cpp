// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/park/recall_panel.h"

#include "pos/frame/key_map.h"
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

constexpr int kPanelWidth = 560;
constexpr int kRowsShown = 6;
constexpr int kHeldRow = 64;

auto detailText(const HeldSale &sale) -> QString
{
    const auto at = QDateTime::fromMSecsSinceEpoch(sale.heldAtMs);
    const bool today = at.date() == QDate::currentDate();
    QStringList parts{RecallPanel::tr("%n article(s)", nullptr, plural(sale.lineCount)),
                      today ? at.toString(QStringLiteral("HH:mm")) : dayTimeText(at)};
    if (!sale.who.isEmpty())
        parts.append(sale.who);
    parts.append(RecallPanel::tr("till %1").arg(QString::fromStdString(sale.tillId)));
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace

RecallPanel::RecallPanel(ParkDesk &park, const QString &currency, QWidget *parent)
    : QDialog(parent)
    , m_park(park)
    , m_currency(currency)
    , m_list(new QListWidget)
    , m_note(new QLabel)
    , m_recall(new uikit::Button(uikit::ButtonRole::Primary, tr("Bring it back")))
{
    build();
    connect(&m_park, &ParkDesk::changed, this, &RecallPanel::fill);
    fill();
    m_park.refresh();
}

void RecallPanel::build()
{
    setWindowTitle(tr("Held sales"));
    setDialogWidth(*this, kPanelWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k12);
    auto *title = new QLabel(tr("Held sales"));
    uikit::setLook(title, "title");
    layout->addWidget(title);
    uikit::setLook(m_note, "muted");
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("heldNote"));
    layout->addWidget(m_note);
    m_list->setObjectName(QStringLiteral("heldList"));
    m_list->setAccessibleName(tr("Held sales"));
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    layout->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(uikit::size::kTouchGap);
    auto *close = new uikit::Button(uikit::ButtonRole::Secondary, tr("Leave them held"));
    for (auto *button : {close, m_recall})
        setTouchHeight(*button, uikit::size::kTouch);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_recall);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_recall, &QPushButton::clicked, this, &RecallPanel::choose);
    connect(m_list, &QListWidget::itemActivated, this, &RecallPanel::choose);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_recall->setEnabled(row >= 0 && m_list->item(row)->flags() & Qt::ItemIsEnabled); });
}

/// Keeps what was chosen while the list of the others' arrives.
void RecallPanel::fill()
{
    const auto *before = m_list->currentItem();
    const auto kept = before ? before->data(RowDelegate::IdRole).toString() : QString();
    m_list->clear();
    const auto sales = m_park.held();
    for (const auto &sale : sales) {
        auto *item = new QListWidgetItem(sale.label, m_list);
        const auto id = QString::fromStdString(sale.id);
        const auto total = uikit::formatMoney(sale.totalMinor, m_currency);
        item->setData(RowDelegate::IdRole, id);
        item->setData(RowDelegate::FigureRole, total);
        item->setData(RowDelegate::DetailRole, detailText(sale));
        item->setData(Qt::AccessibleTextRole,
                      QStringList{sale.label, total, detailText(sale)}.join(QStringLiteral(", ")));
        if (!sale.canRecall)
            item->setFlags(Qt::NoItemFlags);
        if (id == kept)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    const bool cut = std::any_of(sales.begin(), sales.end(), [](const HeldSale &sale) { return !sale.canRecall; });
    m_note->setText(sales.empty() ? tr("No sale is held. %1 holds the one on the screen.").arg(keyText(Act::Hold))
                    : cut         ? tr("The store server does not answer. Grey sales may be open at another till; they "
                                               "come back when it does.")
                                  : tr("Of all tills of the store. Whoever brings one back has it alone."));
    fit();
    m_recall->setEnabled(m_list->currentItem() && m_list->currentItem()->flags() & Qt::ItemIsEnabled);
}

/// As high as what is in it; empty it is no white hole.
void RecallPanel::fit()
{
    const int row = uikit::Theme::instance().rows(kHeldRow, {uikit::Type::Lead, uikit::Type::Body});
    m_list->setVisible(m_list->count() > 0);
    m_list->setFixedHeight(std::clamp(m_list->count(), 1, kRowsShown) * row);
    m_recall->setVisible(m_list->count() > 0);
    adjustSize();
}

auto RecallPanel::count() const -> int
{
    return m_list->count();
}

void RecallPanel::choose()
{
    const auto *item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const auto id = item->data(RowDelegate::IdRole).toString();
    accept();
    Q_EMIT chosen(id);
}

} // namespace tillhouse::pos
