// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/queue/queue_words.h"

#include "contract/codec.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "pos/refund/refund_record.h"
#include "uikit/money_format.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace tillhouse::pos
{

namespace
{

using client::DeliveryState;
using client::EntryKind;

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
    }
    return {};
}

auto moneyText(const contract::MoneyAmount &money) -> QString
{
    return uikit::formatMoney(money.amount_minor, QString::fromStdString(money.currency));
}

auto refundText(const client::Journal &journal, const client::Document &document) -> QStringList
{
    const auto record = refundRecord(journal, document);
    if (!record || record->number.empty())
        return {QObject::tr("Refund")};
    QStringList parts{QObject::tr("Refund of %1").arg(QString::fromStdString(record->number))};
    if (record->money)
        parts.append(moneyText(*record->money));
    return parts;
}

auto saleText(const client::Document &document) -> QStringList
{
    QStringList parts{QString::fromStdString(document.number)};
    if (const auto sale = contract::decode<contract::CheckoutRequest>(document.payload))
        parts.append(moneyText(sale->total));
    return parts;
}

auto whatText(const client::Journal &journal, const client::Document &document) -> QStringList
{
    switch (document.kind) {
    case EntryKind::Refund:
        return refundText(journal, document);
    case EntryKind::Restored:
        return {QObject::tr("Journal put back from a copy")};
    case EntryKind::ShiftOpened:
        return {QObject::tr("Shift opened")};
    case EntryKind::CashMoved:
        return {QObject::tr("Cash in or out")};
    case EntryKind::ShiftClosed:
        return {QObject::tr("Shift closed")};
    case EntryKind::TillEvent:
        return {QObject::tr("Note for the owner")};
    default:
        return saleText(document);
    }
}

/// A year back needs its year.
auto whenText(const QDateTime &at) -> QString
{
    return at.date().year() == QDate::currentDate().year() ? dayTimeText(at) : dateTimeText(at);
}

const QString kGap = QStringLiteral("   ");

} // namespace

auto documentText(const client::Journal &journal, const client::Document &document) -> QString
{
    QStringList parts{whenText(QDateTime::fromMSecsSinceEpoch(document.recordedAtMs))};
    parts += whatText(journal, document);
    parts += stateText(document);
    return parts.join(kGap);
}

auto doubleChargeText(const DoubleCharge &charge) -> QString
{
    return QStringList{whenText(QDateTime::fromMSecsSinceEpoch(charge.foundAtMs)), charge.number,
                       moneyText(charge.amount),
                       QObject::tr("paid twice: the card was charged after all, refund it")}
        .join(kGap);
}

auto orderText(const contract::OrderSummary &order) -> QString
{
    const auto at = QDateTime::fromString(QString::fromStdString(order.sold_at), Qt::ISODateWithMs);
    return QStringList{whenText(at.toLocalTime()),
                       QString::fromStdString(order.receipt_number.value_or(order.order_id)), moneyText(order.total),
                       QObject::tr("from the store server")}
        .join(kGap);
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

} // namespace tillhouse::pos
