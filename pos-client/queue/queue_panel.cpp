// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/queue/queue_panel.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QLabel>
#include <QListWidget>

#include <algorithm>
#include <set>

namespace tillhouse::pos
{

namespace
{

constexpr int kQueueWidth = 640;
constexpr int kQueueRowHeight = 56;
constexpr int kQueueRows = 100;
constexpr int kFewestQueueRows = 3; ///< that are seen
constexpr int kMostQueueRows = 7;

auto stateText(const client::Document &document) -> QString
{
    switch (document.state) {
    case client::DeliveryState::Recorded:
        return QObject::tr("waiting to be sent");
    case client::DeliveryState::Sending:
        return document.kind == client::EntryKind::CardIntent
                   ? QObject::tr("card: not known yet")
                   : QObject::tr("sent %n time(s), no answer yet", nullptr, plural(document.attempts));
    case client::DeliveryState::Acknowledged:
        return QObject::tr("at the store server");
    case client::DeliveryState::Refused:
        return QObject::tr("refused: %1").arg(textWords(document.answer));
    case client::DeliveryState::Closed:
        return QObject::tr("not charged: %1").arg(textWords(document.answer));
    }
    return {};
}

auto kindText(const client::Document &document) -> QString
{
    switch (document.kind) {
    case client::EntryKind::Refund:
        return QObject::tr("Refund");
    case client::EntryKind::Restored:
        return QObject::tr("Journal put back from a copy");
    case client::EntryKind::ShiftOpened:
        return QObject::tr("Shift opened");
    case client::EntryKind::CashMoved:
        return QObject::tr("Cash in or out");
    case client::EntryKind::ShiftClosed:
        return QObject::tr("Shift closed");
    case client::EntryKind::TillEvent:
        return QObject::tr("Note for the owner");
    default:
        return QString::fromStdString(document.number);
    }
}

} // namespace

auto documentText(const client::Document &document) -> QString
{
    const auto when = dayTimeText(QDateTime::fromMSecsSinceEpoch(document.recordedAtMs));
    return QStringLiteral("%1   %2   %3").arg(when, kindText(document), stateText(document));
}

auto waitingSummary(const client::WaitingDocuments &waiting) -> QString
{
    QStringList sentences;
    if (waiting.count > 0)
        sentences.append(QObject::tr("%n wait(s), the oldest since %1.", nullptr, plural(waiting.count))
                             .arg(dayTimeText(QDateTime::fromMSecsSinceEpoch(waiting.oldestMs))));
    if (waiting.refused > 0)
        sentences.append(QObject::tr("%n refused: a manager must look.", nullptr, plural(waiting.refused)));
    sentences.append(QObject::tr("Everything here is safe on this till; what waits is sent by itself."));
    return sentences.join(u' ');
}

QueuePanel::QueuePanel(const client::Journal &journal, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget)
{
    setWindowTitle(tr("Sales of this till"));
    setDialogWidth(*this, kQueueWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k12);
    auto *title = new QLabel(tr("Sales of this till"));
    uikit::setLook(title, "title");
    m_summary = new QLabel(waitingSummary(journal.waitingCount()));
    m_summary->setObjectName(QStringLiteral("queueSummary"));
    m_summary->setWordWrap(true);
    uikit::setLook(m_summary, "muted");
    layout->addWidget(title);
    layout->addWidget(m_summary);
    m_list->setObjectName(QStringLiteral("queueList"));
    layout->addWidget(m_list);
    auto *close = new uikit::Button(uikit::ButtonRole::Secondary, tr("Close"));
    setTouchHeight(*close, uikit::size::kTouch);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &QueuePanel::choose);
    fill(journal);
}

void QueuePanel::fill(const client::Journal &journal)
{
    auto rows = journal.unsettled(kQueueRows);
    std::set<std::string> open;
    for (const auto &document : rows)
        open.insert(document.id);
    for (auto &document : journal.recent(kQueueRows))
        if (!open.contains(document.id))
            rows.push_back(std::move(document));
    for (const auto &document : rows) {
        auto *item = new QListWidgetItem(documentText(document), m_list);
        item->setData(Qt::UserRole, QString::fromStdString(document.number));
        item->setSizeHint({0, uikit::Theme::instance().rows(kQueueRowHeight, {uikit::Type::Body})});
        if (document.state == client::DeliveryState::Refused)
            item->setForeground(uikit::Theme::instance().color(&uikit::Colors::danger));
    }
    m_list->setCurrentRow(0);
    // As high as what is in it, within reason.
    const int row = uikit::Theme::instance().rows(kQueueRowHeight, {uikit::Type::Body});
    m_list->setFixedHeight(std::clamp(m_list->count(), kFewestQueueRows, kMostQueueRows) * row);
    m_list->setAccessibleName(windowTitle());
}

auto QueuePanel::rowText(int row) const -> QString
{
    return m_list->item(row)->text();
}

auto QueuePanel::summary() const -> QString
{
    return m_summary->text();
}

auto QueuePanel::rowCount() const -> int
{
    return m_list->count();
}

void QueuePanel::choose()
{
    const auto number = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    if (number.isEmpty())
        return;
    Q_EMIT receiptAsked(number);
    accept();
}

} // namespace tillhouse::pos
