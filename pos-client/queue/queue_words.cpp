// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/queue/queue_words.h"

#include "contract/codec.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "pos/refund/refund_record.h"
#include "uikit/money_format.h"

#include <QDateTime>
#include <QObject>

#include <tuple>
#include <utility>

namespace tillhouse::pos
{

namespace
{

using client::DeliveryState;
using client::EntryKind;
using uikit::Icon;
using uikit::Tone;

auto sentText(const client::Document &document) -> QString
{
    if (document.kind == EntryKind::CardIntent)
        return QObject::tr("card: not known yet");
    return QObject::tr("sent %n time(s), no answer yet", nullptr, plural(document.attempts));
}

auto stateText(const client::Document &document) -> QString
{
    switch (document.state) {
    case DeliveryState::Recorded:
        return QObject::tr("waiting to be sent");
    case DeliveryState::Sending:
        return sentText(document);
    case DeliveryState::Acknowledged:
        return QObject::tr("at the store server");
    case DeliveryState::Refused:
        return QObject::tr("refused: %1").arg(textWords(document.answer));
    case DeliveryState::Closed:
        return QObject::tr("not charged: %1").arg(textWords(document.answer));
    case DeliveryState::ByHand:
        return QObject::tr("refused, and settled by hand: %1").arg(textWords(document.answer));
    }
    return {};
}

auto moneyText(const contract::MoneyAmount &money) -> QString
{
    return uikit::formatMoney(money.amount_minor, QString::fromStdString(money.currency));
}

void sayRefund(QueueRow &row, const client::Journal &journal, const client::Document &document)
{
    const auto record = refundRecord(journal, document);
    row.what = QObject::tr("Refund");
    if (!record || record->number.empty())
        return;
    row.what = QObject::tr("Refund of %1").arg(QString::fromStdString(record->number));
    if (record->money)
        row.figure = moneyText(*record->money);
}

void saySale(QueueRow &row, const client::Document &document)
{
    row.what = QString::fromStdString(document.number);
    if (const auto sale = contract::decode<contract::CheckoutRequest>(document.payload))
        row.figure = moneyText(sale->total);
}

void sayWhat(QueueRow &row, const client::Journal &journal, const client::Document &document)
{
    switch (document.kind) {
    case EntryKind::Refund:
        return sayRefund(row, journal, document);
    case EntryKind::Restored:
        row.what = QObject::tr("Journal put back from a copy");
        return;
    case EntryKind::ShiftOpened:
        row.what = QObject::tr("Shift opened");
        return;
    case EntryKind::CashMoved:
        row.what = QObject::tr("Cash in or out");
        return;
    case EntryKind::ShiftClosed:
        row.what = QObject::tr("Shift closed");
        return;
    case EntryKind::TillEvent:
        row.what = QObject::tr("Note for the owner");
        return;
    default:
        return saySale(row, document);
    }
}

/// How far it has come, at a glance.
auto signOf(const client::Document &document) -> std::pair<Icon, Tone>
{
    switch (document.state) {
    case DeliveryState::Acknowledged:
        return {Icon::Check, Tone::Good};
    case DeliveryState::Refused:
        return {Icon::Stop, Tone::Danger};
    case DeliveryState::Closed:
        return {Icon::Close, Tone::Neutral};
    case DeliveryState::ByHand:
        return {Icon::Check, Tone::Neutral};
    default:
        break;
    }
    return document.kind == EntryKind::CardIntent ? std::pair(Icon::Warning, Tone::Warn)
                                                  : std::pair(Icon::Clock, Tone::Info);
}

/// A year back needs its year.
auto whenText(const QDateTime &at) -> QString
{
    return at.date().year() == QDate::currentDate().year() ? dayTimeText(at) : dateTimeText(at);
}

const QString kGap = QStringLiteral("   ");

} // namespace

auto QueueRow::text() const -> QString
{
    QStringList parts{when, what, figure, state};
    parts.removeAll(QString());
    return parts.join(kGap);
}

auto documentRow(const client::Journal &journal, const client::Document &document) -> QueueRow
{
    QueueRow row;
    sayWhat(row, journal, document);
    row.when = whenText(QDateTime::fromMSecsSinceEpoch(document.recordedAtMs));
    row.state = stateText(document);
    std::tie(row.icon, row.tone) = signOf(document);
    return row;
}

auto doubleChargeRow(const DoubleCharge &charge) -> QueueRow
{
    return {charge.number,
            moneyText(charge.amount),
            whenText(QDateTime::fromMSecsSinceEpoch(charge.foundAtMs)),
            QObject::tr("paid twice: the card was charged after all, refund it"),
            Icon::Warning,
            Tone::Danger};
}

auto orderRow(const contract::OrderSummary &order) -> QueueRow
{
    const auto at = QDateTime::fromString(QString::fromStdString(order.sold_at), Qt::ISODateWithMs);
    return {QString::fromStdString(order.receipt_number.value_or(order.order_id)),
            moneyText(order.total),
            whenText(at.toLocalTime()),
            QObject::tr("from the store server"),
            Icon::Store,
            Tone::Neutral};
}

auto waitingSummary(const client::WaitingDocuments &waiting) -> QString
{
    QStringList sentences;
    if (waiting.count > 0)
        sentences.append(QObject::tr("%n wait(s), the oldest since %1.", nullptr, plural(waiting.count))
                             .arg(dayTimeText(QDateTime::fromMSecsSinceEpoch(waiting.oldestMs))));
    if (waiting.cards > 0)
        sentences.append(
            QObject::tr("%n card(s) not known yet: the till goes on asking.", nullptr, plural(waiting.cards)));
    if (waiting.refused > 0)
        sentences.append(QObject::tr("%n refused: a manager must look.", nullptr, plural(waiting.refused)));
    sentences.append(QObject::tr("Everything here is safe on this till; what waits is sent by itself."));
    return sentences.join(u' ');
}

} // namespace tillhouse::pos
