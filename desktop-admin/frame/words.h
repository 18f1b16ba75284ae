// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "contract/order_event.h"
#include "domain/error.h"
#include "domain/order_state.h"
#include "domain/payment_state.h"
#include "domain/shift.h"
#include "domain/stock.h"
#include "domain/tender.h"
#include "uikit/tokens.h"

#include <QString>

namespace tillhouse::admin
{

inline auto qstr(std::string_view text) -> QString
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// What happened and what to do next, for a person.
auto describe(const domain::Error &error) -> QString;

auto words(domain::OrderState state) -> QString;
auto tone(domain::OrderState state) -> uikit::Tone;
auto words(domain::PaymentState state) -> QString;
auto tone(domain::PaymentState state) -> uikit::Tone;
auto words(domain::TenderKind kind) -> QString;
auto words(domain::MovementKind kind) -> QString;
auto tone(domain::MovementKind kind) -> uikit::Tone;
auto words(domain::ShiftState state) -> QString;
auto tone(domain::ShiftState state) -> uikit::Tone;
auto words(contract::OrderEventType type) -> QString;
auto words(contract::Channel channel) -> QString;

/// "1 refund", "1 200 refunds".
auto counted(std::int64_t count, const QString &one, const QString &many) -> QString;
auto money(const contract::MoneyAmount &amount) -> QString;
/// An RFC 3339 time in local time: "23 Nov 2026, 19:05"; the text itself if it is no time.
auto localTime(const std::string &rfc3339) -> QString;
/// The same without the year, where a list has little room: "23 Nov, 19:05".
auto shortTime(const std::string &rfc3339) -> QString;
/// A day written YYYY-MM-DD as "Mon 23 Nov".
auto dayWords(const QString &day) -> QString;
/// The last eight characters of an id, its random end: the start of two ids made in the same minute is the same.
auto shortId(const std::string &id) -> QString;
/// What a server wrote as part of a sentence, with a capital.
auto sentence(const std::string &text) -> QString;
/// What people call an order: its receipt number, or its id, short.
auto orderName(const contract::Order &order) -> QString;

} // namespace tillhouse::admin
