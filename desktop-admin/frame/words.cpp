// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/words.h"

#include "uikit/money_format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace tillhouse::admin
{

namespace
{

auto say(const char *text) -> QString
{
    return QCoreApplication::translate("admin", text);
}

auto timeAs(const std::string &rfc3339, const QString &format) -> QString
{
    const auto time = QDateTime::fromString(qstr(rfc3339), Qt::ISODateWithMs);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), format) : qstr(rfc3339);
}

} // namespace

auto describe(const domain::Error &error) -> QString
{
    using domain::ErrorCode;
    switch (error.code) {
    case ErrorCode::NotSignedIn:
        return say("Your session has ended. Sign in again; what you typed is kept.");
    case ErrorCode::NotAllowed:
        return say("Your role does not allow this. Ask a manager.");
    case ErrorCode::Unavailable:
        return say("The store server cannot be reached. Nothing was changed.");
    case ErrorCode::Timeout:
        return say("The store server did not answer in time. Try again: it will not be done twice.");
    case ErrorCode::TooManyRequests:
        return say("Too many requests. Wait a moment, then try again.");
    case ErrorCode::Internal:
        return say("The server failed. Nothing is known to have changed; its log has the details.");
    default:
        break;
    }
    QString text = qstr(error.detail);
    for (const auto &field : error.fields)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                QStringLiteral("%1: %2.").arg(qstr(field.field), qstr(field.reason));
    return text.isEmpty() ? qstr(domain::name(error.code)) : text;
}

auto words(domain::OrderState state) -> QString
{
    using domain::OrderState;
    switch (state) {
    case OrderState::Created:
        return say("Created");
    case OrderState::AwaitingPayment:
        return say("Awaiting payment");
    case OrderState::Paid:
        return say("Paid");
    case OrderState::PartlyFulfilled:
        return say("Partly fulfilled");
    case OrderState::Fulfilled:
        return say("Fulfilled");
    case OrderState::Cancelled:
        return say("Cancelled");
    case OrderState::PartlyRefunded:
        return say("Partly refunded");
    case OrderState::Refunded:
        return say("Refunded");
    case OrderState::Backordered:
        return say("Backordered");
    }
    return {};
}

auto tone(domain::OrderState state) -> uikit::Tone
{
    using domain::OrderState;
    switch (state) {
    case OrderState::AwaitingPayment:
    case OrderState::Backordered:
        return uikit::Tone::Warn;
    case OrderState::Paid:
    case OrderState::PartlyFulfilled:
    case OrderState::Fulfilled:
        return uikit::Tone::Good;
    case OrderState::PartlyRefunded:
    case OrderState::Refunded:
        return uikit::Tone::Info;
    default:
        return uikit::Tone::Neutral;
    }
}

auto words(domain::PaymentState state) -> QString
{
    using domain::PaymentState;
    switch (state) {
    case PaymentState::Created:
        return say("Not asked yet");
    case PaymentState::Pending:
        return say("Waiting");
    case PaymentState::Authorized:
        return say("Authorised");
    case PaymentState::Captured:
        return say("Captured");
    case PaymentState::Voided:
        return say("Voided");
    case PaymentState::PartlyRefunded:
        return say("Partly refunded");
    case PaymentState::Refunded:
        return say("Refunded");
    case PaymentState::Declined:
        return say("Declined");
    case PaymentState::Unknown:
        return say("Unknown");
    }
    return {};
}

auto tone(domain::PaymentState state) -> uikit::Tone
{
    using domain::PaymentState;
    switch (state) {
    case PaymentState::Authorized:
    case PaymentState::Captured:
        return uikit::Tone::Good;
    case PaymentState::Declined:
        return uikit::Tone::Danger;
    case PaymentState::Unknown:
    case PaymentState::Pending:
        return uikit::Tone::Warn;
    case PaymentState::PartlyRefunded:
    case PaymentState::Refunded:
        return uikit::Tone::Info;
    default:
        return uikit::Tone::Neutral;
    }
}

auto words(domain::TenderKind kind) -> QString
{
    switch (kind) {
    case domain::TenderKind::Cash:
        return say("Cash");
    case domain::TenderKind::Card:
        return say("Card");
    case domain::TenderKind::Manual:
        return say("Card terminal");
    case domain::TenderKind::GiftCard:
        return say("Gift card");
    case domain::TenderKind::StoreCredit:
        return say("Store credit");
    case domain::TenderKind::OnAccount:
        return say("On account");
    case domain::TenderKind::Points:
        return say("Points");
    }
    return {};
}

auto words(domain::MovementKind kind) -> QString
{
    using domain::MovementKind;
    switch (kind) {
    case MovementKind::Receipt:
        return say("Receipt");
    case MovementKind::Sale:
        return say("Sale");
    case MovementKind::Return:
        return say("Return");
    case MovementKind::Adjustment:
        return say("Adjustment");
    case MovementKind::TransferOut:
        return say("Transfer out");
    case MovementKind::TransferIn:
        return say("Transfer in");
    case MovementKind::CountCorrection:
        return say("Count");
    }
    return {};
}

auto tone(domain::MovementKind kind) -> uikit::Tone
{
    using domain::MovementKind;
    switch (kind) {
    case MovementKind::Receipt:
    case MovementKind::TransferIn:
        return uikit::Tone::Good;
    case MovementKind::Return:
        return uikit::Tone::Info;
    case MovementKind::Adjustment:
    case MovementKind::CountCorrection:
        return uikit::Tone::Warn;
    default:
        return uikit::Tone::Neutral;
    }
}

auto words(domain::ShiftState state) -> QString
{
    return state == domain::ShiftState::Open ? say("Open") : say("Closed");
}

auto tone(domain::ShiftState state) -> uikit::Tone
{
    return state == domain::ShiftState::Open ? uikit::Tone::Info : uikit::Tone::Neutral;
}

auto words(contract::OrderEventType type) -> QString
{
    switch (type) {
    case contract::OrderEventType::OrderPaid:
        return say("Sale");
    case contract::OrderEventType::OrderCancelled:
        return say("Cancellation");
    case contract::OrderEventType::OrderRefunded:
        return say("Return");
    case contract::OrderEventType::Unknown:
        return say("Unknown event");
    }
    return {};
}

auto words(contract::Channel channel) -> QString
{
    return channel == contract::Channel::Till ? say("Till") : say("Online");
}

auto counted(std::int64_t count, const QString &one, const QString &many) -> QString
{
    return uikit::formatCount(count) + u' ' + (count == 1 ? one : many);
}

auto money(const contract::MoneyAmount &amount) -> QString
{
    return uikit::formatMoney(amount.amount_minor, qstr(amount.currency));
}

auto localTime(const std::string &rfc3339) -> QString
{
    return timeAs(rfc3339, QStringLiteral("d MMM yyyy, HH:mm"));
}

auto shortTime(const std::string &rfc3339) -> QString
{
    return timeAs(rfc3339, QStringLiteral("d MMM, HH:mm"));
}

auto dayWords(const QString &day) -> QString
{
    const auto date = QDate::fromString(day, Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QStringLiteral("ddd d MMM")) : day;
}

auto shortId(const std::string &id) -> QString
{
    return QChar(0x2026) + qstr(id).right(8);
}

auto sentence(const std::string &text) -> QString
{
    QString out = qstr(text);
    if (!out.isEmpty())
        out[0] = out[0].toUpper();
    return out;
}

auto orderName(const contract::Order &order) -> QString
{
    return order.receipt_number ? qstr(*order.receipt_number) : shortId(order.order_id);
}

} // namespace tillhouse::admin
