// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/queue/queue_panel.h"

#include "pos/frame/row_delegate.h"
#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/queue/older_sales.h"
#include "uikit/button.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>

#include <algorithm>
#include <set>

namespace tillhouse::pos
{

namespace
{

constexpr int kQueueWidth = 720;
constexpr int kQueueRows = 100;
constexpr int kShownRows = 7; ///< at once: the panel does not jump while one types
constexpr int kFewestRows = 2;
constexpr int kMostHeight = 720; ///< of the panel, where it stands alone

constexpr int kIdRole = RowDelegate::IdRole;          ///< of the document or the order
constexpr int kOlderRole = RowDelegate::ToneRole + 1; ///< the store server has it, this till has not

} // namespace

QueuePanel::QueuePanel(const client::Journal &journal, QWidget *parent)
    : QDialog(parent)
    , m_journal(journal)
    , m_search(new uikit::SearchField(tr("Receipt number, or scan the receipt")))
    , m_list(new QListWidget)
    , m_summary(new QLabel(waitingSummary(journal.waitingCount())))
    , m_note(new QLabel)
{
    build();
    fill();
}

void QueuePanel::build()
{
    setWindowTitle(tr("Sales of this till"));
    setDialogWidth(*this, kQueueWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k12);
    auto *title = new QLabel(tr("Sales of this till"));
    uikit::setLook(title, "title");
    m_summary->setObjectName(QStringLiteral("queueSummary"));
    m_summary->setWordWrap(true);
    uikit::setLook(m_summary, "muted");
    m_search->setObjectName(QStringLiteral("queueSearch"));
    m_search->setAccessibleName(tr("Receipt number, or scan the receipt"));
    setTouchField(*m_search);
    m_note->setObjectName(QStringLiteral("queueNote"));
    m_note->setWordWrap(true);
    m_note->hide();
    m_list->setObjectName(QStringLiteral("queueList"));
    m_list->setAccessibleName(windowTitle());
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (auto *part : std::initializer_list<QWidget *>{title, m_summary, m_search, m_note, m_list})
        layout->addWidget(part);
    layout->setStretchFactor(m_list, 1);
    auto *close = new uikit::Button(uikit::ButtonRole::Secondary, tr("Close"));
    setTouchHeight(*close, uikit::size::kTouch);
    close->setAutoDefault(false); // Enter in the search is no wish to leave
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_search, &uikit::SearchField::searched, this, &QueuePanel::search);
    connect(m_search, &uikit::SearchField::leftDown, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::itemClicked, this, &QueuePanel::choose);
    connect(m_list, &QListWidget::itemActivated, this, &QueuePanel::choose);
    m_search->setFocus();
    fit();
}

/// As many rows as there is room for above the window's edges.
void QueuePanel::fit()
{
    const int row = RowDelegate::rowHeight();
    m_list->setMinimumHeight(kFewestRows * row);
    const int rest = sizeHint().height() - m_list->sizeHint().height();
    const int room = parentWidget() ? parentWidget()->window()->height() - 2 * uikit::space::k24 : kMostHeight;
    resize(width(), std::min(rest + kShownRows * row, room));
}

void QueuePanel::refresh()
{
    const int row = m_list->currentRow();
    m_summary->setText(waitingSummary(m_journal.waitingCount()));
    fill();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void QueuePanel::setOlder(OlderSales *older)
{
    m_older = older;
}

void QueuePanel::scanned(const QString &code)
{
    const QSignalBlocker blocker(m_search); // it is looked for at once
    m_search->setText(code);
    m_scanned = true;
    search(code);
}

void QueuePanel::search(const QString &text)
{
    const bool scan = std::exchange(m_scanned, false);
    m_text = text.trimmed();
    say({}, "muted");
    fill();
    if (m_older)
        m_older->find(m_text, [this, scan](const std::vector<contract::OrderSummary> &orders) {
            addOlder(orders);
            if (scan)
                openScanned();
        });
    if (scan)
        openScanned();
}

/// What waits comes first whatever it is; of what is done, only what has a receipt.
auto QueuePanel::documents() const -> std::vector<client::Document>
{
    if (!m_text.isEmpty())
        return m_journal.receipts(m_text.toStdString(), kQueueRows);
    auto rows = m_journal.unsettled(kQueueRows);
    std::set<std::string> open;
    for (const auto &document : rows)
        open.insert(document.id);
    for (auto &document : m_journal.receipts({}, kQueueRows))
        if (!open.contains(document.id))
            rows.push_back(std::move(document));
    return rows;
}

auto QueuePanel::addRow(const QueueRow &row) -> QListWidgetItem *
{
    auto *item = new QListWidgetItem(row.what, m_list);
    item->setData(RowDelegate::FigureRole, row.figure);
    item->setData(RowDelegate::DetailRole, QStringLiteral("%1 · %2").arg(row.when, row.state));
    item->setData(RowDelegate::IconRole, static_cast<int>(row.icon));
    item->setData(RowDelegate::ToneRole, static_cast<int>(row.tone));
    item->setData(Qt::AccessibleTextRole, row.text());
    return item;
}

/// A customer's money that has to go back stays on top until it has.
void QueuePanel::addDoubleCharges()
{
    for (const auto &charge : doubleChargesOf(m_journal)) {
        auto *item = addRow(doubleChargeRow(charge));
        item->setData(kIdRole, QString::fromStdString(charge.orderId));
    }
}

void QueuePanel::fill()
{
    m_list->clear();
    if (m_text.isEmpty())
        addDoubleCharges();
    for (const auto &document : documents()) {
        auto *item = addRow(documentRow(m_journal, document));
        item->setData(kIdRole, QString::fromStdString(document.id));
    }
    m_list->setCurrentRow(0);
    if (m_list->count() == 0 && !m_text.isEmpty())
        say(m_older && m_older->canAsk() ? tr("Not among this till's sales. Asking the store server…")
                                         : tr("Not among this till's sales, and the store server cannot be asked now."),
            "muted");
}

void QueuePanel::addOlder(const std::vector<contract::OrderSummary> &orders)
{
    std::set<QString> shown;
    for (int row = 0; row < m_list->count(); ++row)
        shown.insert(m_list->item(row)->data(kIdRole).toString());
    for (const auto &order : orders) {
        const auto id = QString::fromStdString(order.order_id);
        if (shown.contains(id))
            continue;
        auto *item = addRow(orderRow(order));
        item->setData(kIdRole, id);
        item->setData(kOlderRole, true);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    say(m_list->count() == 0 ? tr("Neither this till nor the store server has a receipt “%1”.").arg(m_text) : QString(),
        "muted");
}

/// A code is the whole number, so what merely contains it is another receipt.
void QueuePanel::openScanned()
{
    if (m_list->count() != 1)
        return;
    m_list->setCurrentRow(0);
    choose();
}

auto QueuePanel::rowText(int row) const -> QString
{
    return m_list->item(row)->data(Qt::AccessibleTextRole).toString();
}

auto QueuePanel::summary() const -> QString
{
    return m_summary->text();
}

auto QueuePanel::noteText() const -> QString
{
    return m_note->text();
}

auto QueuePanel::rowCount() const -> int
{
    return m_list->count();
}

void QueuePanel::choose()
{
    const auto *item = m_list->currentItem();
    if (!item || !isVisible()) // a tap that is also an activation opens once
        return;
    const auto id = item->data(kIdRole).toString().toStdString();
    if (item->data(kOlderRole).toBool())
        return chooseOrder(id);
    const auto document = m_journal.find(id);
    if (document && m_open.refused && m_open.refused(*document))
        return;
    if (document && m_open.document)
        opened(m_open.document(*document));
}

void QueuePanel::chooseOrder(const std::string &orderId)
{
    m_older->get(orderId, [this](const client::Result<contract::Order> &order) {
        if (isVisible() && m_open.order)
            opened(order ? m_open.order(*order) : errorWords(order.error()));
    });
}

void QueuePanel::opened(const QString &whyNot)
{
    if (whyNot.isEmpty())
        return accept();
    say(whyNot, "danger");
}

void QueuePanel::say(const QString &text, const char *look)
{
    uikit::setLook(m_note, look);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace tillhouse::pos
